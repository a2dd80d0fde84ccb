import { Select } from '@mantine/core';
import { useMessages } from '../../../../platform/web/language.tsx';
import { titleOf } from '../../../../records/web/api/record.ts';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import { dashboardMessages } from '../../messages.ts';
import type { Pipeline } from '../use-pipelines.ts';
import classes from './dashboard.module.css';
import { type DashboardAddress, spans, usualSpan } from './dashboard-address.ts';

type Props = {
  pipelines: readonly Pipeline[];
  currencies: readonly string[];
  currency: string;
  address: DashboardAddress;
  onChange: (change: Partial<DashboardAddress>) => void;
};

const all = 'all';
const mostPeople = 200;

export function DashboardFilters({ pipelines, currencies, currency, address, onChange }: Props) {
  const m = useMessages(dashboardMessages);
  const people = useRecordPage('user', { sort: 'name', fields: ['name'], limit: mostPeople });
  const chosen = (value: string | null) => (value === all ? undefined : (value ?? undefined));
  return (
    <div className={classes.filters}>
      <Select
        label={m.period}
        className={classes.filter}
        data={spans.map((span) => ({ value: String(span), label: m.lastMonths({ count: span }) }))}
        value={String(address.months ?? usualSpan)}
        onChange={(value) => onChange({ months: Number(value) === usualSpan ? undefined : Number(value) })}
      />
      {pipelines.length > 1 && (
        <Select
          label={m.pipeline}
          className={classes.filter}
          data={[
            { value: all, label: m.allPipelines },
            ...pipelines.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={address.pipeline ?? all}
          onChange={(value) => onChange({ pipeline: chosen(value) })}
        />
      )}
      <Select
        label={m.owner}
        className={classes.filter}
        searchable
        data={[
          { value: all, label: m.everyone },
          ...(people.data?.records ?? []).map((person) => ({ value: person.id, label: titleOf(person) })),
        ]}
        value={address.owner ?? all}
        onChange={(value) => onChange({ owner: chosen(value) })}
      />
      {currencies.length > 1 && (
        <Select
          label={m.currency}
          className={classes.currency}
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
