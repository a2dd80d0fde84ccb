// A chart's numbers as a file for a spreadsheet: as exact as they were drawn, with the separators that the reader's spreadsheet
// expects.
import { guardFormula } from '../../lib/tabular/formula-guard.ts';
import type { ChartData } from './chart-data.ts';

export const tableAsCsv = ({ series, points }: ChartData, heading: string, locale: string): string =>
  linesAsCsv(
    [
      [heading, ...series.map(({ label }) => label)],
      ...points.map(({ label, values }) => [label, ...series.map((_, i) => values[i] ?? null)]),
    ],
    locale,
  );

/** With a byte order mark, without which Excel takes accents for something else. */
export function linesAsCsv(lines: readonly (readonly (string | number | null)[])[], locale: string): string {
  const comma = new Intl.NumberFormat(locale).format(1.5).includes(',');
  const separator = comma ? ';' : ',';
  const cell = (value: string | number | null) => {
    if (value === null) return '';
    if (typeof value === 'number') return comma ? String(value).replace('.', ',') : String(value);
    const safe = guardFormula(value);
    return /["\r\n;,]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${lines.map((line) => line.map(cell).join(separator)).join('\r\n')}\r\n`;
}

export const saveTable = (title: string, data: ChartData, heading: string, locale: string): void =>
  save(`${title}.csv`, tableAsCsv(data, heading, locale));

export function save(name: string, csv: string): void {
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
