// How often each kind of suggestion helped: one's own, or the sum of those one leads.
import { SegmentedControl, Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../../platform/web/api.ts';
import { useFormats, useMessages, useText } from '../../../platform/web/language.tsx';
import { EmptyState } from '../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import { useUrlState } from '../../../platform/web/url-state.ts';
import type { Came, KindResult, Results } from '../contract.ts';
import { kindKeys, kinds } from '../kinds.ts';
import { resultMessages, todayMessages } from '../messages.ts';
import classes from './results.module.css';

const spans = [1, 3, 12];

export default function ResultsScreen() {
  const m = useMessages(resultMessages);
  const text = useText();
  const [{ scope, months }, setAddress] = useUrlState(readAddress);
  const { data, error, refetch } = useQuery({
    queryKey: ['today-results', scope, months],
    queryFn: ({ signal }) => api.action<Results>('today.results', { scope, months }, { signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={m.title} width="wide">
      <p className={classes.lead}>{scope === 'me' ? m.lead : m.leadTeam({ count: data?.people ?? 0 })}</p>
      <div className={classes.filters}>
        {(data?.leads ?? 0) > 0 && (
          <SegmentedControl
            aria-label={m.whose}
            value={scope}
            onChange={(value) => setAddress({ scope: value === 'led' ? 'led' : 'me' }, 'push')}
            data={[
              { value: 'me', label: m.mine },
              { value: 'led', label: m.led },
            ]}
          />
        )}
        <Select
          aria-label={m.period}
          value={String(months)}
          allowDeselect={false}
          onChange={(value) => setAddress({ months: Number(value) }, 'push')}
          data={spans.map((count) => ({ value: String(count), label: m.lastMonths({ count }) }))}
        />
      </div>
      {data ? (
        data.too_few ? (
          <EmptyState>{m.tooFew}</EmptyState>
        ) : data.kinds.length === 0 ? (
          <EmptyState>{m.empty}</EmptyState>
        ) : (
          <ResultTable results={data.kinds} />
        )
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={6} />
      )}
      <div className={classes.notes}>
        <p>{m.note}</p>
        <p>{m.ranking}</p>
        <ul>
          {kindKeys.map((kind) => (
            <li key={kind}>
              {m.restOf({
                kind: text(kinds[kind].label),
                weight: kinds[kind].weight,
                days: kinds[kind].rest.refused,
              })}
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}

function ResultTable({ results }: { results: readonly KindResult[] }) {
  const m = useMessages(resultMessages);
  const words = useMessages(todayMessages);
  const text = useText();
  const formats = useFormats();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is scrolled by keys too.
    <section className={classes.scroller} tabIndex={0} aria-label={m.title}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{m.kind}</th>
            <th scope="col">{m.shown}</th>
            <th scope="col">{m.followed}</th>
            <th scope="col">{m.refused}</th>
            <th scope="col">{m.cameFollowed}</th>
            <th scope="col">{m.cameOtherwise}</th>
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <tr key={result.kind}>
              <th scope="row">{text(kinds[result.kind].label)}</th>
              <td>{formats.integer(result.shown)}</td>
              <td>{formats.integer(result.followed)}</td>
              <td>
                {formats.integer(result.refused)}
                {result.reasons[0] && (
                  <span className={classes.dim}>
                    {m.mostOften({ reason: words[result.reasons[0].reason] })}
                  </span>
                )}
              </td>
              <td>
                <Share came={result.when_followed} />
              </td>
              <td>
                <Share came={result.otherwise} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const enough = 30;

function Share({ came: { of, moved } }: { came: Came }) {
  const m = useMessages(resultMessages);
  const formats = useFormats();
  if (of < enough) return <span className={classes.dim}>{m.notEnough({ count: of })}</span>;
  return m.share({ share: formats.percent(moved / of), count: of });
}

type Address = {
  scope: 'me' | 'led';
  months: number;
};

const readAddress = (search: Record<string, unknown>): Address => ({
  scope: search.scope === 'led' ? 'led' : 'me',
  months: spans.find((span) => span === Number(search.months)) ?? 3,
});
