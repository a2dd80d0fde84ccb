/**
 * Two people typed into the same words: nobody's line is lost. What both had before and one of them took away stays away; what
 * either added is there, the other's first where both added in one place.
 */
export function mergeLines(original: string, theirs: string, yours: string): string {
  if (theirs === original) return yours;
  if (yours === original || yours === theirs) return theirs;
  const [before, them, me] = [original, theirs, yours].map((text) => text.split('\n')) as [
    string[],
    string[],
    string[],
  ];
  const mine = kept(before, me);
  const their = kept(before, them);
  const merged: string[] = [];
  let [i, j] = [0, 0];
  const take = (lines: readonly string[]) =>
    merged.push(...lines.filter((line) => line !== merged.at(-1) || line === ''));
  before.forEach((line, at) => {
    const [inMine, inTheirs] = [mine[at]!, their[at]!];
    if (inTheirs >= 0) take(them.slice(j, inTheirs));
    if (inMine >= 0) take(me.slice(i, inMine));
    if (inTheirs >= 0) j = inTheirs + 1;
    if (inMine >= 0) i = inMine + 1;
    if (inTheirs >= 0 && inMine >= 0) merged.push(line);
  });
  take(them.slice(j));
  take(me.slice(i).filter((line) => !them.slice(j).includes(line)));
  return merged.join('\n');
}

/** For each line of `before`, where it still stands in `after`, or -1: the longest common subsequence. */
function kept(before: readonly string[], after: readonly string[]): number[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      lengths[i]![j] =
        before[i] === after[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  const places = before.map(() => -1);
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) places[i++] = j++;
    else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
    else j++;
  }
  return places;
}
