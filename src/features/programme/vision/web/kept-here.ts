// What somebody has written and the server has not confirmed yet, kept on this device: a reload, a dead battery or a train in a
// tunnel loses nothing. It goes as soon as it is saved.
import type { Given } from '../contract.ts';
import type { Entry } from './question-field.tsx';

/** Only the beginning of a link: what is left behind opens nothing. */
const placeOf = (entry: Entry, question: string): string =>
  `jalon.interview.${'token' in entry ? entry.token.slice(0, 12) : entry.interview}.${question}`;

export function keptHere(entry: Entry, question: string) {
  const place = placeOf(entry, question);
  return {
    read: (): Given | null =>
      attempt(() => JSON.parse(localStorage.getItem(place) ?? 'null') as Given | null),
    keep: (given: Given) => attempt(() => localStorage.setItem(place, JSON.stringify(given))),
    /** It is saved; unless more has been written since. */
    drop: (saved: Given) =>
      attempt(() => {
        if (localStorage.getItem(place) === JSON.stringify(saved)) localStorage.removeItem(place);
      }),
  };
}

/** A browser that keeps nothing is no reason to answer nothing. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
