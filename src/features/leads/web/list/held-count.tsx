import { IconMailQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../../../model/web/use-schema.tsx';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import { leadMessages } from '../../messages.ts';
import classes from './list.module.css';

/** How many sendings of forms wait for somebody to look at them, where leads are worked on; nothing when none does. */
export function HeldCount() {
  return useMay('form_entry', 'delete') ? <Count /> : null;
}

function Count() {
  const m = useMessages(leadMessages);
  const { data } = useRecordPage('form_entry', { fields: ['sender'], limit: 1, count: 'exact' });
  const count = data?.count?.value ?? 0;
  if (count === 0) return null;
  return (
    <Link to="/leads/held" className={classes.held}>
      <IconMailQuestion size={16} aria-hidden="true" />
      {m.heldBeside({ count })}
    </Link>
  );
}
