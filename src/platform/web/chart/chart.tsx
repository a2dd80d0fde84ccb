/**
 * A chart one can read in four ways: by eye, by pointing, by keyboard (arrows, then Enter), and as a table with a sentence.
 * Every mark opens what it counts.
 *
 *     <Chart title={m.byCity} kind="rows" series={[{ id: 'n', label: m.deals }]} points={points} onOpen={({ point }) => …} />
 */
import { Skeleton, useComputedColorScheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { IconChartBar, IconFileDownload, IconPhotoDown, IconTable } from '@tabler/icons-react';
import { type KeyboardEvent, lazy, Suspense, useCallback, useId, useMemo, useRef, useState } from 'react';
import { useFormats, useMessages } from '../language.tsx';
import { chartColors } from '../theme.ts';
import { IconButton } from '../ui/icon-button.tsx';
import classes from './chart.module.css';
import type { CanvasHandle, Place } from './chart-canvas.tsx';
import { saveTable } from './chart-csv.ts';
import { type ChartDatum, type ChartKind, type ChartPoint, type ChartSeries, datumAt } from './chart-data.ts';
import { chartMessages } from './chart-messages.ts';
import { summarise } from './chart-summary.ts';
import { ChartTable } from './chart-table.tsx';

const ChartCanvas = lazy(() => import('./chart-canvas.tsx'));

export type ChartProps = {
  title: string;
  kind: ChartKind;
  /** Six at most: group the rest before. */
  series: readonly ChartSeries[];
  points: readonly ChartPoint[];
  /** How a value is written at its mark, in the table and in the sentence. */
  format?: (value: number) => string;
  /** How a value is written along the axis. */
  formatShort?: (value: number) => string;
  /** In place of the sentence made from the data. */
  summary?: string;
  /** The name of what the points are, heading the first column of the table. */
  pointsLabel?: string;
  onOpen?: (datum: ChartDatum) => void;
  /** In pixels. */
  height?: number;
};

export function Chart({ title, kind, series, points, height = 240, onOpen, ...rest }: ChartProps) {
  const m = useMessages(chartMessages);
  const formats = useFormats();
  const scheme = useComputedColorScheme('light');
  const animate = !useReducedMotion();
  const [asTable, setAsTable] = useState(false);
  const [place, setPlace] = useState<Place | null>(null);
  const [at, setAt] = useState<{ x: number; y: number } | null>(null);
  const canvas = useRef<CanvasHandle | null>(null);
  const titleId = useId();
  const summaryId = useId();

  const format = rest.format ?? formats.number;
  const data = useMemo(() => ({ series, points }), [series, points]);
  const short = rest.formatShort ?? formats.short;
  const { percent } = formats;
  const look = useMemo(
    () => ({ scheme, animate, format, short, percent }),
    [scheme, animate, format, short, percent],
  );
  const summary = rest.summary ?? summarise(kind, data, { words: m, format, percent });
  const datum = place && datumAt(data, place.point, place.series);
  const words = (shown: ChartDatum) =>
    series.length > 1
      ? m.markOfSeries({ label: shown.point.label, series: shown.series.label, value: format(shown.value) })
      : m.mark({ label: shown.point.label, value: format(shown.value) });

  const point = useCallback((next: Place | null, where?: { x: number; y: number }) => {
    setPlace((before) => (before?.point === next?.point && before?.series === next?.series ? before : next));
    setAt(next && where ? where : null);
  }, []);
  const open = useCallback(
    (opened: Place) => {
      const found = datumAt(data, opened.point, opened.series);
      if (found) onOpen?.(found);
    },
    [data, onOpen],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moved(event.key, place, points.length, series.length);
    if (next) setPlace(next);
    else if (event.key === 'Enter' && place) open(place);
    else return;
    setAt(null);
    event.preventDefault();
  };

  return (
    <figure className={classes.figure} aria-labelledby={titleId} aria-describedby={summaryId}>
      <figcaption className={classes.head}>
        <h3 id={titleId} className={classes.title}>
          {title}
        </h3>
        {!asTable && points.length > 0 && (
          <IconButton
            icon={IconPhotoDown}
            label={m.exportImage}
            onClick={() => download(title, canvas.current)}
          />
        )}
        {asTable && points.length > 0 && (
          <IconButton
            icon={IconFileDownload}
            label={m.exportTable}
            onClick={() => saveTable(title, data, rest.pointsLabel ?? m.category, formats.locale)}
          />
        )}
        <IconButton
          icon={asTable ? IconChartBar : IconTable}
          label={asTable ? m.showChart : m.showTable}
          onClick={() => setAsTable(!asTable)}
        />
      </figcaption>
      <p id={summaryId} className={asTable ? classes.summary : 'visually-hidden'}>
        {summary}
      </p>
      {asTable ? (
        <ChartTable
          title={title}
          kind={kind}
          data={data}
          format={format}
          onOpen={onOpen}
          pointsLabel={rest.pointsLabel}
        />
      ) : points.length === 0 ? (
        <p className={classes.nothing} style={{ height }}>
          {m.nothing}
        </p>
      ) : (
        <>
          {series.length > 1 && kind !== 'line' && <Legend series={series} colors={chartColors[scheme]} />}
          <div
            className={classes.canvas}
            role="application"
            aria-roledescription={m.chart}
            aria-label={`${title}. ${m.help}`}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the focus and the arrows.
            tabIndex={0}
            onKeyDown={onKeyDown}
            onBlur={() => point(null)}
          >
            <Suspense fallback={<Skeleton height={height} />}>
              <ChartCanvas
                kind={kind}
                data={data}
                look={look}
                height={height}
                place={place}
                onPoint={point}
                onOpen={onOpen && open}
                handle={canvas}
              />
            </Suspense>
            {datum && at && (
              <span className={classes.tip} style={{ left: at.x, top: at.y }} aria-hidden="true">
                {words(datum)}
              </span>
            )}
            <span role="status" className={datum && !at ? classes.said : 'visually-hidden'}>
              {datum && !at ? words(datum) : ''}
            </span>
          </div>
        </>
      )}
    </figure>
  );
}

function Legend({ series, colors }: { series: readonly ChartSeries[]; colors: readonly string[] }) {
  return (
    <ul className={classes.legend}>
      {series.map(({ id, label }, index) => (
        <li key={id}>
          <span className={classes.swatch} style={{ background: colors[index % colors.length] }} />
          {label}
        </li>
      ))}
    </ul>
  );
}

function moved(key: string, from: Place | null, points: number, series: number): Place | null {
  const { point, series: own } = from ?? { point: -1, series: 0 };
  if (key === 'ArrowRight') return { point: Math.min(points - 1, point + 1), series: own };
  if (key === 'ArrowLeft') return { point: Math.max(0, point - 1), series: own };
  if (key === 'Home') return { point: 0, series: own };
  if (key === 'End') return { point: points - 1, series: own };
  if (key === 'ArrowDown') return { point: Math.max(0, point), series: (own + 1) % series };
  if (key === 'ArrowUp') return { point: Math.max(0, point), series: (own - 1 + series) % series };
  return null;
}

function download(title: string, canvas: CanvasHandle | null) {
  const link = document.createElement('a');
  link.href = canvas?.toImage() ?? '';
  link.download = `${title}.png`;
  link.click();
}
