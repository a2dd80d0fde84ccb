import { Button, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { friction } from '../../../../objects/programme/friction.ts';
import { api } from '../../../../platform/web/api.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useFields } from '../../../../platform/web/ui/fields.ts';
import { programmeKey } from '../../home/web/use-home.ts';
import small from '../../web/small-lists.module.css';
import type { FrictionGroup } from '../contract.ts';
import { frictionMessages } from '../messages.ts';

export function AnswerDialog({ group, onClose }: { group: FrictionGroup; onClose: () => void }) {
  const m = useMessages(frictionMessages);
  const text = useText();
  const client = useQueryClient();
  const errorText = useErrorText();
  const form = useFields({
    initial: { answer: group.first.answer ?? '', status: 'done' as string | null },
    check: { answer: (value) => (value.trim() ? null : m.answerMissing) },
    submit: async ({ answer, status }) => {
      await api.action('programme.answer_friction', { ids: group.all.map(({ id }) => id), status, answer });
      await client.invalidateQueries({ queryKey: programmeKey });
      onClose();
    },
  });
  const choices = (friction.fields.status.choices ?? []).filter(({ key }) => key !== 'open');
  return (
    <Modal opened onClose={onClose} title={m.answer} size={480} closeButtonProps={{ 'aria-label': m.close }}>
      <form onSubmit={form.onSubmit} noValidate>
        <Stack>
          <ul className={small.list}>
            {group.all.map(({ id, words }) => (
              <li key={id}>{words}</li>
            ))}
          </ul>
          <Select
            label={m.became}
            allowDeselect={false}
            data={choices.map(({ key, label }) => ({ value: key, label: text(label) }))}
            {...form.bind('status')}
          />
          <Textarea
            label={m.theAnswer}
            description={m.theAnswerHelp}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autosize
            minRows={2}
            data-autofocus
            {...form.bind('answer')}
          />
          {form.failure !== null && <Text role="alert">{errorText(form.failure)}</Text>}
          <Group justify="flex-end">
            <Button onClick={onClose}>{m.cancel}</Button>
            <Button type="submit" variant="filled" loading={form.busy}>
              {m.answer}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
