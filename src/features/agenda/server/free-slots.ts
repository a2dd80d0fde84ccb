// When several people can meet: within everybody's working time, outside of what takes them, the way there included.
import type { Context } from '../../../model/server/context.ts';
import { type Span, without, workingSpans } from '../../../platform/lib/working-time.ts';
import type { Slot } from '../contract.ts';
import { readTaken, type Taken } from './entries.ts';
import { calendarOfPerson, readWorkingTime } from './working-time.ts';

export interface SlotQuestion {
  people: readonly string[];
  from: Date;
  to: Date;
  minutes: number;
  except?: string;
  count: number;
}

const minute = 60_000;
const step = 30 * minute;
/** Between two that are proposed: three in a row are one. */
const apart = 2 * 60 * minute;

export async function freeSlots(ctx: Context, question: SlotQuestion): Promise<Slot[]> {
  const { people, from, to, except } = question;
  const day = 86_400_000;
  const [times, taken] = [
    await readWorkingTime(ctx, people, from, to),
    // The way to what comes after, and from what was before, is looked at too.
    await readTaken(ctx, people, new Date(from.getTime() - day), new Date(to.getTime() + day)),
  ];
  const busy = Map.groupBy(
    taken.filter(({ id }) => id !== except),
    ({ person }) => person,
  );
  const free = times.map((person) =>
    without(workingSpans(calendarOfPerson(ctx, person), from, to), (busy.get(person.id) ?? []).map(spanOf)),
  );
  return propose(common(free), question);
}

/** What all have in common. */
export function common(all: readonly (readonly Span[])[]): Span[] {
  const [first = [], ...rest] = all;
  return rest.reduce<Span[]>(
    (shared, spans) =>
      shared.flatMap((a) =>
        spans.flatMap((b) => {
          const from = a.from > b.from ? a.from : b.from;
          const to = a.to < b.to ? a.to : b.to;
          return from < to ? [{ from, to }] : [];
        }),
      ),
    [...first],
  );
}

/** On the half hour, the earliest first, two hours apart at least, so that there is a choice. */
export function propose(free: readonly Span[], { minutes, count }: Pick<SlotQuestion, 'minutes' | 'count'>) {
  const slots: Slot[] = [];
  let notBefore = 0;
  for (const { from, to } of free) {
    for (
      let at = Math.ceil(from.getTime() / step) * step;
      at + minutes * minute <= to.getTime();
      at += step
    ) {
      if (at < notBefore) continue;
      slots.push({ from: new Date(at).toISOString(), to: new Date(at + minutes * minute).toISOString() });
      if (slots.length === count) return slots;
      notBefore = at + apart;
    }
  }
  return slots;
}

const spanOf = ({ starts_at, ends_at, travel_before, travel_after }: Taken): Span => ({
  from: new Date(Date.parse(starts_at) - travel_before * minute),
  to: new Date(Date.parse(ends_at) + travel_after * minute),
});
