// A line in one go: "3 vélo" is three of the product that "vélo" finds. The words alone come first, for a product may begin with a
// number ("2 places").
import { readDecimal } from '../../../../fields/number/read-decimal.ts';
import type { Language } from '../../../../platform/lib/language.ts';

export interface QuickLine {
  quantity: string;
  words: string;
}

export function quickLine(text: string, language: Language): QuickLine | null {
  const found = /^(\d[\d.,]{0,12})(?:\s*[x×*]\s*|\s+)(\S.+)$/iu.exec(text.trim());
  const quantity = found && readDecimal(found[1]!, language);
  if (!found || !quantity || Number(quantity) <= 0) return null;
  if ((quantity.split('.')[1]?.length ?? 0) > 4) return null;
  return { quantity, words: found[2]!.trim() };
}
