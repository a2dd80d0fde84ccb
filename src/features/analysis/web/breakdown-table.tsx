import { SegmentedControl, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Formats } from '../../../platform/lib/formats.ts';
import { TableExport } from '../../../platform/web/chart/table-export.tsx';
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import { SectionTitle } from '../../../platform/web/ui/section-title.tsx';
import { listPlace } from '../../../records/web/open-list.ts';
import type { Breakdown, Opens, SalesAnalysis } from '../contract.ts';
import { analysisMessages } from '../messages.ts';
import classes from './analysis.module.css';
import { sumIn, type Writing } from './use-writing.ts';

type Props = {
  sales: SalesAnalysis;
  currency: string;
  writing: Writing;
  onBy: (by: Breakdown) => void;
};

export function BreakdownTable({ sales, currency, writing, onBy }: Props) {
  const m = useMessages(analysisMessages);
  const names = { owner: m.byOwner, team: m.byTeam, source: m.bySource, product: m.byProduct };
  return (
    <section className={classes.block} aria-label={m.breakdown}>
      <div className={classes.blockHead}>
        <SectionTitle>{m.breakdown}</SectionTitle>
        {sales.groups.length > 0 && <BreakdownExport sales={sales} currency={currency} writing={writing} />}
      </div>
      <Leader sales={sales} currency={currency} writing={writing} />
      <SegmentedControl
        aria-label={m.by}
        className={classes.by}
        data={Object.entries(names).map(([value, label]) => ({ value, label }))}
        value={sales.by}
        onChange={(by) => onBy(by as Breakdown)}
      />
      {sales.groups.length === 0 ? (
        <p className={classes.quiet}>{m.noWon}</p>
      ) : (
        <div className={classes.scroller}>
          <Table aria-label={m.breakdown} className="tabular">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{names[sales.by]}</Table.Th>
                {[
                  m.wonDeals,
                  m.lostDeals,
                  m.rate,
                  m.amountWon,
                  m.before,
                  m.change,
                  m.averageSale,
                  m.duration,
                ].map((head) => (
                  <Table.Th key={head} scope="col" ta="end">
                    {head}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {sales.groups.map((group) => (
                <Row key={group.key ?? ''} group={group} currency={currency} writing={writing} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {sales.groups_left_out > 0 && (
        <p className={classes.quiet}>{m.leftOut({ count: sales.groups_left_out })}</p>
      )}
    </section>
  );
}

type RowProps = { group: Group; currency: string; writing: Writing };

function Row({ group, currency, writing }: RowProps) {
  const m = useMessages(analysisMessages);
  const formats = useFormats();
  const name = group.title ?? m.none;
  const { sum, before, change } = figuresOf(group, currency);
  const few = <span className={classes.quiet}>{m.notEnough}</span>;
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td ta="end">
        <Figure
          nothing={group.won === 0}
          words={formats.integer(group.won)}
          open={group.open_won}
          label={m.openWon({ count: formats.integer(group.won), name })}
        />
      </Table.Td>
      <Table.Td ta="end">
        <Figure
          nothing={group.lost === 0}
          words={formats.integer(group.lost)}
          open={group.open_lost}
          label={m.openLost({ count: formats.integer(group.lost), name })}
        />
      </Table.Td>
      <Table.Td ta="end">{group.win_rate === null ? few : formats.percent(group.win_rate)}</Table.Td>
      <Table.Td ta="end">
        <Figure
          nothing={group.won === 0}
          words={writing.money(sum?.amount ?? 0)}
          open={group.open_won}
          label={m.openAmount({ amount: writing.money(sum?.amount ?? 0), name })}
        />
      </Table.Td>
      <Table.Td ta="end">
        <Figure
          nothing={group.previous.won === 0}
          words={writing.money(before)}
          open={group.previous.open_won}
          label={m.openAmountBefore({ amount: writing.money(before), name })}
        />
      </Table.Td>
      <Table.Td ta="end">{changeWords(change, formats, m)}</Table.Td>
      <Table.Td ta="end">{sum ? writing.whole(Number(sum.average)) : ''}</Table.Td>
      <Table.Td ta="end">{group.days === null ? few : writing.days(group.days)}</Table.Td>
    </Table.Tr>
  );
}

type Group = SalesAnalysis['groups'][number];

/** The change against the period before: a share, `new` where there was nothing, null where there is nothing either. */
function figuresOf(group: Group, currency: string) {
  const sum = sumIn(group.sums, currency);
  const now = Number(sum?.amount ?? 0);
  const before = sumIn(group.previous.sums, currency)?.amount ?? '0';
  const change: number | 'new' | null =
    Number(before) > 0 ? (now - Number(before)) / Number(before) : now > 0 ? 'new' : null;
  return { sum, now, before, change };
}

const changeWords = (
  change: number | 'new' | null,
  formats: Formats,
  m: { newHere: string; noChange: string },
): string =>
  change === null
    ? m.noChange
    : change === 'new'
      ? m.newHere
      : `${change > 0 ? '+' : ''}${formats.percent(change)}`;

/** The table in a sentence. */
function Leader({ sales, currency, writing }: Omit<Props, 'onBy'>) {
  const m = useMessages(analysisMessages);
  const formats = useFormats();
  const [first] = sales.groups;
  const all = Number(sumIn(sales.current.sums, currency)?.amount ?? 0);
  if (!first || all <= 0) return null;
  const { now } = figuresOf(first, currency);
  if (now <= 0) return null;
  return (
    <p className={classes.note}>
      {m.leader({
        name: first.title ?? m.none,
        amount: writing.money(now),
        share: formats.percent(now / all),
      })}
    </p>
  );
}

function BreakdownExport({ sales, currency, writing }: Omit<Props, 'onBy'>) {
  const m = useMessages(analysisMessages);
  const formats = useFormats();
  const { by, groups } = sales;
  const name = { owner: m.byOwner, team: m.byTeam, source: m.bySource, product: m.byProduct }[by];
  const amounts = [m.amountWon, m.before].map((head) => `${head} (${currency})`);
  const heads = [
    name,
    m.wonDeals,
    m.lostDeals,
    m.rate,
    ...amounts,
    m.change,
    `${m.averageSale} (${currency})`,
    m.durationDays,
  ];
  const all = groups.map((group) => ({ group, ...figuresOf(group, currency) }));
  return (
    <TableExport
      title={m.breakdown}
      heads={heads}
      words={all.map(({ group, sum, now, before, change }) => [
        group.title ?? m.none,
        formats.integer(group.won),
        formats.integer(group.lost),
        group.win_rate === null ? '–' : formats.percent(group.win_rate),
        writing.money(now),
        writing.money(before),
        changeWords(change, formats, m),
        sum ? writing.whole(Number(sum.average)) : '',
        group.days === null ? '–' : writing.days(group.days),
      ])}
      values={all.map(({ group, sum, now, before, change }) => [
        group.title ?? m.none,
        group.won,
        group.lost,
        group.win_rate,
        now,
        Number(before),
        change === 'new' ? m.newHere : change,
        sum ? Number(sum.average) : null,
        group.days,
      ])}
    />
  );
}

type FigureProps = { nothing: boolean; words: string; open: Opens; label: string };

function Figure({ nothing, words, open, label }: FigureProps) {
  if (nothing) return words;
  return (
    <Link {...listPlace(open)} className={classes.link} aria-label={label}>
      {words}
    </Link>
  );
}
