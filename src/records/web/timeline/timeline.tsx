// What happened around a record, by day, newest first.

import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { WebObject } from '../../../model/web/use-schema.tsx';
import { dayIn } from '../../../platform/lib/day.ts';
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import { useNow } from '../../../platform/web/now.ts';
import { useTimeZone } from '../../../platform/web/time-zone.tsx';
import { EmptyState } from '../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import { AboutLine } from './about-line.tsx';
import { ChangeLine } from './change-line.tsx';
import { timelineMessages } from './messages.ts';
import { OpenList } from './open-list.tsx';
import classes from './timeline.module.css';
import { type TimelineEntry, type TimelineKind, useTimeline } from './use-timeline.ts';

type Props = {
  object: WebObject;
  id: string;
  kind?: TimelineKind;
  limit?: number;
  /** What is shown apart, as the next step: it is not told twice. */
  withoutOpen?: string;
  related?: ReadonlySet<string>;
};

export function Timeline({ object, id, kind, limit, withoutOpen, related }: Props) {
  const m = useMessages(timelineMessages);
  const { open, entries, loading, error, retry, hasMore, loadMore, loadingMore } = useTimeline(
    object.name,
    id,
    kind,
    limit,
  );
  const days = useDays(entries);
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (loading) return <SkeletonRows count={8} height={44} />;
  const toDo = open.filter(({ record }) => record.id !== withoutOpen);
  return (
    <div className={classes.timeline}>
      {toDo.length > 0 && <OpenList object={object.name} id={id} open={toDo} />}
      {days.map(({ day, label, entries }) => (
        <section key={day} aria-label={label} className={classes.day}>
          <h3 className={classes.dayTitle}>{label}</h3>
          <ol className={classes.entries}>
            {entries.map((entry) => (
              <li key={keyOf(entry)} className={classes.entry} data-kind={entry.kind}>
                {entry.kind === 'changes' ? (
                  <ChangeLine entry={entry} object={object} />
                ) : (
                  <AboutLine entry={entry} object={object.name} id={id} related={related} />
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
      {entries.length === 0 && toDo.length === 0 && (
        <EmptyState icon={IconHistory}>{kind ? m.emptyKind : m.empty}</EmptyState>
      )}
      {hasMore && (
        <Button className={classes.earlier} onClick={loadMore} loading={loadingMore}>
          {m.earlier}
        </Button>
      )}
    </div>
  );
}

const keyOf = (entry: TimelineEntry) => (entry.kind === 'changes' ? `c${entry.seq}` : entry.record.id);

/** By the reader's days; the year is said when it is another. */
function useDays(entries: readonly TimelineEntry[]) {
  const formats = useFormats();
  const now = useNow();
  const zone = useTimeZone();
  const dayAt = (at: string | number) => dayIn(new Date(at), zone);
  const days = Map.groupBy(entries, ({ at }) => dayAt(at));
  const today = dayAt(now);
  return [...days].map(([day, ofDay]) => {
    const near = Math.abs(Date.parse(day) - Date.parse(today)) <= 86_400_000;
    const words = near
      ? formats.day(day, now)
      : day.slice(0, 4) === today.slice(0, 4)
        ? formats.weekday(day)
        : formats.date(day);
    return { day, label: capitalised(words), entries: ofDay };
  });
}

const capitalised = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1);
