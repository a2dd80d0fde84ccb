import { fold } from '../../lib/fold.ts';

/**
 * The items whose words begin with what was typed, best first: a label that begins so, then a word of it, then a part of
 * it, then the hint. Accents and case do not count. Every word typed must be found.
 */
export function rankItems<T extends { label: string; hint?: string }>(
  items: readonly T[],
  query: string,
): T[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [...items];
  return items
    .map((item, index) => ({ item, index, score: scoreOf(item, wanted) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ item }) => item);
}

function scoreOf({ label, hint = '' }: { label: string; hint?: string }, wanted: string[]): number {
  const text = fold(label);
  const aside = fold(hint);
  let total = 0;
  for (const word of wanted) {
    const score = scoreOfWord(word, text, aside);
    if (score === 0) return 0;
    total += score;
  }
  return total;
}

function scoreOfWord(word: string, text: string, aside: string): number {
  if (text.startsWith(word)) return 4;
  if (new RegExp(`[^\\p{L}\\p{N}]${escapeRegExp(word)}`, 'u').test(text)) return 3;
  if (text.includes(word)) return 2;
  return aside.includes(word) ? 1 : 0;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
