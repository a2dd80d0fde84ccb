/** A new key: for whom, what it may, until when; then the key itself, this once. */
import { Alert, Button, Modal, MultiSelect, Radio, Select, Stack, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../platform/web/api.ts';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { useFields } from '../../../platform/web/ui/fields.ts';
import { settingsMessages } from '../messages.ts';
import { CopyField } from './copy-field.tsx';
import { Failure } from './door.tsx';
import { useMe } from './me.ts';
import { givenRoles, keysKey, objectsQuery, peopleKey, rolesQuery } from './people-data.ts';
import classes from './settings.module.css';

type Rights = 'all' | 'read' | 'some';

const dayMs = 86_400_000;

export function NewKeyDialog({ onClose }: { onClose: () => void }) {
  const m = useMessages(settingsMessages);
  const [key, setKey] = useState<string | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      title={key ? m.keyReady : m.newKey}
      size={480}
      closeOnClickOutside={key === null}
      closeButtonProps={{ 'aria-label': m.close }}
    >
      {key ? <ReadyKey value={key} onClose={onClose} /> : <KeyForm onReady={setKey} onClose={onClose} />}
    </Modal>
  );
}

function ReadyKey({ value, onClose }: { value: string; onClose: () => void }) {
  const m = useMessages(settingsMessages);
  return (
    <Stack gap="md">
      <Alert color="yellow" icon={<IconAlertTriangle />}>
        {m.keyOnce}
      </Alert>
      <CopyField label={m.keyReady} value={value} focused />
      <div className={classes.buttons}>
        <Button variant="filled" onClick={onClose}>
          {m.done}
        </Button>
      </div>
    </Stack>
  );
}

function KeyForm({ onReady, onClose }: { onReady: (key: string) => void; onClose: () => void }) {
  const m = useMessages(settingsMessages);
  const text = useText();
  const client = useQueryClient();
  const { administer } = useMe();
  const { data: roles = [] } = useQuery({ ...rolesQuery, enabled: administer });
  const { data: objects = [] } = useQuery(objectsQuery);
  const choices = objects.map(({ name, label }) => ({ value: name, label: text(label.many) }));
  const form = useFields({
    initial: {
      name: '',
      holder: 'me',
      role: null as string | null,
      rights: 'all' as Rights,
      read: [] as string[],
      write: [] as string[],
      days: '365',
    },
    check: {
      name: (value) => (value.trim() ? null : m.nameMissing),
      role: (value, { holder }) => (holder === 'me' || value ? null : m.roleMissing),
      read: (value, { rights, write }) =>
        rights !== 'some' || value.length + write.length > 0 ? null : m.rightsMissing,
    },
    submit: async ({ name, holder, role, rights, read, write, days }) => {
      const scopes = {
        all: [],
        read: ['read'],
        some: [...read.map((object) => `${object}:read`), ...write.map((object) => `${object}:write`)],
      }[rights];
      const { key } = await api.action<{ key: string }>('api_key.create', {
        name: name.trim(),
        scopes,
        ...(holder === 'service' && role ? { role } : {}),
        ...(days === 'none' ? {} : { expires_at: new Date(Date.now() + Number(days) * dayMs).toISOString() }),
      });
      onReady(key);
      await Promise.all([keysKey, peopleKey].map((queryKey) => client.invalidateQueries({ queryKey })));
    },
  });
  return (
    <form className={classes.fields} onSubmit={form.onSubmit} noValidate>
      <Failure error={form.failure} />
      <TextInput
        label={m.name}
        placeholder={m.keyNamePlaceholder}
        autoComplete="off"
        data-autofocus
        {...form.bind('name')}
      />
      {administer && (
        <Radio.Group
          label={m.keyFor}
          value={form.values.holder}
          onChange={(value) => form.set('holder', value)}
        >
          <Stack gap="xs" mt={4}>
            <Radio value="me" label={m.keyForMe} />
            <Radio value="service" label={m.keyForService} description={m.keyServiceHelp} />
          </Stack>
        </Radio.Group>
      )}
      {form.values.holder === 'service' && (
        <Select
          label={m.role}
          data={givenRoles(roles).map(({ id, name }) => ({ value: id, label: name }))}
          {...form.bind('role')}
          onChange={(value) => form.set('role', value)}
        />
      )}
      <Radio.Group
        label={m.keyRights}
        value={form.values.rights}
        onChange={(value) => form.set('rights', value as Rights)}
      >
        <Stack gap="xs" mt={4}>
          <Radio value="all" label={m.rightsAll} />
          <Radio value="read" label={m.rightsRead} />
          <Radio value="some" label={m.rightsSome} />
        </Stack>
      </Radio.Group>
      {form.values.rights === 'some' && (
        <>
          <MultiSelect
            label={m.objectsRead}
            placeholder={form.values.read.length ? undefined : m.chooseObjects}
            data={choices.filter(({ value }) => !form.values.write.includes(value))}
            {...form.bind('read')}
            onChange={(value) => form.set('read', value)}
          />
          <MultiSelect
            label={m.objectsWrite}
            placeholder={form.values.write.length ? undefined : m.chooseObjects}
            data={choices.filter(({ value }) => !form.values.read.includes(value))}
            {...form.bind('write')}
            onChange={(value) => form.set('write', value)}
          />
        </>
      )}
      <Select
        label={m.expiry}
        data={[
          { value: '30', label: m.days({ count: 30 }) },
          { value: '90', label: m.days({ count: 90 }) },
          { value: '365', label: m.oneYear },
          { value: 'none', label: m.noExpiry },
        ]}
        {...form.bind('days')}
        onChange={(value) => value && form.set('days', value)}
      />
      <div className={classes.buttons}>
        <Button onClick={onClose}>{m.cancel}</Button>
        <Button type="submit" variant="filled" loading={form.busy}>
          {m.create}
        </Button>
      </div>
    </form>
  );
}
