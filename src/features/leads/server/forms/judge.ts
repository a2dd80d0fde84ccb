// Is it a person? Judged from signs, each worth something; none of them alone loses what somebody wrote.
//   nothing        a lead
//   one sign       held back, for somebody to look at
//   two, or proof  dropped and counted: it was no visitor of the page
// Many sendings from one address prove nothing (a fair, a company behind one address): they are held back, and beyond a bound
// refused in words, with what was typed still on the screen.
import type { FormPost } from './read-post.ts';
import type { Stamp } from './stamp.ts';

export const signs = ['trap', 'quick', 'stale', 'links', 'repeated', 'address'] as const;
export type Sign = (typeof signs)[number];

export type Verdict =
  | { outcome: 'taken' | 'held'; reasons: Sign[] }
  | { outcome: 'dropped'; reason: Sign | 'unsigned' }
  | { outcome: 'refused' };

export interface Uses {
  /** Sendings from this address within ten minutes, within the hour, and of this very page; this one included. */
  lately: number;
  hourly: number;
  page: number;
  /** How many of this form were held back today. */
  held: number;
}

const heldAtMost = 1000;
/** From one address: a stand at a fair stays below it. */
const hourlyAtMost = 60;

const [second, day] = [1000, 86_400_000];

/** What its own content shows. */
export function contentSigns(post: FormPost, stamp: Stamp): Map<Sign, number> {
  const found = new Map<Sign, number>();
  if (post.trap) found.set('trap', 2);
  if (stamp.age < 0.8 * second) found.set('quick', 2);
  else if (stamp.age < 2.5 * second) found.set('quick', 1);
  if (stamp.age > 7 * day) found.set('stale', 1);
  const links = linkSigns(post);
  if (links) found.set('links', links);
  return found;
}

export function judge(found: ReadonlyMap<Sign, number>, uses: Uses): Verdict {
  const all = new Map(found);
  if (uses.page > 20) all.set('repeated', 2);
  else if (uses.page > 5) all.set('repeated', 1);
  const weight = [...all.values()].reduce((sum, one) => sum + one, 0);
  const busy = uses.lately > 10;
  if (weight >= 2 || (weight > 0 && (busy || uses.held >= heldAtMost)))
    return { outcome: 'dropped', reason: heaviest(all) };
  if (busy && (uses.hourly > hourlyAtMost || uses.held >= heldAtMost)) return { outcome: 'refused' };
  if (busy) all.set('address', 1);
  const reasons = [...all.keys()];
  return { outcome: reasons.length ? 'held' : 'taken', reasons };
}

/** Proof without a look at the database. */
export function provenBy(found: ReadonlyMap<Sign, number>): Sign | null {
  const weight = [...found.values()].reduce((sum, one) => sum + one, 0);
  return weight >= 2 ? heaviest(found) : null;
}

const heaviest = (found: ReadonlyMap<Sign, number>): Sign => [...found].sort((a, b) => b[1] - a[1])[0]![0];

const shortFields = ['first_name', 'last_name', 'company_name', 'job_title', 'city', 'postal_code', 'phone'];

/** A link is no crime; several, or one where a name is asked for, are a sign; markup in place of a name is proof. */
function linkSigns({ values }: FormPost): number {
  const markup = /<a\s[^>]*href|\[(?:url|link)[=\]]/gi;
  const link = /(?:https?:\/\/|www\.)\S/gi;
  const count = (texts: readonly string[], what: RegExp) => texts.join('\n').match(what)?.length ?? 0;
  const all = Object.values(values);
  const short = shortFields.flatMap((name) => values[name] ?? []);
  if (count(short, markup) > 0 || count(all, markup) > 2) return 2;
  return count(short, link) > 0 || count(all, markup) > 0 || count(all, link) > 2 ? 1 : 0;
}
