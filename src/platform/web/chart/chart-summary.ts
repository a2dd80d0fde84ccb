import type { Formats } from '../../lib/formats.ts';
import type { Spoken } from '../../lib/messages.ts';
import type { ChartData, ChartKind } from './chart-data.ts';
import type { chartMessages } from './chart-messages.ts';

type Say = {
  words: Spoken<typeof chartMessages>;
  format: (value: number) => string;
  percent: Formats['percent'];
};

/** What the chart shows, in a sentence (one for each line of a line chart, three at most). */
export function summarise(kind: ChartKind, data: ChartData, say: Say): string {
  if (data.points.length === 0) return say.words.nothing;
  if (kind === 'line') return summariseLines(data, say);
  const totals = data.points.map((point) => sum(point.values));
  const total = sum(totals);
  const best = totals.indexOf(Math.max(...totals));
  const top = data.points[best];
  const first = data.points[0];
  const last = data.points.at(-1);
  if (!top || !first || !last) return say.words.nothing;
  if (kind === 'funnel') {
    const [start = 0, end = 0] = [totals[0], totals.at(-1)];
    return say.words.saysFunnel({
      first: say.format(start),
      firstLabel: first.label,
      last: say.format(end),
      lastLabel: last.label,
      share: say.percent(start ? end / start : 0),
    });
  }
  return say.words.saysMost({
    top: top.label,
    topValue: say.format(totals[best] ?? 0),
    total: say.format(total),
  });
}

function summariseLines({ series, points }: ChartData, { words, format }: Say): string {
  const sentences = series.slice(0, 3).flatMap(({ label }, index) => {
    const known = points.flatMap((point) => {
      const value = point.values[index] ?? null;
      return value === null ? [] : [{ label: point.label, value }];
    });
    const [first, last] = [known[0], known.at(-1)];
    if (!first || !last) return [];
    const peak = known.reduce((best, each) => (each.value > best.value ? each : best));
    const says = words.saysTrend({
      first: format(first.value),
      firstLabel: first.label,
      last: format(last.value),
      lastLabel: last.label,
      peak: format(peak.value),
      peakLabel: peak.label,
    });
    return [series.length > 1 ? words.saysTrendOf({ series: label, says }) : says];
  });
  return sentences.join(' ') || words.nothing;
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}
