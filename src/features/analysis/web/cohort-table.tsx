import { Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { TableExport } from '../../../platform/web/chart/table-export.tsx';
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import { SectionTitle } from '../../../platform/web/ui/section-title.tsx';
import { listPlace } from '../../../records/web/open-list.ts';
import { type Cohorts, enough } from '../contract.ts';
import { analysisMessages } from '../messages.ts';
import classes from './analysis.module.css';
import type { Writing } from './use-writing.ts';

const columnsAtMost = 12;

export function CohortTable({ cohorts, writing }: { cohorts: Cohorts; writing: Writing }) {
  const m = useMessages(analysisMessages);
  const formats = useFormats();
  const columns = Math.min(columnsAtMost, Math.max(0, ...cohorts.cohorts.map(({ won }) => won.length)));
  const shownOf = (count: number, of: number) =>
    of < enough ? formats.integer(count) : formats.percent(count / of);
  if (cohorts.cohorts.length === 0) return null;
  const heads = [
    m.month,
    m.opened,
    ...Array.from({ length: columns }, (_, at) => (at === 0 ? m.sameMonth : m.after({ count: at }))),
  ];
  const wonSoFar = cohorts.cohorts.map(({ won }) => won.at(-1)?.count ?? 0);
  return (
    <section className={classes.block} aria-label={m.cohorts}>
      <div className={classes.blockHead}>
        <SectionTitle>{m.cohorts}</SectionTitle>
        <TableExport
          title={m.cohorts}
          heads={heads}
          words={cohorts.cohorts.map(({ month, opened, won }) => [
            writing.month(month),
            formats.integer(opened),
            ...won.slice(0, columns).map(({ count }) => shownOf(count, opened)),
          ])}
          values={cohorts.cohorts.map(({ month, opened, won }) => [
            month.slice(0, 7),
            opened,
            ...won.slice(0, columns).map(({ count }) => count),
          ])}
        />
      </div>
      <p className={classes.note}>
        {m.cohortsLead} {m.fewOpened({ count: enough })}{' '}
        {m.cohortsSummary({
          opened: formats.integer(cohorts.cohorts.reduce((sum, { opened }) => sum + opened, 0)),
          won: formats.integer(wonSoFar.reduce((sum, one) => sum + one, 0)),
        })}
      </p>
      <div className={classes.scroller}>
        <Table aria-label={m.cohorts} className="tabular">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{m.month}</Table.Th>
              <Table.Th scope="col" ta="end">
                {m.opened}
              </Table.Th>
              {Array.from({ length: columns }, (_, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its distance.
                <Table.Th key={at} scope="col" ta="end">
                  {at === 0 ? m.sameMonth : m.after({ count: at })}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {cohorts.cohorts.map(({ month, opened, open, won }) => (
              <Table.Tr key={month}>
                <Table.Th scope="row">{writing.month(month)}</Table.Th>
                <Table.Td ta="end">
                  <Link
                    {...listPlace(open)}
                    className={classes.link}
                    aria-label={m.openMonth({ count: formats.integer(opened), month: writing.month(month) })}
                  >
                    {formats.integer(opened)}
                  </Link>
                </Table.Td>
                {Array.from({ length: columns }, (_, at) => {
                  const cell = won[at];
                  return (
                    <Table.Td
                      // biome-ignore lint/suspicious/noArrayIndexKey: a column is its distance.
                      key={at}
                      ta="end"
                      className={classes.cell}
                      style={cell && shade(cell.count / opened)}
                    >
                      {cell && cell.count > 0 ? (
                        <Link
                          {...listPlace(cell.open)}
                          className={classes.cellLink}
                          aria-label={m.openCohort({
                            shown: shownOf(cell.count, opened),
                            count: formats.integer(cell.count),
                            month: writing.month(month),
                            after: at === 0 ? m.sameMonth : m.monthsLater({ count: at }),
                          })}
                        >
                          {shownOf(cell.count, opened)}
                        </Link>
                      ) : (
                        cell && formats.integer(0)
                      )}
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}

/** Light enough that the words on it keep their contrast, in both themes. */
const shade = (share: number) => ({
  background: `color-mix(in srgb, var(--accent) ${Math.round(Math.min(share, 1) * 28)}%, transparent)`,
});
