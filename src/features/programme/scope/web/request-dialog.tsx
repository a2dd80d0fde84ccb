// Asking for an addition: what it brings, what it costs, and what it asks of those who use the CRM every day.
import {
  Button,
  Group,
  Modal,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { modules } from '../../../../objects/modules.ts';
import { api } from '../../../../platform/web/api.ts';
import { useFormats, useMessages, useText } from '../../../../platform/web/language.tsx';
import { useSession } from '../../../../platform/web/session.ts';
import { useAnnounce } from '../../../../platform/web/ui/announcer.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useFields } from '../../../../platform/web/ui/fields.ts';
import { hoursAYear } from '../contract.ts';
import { scopeMessages } from '../messages.ts';
import { useScopeChanged } from './use-scope.ts';

type Props = { module: string | null; onClose: () => void };

export function RequestDialog({ module, onClose }: Props) {
  const m = useMessages(scopeMessages);
  const text = useText();
  const formats = useFormats();
  const announce = useAnnounce();
  const errorText = useErrorText();
  const changed = useScopeChanged();
  const { workspace } = useSession();
  const seesCost = useObject('change_request')?.fields.has('cost') ?? false;
  const asked = modules.find(({ key }) => key === module);
  const form = useFields({
    initial: {
      name: asked ? text(asked.label) : '',
      module: asked?.key ?? null,
      benefit: '',
      cost: '' as number | string,
      fields_added: 0 as number | string,
      screens_added: 0 as number | string,
      minutes_a_week: 0 as number | string,
      people_affected: '' as number | string,
    },
    check: { name: (value) => (value.trim() ? null : m.requestNameMissing) },
    submit: async ({ cost, ...values }) => {
      await api.post('/records/change_request', {
        ...values,
        people_affected: values.people_affected === '' ? null : values.people_affected,
        ...(seesCost && cost !== '' ? { cost: { amount: String(cost), currency: workspace.currency } } : {}),
      });
      announce(m.sent);
      await changed();
      onClose();
    },
  });
  const { values, bind } = form;
  const [minutes, people] = [Number(values.minutes_a_week) || 0, Number(values.people_affected) || 0];
  return (
    <Modal opened onClose={onClose} title={m.ask} size={560} closeButtonProps={{ 'aria-label': m.close }}>
      <form onSubmit={form.onSubmit} noValidate>
        <Stack>
          <TextInput label={m.requestName} maxLength={200} data-autofocus {...bind('name')} />
          <Select
            label={m.module}
            placeholder={m.noModule}
            clearable
            data={modules.map(({ key, label }) => ({ value: key, label: text(label) }))}
            {...bind('module')}
          />
          <Textarea label={m.benefit} autosize minRows={2} {...bind('benefit')} />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <NumberInput label={m.fieldsMore} min={0} allowDecimal={false} {...bind('fields_added')} />
            <NumberInput label={m.screensMore} min={0} allowDecimal={false} {...bind('screens_added')} />
            <NumberInput label={m.minutes} allowDecimal={false} {...bind('minutes_a_week')} />
            <NumberInput label={m.affected} min={0} allowDecimal={false} {...bind('people_affected')} />
          </SimpleGrid>
          {seesCost && (
            <NumberInput
              label={m.cost}
              min={0}
              rightSection={workspace.currency}
              rightSectionWidth={48}
              {...bind('cost')}
            />
          )}
          {minutes * people !== 0 && (
            <Text role="status">
              {m.hours({
                hours: formats.number(hoursAYear(minutes, people)),
                minutes: formats.number(minutes),
                people: formats.number(people),
              })}
            </Text>
          )}
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
