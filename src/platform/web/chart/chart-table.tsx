import { Table } from '@mantine/core';
import { useFormats, useMessages } from '../language.tsx';
import classes from './chart.module.css';
import { type ChartData, type ChartDatum, type ChartKind, datumAt } from './chart-data.ts';
import { chartMessages } from './chart-messages.ts';

type Props = {
  title: string;
  kind: ChartKind;
  data: ChartData;
  format: (value: number) => string;
  pointsLabel?: string;
  onOpen?: (datum: ChartDatum) => void;
};

/** The same numbers as rows; each opens what it counts. */
export function ChartTable({ title, kind, data, format, pointsLabel, onOpen }: Props) {
  const m = useMessages(chartMessages);
  const { percent } = useFormats();
  return (
    <div className={classes.scroller}>
      <Table aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{pointsLabel ?? m.category}</Table.Th>
            {data.series.map(({ id, label }) => (
              <Table.Th key={id} scope="col" ta="end">
                {label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody className="tabular">
          {data.points.map((point, row) => (
            <Table.Tr key={point.id}>
              <Table.Th scope="row">{point.label}</Table.Th>
              {data.series.map((series, column) => {
                const datum = datumAt(data, row, column);
                const before = data.points[row - 1]?.values[0];
                return (
                  <Table.Td key={series.id} ta="end">
                    {datum && <Value datum={datum} format={format} onOpen={onOpen} />}
                    {datum && kind === 'funnel' && before ? (
                      <span className={classes.share}>
                        {m.ofStepBefore({ share: percent(datum.value / before) })}
                      </span>
                    ) : null}
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Value({ datum, format, onOpen }: { datum: ChartDatum } & Pick<Props, 'format' | 'onOpen'>) {
  const m = useMessages(chartMessages);
  const words = format(datum.value);
  if (!onOpen) return words;
  return (
    <button
      type="button"
      className={classes.value}
      aria-label={`${words}, ${m.open({ what: datum.point.label })}`}
      onClick={() => onOpen(datum)}
    >
      {words}
    </button>
  );
}
