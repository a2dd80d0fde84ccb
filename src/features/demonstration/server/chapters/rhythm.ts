// The members of the club who were there before Jalon, as the old program knew them: when they were spoken to, what they had
// bought and what they bought since. Enough of them for the rhythm to be read from, and nothing of it is written here.
import type { Context } from '../../../../model/server/context.ts';
import { newId } from '../../../../platform/lib/ids.ts';
import type { Write } from '../../../../records/server/change.ts';
import { write } from '../../../../records/server/write.ts';
import { type Offer, offers } from '../../offers.ts';
import { callNotes, notes } from '../../texts.ts';
import { dateOnly, days, inOpeningHours } from '../calendar.ts';
import type { Colleague } from '../cast.ts';
import { type Chance, createChance } from '../chance.ts';
import { createCharacters } from '../characters.ts';

const seed = 61;
/** Of the telephone numbers kept for fiction, those that the year leaves free. */
const firstLine = 5000;
const members = 190;
const onlySpokenTo = 90;
const club = offers.filter(({ family }) => family === 'Club');

export async function tellRhythm(
  ctx: Context,
  { nadia }: Readonly<Record<Colleague['key'], string>>,
): Promise<void> {
  const chance = createChance(seed);
  const characters = createCharacters(chance, firstLine);
  const contacts: Write[] = [];
  const orders: Write[] = [];
  const activities: Write[] = [];
  for (let i = 0; i < members + onlySpokenTo; i++) {
    const member = i < members;
    const often = i % 2 === 0;
    const person = characters.person('membres.example');
    const contact = newId();
    const add = (to: Write[], at: Date, values: object) =>
      to.push({
        kind: 'create',
        values: { contact, owner: nadia, ...values },
        stamp: { at: at.toISOString(), by: nadia },
      });
    const ago = (least: number, most: number) => momentAgo(chance, ctx.now, least, most);
    contacts.push({
      kind: 'create',
      values: {
        id: contact,
        owner: nadia,
        first_name: person.first_name,
        last_name: person.last_name,
        email: person.email,
        mobile: person.phone,
        status: member ? 'active' : 'prospect',
        source: 'import',
        language: 'fr',
        address: characters.address(),
      },
      stamp: { at: ago(560, 640).toISOString(), by: nadia },
    });
    const buy = (at: Date, offer: Offer, name: string) =>
      add(orders, at, {
        name: `${name} : ${offer.name} – ${person.first_name} ${person.last_name}`,
        ordered_on: dateOnly(at),
        amount: { amount: offer.price, currency: 'EUR' },
        status: 'delivered',
      });
    if (member) buy(ago(200, 530), chance.pick(club), 'Reprise');
    // Who is spoken to more often comes back more often; not always, and some come back by themselves.
    if (chance.happens((often ? 0.46 : 0.2) * (member ? 1 : 0.6)))
      buy(ago(10, 170), chance.pick(club), member ? 'Renouvellement' : 'Inscription');
    const past = often ? chance.between(3, 5) : chance.between(1, 2);
    const moments = Array.from({ length: past }, () => ago(195, 535));
    if (member && chance.happens(0.85)) moments.push(ago(2, 75));
    for (const at of moments)
      add(activities, at, {
        kind: chance.pick(['call', 'call', 'visit', 'email'] as const),
        subject: 'Nouvelles du club',
        body: chance.happens(0.4) ? chance.pick([...callNotes, ...notes]) : null,
        happened_at: at.toISOString(),
        done_at: at.toISOString(),
      });
  }
  const program = { ...ctx, cause: 'demonstration' };
  for (const [object, writes] of Object.entries({ contact: contacts, order: orders, activity: activities }))
    await write(program, object, writes, { trusted: true });
}

const momentAgo = (chance: Chance, now: Date, least: number, most: number): Date =>
  inOpeningHours(chance, new Date(now.getTime() - days(chance.between(least, most))));
