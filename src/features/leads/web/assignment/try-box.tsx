import { Select, TagsInput, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { api } from '../../../../platform/web/api.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { assignmentSettingsMessages } from '../../messages.ts';
import classes from './assignment.module.css';
import type { RuleRecord } from './use-assignment.ts';

interface Tried {
  person: { title: string } | null;
  because: string | null;
}

/** Who would get such a lead now; nothing is given. */
export function TryBox({ rules }: { rules: readonly RuleRecord[] }) {
  const m = useMessages(assignmentSettingsMessages);
  const text = useText();
  const errorText = useErrorText();
  const [values, setValues] = useState<Record<string, unknown>>({ source: 'website' });
  const [asked] = useDebouncedValue(values, 250);
  const sources = useObject('lead')?.fields.get('source')?.choices ?? [];
  const { data, error } = useQuery({
    // Asked again when a rule has changed.
    queryKey: ['leads', 'try', asked, rules.map(({ id, version }) => `${id} ${version}`)],
    queryFn: () => api.action<Tried>('assignment.try', { values: asked }),
    placeholderData: keepPreviousData,
  });
  const set = (name: string, value: unknown) => setValues((before) => ({ ...before, [name]: value || null }));
  return (
    <section className={classes.part} aria-label={m.tryTitle}>
      <SectionTitle>{m.tryTitle}</SectionTitle>
      <p className={classes.lead}>{m.tryLead}</p>
      <div className={classes.fields}>
        <Select
          label={m.source}
          clearable
          data={sources.map(({ key, label }) => ({ value: key, label: text(label) }))}
          value={values.source as string | null}
          onChange={(value) => set('source', value)}
        />
        <TextInput
          label={m.postalCode}
          value={String(values.postal_code ?? '')}
          onChange={(event) => set('postal_code', event.currentTarget.value)}
        />
        <TextInput
          label={m.companyName}
          value={String(values.company_name ?? '')}
          onChange={(event) => set('company_name', event.currentTarget.value)}
        />
        <TagsInput
          label={m.tags}
          value={(values.tags as string[] | null) ?? []}
          onChange={(value) => set('tags', value.length ? value : null)}
        />
      </div>
      <div className={classes.answer} aria-live="polite">
        {error ? (
          <span>{errorText(error)}</span>
        ) : data?.person ? (
          <>
            <strong>{data.person.title}</strong>
            <span>{data.because}</span>
          </>
        ) : (
          data && <span>{m.nobodyWould}</span>
        )}
      </div>
    </section>
  );
}
