/** ECharts itself, in a chunk of its own: only chart.tsx imports it, and lazily. */
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import { type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { tokens } from '../theme.ts';
import { type ChartData, type ChartKind, datumAt } from './chart-data.ts';
import { type ChartLook, chartOption, hasEndLabel } from './chart-option.ts';
import { spreadLabels } from './end-labels.ts';

echarts.use([BarChart, LineChart, GridComponent, LabelLayout, CanvasRenderer]);

export type CanvasHandle = { toImage: () => string };

/** A mark by its place. */
export type Place = { point: number; series: number };

type Props = {
  kind: ChartKind;
  data: ChartData;
  look: Omit<ChartLook, 'width'>;
  height: number;
  /** The mark that is pointed at, by the pointer or the keyboard. */
  place: Place | null;
  onPoint: (place: Place | null, at?: { x: number; y: number }) => void;
  onOpen?: (place: Place) => void;
  handle: RefObject<CanvasHandle | null>;
};

export default function ChartCanvas({ kind, data, look, height, place, onPoint, onOpen, handle }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<echarts.EChartsType | null>(null);
  const [width, setWidth] = useState(0);

  useEffect(() => {
    if (!host.current) return;
    const made = echarts.init(host.current, null, { renderer: 'canvas' });
    const observer = new ResizeObserver(([entry]) => {
      made.resize();
      setWidth(entry?.contentRect.width ?? 0);
    });
    observer.observe(host.current);
    setChart(made);
    return () => {
      observer.disconnect();
      made.dispose();
      setChart(null);
    };
  }, []);

  useEffect(() => {
    if (!chart || width === 0) return;
    chart.setOption(chartOption(kind, data, { ...look, width }), { notMerge: true });
    if (kind === 'line') placeEndLabels(chart, data);
  }, [chart, kind, data, look, width]);

  useEffect(() => {
    if (!chart || width === 0) return;
    chart.dispatchAction({ type: 'downplay' });
    if (place) chart.dispatchAction({ type: 'highlight', seriesIndex: place.series, dataIndex: place.point });
  }, [chart, place, width]);

  useEffect(() => {
    if (!chart) return;
    const zr = chart.getZr();
    const at = ({ offsetX, offsetY }: { offsetX: number; offsetY: number }) =>
      nearest(chart, kind, data, offsetX, offsetY);
    const move = (event: { offsetX: number; offsetY: number }) => {
      const found = at(event);
      zr.setCursorStyle(found && onOpen ? 'pointer' : 'default');
      onPoint(found, { x: event.offsetX, y: event.offsetY });
    };
    const leave = () => onPoint(null);
    const click = (event: { offsetX: number; offsetY: number }) => {
      const found = at(event);
      if (found) onOpen?.(found);
    };
    zr.on('mousemove', move);
    zr.on('globalout', leave);
    zr.on('click', click);
    return () => {
      zr.off('mousemove', move);
      zr.off('globalout', leave);
      zr.off('click', click);
    };
  }, [chart, kind, data, onPoint, onOpen]);

  useImperativeHandle(handle, () => ({
    toImage: () =>
      chart?.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: tokens[look.scheme].surface }) ?? '',
  }));

  return <div ref={host} style={{ height }} aria-hidden="true" />;
}

/** Once it is known where the lines end. */
function placeEndLabels(chart: echarts.EChartsType, data: ChartData): void {
  const places = data.series.map((_, series) => {
    const last = data.points.findLast(({ values }) => values[series] != null)?.values[series];
    return last == null || !hasEndLabel(data, series)
      ? null
      : (chart.convertToPixel({ yAxisIndex: 0 }, last) as number);
  });
  const bottom = chart.convertToPixel({ yAxisIndex: 0 }, 0) as number;
  const moves = spreadLabels(places, bottom);
  chart.setOption({ series: moves.map((by) => ({ endLabel: { offset: [4, by] } })) });
}

/**
 * The mark a pointer means: the category it is over, and within it the series it is nearest to. More forgiving than the
 * shapes themselves, of which the small ones can hardly be hit.
 */
function nearest(
  chart: echarts.EChartsType,
  kind: ChartKind,
  data: ChartData,
  x: number,
  y: number,
): Place | null {
  if (!chart.getOption() || !chart.containPixel({ gridIndex: 0 }, [x, y])) return null;
  const spot = chart.convertFromPixel({ gridIndex: 0 }, [x, y]) as [number, number];
  const lying = kind === 'rows' || kind === 'funnel';
  const point = Math.round(lying ? spot[1] : spot[0]);
  const level = lying ? spot[0] : spot[1];
  const known = data.series.flatMap((_, series) => {
    const datum = datumAt(data, point, series);
    return datum ? [{ series, value: datum.value }] : [];
  });
  if (known.length === 0) return null;
  if (kind === 'stacked') {
    let top = 0;
    const hit = known.find(({ value }) => {
      top += value;
      return level <= top;
    });
    return hit ? { point, series: hit.series } : null;
  }
  if (kind === 'line') {
    const distance = (each: { value: number }) => Math.abs(each.value - level);
    return {
      point,
      series: known.reduce((best, each) => (distance(each) < distance(best) ? each : best)).series,
    };
  }
  // Bars side by side share the width of their category.
  const within = (lying ? spot[1] : spot[0]) - point + 0.5;
  const series = Math.min(data.series.length - 1, Math.max(0, Math.floor(within * data.series.length)));
  return datumAt(data, point, series) ? { point, series } : null;
}
