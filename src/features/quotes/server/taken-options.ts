// The options that a customer takes: lines of this quote that were offered as such, as they stand in it.
import { digitsOf } from '../../../fields/money/currencies.ts';
import { defineProblems } from '../../../platform/lib/errors.ts';
import { firstLine, totalsWith } from '../acceptance.ts';
import type { QuoteLine, TakenOption } from '../contract.ts';
import type { Totals } from '../totals.ts';
import { priced } from './quote-lines.ts';

const problems = defineProblems({
  option_unknown: {
    fr: 'Une des options cochées n’est pas dans ce devis : rechargez la page.',
    en: 'One of the options ticked is not in this quote: reload the page.',
  },
});

export interface Taken {
  options: TakenOption[];
  /** What is bought: the firm lines and the options taken. */
  lines: QuoteLine[];
  totals: Totals;
}

export function takeOptions(lines: readonly QuoteLine[], chosen: readonly string[], currency: string): Taken {
  const ids = new Set(chosen);
  const taken = lines.filter(({ id, kind, optional }) => kind === 'line' && optional && ids.has(id));
  if (taken.length !== ids.size) throw problems.option_unknown({}, 'options');
  return {
    options: taken.map(({ id, description, quantity, net }) => ({
      line: id,
      name: firstLine(description),
      quantity,
      net,
    })),
    lines: lines.filter(({ kind, optional, id }) => kind !== 'line' || !optional || ids.has(id)),
    totals: totalsWith(
      lines.map((line) => ({ ...priced(line), id: line.id })),
      ids,
      digitsOf(currency),
    ),
  };
}
