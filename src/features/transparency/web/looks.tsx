import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import { useNow } from '../../../platform/web/now.ts';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { SectionTitle } from '../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import { visibleMessages } from '../messages.ts';
import { type Look, useLooks } from './use-visibility.ts';
import classes from './visible.module.css';

const first = 10;

export function Looks() {
  const m = useMessages(visibleMessages);
  const { data, error, refetch } = useLooks();
  const [all, setAll] = useState(false);
  const shown = all ? data : data?.slice(0, first);
  return (
    <section className={classes.section} aria-label={m.looks}>
      <SectionTitle count={data?.length || undefined}>{m.looks}</SectionTitle>
      <p className={classes.note}>{data?.length === 0 ? m.noLooks : m.looksLead}</p>
      {shown ? (
        <ul className={classes.list}>
          {shown.map((look) => (
            <LookLine key={`${look.day} ${look.viewer.id}`} look={look} />
          ))}
        </ul>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={3} />
      )}
      {data && shown && data.length > shown.length && (
        <Button size="xs" variant="subtle" onClick={() => setAll(true)}>
          {m.olderLooks({ count: data.length - shown.length })}
        </Button>
      )}
    </section>
  );
}

function LookLine({ look: { day, viewer, first_at, last_at } }: { look: Look }) {
  const m = useMessages(visibleMessages);
  const formats = useFormats();
  const now = useNow();
  const [from, to] = [formats.time(first_at), formats.time(last_at)];
  return (
    <li className={classes.look}>
      <span>{viewer.name}</span>
      <span className={classes.dim}>
        {formats.day(day, now)} {from === to ? m.lookedAt({ time: from }) : m.lookedBetween({ from, to })}
      </span>
    </li>
  );
}
