// Who tells the story: what was written down at which moment by whom, within the firm's hours.
import { newId } from '../../../../platform/lib/ids.ts';
import type { Write } from '../../../../records/server/change.ts';
import { days, hours, inOpeningHours } from '../calendar.ts';
import type { Colleague } from '../cast.ts';
import type { Chance } from '../chance.ts';
import { createCharacters } from '../characters.ts';

export interface Step {
  at: Date;
  by: string;
  object: string;
  write: Write;
}

/** What the story finds there: ids of people, products by reference, stages of both pipelines in order (open, then won, lost). */
export interface Stage {
  people: Readonly<Record<Colleague['key'], string>>;
  products: Readonly<Record<string, string>>;
  pipelines: Readonly<
    Record<'firms' | 'club', { id: string; open: readonly string[]; won: string; lost: string }>
  >;
}

export type Teller = ReturnType<typeof createTeller>;

export function createTeller(chance: Chance, now: Date, stage: Stage) {
  const steps: Step[] = [];
  const characters = createCharacters(chance);
  const past = (at: Date) => at.getTime() <= now.getTime();
  const later = (at: Date, least: number, most: number) =>
    inOpeningHours(chance, new Date(at.getTime() + days(least + chance.next() * (most - least))));

  function add(at: Date, by: string, object: string, values: Record<string, unknown>, id = newId()): string {
    steps.push({ at, by, object, write: { kind: 'create', values: { id, owner: by, ...values } } });
    return id;
  }

  const change = (at: Date, by: string, object: string, id: string, values: Record<string, unknown>): void =>
    void steps.push({ at, by, object, write: { kind: 'update', id, values } });

  function note(
    at: Date,
    by: string,
    about: Record<string, unknown>,
    kind: 'call' | 'meeting' | 'visit' | 'email' | 'note',
    subject: string,
    body?: string,
  ): void {
    const times =
      kind === 'meeting' || kind === 'visit'
        ? { starts_at: at.toISOString(), ends_at: new Date(at.getTime() + hours(1)).toISOString() }
        : {};
    add(at, by, 'activity', {
      kind,
      subject,
      body: body ?? null,
      happened_at: at.toISOString(),
      done_at: at.toISOString(),
      ...times,
      ...about,
    });
  }

  return { chance, now, stage, steps, characters, past, later, add, change, note };
}
