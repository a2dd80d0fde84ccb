// How soon leads were answered and whether the promise was kept: each figure opens the leads it counts.
import { SegmentedControl, Select } from '@mantine/core';
import { IconClockCheck } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Filter } from '../../../../model/query.ts';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { api } from '../../../../platform/web/api.ts';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { asString, useUrlState } from '../../../../platform/web/url-state.ts';
import { listPlace } from '../../../../records/web/open-list.ts';
import type { AnswerFigure, Answers } from '../../answers.ts';
import { answersMessages } from '../../messages.ts';
import { useSpanWords } from '../lead/working-time-left.ts';
import classes from './answers.module.css';

const groups = ['owner', 'source', 'form'] as const;
const periods = [30, 90, 365];

export default function AnswersScreen() {
  const m = useMessages(answersMessages);
  const [url, setUrl] = useUrlState((search) => ({ days: asString(search.days), by: asString(search.by) }));
  const days = periods.find((one) => String(one) === url.days) ?? 90;
  const by = groups.find((one) => one === url.by) ?? 'owner';
  const { data, error, refetch } = useQuery({
    queryKey: ['leads', 'answers', days, by],
    queryFn: () => api.action<Answers>('lead.answers', { days, by }),
    placeholderData: keepPreviousData,
  });
  const empty = data && data.total.answered + data.total.promised === 0;
  return (
    <Page title={m.answers} width="wide">
      <p className={classes.lead}>{m.lead}</p>
      <div className={classes.choices}>
        <Select
          aria-label={m.period}
          allowDeselect={false}
          data={periods.map((one) => ({ value: String(one), label: m.days({ count: one }) }))}
          value={String(days)}
          onChange={(value) => setUrl({ days: value ?? undefined })}
        />
        <SegmentedControl
          aria-label={m.by}
          data={groups.map((one) => ({ value: one, label: m[one] }))}
          value={by}
          onChange={(value) => setUrl({ by: value })}
        />
      </div>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error && <SkeletonRows count={6} height={40} />}
      {empty && <EmptyState icon={IconClockCheck}>{m.empty}</EmptyState>}
      {data && !empty && <AnswersTable data={data} by={by} />}
    </Page>
  );
}

function AnswersTable({ data, by }: { data: Answers; by: (typeof groups)[number] }) {
  const m = useMessages(answersMessages);
  const heads = [m.answered, m.working, m.elapsed, m.kept, m.late, m.overdue];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable with the keyboard.
    <section className={classes.scroll} tabIndex={0} aria-label={m.table({ by: m[by] })}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{m[by]}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <FigureRow figure={data.total} name={m.all} />
          {data.parts.map((figure) => (
            <PartRow key={figure.of?.id ?? ''} figure={figure} by={by} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PartRow({ figure, by }: { figure: AnswerFigure; by: string }) {
  const m = useMessages(answersMessages);
  const text = useText();
  const choices = useObject('lead')?.fields.get('source')?.choices ?? [];
  const choice = by === 'source' ? choices.find(({ key }) => key === figure.of?.id) : undefined;
  const name = figure.of ? (figure.of.title ?? m.unseen) : m.none;
  return <FigureRow figure={figure} name={choice ? text(choice.label) : name} />;
}

function FigureRow({ figure, name }: { figure: AnswerFigure; name: string }) {
  const m = useMessages(answersMessages);
  const span = useSpanWords();
  const elapsed = (minutes: number) =>
    minutes < 2880 ? span(minutes) : m.dayWord({ days: Math.round(minutes / 1440) });
  const count = (what: string, value: number, filter: Filter) => (
    <td>
      {value > 0 ? (
        <Link
          {...listPlace({ object: 'lead', filter })}
          aria-label={m.open({ what, of: name, count: value })}
        >
          {value}
        </Link>
      ) : (
        <span className={classes.quiet}>0</span>
      )}
    </td>
  );
  const few = <span className={classes.quiet}>{m.notEnough}</span>;
  const { open } = figure;
  return (
    <tr>
      <th scope="row">{name}</th>
      {count(m.answered, figure.answered, open.all)}
      <td>{figure.working_minutes === null ? few : span(figure.working_minutes)}</td>
      <td>{figure.elapsed_minutes === null ? few : elapsed(figure.elapsed_minutes)}</td>
      {count(m.kept, figure.kept, open.kept)}
      {count(m.late, figure.late, open.late)}
      {count(m.overdue, figure.overdue, open.overdue)}
    </tr>
  );
}
