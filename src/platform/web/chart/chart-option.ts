/**
 * The one look of all charts, as an ECharts option: light grid, bars from zero, words at the marks where they fit, six
 * colours that stay apart. What is here has no state; chart-canvas.tsx gives it to ECharts.
 */
import type { EChartsCoreOption } from 'echarts/core';
import { chartColors, type Scheme, tokens } from '../theme.ts';
import type { ChartData, ChartKind } from './chart-data.ts';

export type ChartLook = {
  scheme: Scheme;
  animate: boolean;
  /** A value in full, at its mark. */
  format: (value: number) => string;
  /** A value in short, along the axis. */
  short: (value: number) => string;
  percent: (value: number) => string;
  /** The width the chart has, in pixels: what does not fit is left to the table. */
  width: number;
};

export function chartOption(kind: ChartKind, data: ChartData, look: ChartLook): EChartsCoreOption {
  const t = tokens[look.scheme];
  const lying = kind === 'rows' || kind === 'funnel';
  const category = {
    type: 'category',
    data: data.points.map(({ label }) => label),
    inverse: lying,
    axisTick: { show: false },
    axisLine: { show: !lying, lineStyle: { color: t.line } },
    axisLabel: {
      color: t['text-soft'],
      hideOverlap: true,
      width: lying ? Math.max(112, Math.min(220, look.width * 0.36)) : undefined,
      // Two lines on a telephone rather than half a name.
      overflow: 'break',
      lineHeight: lying ? 15 : undefined,
    },
    axisPointer: {
      show: kind === 'line',
      type: 'line',
      lineStyle: { color: t['line-strong'], width: 1, type: 'solid' },
      label: { backgroundColor: t['text-soft'], color: t.surface, fontSize: 12, padding: [3, 6] },
    },
  };
  const value = {
    type: 'value',
    min: 0,
    max: lying ? 'dataMax' : undefined,
    splitNumber: 4,
    axisLabel: { show: !lying, color: t['text-dim'], formatter: look.short },
    splitLine: { show: !lying, lineStyle: { color: t.line } },
  };
  return {
    animation: look.animate,
    animationDuration: 160,
    animationDurationUpdate: 160,
    animationEasing: 'cubicOut',
    color: [...chartColors[look.scheme]],
    backgroundColor: 'transparent',
    textStyle: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontSize: 12, color: t.text },
    grid: {
      left: 0,
      top: lying ? 0 : 20,
      bottom: lying ? 0 : 4,
      right: kind === 'line' && data.series.length > 1 ? endLabelRoom(data) : lying ? 96 : 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: lying ? value : category,
    yAxis: lying ? category : value,
    series: [
      ...data.series.map((_, index) => seriesOption(kind, data, index, look)),
      ...(kind === 'line' ? bandOf(data, look) : []),
    ],
  };
}

function seriesOption(kind: ChartKind, data: ChartData, index: number, look: ChartLook) {
  const t = tokens[look.scheme];
  const own = data.series[index];
  const shared = {
    name: own?.label,
    data: data.points.map(({ values }) => values[index] ?? null),
    emphasis: { focus: 'none' },
    label: { color: t.text, fontSize: 12 },
  };
  if (kind === 'line') {
    return {
      ...shared,
      type: 'line',
      symbol: 'circle',
      symbolSize: 6,
      showSymbol: data.points.length <= 16 && !own?.role,
      lineStyle: lineStyles[own?.role ?? 'own'],
      ...(own?.role === 'edge' && { color: t['line-strong'] }),
      emphasis: { focus: 'none', scale: 1.8 },
      endLabel: {
        show: hasEndLabel(data, index),
        formatter: '{a}',
        color: t.text,
        fontSize: 12,
        offset: [4, 0],
      },
    };
  }
  const lying = kind === 'rows' || kind === 'funnel';
  const room = look.width / Math.max(1, data.points.length * (kind === 'stacked' ? 1 : data.series.length));
  // Side by side the words of bars meet: in short where they do not fit in full, and not at all where neither does.
  const fits = (format: (value: number) => string) =>
    lying ||
    data.points.every(({ values }) => {
      const value = values[index];
      return value == null || room > format(value).length * 7;
    });
  const format = fits(look.format) ? look.format : look.short;
  return {
    ...shared,
    type: 'bar',
    stack: kind === 'stacked' ? 'all' : undefined,
    barMaxWidth: lying ? 20 : 40,
    barCategoryGap: lying ? '40%' : '32%',
    itemStyle: {
      borderRadius: kind === 'stacked' ? 0 : lying ? [0, 3, 3, 0] : [3, 3, 0, 0],
      borderColor: t.surface,
      borderWidth: kind === 'stacked' ? 1 : 0,
    },
    emphasis: {
      focus: 'none',
      itemStyle: { color: 'inherit', shadowBlur: 0, borderColor: t.text, borderWidth: 1.5 },
    },
    label: {
      ...shared.label,
      show: kind !== 'stacked' && fits(format),
      position: lying ? 'right' : 'top',
      formatter: ({ value, dataIndex }: { value: number | null; dataIndex: number }) =>
        value === null ? '' : markLabel(kind, data, dataIndex, value, { ...look, format }),
      rich: { share: { color: t['text-dim'], fontSize: 12 } },
    },
  };
}

function markLabel(kind: ChartKind, data: ChartData, index: number, value: number, look: ChartLook): string {
  const words = look.format(value);
  const before = data.points[index - 1]?.values[0];
  return kind === 'funnel' && before ? `${words}  {share|${look.percent(value / before)}}` : words;
}

const lineStyles = {
  own: { width: 2 },
  edge: { width: 1, type: 'dotted' },
  mark: { width: 1.5, type: 'dashed' },
};

/** What a band is needs no name at its edges: the words beside the chart say it. */
export const hasEndLabel = ({ series }: ChartData, index: number): boolean =>
  series.length > 1 && series[index]?.role !== 'edge';

/** The room between the two edges, behind the lines. */
function bandOf({ series, points }: ChartData, { scheme }: ChartLook) {
  const [low, high] = [...series.keys()].filter((index) => series[index]!.role === 'edge');
  if (low === undefined || high === undefined) return [];
  const part = { type: 'line', stack: 'band', symbol: 'none', silent: true, lineStyle: { opacity: 0 }, z: 1 };
  const at = (index: number, place: number) => points[place]!.values[index] ?? null;
  const height = (place: number) =>
    at(low, place) === null || at(high, place) === null ? null : at(high, place)! - at(low, place)!;
  return [
    { ...part, data: points.map((_, place) => at(low, place)) },
    {
      ...part,
      data: points.map((_, place) => height(place)),
      areaStyle: { color: chartColors[scheme][0], opacity: 0.12 },
    },
  ];
}

function endLabelRoom({ series }: ChartData): number {
  return (
    16 +
    Math.min(
      140,
      Math.max(...series.filter(({ role }) => role !== 'edge').map(({ label }) => label.length)) * 7,
    )
  );
}
