// The dialog of what is written down from anywhere. Loaded ahead, drawn when it is asked for.
import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useObject } from '../../../model/web/use-schema.tsx';
import { useMessages } from '../../../platform/web/language.tsx';
import { asString, useUrlState } from '../../../platform/web/url-state.ts';
import { titleOf } from '../../../records/web/api/record.ts';
import { useRecord } from '../../../records/web/api/use-record-list.ts';
import { printTarget, type Target, targetOf } from '../../../records/web/record-under-focus.ts';
import { Composer } from '../../../records/web/timeline/composer.tsx';
import { activityMessages } from '../messages.ts';
import { AboutPicker } from './about-picker.tsx';
import { FinishForm } from './finish-form.tsx';

export function LogDialog() {
  const m = useMessages(activityMessages);
  const phone = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
  const [url, setUrl] = useUrlState((search) => ({ log: asString(search.log), on: asString(search.on) }));
  const on = targetOf(url.on);
  const close = () => setUrl({ log: undefined, on: undefined });
  const titles: Record<string, string> = { call: m.logCall, note: m.writeNote, task: m.addTask };
  return (
    <Modal
      opened
      onClose={close}
      title={on ? <Title on={on} done={url.log === 'done'} /> : (titles[url.log ?? ''] ?? m.finish)}
      size={560}
      fullScreen={phone}
      centered={false}
      yOffset="10dvh"
      closeButtonProps={{ 'aria-label': m.close }}
    >
      {!on ? (
        <AboutPicker onChoose={(chosen) => setUrl({ on: printTarget(chosen) })} />
      ) : url.log === 'done' ? (
        <FinishForm on={on} onClose={close} />
      ) : (
        <WriteOn on={on} kind={url.log ?? 'note'} onClose={close} />
      )}
    </Modal>
  );
}

function Title({ on, done }: { on: Target; done: boolean }) {
  const m = useMessages(activityMessages);
  const { data } = useRecord(on.object, on.id);
  if (!data) return done ? m.finish : m.write;
  return done ? m.finishTitle({ title: titleOf(data) }) : m.writeAbout({ title: titleOf(data) });
}

/** An activity about an activity is one about the same record. */
function WriteOn({ on, kind, onClose }: { on: Target; kind: string; onClose: () => void }) {
  const object = useObject(on.object);
  if (!object) return null;
  return <Composer bare object={object} id={on.id} initialKind={kind} onClosed={onClose} />;
}
