// This week and the next in the agendas of the team: appointments alone and together, one that is nobody else's business, and a
// colleague who goes on leave with somebody to cover.
import type { Context } from '../../../../model/server/context.ts';
import { addDays, dayIn } from '../../../../platform/lib/day.ts';
import { newId } from '../../../../platform/lib/ids.ts';
import { momentOf, weekdayOf, weekdays } from '../../../../platform/lib/working-time.ts';
import { write } from '../../../../records/server/write.ts';
import type { Colleague } from '../cast.ts';

type Key = Colleague['key'];

interface Appointment {
  /** Days after the Monday of this week. */
  day: number;
  from: string;
  to: string;
  who: Key;
  subject: string;
  kind: 'meeting' | 'visit' | 'task';
  with?: Key[];
  location?: string;
  travel?: number;
  visibility?: 'busy' | 'hidden';
}

const appointments: readonly Appointment[] = [
  {
    day: 0,
    from: '09:00',
    to: '09:45',
    who: 'karim',
    kind: 'meeting',
    subject: 'Point de la semaine',
    with: ['julie', 'thomas'],
  },
  {
    day: 1,
    from: '10:00',
    to: '11:00',
    who: 'julie',
    kind: 'visit',
    subject: 'Visite des locaux',
    location: 'Villeurbanne',
    travel: 30,
  },
  {
    day: 1,
    from: '14:30',
    to: '16:00',
    who: 'thomas',
    kind: 'meeting',
    subject: 'Préparer l’appel d’offres',
    with: ['karim'],
  },
  {
    day: 2,
    from: '09:30',
    to: '10:30',
    who: 'julie',
    kind: 'meeting',
    subject: 'Médecin',
    visibility: 'busy',
  },
  {
    day: 2,
    from: '14:00',
    to: '15:00',
    who: 'karim',
    kind: 'visit',
    subject: 'Bilan du trimestre chez le client',
    location: 'Lyon 7e',
    travel: 20,
    with: ['julie'],
  },
  {
    day: 3,
    from: '11:00',
    to: '12:00',
    who: 'thomas',
    kind: 'visit',
    subject: 'Démonstration du matériel',
    location: 'Bron',
    travel: 25,
  },
  {
    day: 4,
    from: '15:00',
    to: '16:00',
    who: 'claire',
    kind: 'meeting',
    subject: 'Comité de direction',
    with: ['karim'],
  },
  {
    day: 7,
    from: '09:00',
    to: '09:45',
    who: 'karim',
    kind: 'meeting',
    subject: 'Point de la semaine',
    with: ['julie'],
  },
  {
    day: 8,
    from: '10:30',
    to: '11:30',
    who: 'julie',
    kind: 'visit',
    subject: 'Signature du contrat',
    location: 'Écully',
    travel: 30,
  },
];

export async function tellAgenda(ctx: Context, people: Readonly<Record<Key, string>>): Promise<void> {
  const zone = ctx.settings.timeZone;
  const today = dayIn(ctx.now, zone);
  const monday = addDays(today, -weekdays.indexOf(weekdayOf(today)));
  const at = (day: number, time: string) => momentOf(addDays(monday, day), time, zone).toISOString();
  const made = appointments.map((one) => ({ ...one, id: newId() }));
  const trusted = { trusted: true };
  const create = (values: Record<string, unknown>) => ({ kind: 'create' as const, values });
  await write(
    ctx,
    'activity',
    made.map(({ id, day, from, to, who, subject, kind, location, travel, visibility }) =>
      create({
        id,
        kind,
        subject,
        owner: people[who],
        happened_at: at(day, from),
        starts_at: at(day, from),
        ends_at: at(day, to),
        done_at: at(day, to) < ctx.now.toISOString() ? at(day, to) : null,
        location: location ?? null,
        travel_before: travel ?? null,
        travel_after: travel ?? null,
        visibility: visibility ?? null,
      }),
    ),
    trusted,
  );
  await write(
    ctx,
    'participant',
    made.flatMap(({ id, who, with: others = [] }) =>
      others.map((person) =>
        create({ activity: id, person: people[person], answer: 'accepted', owner: people[who] }),
      ),
    ),
    trusted,
  );
  await write(
    ctx,
    'absence',
    [
      create({
        person: people.thomas,
        kind: 'leave',
        starts_on: addDays(monday, 7),
        ends_on: addDays(monday, 11),
        covered_by: people.julie,
      }),
      create({
        person: people.nadia,
        kind: 'training',
        starts_on: addDays(monday, 9),
        ends_on: addDays(monday, 9),
      }),
    ],
    trusted,
  );
}
