import { SegmentedControl, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
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
      <SectionTitle>{m.breakdown}</SectionTitle>
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
                {[m.wonDeals, m.lostDeals, m.rate, m.amountWon, m.change, m.averageSale, m.duration].map(
                  (head) => (
                    <Table.Th key={head} scope="col" ta="end">
                      {head}
                    </Table.Th>
                  ),
                )}
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

type RowProps = { group: SalesAnalysis['groups'][number]; currency: string; writing: Writing };

function Row({ group, currency, writing }: RowProps) {
  const m = useMessages(analysisMessages);
  const formats = useFormats();
  const name = group.title ?? m.none;
  const sum = sumIn(group.sums, currency);
  const before = Number(sumIn(group.previous.sums, currency)?.amount ?? 0);
  const change = before > 0 ? (Number(sum?.amount ?? 0) - before) / before : null;
  const few = <span className={classes.quiet}>{m.notEnough}</span>;
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td ta="end">
        <Count
          count={group.won}
          open={group.open_won}
          label={m.openWon({ count: formats.integer(group.won), name })}
        />
      </Table.Td>
      <Table.Td ta="end">
        <Count
          count={group.lost}
          open={group.open_lost}
          label={m.openLost({ count: formats.integer(group.lost), name })}
        />
      </Table.Td>
      <Table.Td ta="end">{group.win_rate === null ? few : formats.percent(group.win_rate)}</Table.Td>
      <Table.Td ta="end">{writing.money(sum?.amount ?? 0)}</Table.Td>
      <Table.Td ta="end">
        {change === null ? '' : `${change > 0 ? '+' : ''}${formats.percent(change)}`}
      </Table.Td>
      <Table.Td ta="end">{sum ? writing.whole(Number(sum.average)) : ''}</Table.Td>
      <Table.Td ta="end">{group.days === null ? few : writing.days(group.days)}</Table.Td>
    </Table.Tr>
  );
}

function Count({ count, open, label }: { count: number; open: Opens; label: string }) {
  const formats = useFormats();
  if (count === 0) return formats.integer(0);
  return (
    <Link {...listPlace(open)} className={classes.link} aria-label={label}>
      {formats.integer(count)}
    </Link>
  );
}
