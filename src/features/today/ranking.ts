// In which order suggestions stand, and how many of them a day holds. The sum is simple, so that it can be shown:
//
//     (weight of the kind + urgency + worth) × liking
//
// Urgency goes from 0 to 20, worth is 10 for a deal of twice one's average and for a loyal customer. Liking is (followed + 4) / (followed +
// refused + 4) over the last 90 days, for the person and the kind: four refusals and nothing followed halve it, one that is
// never answered changes nothing, and it never falls to nothing, so that a kind can win its place back.
import { type KindKey, kinds } from './kinds.ts';

export interface Candidate {
  key: string;
  kind: KindKey;
  /** 0 to 20. */
  urgency: number;
  /** 0 or 10. */
  worth: number;
}

export interface Answered {
  followed: number;
  refused: number;
}

export interface Ranked {
  score: number;
  because: { weight: number; urgency: number; worth: number; liking: number } & Answered;
}

export const likingOf = ({ followed, refused }: Answered): number =>
  (followed + benefitOfTheDoubt) / (followed + refused + benefitOfTheDoubt);

const benefitOfTheDoubt = 4;
const none: Answered = { followed: 0, refused: 0 };

/** Highest first; of equals the one whose key comes first, so that the order is the same each time. */
export function rank<C extends Candidate>(
  candidates: readonly C[],
  answered: Partial<Record<KindKey, Answered>> = {},
): (C & Ranked)[] {
  return candidates
    .map((candidate): C & Ranked => {
      const answers = answered[candidate.kind] ?? none;
      const { weight } = kinds[candidate.kind];
      const liking = likingOf(answers);
      const urgency = Math.round(Math.min(20, Math.max(0, candidate.urgency)));
      const score = Math.round((weight + urgency + candidate.worth) * liking * 10) / 10;
      return {
        ...candidate,
        urgency,
        score,
        because: { weight, urgency, worth: candidate.worth, liking, ...answers },
      };
    })
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
}

/** One record is put once, for its best reason; then as many, from the top, as there are minutes for. */
export function fitIntoDay<C extends Candidate & { about: { id: string } }>(
  ranked: readonly C[],
  minutes: number,
): { held: C[]; beyond: C[] } {
  const seen = new Set<string>();
  const once = ranked.filter(({ about }) => !seen.has(about.id) && seen.add(about.id));
  let left = minutes;
  const fits = once.findIndex(({ kind }) => {
    left -= kinds[kind].minutes;
    return left < 0;
  });
  const end = Math.min(fits === -1 ? once.length : fits, mostInADay);
  return { held: once.slice(0, end), beyond: once.slice(end) };
}

/** More than these is a list again, whatever time there is. */
const mostInADay = 12;
