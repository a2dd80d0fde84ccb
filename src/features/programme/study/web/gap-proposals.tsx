// What the two drawings differ in and nobody has taken over yet.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMay } from '../../../../model/web/use-schema.tsx';
import { api } from '../../../../platform/web/api.ts';
import { useLanguage, useMessages } from '../../../../platform/web/language.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import { useAttempt } from '../../web/use-attempt.ts';
import type { Step } from '../contract.ts';
import { deriveGaps } from '../derive-gaps.ts';
import { studyMessages } from '../messages.ts';
import classes from './study.module.css';

type Props = {
  process: string;
  current: readonly Step[];
  wanted: readonly Step[];
  timesAMonth: number | null;
  /** Saves what waits: the server derives from what it has. */
  onBefore: () => void;
};

export function GapProposals({ process, current, wanted, timesAMonth, onBefore }: Props) {
  const m = useMessages(studyMessages);
  const { language } = useLanguage();
  const mayTake = useMay('gap', 'create');
  const { refusal, busy, attempt } = useAttempt(['gap']);
  const { data } = useRecordPage('gap', {
    filter: { field: 'process', op: 'is', value: process },
    fields: ['name', 'source'],
    limit: 1000,
  });
  if (!data) return null;
  const known = new Set(data.records.map(({ source }) => source));
  const proposed = deriveGaps({ current, wanted, timesAMonth }, language).filter(
    ({ source }) => !known.has(source),
  );
  const take = (sources: readonly string[]) =>
    attempt(async () => {
      onBefore();
      const input = { process, sources };
      const { taken, operation } = await api.action<{ taken: number; operation: string }>(
        'study.take',
        input,
      );
      return taken ? { said: m.taken({ count: taken }), operation } : null;
    });
  return (
    <section aria-label={m.proposed} className={classes.part}>
      <SectionTitle
        count={proposed.length || undefined}
        actions={
          mayTake &&
          proposed.length > 1 && (
            <Button loading={busy} onClick={() => void take(proposed.map(({ source }) => source))}>
              {m.takeAll}
            </Button>
          )
        }
      >
        {m.proposed}
      </SectionTitle>
      {refusal && (
        <p role="alert" className={classes.refusal}>
          {refusal}
        </p>
      )}
      {proposed.length === 0 ? (
        <p className={classes.dim}>{m.noneProposed}</p>
      ) : (
        <ul className={classes.proposals}>
          {proposed.map(({ source, name }) => (
            <li key={source}>
              <span>{name}</span>
              {mayTake && (
                <Button
                  size="xs"
                  disabled={busy}
                  aria-label={m.takeOne({ gap: name })}
                  onClick={() => void take([source])}
                >
                  {m.take}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link to={'/programme/gaps' as never}>{m.seeGaps}</Link>
      </p>
    </section>
  );
}
