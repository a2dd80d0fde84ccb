// What hinders people, said from any screen and answered in the open.
import { z } from 'zod';
import { fold } from '../../../platform/lib/fold.ts';

export const answerInput = z.strictObject({
  /** All that are answered together. */
  ids: z.array(z.uuid()).min(1).max(200),
  status: z.enum(['doing', 'done', 'declined']),
  answer: z.string().trim().min(1).max(5000),
});

export const joinInput = z.strictObject({
  /** Any of each group that is to become one. */
  ids: z.array(z.uuid()).min(2).max(50),
});

export const splitInput = z.strictObject({ id: z.uuid() });

export type Often = 'many_daily' | 'daily' | 'weekly' | 'rarely';
export type FrictionStatus = 'open' | 'doing' | 'done' | 'declined';

/** How often a month, on 21 working days: several times a day counts as three, rarely as every second month. */
export const timesAMonth: Readonly<Record<Often, number>> = {
  many_daily: 63,
  daily: 21,
  weekly: 4.3,
  rarely: 0.5,
};

export interface Friction {
  id: string;
  words: string;
  often: Often;
  minutes: number | null;
  screen: string | null;
  object: string | null;
  status: FrictionStatus;
  answer: string | null;
  answered_at: string | null;
  answerable: { id: string; title: string } | null;
  author: string | null;
  /** Joined by hand to another; to itself: it stands alone, however alike its words. */
  same_as: string | null;
  created_at: string;
}

export interface FrictionGroup {
  /** The first that was said. */
  first: Friction;
  all: readonly Friction[];
  people: number;
  /** What it costs all of them, by their own estimates. */
  minutesAMonth: number;
  may_answer: boolean;
}

/** Alike: joined by hand, or said in like words of the same place. What was taken apart by hand stays apart. */
export function groupFrictions(
  frictions: readonly Friction[],
  mayAnswer: (one: Friction) => boolean,
): FrictionGroup[] {
  const groups: Friction[][] = [];
  for (const one of frictions.toSorted((a, b) => a.created_at.localeCompare(b.created_at))) {
    const joined = groups.find(
      (group) => isClosed(group[0]!) === isClosed(one) && group.some(({ id }) => id === one.same_as),
    );
    const alike = joined ?? groups.find(([first]) => !one.same_as && isAlike(first!, one));
    if (alike) alike.push(one);
    else groups.push([one]);
  }
  return groups
    .map((all) => ({
      first: all[0]!,
      all,
      people: new Set(all.map(({ author, id }) => author ?? id)).size,
      minutesAMonth: Math.round(
        all.reduce((sum, one) => sum + (one.minutes ?? 0) * timesAMonth[one.often], 0),
      ),
      may_answer: mayAnswer(all[0]!),
    }))
    .toSorted((a, b) => b.minutesAMonth - a.minutesAMonth);
}

const likeness = 0.4;

function isAlike(a: Friction, b: Friction): boolean {
  const place = (one: Friction) => one.object ?? one.screen;
  if (place(a) !== place(b) || isClosed(a) !== isClosed(b)) return false;
  const [one, other] = [trigrams(a.words), trigrams(b.words)];
  const common = one.intersection(other).size;
  return common / (one.size + other.size - common) >= likeness;
}

export const isClosed = ({ status }: Pick<Friction, 'status'>): boolean =>
  status === 'done' || status === 'declined';

/** As PostgreSQL cuts words: two spaces before, one after. */
function trigrams(text: string): Set<string> {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.flatMap((word) => {
      const padded = `  ${word} `;
      return Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3));
    }),
  );
}
