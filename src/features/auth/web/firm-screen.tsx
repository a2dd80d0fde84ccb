import { Button, Select, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../../platform/web/api.ts';
import { useLanguage, useMessages } from '../../../platform/web/language.tsx';
import { sessionKey } from '../../../platform/web/session.ts';
import { useFields } from '../../../platform/web/ui/fields.ts';
import { uiMessages } from '../../../platform/web/ui/messages.ts';
import { Page } from '../../../platform/web/ui/page.tsx';
import { settingsMessages } from '../messages.ts';
import { Failure } from './door.tsx';
import { useMe } from './me.ts';
import { countryChoices, currencyChoices, timeZoneChoices } from './places.ts';
import classes from './settings.module.css';
import { say } from './use-change.ts';

export default function FirmScreen() {
  const m = useMessages(settingsMessages);
  const ui = useMessages(uiMessages);
  const { language } = useLanguage();
  const { firm, settings } = useMe();
  const client = useQueryClient();
  const countries = useMemo(() => countryChoices(language), [language]);
  const currencies = useMemo(() => currencyChoices(language), [language]);
  const form = useFields({
    initial: { firm, ...settings } as Record<
      'firm' | 'language' | 'country' | 'currency' | 'time_zone',
      string
    >,
    check: { firm: (value) => (value.trim() ? null : m.firmMissing) },
    submit: async (values) => {
      await api.action('firm.update', values);
      await client.invalidateQueries({ queryKey: [sessionKey] });
      say(ui.saved);
    },
  });
  const select = (name: 'language' | 'country' | 'currency' | 'time_zone') => ({
    ...form.bind(name),
    onChange: (value: string | null) => value && form.set(name, value),
  });
  return (
    <Page title={m.ofFirm} width="reading">
      <div className={classes.stack}>
        <p className={classes.lead}>{m.firmLead}</p>
        <form className={classes.fields} onSubmit={form.onSubmit} noValidate>
          <Failure error={form.failure} />
          <TextInput label={m.firmName} autoComplete="organization" {...form.bind('firm')} />
          <Select label={m.country} searchable data={countries} {...select('country')} />
          <Select label={m.currency} searchable data={currencies} {...select('currency')} />
          <Select
            label={m.firmLanguage}
            data={[
              { value: 'fr', label: 'Français' },
              { value: 'en', label: 'English' },
            ]}
            {...select('language')}
          />
          <Select
            label={m.timeZone}
            searchable
            limit={60}
            data={timeZoneChoices(form.values.time_zone)}
            {...select('time_zone')}
          />
          <div>
            <Button type="submit" variant="filled" loading={form.busy}>
              {m.save}
            </Button>
          </div>
        </form>
      </div>
    </Page>
  );
}
