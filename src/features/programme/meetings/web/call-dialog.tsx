// Calling one meeting: with whom, when, where. It stands in everybody's agenda at once.
import { Button, Group, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { DayInput, isDay, isTime, TimeInput } from '../../../../fields/web/when-input.tsx';
import { addDays } from '../../../../platform/lib/day.ts';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useFields } from '../../../../platform/web/ui/fields.ts';
import { uiMessages } from '../../../../platform/web/ui/messages.ts';
import { refreshObject } from '../../../../records/web/api/cache.ts';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import type { Planned } from '../../governance/contract.ts';
import { meetingMessages } from '../messages.ts';

const everybody = 'everybody';
const today = (): string => new Date().toISOString().slice(0, 10);

export function CallDialog({ onClose }: { onClose: () => void }) {
  const m = useMessages(meetingMessages);
  const { close } = useMessages(uiMessages);
  const client = useQueryClient();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const { data } = useRecordPage('committee', { sort: 'created_at', limit: 20 });
  const levels = (data?.records ?? []).map(({ id, name }) => ({ value: id, label: String(name) }));
  const form = useFields({
    initial: {
      committee: everybody,
      name: '',
      day: addDays(today(), 7),
      time: '09:00',
      minutes: 60 as number | string,
      place: '',
    },
    check: {
      day: (value) => (isDay(value) ? null : m.dayMissing),
      time: (value) => (isTime(value) ? null : m.timeMissing),
    },
    submit: async ({ committee, minutes, name, place, ...when }) => {
      const { ids } = await api.action<Planned>('programme.call_meeting', {
        ...when,
        committee: committee === everybody ? null : committee,
        minutes: Number(minutes) || 60,
        ...(name ? { name } : {}),
        ...(place ? { place } : {}),
      });
      void refreshObject(client, 'meeting');
      onClose();
      await navigate({ to: '/programme/meetings/$id', params: { id: ids[0] } as never });
    },
  });
  return (
    <Modal opened onClose={onClose} title={m.call} closeButtonProps={{ 'aria-label': close }}>
      <form onSubmit={form.onSubmit} noValidate>
        <Stack gap="md">
          <Select
            label={m.level}
            allowDeselect={false}
            data={[...levels, { value: everybody, label: m.everybody }]}
            {...form.bind('committee')}
            onChange={(next) => next && form.set('committee', next)}
            data-autofocus
          />
          <TextInput label={m.subject} {...form.bind('name')} />
          <Group gap="sm" align="flex-start" grow>
            <DayInput label={m.day} required min={today()} {...form.bind('day')} />
            <TimeInput label={m.time} required {...form.bind('time')} />
            <NumberInput label={m.minutes} min={5} max={600} step={15} {...form.bind('minutes')} />
          </Group>
          <TextInput label={m.place} {...form.bind('place')} />
          {form.failure !== null && <p role="alert">{errorText(form.failure)}</p>}
          <Group justify="flex-end" gap="xs">
            <Button onClick={onClose}>{m.cancelEdit}</Button>
            <Button type="submit" variant="filled" loading={form.busy}>
              {m.call}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
