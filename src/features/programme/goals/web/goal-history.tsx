// How the measure went, period by period, with how sure each figure is and where it goes.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMay, useSchema } from '../../../../model/web/use-schema.tsx';
import { Chart } from '../../../../platform/web/chart/chart.tsx';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { useSession } from '../../../../platform/web/session.ts';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { useQuickCreate } from '../../../../records/web/create/use-quick-create.ts';
import { useOpenList } from '../../../../records/web/open-list.ts';
import type { GoalView } from '../contract.ts';
import { goalMessages } from '../messages.ts';
import { trendFrom } from '../statistics.ts';
import classes from './goals.module.css';
import { opensOf } from './opens.ts';
import { useFigures } from './use-figures.ts';

const shown = 24;

export function GoalHistory({ goal }: { goal: GoalView }) {
  const m = useMessages(goalMessages);
  const figures = useFigures();
  const schema = useSchema();
  const open = useOpenList();
  const { settings } = useSession();
  const mayEdit = useMay('measure', 'edit');
  const { measure, baseline, target, records } = goal;
  if (!measure) return null;
  const known = goal.points.filter(({ period_start }) => period_start !== goal.running);
  const first = known.findIndex(({ value }) => value !== null);
  const points = first < 0 ? [] : known.slice(first).slice(-shown);
  const say = (value: number) => figures.value(measure.unit, value);
  const banded = points.some(({ low }) => low !== null);
  const series = [
    { id: 'value', label: m.value },
    ...(banded
      ? [
          { id: 'low', label: m.low, role: 'edge' as const },
          { id: 'high', label: m.high, role: 'edge' as const },
        ]
      : []),
    ...(baseline === null ? [] : [{ id: 'before', label: m.baselineLine, role: 'mark' as const }]),
    ...(target === null ? [] : [{ id: 'target', label: m.targetLine, role: 'mark' as const }]),
  ];
  const opens = records && opensOf(schema, records, measure.period, settings.time_zone);
  return (
    <section className={classes.block} aria-label={measure.name}>
      {measure.broken && (
        <p role="alert" className={classes.error}>
          {m.broken}
        </p>
      )}
      {goal.points.length === 0 && measure.kind && !measure.broken ? (
        <p className={classes.note} role="status">
          {m.computing}
        </p>
      ) : (
        <Chart
          title={m.chart({ measure: measure.name })}
          kind="line"
          series={series}
          pointsLabel={m.period}
          points={points.map(({ period_start, value, low, high }) => ({
            id: period_start,
            label: figures.periodShort(measure.period, period_start),
            values: [
              value,
              ...(banded ? [low, high] : []),
              ...(baseline === null ? [] : [baseline]),
              ...(target === null ? [] : [target]),
            ],
          }))}
          format={say}
          onOpen={opens ? ({ point }) => open(opens(point.id)) : undefined}
        />
      )}
      {goal.recomputing > 0 && (
        <p className={classes.note} role="status">
          {m.recomputing}
        </p>
      )}
      <Sureness goal={goal} banded={banded} />
      {!measure.kind && <TypedValues goal={goal} />}
      <p className={classes.note}>
        <Link to={'/programme/measures/$id' as never} params={{ id: measure.id } as never}>
          {mayEdit ? m.editMeasure : m.openMeasure}
        </Link>
      </p>
    </section>
  );
}

function Sureness({ goal, banded }: { goal: GoalView; banded: boolean }) {
  const m = useMessages(goalMessages);
  const formats = useFormats();
  const figures = useFigures();
  const { measure, trend, reaches_on, target, state } = goal;
  if (!measure || goal.points.length === 0) return null;
  const say = (value: number) => figures.value(measure.unit, value);
  const running = goal.points.find(({ period_start }) => period_start === goal.running);
  const left = goal.points.reduce((sum, point) => sum + point.left_out, 0);
  const band = measure.kind === 'share' ? m.bandShare : measure.needs_many ? m.bandMean : m.bandCount;
  return (
    <>
      {measure.description && <p className={classes.note}>{measure.description}</p>}
      {running?.value != null && (
        <p className={classes.note}>
          {m.running({
            period: figures.period(measure.period, running.period_start),
            value: say(running.value),
            cases: m.cases({ count: running.sample }),
          })}
        </p>
      )}
      {measure.kind && <p className={classes.note}>{banded ? band : m.noBand}</p>}
      {left > 0 && <p className={classes.note}>{m.leftOut({ count: left })}</p>}
      <p className={classes.note}>
        {trend
          ? m.trend({ of: trend.of, next: say(trend.next), low: say(trend.low), high: say(trend.high) })
          : m.noTrend({ least: trendFrom })}{' '}
        {trend && target !== null && state !== 'reached' && (
          <strong>{reaches_on ? m.reachesOn({ day: formats.date(reaches_on) }) : m.neverReaches}</strong>
        )}
      </p>
    </>
  );
}

/** What somebody brings: one value at a time, or a file of them. */
function TypedValues({ goal }: { goal: GoalView }) {
  const m = useMessages(goalMessages);
  const create = useQuickCreate();
  const { measure } = goal;
  return (
    <>
      <SectionTitle level={3}>{m.values}</SectionTitle>
      <p className={classes.note}>{m.byHand}</p>
      <div className={classes.buttons}>
        <Button
          size="xs"
          onClick={() =>
            create('measure_value', { measure: { id: measure!.id, object: 'measure', title: measure!.name } })
          }
        >
          {m.addValue}
        </Button>
        <Link to={'/import' as never} search={{ object: 'measure_value' } as never}>
          {m.importValues}
        </Link>
      </div>
    </>
  );
}
