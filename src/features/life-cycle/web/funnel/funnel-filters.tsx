import { SegmentedControl, Select } from '@mantine/core';
import { sources } from '../../../../objects/choices.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { titleOf } from '../../../../records/web/api/record.ts';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import type { CustomerObject } from '../../contract.ts';
import { funnelMessages } from '../../messages.ts';
import classes from './funnel.module.css';
import { type FunnelAddress, spans, usualSpan } from './funnel-address.ts';

type Props = { address: FunnelAddress; onChange: (change: Partial<FunnelAddress>) => void };

const all = 'all';
const mostPeople = 200;

export function FunnelFilters({ address, onChange }: Props) {
  const m = useMessages(funnelMessages);
  const text = useText();
  const people = useRecordPage('user', { sort: 'name', fields: ['name'], limit: mostPeople });
  const chosen = (value: string | null) => (value === all ? undefined : (value ?? undefined));
  return (
    <div className={classes.filters}>
      <SegmentedControl
        aria-label={m.customers}
        data={[
          { value: 'company', label: m.companies },
          { value: 'contact', label: m.contacts },
        ]}
        value={address.of ?? 'company'}
        onChange={(of) => onChange({ of: of === 'company' ? undefined : (of as CustomerObject) })}
      />
      <Select
        label={m.period}
        className={classes.filter}
        allowDeselect={false}
        data={spans.map((span) => ({ value: String(span), label: m.lastMonths({ count: span }) }))}
        value={String(address.months ?? usualSpan)}
        onChange={(value) =>
          onChange({
            months: Number(value) === usualSpan ? undefined : spans.find((span) => span === Number(value)),
          })
        }
      />
      <Select
        label={m.owner}
        className={classes.filter}
        searchable
        allowDeselect={false}
        data={[
          { value: all, label: m.everyone },
          ...(people.data?.records ?? []).map((person) => ({ value: person.id, label: titleOf(person) })),
        ]}
        value={address.owner ?? all}
        onChange={(value) => onChange({ owner: chosen(value) })}
      />
      <Select
        label={m.source}
        className={classes.filter}
        allowDeselect={false}
        data={[
          { value: all, label: m.allSources },
          ...sources.map(({ key, label }) => ({ value: key, label: text(label) })),
        ]}
        value={address.source ?? all}
        onChange={(value) => onChange({ source: chosen(value) })}
      />
    </div>
  );
}
