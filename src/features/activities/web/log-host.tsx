/** Writing down from anywhere: the keys, the palette, and the dialog they open. Stands once within the frame. */
import { useSearch } from '@tanstack/react-router';
import { useMessages } from '../../../platform/web/language.tsx';
import { laterPart, useFetchAhead } from '../../../platform/web/later.tsx';
import { useShortcut } from '../../../platform/web/ui/shortcuts.tsx';
import { recordUnderFocus } from '../../../records/web/record-under-focus.ts';
import { activityMessages } from '../messages.ts';
import { ChainProposals } from './chain-proposals.tsx';
import { useLog } from './use-log.ts';
import { useLogPalette } from './use-log-palette.ts';

const LogDialog = laterPart(async () => (await import('./log-dialog.tsx')).LogDialog);

export function LogHost() {
  const m = useMessages(activityMessages);
  const log = useLog();
  useLogPalette();
  useFetchAhead([LogDialog.fetch]);
  const here = { scope: 'everywhere' } as const;
  useShortcut('l', m.logCall, () => log('call', recordUnderFocus()), here);
  useShortcut('n', m.writeNote, () => log('note', recordUnderFocus()), here);
  useShortcut('t', m.addTask, () => log('task', recordUnderFocus()), here);
  useShortcut('d', m.finish, () => log('done', recordUnderFocus()), here);
  const { log: kind } = useSearch({ strict: false }) as { log?: unknown };
  return (
    <>
      <ChainProposals />
      {kind !== undefined && <LogDialog />}
    </>
  );
}
