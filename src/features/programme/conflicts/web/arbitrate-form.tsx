// How it is settled: what applies, why, by whom, and when to look at the effect. It becomes a decision of the register.
import { Button, Group, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { DayInput, isDay } from '../../../../fields/web/when-input.tsx';
import { addDays } from '../../../../platform/lib/day.ts';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useSession } from '../../../../platform/web/session.ts';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useFields } from '../../../../platform/web/ui/fields.ts';
import { refreshObject } from '../../../../records/web/api/cache.ts';
import { programmeKey } from '../../home/web/use-home.ts';
import { PersonSelect } from '../../web/person-select.tsx';
import { useSay } from '../../web/use-say.ts';
import { conflictMessages } from '../messages.ts';
import classes from './conflicts.module.css';

const usualDays = 42;

export function ArbitrateForm({ conflict, onDone }: { conflict: string; onDone: () => void }) {
  const m = useMessages(conflictMessages);
  const client = useQueryClient();
  const errorText = useErrorText();
  const say = useSay();
  const { user } = useSession();
  const form = useFields({
    initial: {
      arbitration: '',
      reason: '',
      by: user.id as string | null,
      review_on: addDays(new Date().toISOString().slice(0, 10), usualDays),
    },
    check: { arbitration: (value) => (value.trim() ? null : m.arbitrationMissing) },
    submit: async ({ arbitration, reason, by, review_on }) => {
      const { number } = await api.action<{ number: number }>('programme.arbitrate', {
        conflict,
        arbitration,
        ...(reason.trim() ? { reason } : {}),
        ...(by ? { by } : {}),
        ...(isDay(review_on) ? { review_on } : {}),
      });
      await Promise.all([refreshObject(client, 'conflict'), refreshObject(client, 'decision')]);
      void client.invalidateQueries({ queryKey: programmeKey });
      say.done(m.settled({ number }));
      onDone();
    },
  });
  return (
    <form onSubmit={form.onSubmit} noValidate className={classes.form}>
      <Textarea label={m.arbitration} autosize minRows={2} autoFocus {...form.bind('arbitration')} />
      <Textarea label={m.reason} autosize minRows={2} {...form.bind('reason')} />
      <Group gap="sm" align="flex-start">
        <PersonSelect
          label={m.by}
          value={form.values.by}
          chosen={{ id: user.id, name: user.name }}
          onChange={(by) => form.set('by', by)}
        />
        <DayInput label={m.reviewOn} description={m.reviewHelp} {...form.bind('review_on')} />
      </Group>
      {form.failure !== null && <p role="alert">{errorText(form.failure)}</p>}
      <Group gap="xs">
        <Button type="submit" variant="filled" loading={form.busy}>
          {m.arbitrate}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {m.cancel}
        </Button>
      </Group>
    </form>
  );
}
