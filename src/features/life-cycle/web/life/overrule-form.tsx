import { Alert, Button, Select, Textarea } from '@mantine/core';
import { DayInput, isDay } from '../../../../fields/web/when-input.tsx';
import { customerStatuses } from '../../../../objects/choices.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useFields } from '../../../../platform/web/ui/fields.ts';
import type { Status } from '../../contract.ts';
import { lifeMessages } from '../../messages.ts';
import classes from './life.module.css';
import type { Choice } from './use-life.ts';

type Props = {
  status: Status | null;
  onChoose: (choice: Choice) => Promise<void>;
  onCancel: () => void;
};

const usualDays = 90;
const dayMs = 86_400_000;
const dayIn = (days: number) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);

export function OverruleForm({ status, onChoose, onCancel }: Props) {
  const m = useMessages(lifeMessages);
  const text = useText();
  const errorText = useErrorText();
  const form = useFields<Choice>({
    initial: { status: status ?? 'prospect', reason: '', review_on: dayIn(usualDays) },
    check: {
      reason: (value) => (value.trim() ? null : m.reasonMissing),
      review_on: (value) => (isDay(value) ? null : m.reviewMissing),
    },
    submit: onChoose,
  });
  return (
    <form className={classes.form} onSubmit={form.onSubmit} noValidate>
      <Select
        label={m.status}
        data={customerStatuses.map(({ key, label }) => ({ value: key, label: text(label) }))}
        allowDeselect={false}
        data-autofocus
        value={form.values.status}
        onChange={(value) => value && form.set('status', value as Status)}
      />
      <Textarea label={m.reason} description={m.reasonHint} autosize minRows={2} {...form.bind('reason')} />
      <DayInput label={m.reviewOn} description={m.reviewHint} min={dayIn(1)} {...form.bind('review_on')} />
      {form.failure !== null && (
        <Alert color="red" role="alert">
          {errorText(form.failure)}
        </Alert>
      )}
      <div className={classes.acts}>
        <Button type="submit" variant="filled" loading={form.busy}>
          {m.choose}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {m.cancel}
        </Button>
      </div>
    </form>
  );
}
