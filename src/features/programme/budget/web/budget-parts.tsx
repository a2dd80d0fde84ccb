// Under the lines: the reserve as a formula, the check of what is forgotten, the accounts that are used, the hours noted.
import { Button } from '@mantine/core';
import { useId } from 'react';
import { digitsOf } from '../../../../fields/money/currencies.ts';
import { AmountCell } from '../../../../fields/web/grid/amount-cell.tsx';
import { budgetKinds } from '../../../../objects/programme/budget-line.ts';
import { api } from '../../../../platform/web/api.ts';
import { useFormats, useMessages, useText } from '../../../../platform/web/language.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { StateBadge } from '../../../../platform/web/ui/state-badge.tsx';
import type { Budget, Check } from '../contract.ts';
import { budgetMessages } from '../messages.ts';
import classes from './budget.module.css';
import type { useBudgetWrites } from './use-budget.ts';

type Props = { budget: Budget; writes: ReturnType<typeof useBudgetWrites> };

export function BudgetParts({ budget, writes }: Props) {
  return (
    <div className={classes.parts}>
      <Reserve budget={budget} />
      <Forgotten budget={budget} writes={writes} />
      <Accounts budget={budget} />
      <Hours budget={budget} writes={writes} />
    </div>
  );
}

function Reserve({ budget }: { budget: Budget }) {
  const m = useMessages(budgetMessages);
  const formats = useFormats();
  const { reserve, sums, currency } = budget;
  const money = (amount: string) => formats.money({ amount, currency });
  const percent = formats.number(reserve.percent);
  return (
    <section aria-label={m.reserve}>
      <SectionTitle>{m.reserve}</SectionTitle>
      <p className={classes.note}>{m.reserveRule({ percent })}</p>
      <table className={classes.formula}>
        <tbody>
          <tr>
            <th scope="row">{m.reserveShare({ percent, planned: money(sums.planned) })}</th>
            <td>{money(reserve.share)}</td>
          </tr>
          {reserve.terms.map(({ name, amount }) => (
            <tr key={name}>
              <th scope="row">+ {name}</th>
              <td>{money(amount)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">= {m.reserveTotal}</th>
            <td>{money(reserve.total)}</td>
          </tr>
        </tbody>
      </table>
      {reserve.missing.length > 0 && (
        <p className={classes.note}>{m.reserveMissing({ lines: formats.list([...reserve.missing]) })}</p>
      )}
    </section>
  );
}

const tones: Readonly<Record<Check['state'], 'neutral' | 'warn' | 'good' | 'info'>> = {
  empty: 'neutral',
  forgotten: 'warn',
  usual: 'good',
  more: 'info',
};

function Forgotten({ budget, writes }: Props) {
  const m = useMessages(budgetMessages);
  const text = useText();
  const formats = useFormats();
  const { check, currency, may, lines } = budget;
  const money = (amount: string) => formats.money({ amount, currency });
  const missing = budgetKinds.filter(({ key }) => check.missing.includes(key));
  const there = new Set(lines.map(({ kind }) => kind));
  const toAdd = missing.filter(({ key }) => !there.has(key));
  return (
    <section aria-label={m.check}>
      <SectionTitle>{m.check}</SectionTitle>
      <p className={classes.note}>{m.checkRule}</p>
      {check.times !== null && (
        <p>
          {m.checkTimes({
            work: money(check.work),
            bought: money(check.bought),
            times: formats.number(check.times),
          })}
        </p>
      )}
      <p>
        <StateBadge tone={tones[check.state]}>{m[`check_${check.state}`]}</StateBadge>
      </p>
      {missing.length > 0 && (
        <p>{m.checkMissing({ kinds: formats.list(missing.map(({ label }) => text(label))) })}</p>
      )}
      {may.create && toAdd.length > 0 && (
        <Button
          size="xs"
          onClick={() =>
            void writes.addMany(
              toAdd.map(({ key, label }, i) => ({
                name: text(label),
                kind: key,
                position: lines.length + i,
              })),
            )
          }
        >
          {m.addMissing}
        </Button>
      )}
    </section>
  );
}

function Accounts({ budget }: { budget: Budget }) {
  const m = useMessages(budgetMessages);
  return (
    <section aria-label={m.accounts}>
      <SectionTitle>{m.accounts}</SectionTitle>
      <dl className={classes.sums}>
        {(['real', 'occasional', 'unused'] as const).map((name) => (
          <div key={name}>
            <dt>{m[name]}</dt>
            <dd>{budget.accounts[name]}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.note}>{m.accountsRule}</p>
    </section>
  );
}

function Hours({ budget, writes }: Props) {
  const m = useMessages(budgetMessages);
  const formats = useFormats();
  const label = useId();
  const { hours, currency, programme, may } = budget;
  const money = (amount: string) => formats.money({ amount, currency });
  const said = formats.number(hours.hours);
  return (
    <section aria-label={m.hours}>
      <SectionTitle>{m.hours}</SectionTitle>
      <p>
        {hours.cost !== null && programme.hourly_rate !== null
          ? m.hoursOf({ hours: said, rate: money(programme.hourly_rate), cost: money(hours.cost) })
          : m.hoursNoRate({ hours: said })}
      </p>
      {may.settings && (
        <p className={classes.line}>
          <span id={label}>{m.rate}</span>
          <span className={classes.rate}>
            <AmountCell
              at="0 0"
              label={m.rate}
              amount={programme.hourly_rate}
              digits={digitsOf(currency)}
              onSet={(amount) =>
                void writes.run(() =>
                  api.patch(`/records/programme/${programme.id}`, {
                    hourly_rate: amount === null ? null : { amount, currency },
                  }),
                )
              }
              onPaste={() => undefined}
            />
          </span>
        </p>
      )}
    </section>
  );
}
