import { Button, Checkbox, NumberInput, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { ErrorState, useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useFields } from '../../../../platform/web/ui/fields.ts';
import { uiMessages } from '../../../../platform/web/ui/messages.ts';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import type { QuoteSettings } from '../../contract.ts';
import { quoteSettingsMessages } from '../../messages.ts';
import classes from './settings.module.css';

const key = ['quote-settings'];

export default function QuoteSettingsScreen() {
  const m = useMessages(quoteSettingsMessages);
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: () => api.action<QuoteSettings>('quote.settings', {}),
  });
  return (
    <Page title={m.quotes} width="reading">
      {data ? (
        <Settings settings={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={8} />
      )}
    </Page>
  );
}

const terms = [
  ['payment_terms', 'payment'],
  ['late_terms', 'late'],
  ['delivery_terms', 'delivery'],
  ['withdrawal_terms', 'withdrawal'],
] as const;

function Settings({ settings }: { settings: QuoteSettings }) {
  const m = useMessages(quoteSettingsMessages);
  const ui = useMessages(uiMessages);
  const client = useQueryClient();
  const errorText = useErrorText();
  const roles = useRecordPage('role', { fields: ['name'], limit: 50 }).data?.records ?? [];
  const form = useFields({
    initial: settings,
    submit: async (values) => {
      const saved = await api.action<QuoteSettings>('quote.save_settings', values);
      client.setQueryData(key, saved);
      notifications.show({
        message: ui.saved,
        role: 'status',
        autoClose: 5_000,
        withCloseButton: false,
      });
    },
  });
  const { values, set } = form;
  const example = `${values.number_prefix || 'DEV'}-${new Date().getFullYear()}-0001`;
  const limitOf = (role: string, limit: string | number) => {
    const { [role]: _, ...others } = values.role_limits;
    set('role_limits', limit === '' ? others : { ...others, [role]: String(limit) });
  };
  return (
    <form className={classes.stack} onSubmit={form.onSubmit} noValidate>
      <p className={classes.lead}>{m.lead}</p>
      <Block title={m.identity}>
        <TextInput label={m.name} {...form.bind('name')} />
        <TextInput label={m.legalForm} description={m.legalFormHint} {...form.bind('legal_form')} />
        <TextInput label={m.capital} description={m.capitalHint} {...form.bind('capital')} />
        <TextInput label={m.street} {...form.bind('street')} />
        <div className={classes.two}>
          <TextInput label={m.postalCode} {...form.bind('postal_code')} />
          <TextInput label={m.city} {...form.bind('city')} />
        </div>
        <TextInput label={m.siren} {...form.bind('siren')} />
        <TextInput label={m.registration} description={m.registrationHint} {...form.bind('registration')} />
        <TextInput label={m.vatNumber} {...form.bind('vat_number')} disabled={values.vat_exempt} />
        <Checkbox
          label={m.vatExempt}
          checked={values.vat_exempt}
          onChange={({ currentTarget }) => set('vat_exempt', currentTarget.checked)}
        />
        <div className={classes.two}>
          <TextInput label={m.phone} {...form.bind('phone')} />
          <TextInput label={m.email} type="email" {...form.bind('email')} />
        </div>
        <TextInput label={m.website} {...form.bind('website')} />
        <TextInput label={m.iban} {...form.bind('iban')} />
        <TextInput label={m.insurance} {...form.bind('insurance')} />
        <TextInput label={m.mediator} description={m.mediatorHint} {...form.bind('mediator')} />
      </Block>
      <Block title={m.terms}>
        <TextInput
          label={m.prefix}
          description={m.prefixHint({ example })}
          {...form.bind('number_prefix')}
          onChange={({ currentTarget }) => set('number_prefix', currentTarget.value.toUpperCase())}
        />
        <div className={classes.two}>
          <NumberInput
            label={m.validity}
            min={1}
            max={365}
            value={values.validity_days}
            onChange={(value) => set('validity_days', Number(value))}
          />
          <NumberInput
            label={m.commitment}
            min={1}
            max={120}
            value={values.commitment_months}
            onChange={(value) => set('commitment_months', Number(value))}
          />
        </div>
        <TextInput label={m.fee} description={m.feeHint} {...form.bind('quote_fee')} />
        {terms.flatMap(([name, label]) =>
          (['fr', 'en'] as const).map((language) => (
            <Textarea
              key={`${name} ${language}`}
              label={language === 'fr' ? m.inFrench({ what: m[label] }) : m.inEnglish({ what: m[label] })}
              lang={language}
              value={values[name][language]}
              onChange={({ currentTarget }) =>
                set(name, { ...values[name], [language]: currentTarget.value })
              }
            />
          )),
        )}
      </Block>
      <Block title={m.discounts} lead={m.discountsLead}>
        <NumberInput
          label={m.limit}
          min={0}
          max={100}
          decimalScale={2}
          value={values.discount_limit}
          onChange={(value) => set('discount_limit', String(value === '' ? 0 : value))}
        />
        {roles.map((role) => (
          <NumberInput
            key={role.id}
            label={m.limitOf({ role: role.record_title ?? '' })}
            placeholder={values.discount_limit}
            min={0}
            max={100}
            decimalScale={2}
            value={values.role_limits[role.id] ?? ''}
            onChange={(value) => limitOf(role.id, value)}
          />
        ))}
      </Block>
      {form.failure ? <p role="alert">{errorText(form.failure)}</p> : null}
      <div>
        <Button type="submit" variant="filled" loading={form.busy}>
          {m.save}
        </Button>
      </div>
      <Block title={m.prices} lead={m.pricesLead}>
        <div>
          <Button component={Link} to="/settings/price-lists">
            {m.openPrices}
          </Button>
        </div>
      </Block>
    </form>
  );
}

function Block({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section className={classes.block}>
      <h2 className={classes.blockTitle}>{title}</h2>
      {lead && <p className={classes.lead}>{lead}</p>}
      {children}
    </section>
  );
}
