import { UnstyledButton } from '@mantine/core';
import { useMessages } from '../../../../platform/web/language.tsx';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import { leadMessages } from '../../messages.ts';
import classes from './list.module.css';
import { useLeadWork } from './use-lead-work.ts';

/** Where a lead is nobody's: one click makes it one's own. By the keyboard: select it, then M. */
export function ClaimCell({ record }: { record: ApiRecord }) {
  const m = useMessages(leadMessages);
  const work = useLeadWork();
  const settled = record.status === 'converted' || record.status === 'discarded';
  if (settled || record._can?.edit === false) return null;
  const who = record.record_title ?? '';
  return (
    <UnstyledButton className={classes.claim} onClick={() => void work.claim(record.id, who)}>
      {m.claim}
    </UnstyledButton>
  );
}
