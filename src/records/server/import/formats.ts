// How a column's dates and numbers are written, when the field it goes to wants such.
import { detectDateFormat } from '../../../platform/lib/tabular/date-text.ts';
import { detectNumberFormat } from '../../../platform/lib/tabular/number-text.ts';
import type { Format } from '../../import-contract.ts';

export function formatsOf(
  type: string,
  samples: string[],
  delimiter: string | null,
  country: string,
): { format: Format; ambiguous: boolean } {
  if (type === 'date' || type === 'date_time') {
    const found = detectDateFormat(samples, country === 'US' ? 'mdy' : 'dmy');
    return { format: { date: found.order }, ambiguous: found.ambiguous };
  }
  if (['number', 'money', 'percent', 'rating'].includes(type)) {
    const found = detectNumberFormat(samples);
    // Who parts cells by semicolons has a comma for something else.
    const decimal = found.ambiguous && delimiter === ';' ? ',' : found.decimal;
    return { format: { decimal }, ambiguous: found.ambiguous };
  }
  return { format: {}, ambiguous: false };
}
