// Each risk with how likely and how bad it is, what is answered, whose it is and when one comes back to it; edits save themselves.
import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMay, useObject } from '../../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { DateText } from '../../../../platform/web/ui/date-text.tsx';
import { StateBadge } from '../../../../platform/web/ui/state-badge.tsx';
import type { ApiRecord, Reference } from '../../../../records/web/api/record.ts';
import { useUpdateRecord } from '../../../../records/web/api/use-write.ts';
import classes from '../../web/register.module.css';
import { riskMessages } from '../messages.ts';
import own from './risks.module.css';

const scale = ['1', '2', '3', '4', '5'];
const weightOf = ({ probability, impact }: ApiRecord): number =>
  Number(probability ?? 0) * Number(impact ?? 0);
const over = new Set<unknown>(['closed', 'refused']);
const today = (): string => new Date().toISOString().slice(0, 10);

export function RiskTable({ risks }: { risks: readonly ApiRecord[] }) {
  const m = useMessages(riskMessages);
  if (risks.length === 0) return <p className={classes.quiet}>{m.none}</p>;
  const sorted = risks.toSorted(
    (a, b) => Number(over.has(a.status)) - Number(over.has(b.status)) || weightOf(b) - weightOf(a),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable with the keyboard.
    <section className={own.scroll} tabIndex={0} aria-label={m.register}>
      <table className={own.table}>
        <thead>
          <tr>
            {[m.risk, m.cause, m.probability, m.impact, m.weight, m.answer, m.owner, m.review, m.state].map(
              (head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {sorted.map((risk) => (
            <RiskRow key={risk.id} risk={risk} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RiskRow({ risk }: { risk: ApiRecord }) {
  const m = useMessages(riskMessages);
  const text = useText();
  const may = useMay('risk', 'edit');
  const fields = useObject('risk')?.fields;
  const update = useUpdateRecord('risk');
  const name = String(risk.name);
  const save = (values: Record<string, unknown>) => update.mutate({ id: risk.id, values });
  const choices = (field: string) =>
    (fields?.get(field)?.choices ?? []).map(({ key, label }) => ({ value: key, label: text(label) }));
  const labelOf = (field: string) => choices(field).find(({ value }) => value === risk[field])?.label ?? '';
  const due = risk.review_on !== null && String(risk.review_on) <= today() && !over.has(risk.status);
  const select = (field: string, label: string, data: { value: string; label: string }[], number = false) =>
    may ? (
      <NativeSelect
        size="xs"
        aria-label={label}
        data={risk[field] === null ? [{ value: '', label: '—' }, ...data] : data}
        value={String(risk[field] ?? '')}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value) save({ [field]: number ? Number(value) : value });
        }}
      />
    ) : number ? (
      String(risk[field] ?? '—')
    ) : (
      labelOf(field)
    );
  const numbers = scale.map((value) => ({ value, label: value }));
  return (
    <tr data-over={over.has(risk.status) || undefined}>
      <th scope="row">
        <Link to={`/o/risk/${risk.id}`}>{name}</Link>
      </th>
      <td>{labelOf('cause')}</td>
      <td>{select('probability', m.probabilityOf({ name }), numbers, true)}</td>
      <td>{select('impact', m.impactOf({ name }), numbers, true)}</td>
      <td className={own.weight}>{weightOf(risk)}</td>
      <td>{select('answer', m.answerOf({ name }), choices('answer'))}</td>
      <td>{(risk.owner as Reference | null)?.title ?? '—'}</td>
      <td>
        {due ? <StateBadge tone="warn">{m.due}</StateBadge> : <DateText value={risk.review_on as string} />}
      </td>
      <td>
        {select(
          'status',
          m.stateOf({ name }),
          choices('status').filter(({ value }) => value !== 'proposed'),
        )}
      </td>
    </tr>
  );
}
