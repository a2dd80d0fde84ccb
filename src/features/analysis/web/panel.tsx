import { useNavigate } from '@tanstack/react-router';
import { Chart, type ChartProps } from '../../../platform/web/chart/chart.tsx';
import type { ChartDatum } from '../../../platform/web/chart/chart-data.ts';
import { useOpenList } from '../../../records/web/open-list.ts';
import type { Opens } from '../contract.ts';
import classes from './analysis.module.css';

/** A page that tells more than a list would. */
export type Place = { to: string; search: Record<string, string> };

type Props = Omit<ChartProps, 'onOpen'> & {
  /** Said in place of a chart that has nothing to show. */
  empty: string | false;
  find: (datum: ChartDatum) => Opens | Place | undefined;
};

/** A chart every mark of which opens its records. */
export function Panel({ empty, find, ...chart }: Props) {
  const open = useOpenList();
  const navigate = useNavigate();
  return (
    <section className={classes.panel} aria-label={chart.title}>
      {empty ? (
        <>
          <h3 className={classes.panelTitle}>{chart.title}</h3>
          <p className={classes.empty}>{empty}</p>
        </>
      ) : (
        <Chart
          {...chart}
          onOpen={(datum) => {
            const found = find(datum);
            if (found && 'to' in found) void navigate(found as never);
            else if (found) open(found);
          }}
        />
      )}
    </section>
  );
}
