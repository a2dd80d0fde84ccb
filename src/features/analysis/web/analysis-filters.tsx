import { Select } from '@mantine/core';
import { sources } from '../../../objects/choices.ts';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { titleOf } from '../../../records/web/api/record.ts';
import { useRecordPage } from '../../../records/web/api/use-record-list.ts';
import { analysisMessages } from '../messages.ts';
import classes from './analysis.module.css';
import { type AnalysisAddress, spans, usualSpan } from './analysis-address.ts';

type Props = {
  address: AnalysisAddress;
  currencies: readonly string[];
  currency: string;
  onChange: (change: Partial<AnalysisAddress>) => void;
};

const all = 'all';
const most = 200;

export function AnalysisFilters({ address, currencies, currency, onChange }: Props) {
  const m = useMessages(analysisMessages);
  const text = useText();
  const pipelines = useChoices('pipeline', 'position');
  const people = useChoices('user', 'name');
  const teams = useChoices('team', 'name');
  const products = useChoices('product', 'name');
  const choice = (
    name: 'pipeline' | 'owner' | 'team' | 'source' | 'product',
    every: string,
    data: Choice[],
  ) => ({
    className: classes.filter,
    allowDeselect: false,
    data: [{ value: all, label: every }, ...data],
    value: address[name] ?? all,
    onChange: (value: string | null) => onChange({ [name]: value === all ? undefined : value }),
  });
  return (
    <div className={classes.filters}>
      <Select
        label={m.period}
        className={classes.filter}
        allowDeselect={false}
        data={spans.map((span) => ({ value: String(span), label: m.lastMonths({ count: span }) }))}
        value={String(address.months ?? usualSpan)}
        onChange={(value) => {
          const months = spans.find((span) => span === Number(value));
          onChange({ months: months === usualSpan ? undefined : months });
        }}
      />
      {pipelines.length > 1 && (
        <Select label={m.pipeline} {...choice('pipeline', m.allPipelines, pipelines)} />
      )}
      {teams.length > 1 && <Select label={m.team} {...choice('team', m.allTeams, teams)} />}
      <Select label={m.owner} searchable {...choice('owner', m.everyone, people)} />
      <Select
        label={m.source}
        {...choice(
          'source',
          m.allSources,
          sources.map(({ key, label }) => ({ value: key, label: text(label) })),
        )}
      />
      {products.length > 0 && (
        <Select label={m.product} searchable {...choice('product', m.allProducts, products)} />
      )}
      {currencies.length > 1 && (
        <Select
          label={m.currency}
          className={classes.currency}
          allowDeselect={false}
          data={[...currencies]}
          value={currency}
          onChange={(value) =>
            onChange({ currency: value === currencies[0] ? undefined : (value ?? undefined) })
          }
        />
      )}
    </div>
  );
}

type Choice = { value: string; label: string };

function useChoices(object: string, sort: string): Choice[] {
  const { data } = useRecordPage(object, { sort, fields: ['name'], limit: most });
  return (data?.records ?? []).map((record) => ({ value: record.id, label: titleOf(record) }));
}
