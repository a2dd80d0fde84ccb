// A decision whose review is due: kept until another day, or replaced.
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DayInput, isDay } from '../../../../fields/web/when-input.tsx';
import { addDays } from '../../../../platform/lib/day.ts';
import { api } from '../../../../platform/web/api.ts';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import { refreshObject } from '../../../../records/web/api/cache.ts';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import { useUndoOperation } from '../../../../records/web/api/use-write.ts';
import { programmeKey } from '../../home/web/use-home.ts';
import classes from '../../web/register.module.css';
import { decisionMessages } from '../messages.ts';

const usualDays = 182;

export function ReviewCard({ decision }: { decision: ApiRecord }) {
  const m = useMessages(decisionMessages);
  const formats = useFormats();
  const errorText = useErrorText();
  const client = useQueryClient();
  const offerUndo = useUndo();
  const undo = useUndoOperation();
  const [next, setNext] = useState(addDays(new Date().toISOString().slice(0, 10), usualDays));
  const [failure, setFailure] = useState<unknown>(null);
  const keep = async () => {
    try {
      const input = { id: decision.id, next: isDay(next) ? next : null };
      const { operation } = await api.action<{ operation: string }>('decision.review', input);
      void refreshObject(client, 'decision');
      void client.invalidateQueries({ queryKey: programmeKey });
      offerUndo(m.kept, () => undo(operation));
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <section className={classes.card} aria-label={m.isDue}>
      <p className={classes.words}>{m.reviewDue({ day: formats.date(String(decision.review_on)) })}</p>
      {failure !== null && <p role="alert">{errorText(failure)}</p>}
      <div className={classes.buttons}>
        <DayInput label={m.nextReview} description={m.nextReviewHelp} value={next} onChange={setNext} />
        <Button variant="filled" onClick={() => void keep()}>
          {m.keep}
        </Button>
      </div>
    </section>
  );
}
