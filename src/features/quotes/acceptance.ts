// What somebody agrees to who accepts a quote with some of its options: the figures, and the words that are kept. The same code in
// the browser, where they are read, and on the server, which keeps them: so the two cannot differ.
import type { Language } from '../../platform/lib/language.ts';
import { figuresIn } from './figures.ts';
import { type PricedLine, type Totals, totalsOf } from './totals.ts';

/** The totals with these options taken. */
export const totalsWith = (
  lines: readonly (PricedLine & { id: string })[],
  options: ReadonlySet<string>,
  digits: number,
): Totals =>
  totalsOf(
    lines.map((line) => (options.has(line.id) ? { ...line, optional: false } : line)),
    digits,
  );

export interface Agreed {
  language: Language;
  currency: string;
  number: string;
  revision: number;
  firm: string;
  /** The first line of each option taken. */
  options: readonly string[];
  total: string;
}

export function acceptText({ language, currency, number, revision, firm, options, total }: Agreed): string {
  const sum = figuresIn(language, currency).money(total);
  const named = options.map((name) => (language === 'fr' ? `« ${name} »` : `“${name}”`)).join(', ');
  if (language === 'fr') {
    const version = revision > 1 ? `, version ${revision},` : '';
    const chosen = named ? `, avec en option ${named}` : '';
    return `Bon pour accord. J’accepte le devis ${number}${version} de ${firm}${chosen}, d’un total de ${sum} TTC, et ses conditions, telles qu’elles figurent dans le document PDF.`;
  }
  const version = revision > 1 ? `, version ${revision},` : '';
  const chosen = named ? `, with the options ${named}` : '';
  return `Agreed. I accept quote ${number}${version} of ${firm}${chosen}, for a total of ${sum} with VAT, and its terms, as they stand in the PDF document.`;
}

export const firstLine = (text: string | null): string => (text ?? '').split('\n')[0]!.trim();
