import { Button, Checkbox, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { ApiError } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { KeyHint } from '../../../../platform/web/ui/key-hint.tsx';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import type { Preparation } from '../../conversion.ts';
import { leadMessages } from '../../messages.ts';
import { ChoicePart } from './choice-part.tsx';
import { Discard } from './discard.tsx';
import classes from './qualify.module.css';
import { useConversion } from './use-conversion.ts';

/** `new`, `none`, or the id of one that is there. */
export type Chosen = string;
type Values = Record<string, unknown>;

export function ConversionForm({ lead, prepared }: { lead: ApiRecord; prepared: Preparation }) {
  const m = useMessages(leadMessages);
  const first = (part: Preparation['company']): Chosen => part.suggested ?? (part.draft ? 'new' : 'none');
  const [company, setCompany] = useState(first(prepared.company));
  const [contact, setContact] = useState(first(prepared.contact));
  const [companyValues, setCompanyValues] = useState<Values>(prepared.company.draft ?? {});
  const [contactValues, setContactValues] = useState<Values>(prepared.contact.draft ?? {});
  const [withDeal, setWithDeal] = useState(true);
  const [deal, setDeal] = useState<Values>({ name: prepared.deal.name, amount: '' });
  const { convert, busy, error, clear } = useConversion(lead);
  const nothing = company === 'none' && contact === 'none';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (nothing || busy) return;
    const chosen = (one: Chosen, values: Values) =>
      one === 'none' ? null : one === 'new' ? { values: filled(values) } : { id: one };
    void convert({
      lead: lead.id,
      company: chosen(company, companyValues),
      contact: chosen(contact, contactValues),
      deal: withDeal ? { values: filled(deal) } : null,
    });
  };
  const problem = (part: string) => (name: string) =>
    error instanceof ApiError
      ? error.errors.find(({ path }) => path === `${part}.values.${name}`)?.message
      : undefined;
  const placed = error instanceof ApiError && error.errors.some(({ path }) => path.includes('.values.'));
  // Whoever is chosen is of a company: it goes with them.
  const chooseContact = (one: Chosen) => {
    setContact(one);
    const of = prepared.contact.candidates.find(({ id }) => id === one)?.company;
    if (of && prepared.company.candidates.some(({ id }) => id === of.id)) setCompany(of.id);
  };
  const input =
    (values: Values, set: (next: Values) => void, part: string) => (name: string, label: string) => (
      <TextInput
        label={label}
        value={String(values[name] ?? '')}
        error={problem(part)(name)}
        onChange={(event) => {
          clear();
          set({ ...values, [name]: event.currentTarget.value });
        }}
      />
    );
  const companyInput = input(companyValues, setCompanyValues, 'company');
  const contactInput = input(contactValues, setContactValues, 'contact');
  const dealInput = input(deal, setDeal, 'deal');
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <ChoicePart
        legend={m.contact}
        name="contact"
        part={prepared.contact}
        value={contact}
        onChange={chooseContact}
        newLabel={m.newContact}
        noneLabel={m.noContact}
      >
        {contactInput('first_name', m.firstName)}
        {contactInput('last_name', m.lastName)}
        {contactInput('email', m.email)}
        {contactInput('phone', m.phone)}
      </ChoicePart>
      <ChoicePart
        legend={m.company}
        name="company"
        part={prepared.company}
        value={company}
        onChange={setCompany}
        newLabel={m.newCompany}
        noneLabel={m.noCompany}
      >
        {companyInput('name', m.name)}
      </ChoicePart>
      <fieldset className={classes.part}>
        <legend className={classes.legend}>{m.deal}</legend>
        <Checkbox
          label={m.withDeal}
          checked={withDeal}
          onChange={(event) => setWithDeal(event.currentTarget.checked)}
        />
        {withDeal && (
          <div className={classes.fields}>
            {dealInput('name', m.dealName)}
            {dealInput('amount', m.amount)}
          </div>
        )}
      </fieldset>
      {nothing && <p role="alert">{m.nothing}</p>}
      {error && !placed ? <ErrorState error={error} /> : null}
      <div className={classes.buttons}>
        <Button
          type="submit"
          variant="filled"
          loading={busy}
          disabled={nothing}
          // What is found is most often right: one key, and it is done.
          autoFocus
          rightSection={<KeyHint keys="enter" />}
        >
          {m.convert}
        </Button>
        <Discard lead={lead} />
        <Button component={Link} to={`/o/lead/${lead.id}`} variant="subtle" color="gray">
          {m.back}
        </Button>
      </div>
    </form>
  );
}

const filled = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
