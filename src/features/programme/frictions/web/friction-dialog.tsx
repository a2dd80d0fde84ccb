import { Button, Group, Modal, NumberInput, Select, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { friction } from '../../../../objects/programme/friction.ts';
import { api } from '../../../../platform/web/api.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { useAnnounce } from '../../../../platform/web/ui/announcer.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useFields } from '../../../../platform/web/ui/fields.ts';
import { programmeKey } from '../../home/web/use-home.ts';
import { frictionMessages } from '../messages.ts';
import type { Where } from './context.ts';

export function FrictionDialog({ where, onClose }: { where: Where; onClose: () => void }) {
  const m = useMessages(frictionMessages);
  const text = useText();
  const client = useQueryClient();
  const announce = useAnnounce();
  const errorText = useErrorText();
  const form = useFields({
    initial: { words: '', often: 'daily' as string | null, minutes: '' as number | string },
    check: { words: (value) => (value.trim() ? null : m.wordsMissing) },
    submit: async ({ words, often, minutes }) => {
      await api.post('/records/friction', {
        words: words.trim(),
        often,
        minutes: minutes === '' ? null : minutes,
        ...where,
      });
      announce(m.sent);
      await client.invalidateQueries({ queryKey: programmeKey });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={m.hinders} size={440} closeButtonProps={{ 'aria-label': m.close }}>
      <form onSubmit={form.onSubmit} noValidate>
        <Stack>
          <Textarea
            label={m.words}
            autosize
            minRows={2}
            maxLength={1000}
            data-autofocus
            {...form.bind('words')}
          />
          <Select
            label={m.often}
            allowDeselect={false}
            data={(friction.fields.often.choices ?? []).map(({ key, label }) => ({
              value: key,
              label: text(label),
            }))}
            {...form.bind('often')}
          />
          <NumberInput
            label={m.minutes}
            description={m.minutesHelp}
            min={0}
            max={480}
            allowDecimal={false}
            {...form.bind('minutes')}
          />
          <Text size="sm" c="dimmed">
            {m.context({ screen: where.screen })}
          </Text>
          {form.failure !== null && <Text role="alert">{errorText(form.failure)}</Text>}
          <Group justify="flex-end">
            <Button onClick={onClose}>{m.cancel}</Button>
            <Button type="submit" variant="filled" loading={form.busy}>
              {m.send}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
