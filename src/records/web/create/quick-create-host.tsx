// The quick form wherever one is: `?new=contact`, opened by `c`, the menu of + New, a list's own button or a link.
import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useObject, type WebObject } from '../../../model/web/use-schema.tsx';
import type { Text } from '../../../platform/lib/language.ts';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { uiMessages } from '../../../platform/web/ui/messages.ts';
import { asString, useUrlState } from '../../../platform/web/url-state.ts';
import type { Values } from '../api/record.ts';
import { createMessages } from './messages.ts';
import { QuickCreateForm } from './quick-create-form.tsx';

/** Stands once within the frame. */
export function QuickCreateHost() {
  const m = useMessages(createMessages);
  const ui = useMessages(uiMessages);
  const text = useText();
  const phone = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
  const [url, setUrl] = useUrlState((search) => ({
    new: asString(search.new),
    prefill: asValues(search.prefill),
  }));
  const object = useObject(url.new ?? '');
  const close = () => setUrl({ new: undefined, prefill: undefined });
  if (!object?.abilities.create) return null;
  return (
    <Modal
      opened
      onClose={close}
      title={newLabel(object, text, m)}
      size={520}
      fullScreen={phone}
      centered={false}
      yOffset="8dvh"
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <QuickCreateForm key={object.name} object={object} prefill={url.prefill ?? nothing} onClose={close} />
    </Modal>
  );
}

/** What the form that makes one is called: « Nouvelle société », or what can be said of any object. */
const newLabel = (
  { label }: WebObject,
  text: (text: Text) => string,
  m: { title: (values: { object: string }) => string },
) => (label.new ? text(label.new) : m.title({ object: text(label.one).toLocaleLowerCase() }));

const nothing: Values = {};

/** What somebody may have typed into the address is values or nothing. */
function asValues(given: unknown): Values | undefined {
  return typeof given === 'object' && given !== null && !Array.isArray(given) ? (given as Values) : undefined;
}
