// Who gets a lead. Pure: rules, people, absences and turns go in; a person, and why, comes out. Turns are moved on as leads are
// given, so that many at once are as fair as one after the other.
import { matches } from '../../../../model/match.ts';
import type { Schema } from '../../../../model/schema.ts';
import { fold } from '../../../../platform/lib/fold.ts';
import type { AssignmentRule, Candidate } from './rules-read.ts';
import { territoryOf } from './territory.ts';

export interface Desk {
  rules: readonly AssignmentRule[];
  away: ReadonlySet<string>;
  /** Open leads of each, for those given to the least busy. */
  load: Map<string, number>;
  /** By rule, then by person: the higher, the more recent. */
  turns: Map<string, Map<string, number>>;
}

export interface Choice {
  rule: AssignmentRule;
  person: Candidate;
  /** The territory or the skills by which it was them. */
  by: string | null;
  /** Who would have come before, and is away. */
  away: readonly Candidate[];
}

/** The first rule that the lead meets and for which somebody is there; null when there is none. */
export function choose(schema: Schema, desk: Desk, lead: Readonly<Record<string, unknown>>): Choice | null {
  for (const rule of desk.rules) {
    if (rule.condition && !matches(schema, lead, rule.condition)) continue;
    const fitting = suited(rule, lead);
    const there = fitting.filter(({ person }) => !desk.away.has(person.id));
    const [best] = inOrder(rule, there, desk);
    if (!best) continue;
    give(desk, rule, best.person.id);
    const away = fitting.filter(({ person }) => desk.away.has(person.id)).map(({ person }) => person);
    return { rule, person: best.person, by: best.by, away };
  }
  return null;
}

interface Fit {
  person: Candidate;
  by: string | null;
  /** How well: only the best stay. */
  score: number;
}

function suited({ way, people, skills }: AssignmentRule, lead: Readonly<Record<string, unknown>>): Fit[] {
  if (way === 'territory')
    return people.flatMap((person) => {
      const by = territoryOf(person.territories, (lead.postal_code as string | null) ?? null);
      return by ? { person, by, score: by.length } : [];
    });
  if (way === 'skill') {
    const tags = (lead.tags as readonly string[] | null) ?? [];
    const wanted = skills.length ? skills : tags.map(fold);
    return people.flatMap((person) => {
      const has = wanted.filter((one) => person.skills.has(one));
      return has.length ? { person, by: has.join(', '), score: has.length } : [];
    });
  }
  return people.map((person) => ({ person, by: null, score: 0 }));
}

function inOrder(rule: AssignmentRule, fitting: readonly Fit[], { load, turns }: Desk): Fit[] {
  const best = Math.max(...fitting.map(({ score }) => score));
  const turn = (id: string) => turns.get(rule.id)?.get(id) ?? 0;
  const busy = (id: string) => (rule.way === 'least_busy' ? (load.get(id) ?? 0) : 0);
  const place = new Map(rule.people.map(({ id }, i) => [id, i]));
  return fitting
    .filter(({ score }) => score === best)
    .sort(
      ({ person: a }, { person: b }) =>
        busy(a.id) - busy(b.id) || turn(a.id) - turn(b.id) || place.get(a.id)! - place.get(b.id)!,
    );
}

function give({ load, turns }: Desk, rule: AssignmentRule, person: string): void {
  const own = turns.get(rule.id) ?? new Map<string, number>();
  own.set(person, Math.max(0, ...own.values()) + 1);
  turns.set(rule.id, own);
  load.set(person, (load.get(person) ?? 0) + 1);
}
