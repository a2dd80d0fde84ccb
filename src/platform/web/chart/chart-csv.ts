// A chart's numbers as a file for a spreadsheet: as exact as they were drawn, with the separators that the reader's spreadsheet
// expects.
import { guardFormula } from '../../lib/tabular/formula-guard.ts';
import type { ChartData } from './chart-data.ts';

/** With a byte order mark, without which Excel takes accents for something else. */
export function tableAsCsv({ series, points }: ChartData, heading: string, locale: string): string {
  const comma = new Intl.NumberFormat(locale).format(1.5).includes(',');
  const separator = comma ? ';' : ',';
  const cell = (text: string) => {
    const safe = guardFormula(text);
    return /["\r\n;,]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const number = (value: number | null) =>
    value === null ? '' : comma ? String(value).replace('.', ',') : String(value);
  const rows = [
    [heading, ...series.map(({ label }) => label)].map(cell),
    ...points.map(({ label, values }) => [cell(label), ...series.map((_, i) => number(values[i] ?? null))]),
  ];
  return `\uFEFF${rows.map((row) => row.join(separator)).join('\r\n')}\r\n`;
}

export function saveTable(title: string, data: ChartData, heading: string, locale: string): void {
  const url = URL.createObjectURL(
    new Blob([tableAsCsv(data, heading, locale)], { type: 'text/csv;charset=utf-8' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = `${title}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}
