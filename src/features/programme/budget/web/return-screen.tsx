// The return on the programme: where it stands, when it is even, and what that hangs on.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import Big from 'big.js';
import { api } from '../../../../platform/web/api.ts';
import { Chart } from '../../../../platform/web/chart/chart.tsx';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { useFigures } from '../../goals/web/use-figures.ts';
import { programmeKey } from '../../home/web/use-home.ts';
import { type Return, type Scenario, scenarios } from '../return.ts';
import { returnMessages } from '../return-messages.ts';
import classes from './budget.module.css';

export default function ReturnScreen() {
  const m = useMessages(returnMessages);
  const { data, error, refetch } = useQuery({
    queryKey: [...programmeKey, 'return'],
    queryFn: ({ signal }) => api.action<Return>('programme.return', {}, { signal }),
    placeholderData: (before) => before,
    staleTime: 0,
  });
  return (
    <Page title={m.title} width="wide">
      <p className={classes.lead}>{m.lead}</p>
      {data ? (
        <Shown data={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={8} height={40} />
      )}
    </Page>
  );
}

function Shown({ data }: { data: Return }) {
  const m = useMessages(returnMessages);
  const formats = useFormats();
  const figures = useFigures();
  const { months, currency, outcomes, horizon } = data;
  const money = (amount: string | number) => formats.money({ amount: String(amount), currency });
  const day = formats.date(horizon);
  const evenOf = (scenario: Scenario) => {
    const { even } = outcomes[scenario];
    return even ? figures.month(even) : m.notEven({ day });
  };
  const { even } = outcomes.as_is;
  let [value, cost] = [new Big(0), new Big(0)];
  const points = months.map((one) => {
    value = value.plus(one.value);
    cost = cost.plus(one.cost);
    return {
      id: one.month,
      label: figures.monthShort(one.month),
      values: [Number(value), Number(cost)],
    };
  });
  return (
    <>
      <dl className={classes.sums}>
        {[
          { label: m.value, shown: money(data.value) },
          { label: m.cost, shown: money(data.cost) },
          { label: m.balance, shown: money(new Big(data.value).minus(data.cost).toFixed()) },
          { label: m.even, shown: evenOf('as_is') },
        ].map(({ label, shown }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{shown}</dd>
          </div>
        ))}
      </dl>
      {data.goals.length === 0 && (
        <p className={classes.line}>
          {m.nothing} <Link to={'/programme/goals' as never}>{m.toGoals}</Link>
        </p>
      )}
      <Chart
        title={m.chart}
        kind="line"
        summary={even ? m.evenSays({ month: figures.month(even) }) : m.neverSays({ day })}
        series={[
          { id: 'value', label: m.cumulatedValue },
          { id: 'cost', label: m.cumulatedCost },
        ]}
        points={points}
        pointsLabel={m.month}
        format={(amount) => money(Math.round(amount * 100) / 100)}
        formatShort={(amount) => formats.moneyShort({ amount, currency })}
      />
      <SectionTitle>{m.sensitivity}</SectionTitle>
      <div className={classes.table}>
        <table>
          <thead>
            <tr>
              <th scope="col">{m.scenario}</th>
              <th scope="col">{m.even}</th>
              <th scope="col">{m.atEnd({ day })}</th>
            </tr>
          </thead>
          <tbody>
            {scenarios.map((scenario) => (
              <tr key={scenario}>
                <th scope="row">{m[scenario]}</th>
                <td>{evenOf(scenario)}</td>
                <td>{money(outcomes[scenario].balance)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {(data.goals.length > 0 || data.unvalued.length > 0) && <SectionTitle>{m.goals}</SectionTitle>}
      <ul className={classes.goals}>
        {data.goals.map(({ id, name, total }) => (
          <li key={id}>
            <Link to={'/programme/goals/$id' as never} params={{ id } as never}>
              {name}
            </Link>
            <span>{money(total)}</span>
          </li>
        ))}
      </ul>
      {data.unvalued.length > 0 && (
        <p className={classes.note}>
          {m.unvalued({ goals: formats.list(data.unvalued.map(({ name }) => name)) })}
        </p>
      )}
      <SectionTitle>{m.how}</SectionTitle>
      <p className={classes.note}>{m.howValue({ expected: money(data.expected) })}</p>
      <p className={classes.note}>{m.howCost({ day })}</p>
    </>
  );
}
