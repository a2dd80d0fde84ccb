import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMessages } from '../../../platform/web/language.tsx';
import { useNow } from '../../../platform/web/now.ts';
import { DateText } from '../../../platform/web/ui/date-text.tsx';
import { StateBadge } from '../../../platform/web/ui/state-badge.tsx';
import type { ApiRecord, Reference } from '../api/record.ts';
import { kindIcon } from './kind-icon.ts';
import { timelineMessages } from './messages.ts';
import classes from './open-list.module.css';
import { useMarkDone } from './use-about-writes.ts';
import type { OpenEntry } from './use-timeline.ts';

/** What is still to be done about the record, the earliest first. */
export function OpenList({ object, id, open }: { object: string; id: string; open: readonly OpenEntry[] }) {
  const m = useMessages(timelineMessages);
  return (
    <section aria-label={m.toDo}>
      <h3 className={classes.title}>{m.toDo}</h3>
      <ul className={classes.list}>
        {open.map((entry) => (
          <li key={entry.record.id}>
            <OpenLine entry={entry} object={object} id={id} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function OpenLine({ entry, object, id }: { entry: OpenEntry; object: string; id: string }) {
  const m = useMessages(timelineMessages);
  const markDone = useMarkDone(object, id);
  const [ticked, setTicked] = useState(false);
  const { record } = entry;
  const title = record.record_title || String(record.subject ?? '');
  const Glyph = kindIcon(record.kind);
  const owner = record.owner as Reference | null;
  const tick = () => {
    setTicked(true);
    markDone(entry.object, { ...record, record_title: title });
  };
  return (
    <div className={classes.line}>
      <Checkbox
        size="sm"
        classNames={{ root: classes.tick, input: classes.box }}
        aria-label={m.markDone({ title })}
        checked={ticked}
        disabled={record._can?.edit === false || record.version === 0}
        onChange={tick}
      />
      <div className={classes.words}>
        <Link to={`/o/${entry.object}/${record.id}`} className={classes.subject}>
          {title}
        </Link>
        <p className={classes.meta}>
          <Glyph size={14} stroke={1.5} aria-hidden="true" />
          <Due record={record} />
          {owner?.title && <span className={classes.owner}>{owner.title}</span>}
        </p>
      </div>
    </div>
  );
}

function Due({ record }: { record: ApiRecord }) {
  const m = useMessages(timelineMessages);
  const now = useNow();
  const due = (record.due_at ?? record.starts_at) as string | null;
  if (!due) return null;
  const words = <DateText value={due} />;
  return Date.parse(due) < now ? (
    <>
      <StateBadge tone="warn">{m.late}</StateBadge>
      {words}
    </>
  ) : (
    words
  );
}
