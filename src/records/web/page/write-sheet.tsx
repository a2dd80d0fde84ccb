import { Drawer } from '@mantine/core';
import type { WebObject } from '../../../model/web/use-schema.tsx';
import { useMessages } from '../../../platform/web/language.tsx';
import { uiMessages } from '../../../platform/web/ui/messages.ts';
import { Composer } from '../timeline/composer.tsx';
import { pageMessages } from './messages.ts';
import classes from './record-page.module.css';

type Props = { object: WebObject; id: string; kind: string; opened: boolean; onClose: () => void };

/** The composer of a telephone, over the page. */
export function WriteSheet({ object, id, kind, opened, onClose }: Props) {
  const m = useMessages(pageMessages);
  const ui = useMessages(uiMessages);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="bottom"
      size="auto"
      classNames={{ content: classes.sheet }}
      title={m.write}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <Composer bare object={object} id={id} initialKind={kind} onClosed={onClose} />
    </Drawer>
  );
}
