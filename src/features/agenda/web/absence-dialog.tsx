import { Button, Checkbox, Group, Modal, Select } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { DayInput, isDay } from '../../../fields/web/when-input.tsx';
import { useSchema } from '../../../model/web/use-schema.tsx';
import { api } from '../../../platform/web/api.ts';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { useSession } from '../../../platform/web/session.ts';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { useFields } from '../../../platform/web/ui/fields.ts';
import { useUndo } from '../../../platform/web/ui/undo.tsx';
import { useUndoOperation } from '../../../records/web/api/use-write.ts';
import { entryMessages } from '../messages.ts';
import classes from './entry/entry.module.css';
import { agendaKey, colleaguesQuery } from './use-agenda.ts';

/** One's own absence, in days and halves, and who answers meanwhile. */
export function AbsenceDialog({ onClose }: { onClose: () => void }) {
  const m = useMessages(entryMessages);
  const text = useText();
  const client = useQueryClient();
  const errorText = useErrorText();
  const offerUndo = useUndo();
  const undo = useUndoOperation();
  const { user } = useSession();
  const { data: colleagues = [] } = useQuery(colleaguesQuery);
  const kinds = useSchema().objects.get('absence')?.fields.get('kind')?.choices ?? [];
  const form = useFields({
    initial: {
      kind: 'leave',
      starts_on: '',
      ends_on: '',
      from_noon: false,
      until_noon: false,
      covered_by: null as string | null,
    },
    check: {
      starts_on: (value) => (isDay(value) ? null : m.dayMissing),
      ends_on: (value, { starts_on }) =>
        value && !isDay(value) ? m.dayMissing : value && value < starts_on ? m.endsBefore : null,
    },
    submit: async (values) => {
      const answer = await api.post<{ _operation: string }>('/records/absence', {
        ...values,
        ends_on: values.ends_on || values.starts_on,
        person: user.id,
      });
      offerUndo(m.declared, async () => {
        await undo(answer._operation);
        await client.invalidateQueries({ queryKey: [agendaKey] });
      });
      await client.invalidateQueries({ queryKey: [agendaKey] });
      onClose();
    },
  });
  const { values, set, bind } = form;
  return (
    <Modal opened onClose={onClose} title={m.absence} size={440} closeButtonProps={{ 'aria-label': m.close }}>
      <form className={classes.form} onSubmit={form.onSubmit} noValidate>
        <div className={classes.when}>
          <DayInput label={m.firstDay} required autoFocus {...bind('starts_on')} />
          <DayInput
            label={m.lastDay}
            min={isDay(values.starts_on) ? values.starts_on : undefined}
            {...bind('ends_on')}
          />
        </div>
        <div className={classes.when}>
          <Checkbox
            label={m.fromNoon}
            checked={values.from_noon}
            onChange={(event) => set('from_noon', event.currentTarget.checked)}
          />
          <Checkbox
            label={m.untilNoon}
            checked={values.until_noon}
            onChange={(event) => set('until_noon', event.currentTarget.checked)}
          />
        </div>
        <Select
          label={m.reason}
          allowDeselect={false}
          data={kinds.map(({ key, label }) => ({ value: key, label: text(label) }))}
          value={values.kind}
          onChange={(kind) => kind && set('kind', kind)}
        />
        <Select
          label={m.coveredBy}
          description={m.coveredByHelp}
          placeholder={m.nobody}
          searchable
          clearable
          data={colleagues
            .filter(({ id }) => id !== user.id)
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={values.covered_by}
          onChange={(next) => set('covered_by', next)}
        />
        {form.failure !== null && <p role="alert">{errorText(form.failure)}</p>}
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose}>{m.cancel}</Button>
          <Button type="submit" variant="filled" loading={form.busy}>
            {m.declare}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
