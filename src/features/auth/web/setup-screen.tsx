/** The first start: who the firm is, who administers, what to begin with. One column, asked once. */
import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { api } from '../../../platform/web/api.ts';
import { useLanguage, useMessages } from '../../../platform/web/language.tsx';
import { useFields } from '../../../platform/web/ui/fields.ts';
import type { Beginning } from '../contract.ts';
import { doorMessages } from '../messages.ts';
import classes from './door.module.css';
import { Door, Failure } from './door.tsx';
import { isLongEnough, looksLikeEmail, PasswordField } from './password-field.tsx';
import { countryChoices, currencyChoices, currencyOf } from './places.ts';
import { setupQuery } from './sign-in-screen.tsx';

export default function SetupScreen() {
  const { data } = useQuery(setupQuery);
  if (data?.needed === false) return <Navigate to="/sign-in" replace />;
  return data ? <Setup beginnings={data.begin_with} /> : null;
}

function Setup({ beginnings }: { beginnings: Beginning[] }) {
  const m = useMessages(doorMessages);
  const { language } = useLanguage();
  const countries = useMemo(() => countryChoices(language), [language]);
  const currencies = useMemo(() => currencyChoices(language), [language]);
  const form = useFields({
    initial: {
      firm: '',
      country: 'FR',
      currency: 'EUR',
      name: '',
      email: '',
      password: '',
      begin_with: beginnings[0] ?? ('nothing' as Beginning),
    },
    check: {
      firm: (value) => (value.trim() ? null : m.firmMissing),
      name: (value) => (value.trim() ? null : m.nameMissing),
      email: (value) => (looksLikeEmail(value) ? null : m.emailWrong),
      password: (value) => (isLongEnough(value) ? null : m.passwordShort),
    },
    submit: async (values) => {
      const time_zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      await api.post('/setup', { ...values, email: values.email.trim(), language, time_zone });
      // From the start: everything read so far was read of a Jalon that was not there yet.
      window.location.assign(values.begin_with === 'spreadsheet' ? '/import' : '/');
    },
  });
  const chooseCountry = (country: string | null) => {
    if (country)
      form.setValues((before) => ({ ...before, country, currency: currencyOf(country, before.currency) }));
  };
  return (
    <Door title={m.setupTitle} lead={m.setupLead} long>
      <form className={classes.form} onSubmit={form.onSubmit} noValidate>
        <fieldset className={classes.part}>
          <legend className={classes.partTitle}>{m.setupFirm}</legend>
          <TextInput
            size="md"
            label={m.firmName}
            autoComplete="organization"
            autoFocus
            {...form.bind('firm')}
          />
          <div className={classes.pair}>
            <Select
              size="md"
              label={m.country}
              searchable
              data={countries}
              {...form.bind('country')}
              onChange={chooseCountry}
            />
            <Select
              size="md"
              label={m.currency}
              searchable
              data={currencies}
              {...form.bind('currency')}
              onChange={(value) => value && form.set('currency', value)}
            />
          </div>
        </fieldset>
        <fieldset className={classes.part}>
          <legend className={classes.partTitle}>{m.setupYou}</legend>
          <p className={classes.hint}>{m.youLead}</p>
          <TextInput size="md" label={m.yourName} autoComplete="name" {...form.bind('name')} />
          <TextInput size="md" label={m.email} type="email" autoComplete="username" {...form.bind('email')} />
          <PasswordField
            size="md"
            label={m.password}
            description={m.passwordHelp}
            autoComplete="new-password"
            {...form.bind('password')}
          />
        </fieldset>
        <fieldset className={classes.part}>
          <legend className={classes.partTitle}>{m.setupBegin}</legend>
          <div className={classes.choices}>
            {beginnings.map((beginning) => (
              <label key={beginning} className={classes.choice}>
                <input
                  type="radio"
                  name="begin_with"
                  value={beginning}
                  checked={form.values.begin_with === beginning}
                  onChange={() => form.set('begin_with', beginning)}
                />
                <span className={classes.choiceName}>{m[beginningWords[beginning].name]}</span>
                <span className={classes.choiceLead}>{m[beginningWords[beginning].lead]}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <Failure error={form.failure} />
        <Button type="submit" size="md" variant="filled" loading={form.busy}>
          {m.begin}
        </Button>
      </form>
    </Door>
  );
}

const beginningWords = {
  spreadsheet: { name: 'beginSpreadsheet', lead: 'beginSpreadsheetLead' },
  demo: { name: 'beginDemo', lead: 'beginDemoLead' },
  nothing: { name: 'beginNothing', lead: 'beginNothingLead' },
} as const;
