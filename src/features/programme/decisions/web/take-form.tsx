// A decision is taken: what, why, what it is to change, and when one looks at it again.
import { Button, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { DayInput } from '../../../../fields/web/when-input.tsx';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useFields } from '../../../../platform/web/ui/fields.ts';
import { programmeKey } from '../../home/web/use-home.ts';
import classes from '../../web/register.module.css';
import type { Take, TakenNow } from '../contract.ts';
import { decisionMessages } from '../messages.ts';

type Props = {
  /** What is taken, or replaced. */
  of: Pick<Take, 'id' | 'replaces'>;
  label: string;
  onTaken: (taken: TakenNow) => void;
  onCancel?: () => void;
};

export function TakeForm({ of, label, onTaken, onCancel }: Props) {
  const m = useMessages(decisionMessages);
  const errorText = useErrorText();
  const client = useQueryClient();
  const form = useFields({
    initial: { outcome: '', reason: '', measures: '', review_on: '' },
    check: { outcome: (value) => (value.trim() ? null : m.outcomeMissing) },
    submit: async ({ outcome, reason, measures, review_on }) => {
      const taken = await api.action<TakenNow>('decision.take', {
        ...of,
        outcome,
        ...(reason ? { reason } : {}),
        ...(measures ? { measures } : {}),
        review_on: review_on || null,
      });
      onTaken(taken);
      await client.invalidateQueries({ queryKey: programmeKey });
    },
  });
  return (
    <form className={classes.form} onSubmit={form.onSubmit} noValidate>
      <Textarea label={m.outcome} required autosize minRows={2} {...form.bind('outcome')} />
      <Textarea label={m.reason} autosize minRows={2} {...form.bind('reason')} />
      <TextInput label={m.measures} description={m.measuresHelp} {...form.bind('measures')} />
      <DayInput label={m.review} {...form.bind('review_on')} />
      {form.failure !== null && <p role="alert">{errorText(form.failure)}</p>}
      <div className={classes.buttons}>
        <Button type="submit" variant="filled" loading={form.busy}>
          {label}
        </Button>
        {onCancel && (
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {m.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
