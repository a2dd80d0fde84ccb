import {
  Button,
  Checkbox,
  Group,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  Switch,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../../../platform/web/language.tsx';
import { useAutosave } from '../../../platform/web/ui/autosave.ts';
import { useFields } from '../../../platform/web/ui/fields.ts';
import { SaveStatus } from '../../../platform/web/ui/save-status.tsx';
import classes from './kit.module.css';
import { KitSection } from './kit-section.tsx';
import { kitMessages } from './messages.ts';

export function KitForms() {
  const m = useMessages(kitMessages);
  const form = useFields({
    initial: { name: '', email: 'camille' },
    check: {
      name: (value) => (value ? null : m.nameMissing),
      email: (value) => (value.includes('@') ? null : m.emailWrong),
    },
    submit: () => Promise.resolve(),
  });
  const [note, setNote] = useState('');
  const autosave = useAutosave((_: string) => Promise.resolve());
  const [period, setPeriod] = useState('month');
  return (
    <div className={classes.grid}>
      <KitSection title={m.addCompany}>
        <form onSubmit={form.onSubmit} noValidate>
          <Stack gap="sm">
            <TextInput label={m.name} {...form.bind('name')} />
            <TextInput label={m.email} type="email" autoComplete="email" {...form.bind('email')} />
            <Select
              label={m.stage}
              defaultValue="first"
              data={[
                { value: 'first', label: m.stageFirst },
                { value: 'quote', label: m.stageQuote },
              ]}
            />
            <NumberInput
              label={m.amount}
              defaultValue={12400}
              thousandSeparator=" "
              suffix=" €"
              hideControls
            />
            <Group justify="flex-end">
              <Button type="submit" variant="filled" loading={form.busy}>
                {m.addCompany}
              </Button>
            </Group>
          </Stack>
        </form>
      </KitSection>
      <KitSection title={m.note}>
        <Textarea
          label={m.note}
          description={m.noteHelp}
          value={note}
          onChange={(event) => {
            setNote(event.currentTarget.value);
            autosave.change(event.currentTarget.value);
          }}
          onBlur={autosave.flush}
        />
        <div className={classes.line}>
          <SaveStatus state={autosave.state} onRetry={autosave.flush} />
        </div>
      </KitSection>
      <KitSection title={m.values}>
        <Stack gap="sm" mt="xs">
          <Checkbox label={m.newsletter} defaultChecked />
          <Checkbox label={m.newsletter} />
          <Switch label={m.reminders} defaultChecked />
          <Switch label={m.reminders} />
          <SegmentedControl
            aria-label={m.values}
            value={period}
            onChange={setPeriod}
            data={[
              { value: 'week', label: m.week },
              { value: 'month', label: m.month },
              { value: 'quarter', label: m.quarter },
            ]}
          />
          <TextInput label={m.owner} defaultValue="Nadia Benali" disabled />
        </Stack>
      </KitSection>
      <KitSection title={m.saveStates}>
        <div className={classes.line}>
          <SaveStatus state="saving" />
          <SaveStatus state="saved" />
          <SaveStatus state="failed" onRetry={() => undefined} />
        </div>
      </KitSection>
    </div>
  );
}
