/** What a chart shows, whatever draws it: the same data makes the marks, the table and the sentence. */
export type ChartKind =
  /** Upright bars, one or several series side by side. For few categories or for time. */
  | 'bar'
  /** Parts of a whole over time. */
  | 'stacked'
  | 'line'
  /** Lying bars: for names, which need room. */
  | 'rows'
  /** Lying bars in the order of the steps, each with its share of the one before. */
  | 'funnel';

export type ChartSeries = {
  id: string;
  label: string;
  /** Of lines: a bound of how sure the first is, or what it is held against. Two edges have their band filled. */
  role?: 'edge' | 'mark';
};

/** One category, step or period. `values` holds one number for each series; null where there is none. */
export type ChartPoint = { id: string; label: string; values: readonly (number | null)[] };

export type ChartData = { series: readonly ChartSeries[]; points: readonly ChartPoint[] };

/** A mark a person opened. */
export type ChartDatum = { point: ChartPoint; series: ChartSeries; value: number };

export function datumAt(
  { series, points }: ChartData,
  pointIndex: number,
  seriesIndex: number,
): ChartDatum | null {
  const point = points[pointIndex];
  const own = series[seriesIndex];
  const value = point?.values[seriesIndex] ?? null;
  return point && own && value !== null ? { point, series: own, value } : null;
}
