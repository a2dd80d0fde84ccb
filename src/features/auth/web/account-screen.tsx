import { Alert, Button, SegmentedControl, Select, TextInput, useMantineColorScheme } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Language } from '../../../platform/lib/language.ts';
import { api } from '../../../platform/web/api.ts';
import { useLanguage, useMessages } from '../../../platform/web/language.tsx';
import { sessionKey } from '../../../platform/web/session.ts';
import { useAutosave } from '../../../platform/web/ui/autosave.ts';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { useFields } from '../../../platform/web/ui/fields.ts';
import { Page } from '../../../platform/web/ui/page.tsx';
import { SaveStatus } from '../../../platform/web/ui/save-status.tsx';
import { doorMessages, settingsMessages } from '../messages.ts';
import { Failure } from './door.tsx';
import { useMe } from './me.ts';
import { isLongEnough, PasswordField } from './password-field.tsx';
import { timeZoneChoices } from './places.ts';
import classes from './settings.module.css';

type Change = { name?: string; language?: Language; time_zone?: string };

export default function AccountScreen() {
  const m = useMessages(settingsMessages);
  return (
    <Page title={m.own} width="reading">
      <div className={classes.stack}>
        <Identity />
        <Password />
      </div>
    </Page>
  );
}

function Identity() {
  const m = useMessages(settingsMessages);
  const { user } = useMe();
  const client = useQueryClient();
  const errorText = useErrorText();
  const { language, setLanguage } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [values, setValues] = useState({ name: user.name, time_zone: user.time_zone });
  const { state, error, change, flush } = useAutosave(async (next: Change) => {
    await api.action('me.update', next);
    await client.invalidateQueries({ queryKey: [sessionKey] });
  });
  const edit = (next: Partial<typeof values>) => {
    const all = { ...values, ...next };
    setValues(all);
    if (all.name.trim()) change({ ...all, language });
  };
  return (
    <section aria-label={m.identity}>
      <div className={classes.fields}>
        <TextInput
          label={m.name}
          autoComplete="name"
          value={values.name}
          onChange={(event) => edit({ name: event.currentTarget.value })}
          onBlur={flush}
          error={values.name.trim() ? null : m.nameMissing}
        />
        <TextInput label={m.email} description={m.emailOfAdmin} value={user.email} readOnly />
        <Choice
          label={m.language}
          value={language}
          onChange={(next) => {
            setLanguage(next as Language);
            change({ ...values, language: next as Language });
          }}
          data={[
            { value: 'fr', label: 'Français' },
            { value: 'en', label: 'English' },
          ]}
        />
        <Choice
          label={m.theme}
          value={colorScheme}
          onChange={(next) => setColorScheme(next as typeof colorScheme)}
          data={[
            { value: 'auto', label: m.themeAuto },
            { value: 'light', label: m.themeLight },
            { value: 'dark', label: m.themeDark },
          ]}
        />
        <Select
          label={m.timeZone}
          searchable
          limit={60}
          data={timeZoneChoices(values.time_zone)}
          value={values.time_zone}
          onChange={(time_zone) => time_zone && edit({ time_zone })}
          error={state === 'failed' ? errorText(error) : null}
        />
        <SaveStatus state={state} onRetry={flush} />
      </div>
    </section>
  );
}

type ChoiceProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  data: { value: string; label: string }[];
};

function Choice({ label, ...rest }: ChoiceProps) {
  return (
    <div>
      <div className="mantine-InputWrapper-label" aria-hidden="true">
        {label}
      </div>
      <SegmentedControl aria-label={label} fullWidth {...rest} />
    </div>
  );
}

function Password() {
  const m = useMessages(settingsMessages);
  const door = useMessages(doorMessages);
  const { user } = useMe();
  const [changed, setChanged] = useState(false);
  const empty = { current_password: '', new_password: '' };
  const form = useFields({
    initial: empty,
    check: {
      current_password: (value) => (value ? null : door.passwordMissing),
      new_password: (value) => (isLongEnough(value) ? null : door.passwordShort),
    },
    submit: async (values) => {
      await api.action('me.update', values);
      form.setValues(empty);
      setChanged(true);
    },
  });
  return (
    <section aria-labelledby="password-title">
      <h2 id="password-title" className={classes.blockTitle}>
        {m.passwordSection}
      </h2>
      <form className={classes.fields} onSubmit={form.onSubmit} noValidate>
        {changed && (
          <Alert color="green" icon={<IconCheck />} role="status">
            {m.passwordChanged}
          </Alert>
        )}
        <Failure error={form.failure} />
        <input type="text" autoComplete="username" value={user.email} readOnly hidden />
        <PasswordField
          label={m.currentPassword}
          autoComplete="current-password"
          {...form.bind('current_password')}
        />
        <PasswordField
          label={door.newPassword}
          description={door.passwordHelp}
          autoComplete="new-password"
          {...form.bind('new_password')}
        />
        <div>
          <Button type="submit" loading={form.busy}>
            {m.changePassword}
          </Button>
        </div>
      </form>
    </section>
  );
}
