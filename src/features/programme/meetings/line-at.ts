/** The line in which the caret stands, or what is selected; and the words without it. */
export function takeLine(words: string, from: number, to: number): { line: string; rest: string } {
  const start = from === to ? words.lastIndexOf('\n', from - 1) + 1 : from;
  const next = words.indexOf('\n', to);
  const end = from === to ? (next < 0 ? words.length : next) : to;
  const line = words
    .slice(start, end)
    .replace(/^[\s–•*-]+/, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const before = words.slice(0, start);
  const after = words.slice(end);
  // Of the two line ends around what is taken, one goes with it.
  const rest = after.startsWith('\n') ? before + after.slice(1) : before.replace(/\n$/, '') + after;
  return { line, rest };
}
