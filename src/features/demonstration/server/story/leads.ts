// Leads: answered, looked into, and converted into a customer or not; some are forgotten.
import { newId } from '../../../../platform/lib/ids.ts';
import { callNotes, enquiries } from '../../texts.ts';
import { hours } from '../calendar.ts';
import { meetCustomer } from './customers.ts';
import { firstSale } from './sales.ts';
import type { Teller } from './teller.ts';

const sources = [
  { key: 'website', weight: 34 },
  { key: 'referral', weight: 22 },
  { key: 'phone', weight: 14 },
  { key: 'search', weight: 10 },
  { key: 'event', weight: 8 },
  { key: 'social', weight: 7 },
  { key: 'email', weight: 5 },
] as const;

export function receiveLead(teller: Teller, at: Date, progress: number): void {
  const { chance, stage, steps, characters, past, later, change, note } = teller;
  const { people } = stage;
  const firm = chance.happens(0.5) ? characters.firm() : null;
  const person = characters.person(firm?.domain);
  const owner = firm
    ? chance.pick([people.julie, people.thomas, people.julie, people.thomas, people.karim])
    : people.nadia;
  const source = chance.weighted(sources).key;
  const lead = newId();
  // The median goes from nine hours to three in the course of the year; some are forgotten.
  const delay = hours(
    (9 - 6 * progress) * Math.exp(1.1 * (chance.next() + chance.next() + chance.next() - 1.5)),
  );
  const answered = new Date(at.getTime() + delay);
  const forgotten = chance.happens(0.07);
  steps.push({
    at,
    by: owner,
    object: 'lead',
    write: {
      kind: 'create',
      values: {
        id: lead,
        owner: owner,
        first_name: person.first_name,
        last_name: person.last_name,
        email: person.email,
        phone: person.phone,
        company_name: firm?.name ?? null,
        message: chance.pick(enquiries),
        source,
        received_at: at.toISOString(),
        city: firm?.address.city ?? null,
      },
    },
  });
  if (forgotten || !past(answered)) {
    const given_up = later(at, 25, 40);
    if (past(given_up)) change(given_up, owner, 'lead', lead, { status: 'discarded' });
    return;
  }
  change(answered, owner, 'lead', lead, { status: 'contacted', first_response_at: answered.toISOString() });
  note(
    answered,
    owner,
    { lead },
    chance.happens(0.7) ? 'call' : 'email',
    'Première réponse',
    chance.happens(0.6) ? chance.pick(callNotes) : undefined,
  );
  const looked = later(answered, 0.5, 4);
  if (!past(looked)) return;
  if (!chance.happens(0.66)) {
    change(looked, owner, 'lead', lead, { status: 'discarded' });
    return;
  }
  change(looked, owner, 'lead', lead, { status: 'qualified' });
  const converted = later(looked, 0.5, 5);
  if (!past(converted) || !chance.happens(0.62 + 0.15 * progress)) return;
  const customer = meetCustomer(teller, converted, owner, firm, person, source);
  change(new Date(converted.getTime() + 60_000), owner, 'lead', lead, {
    status: 'converted',
    company: customer.company,
    contact: customer.contact,
  });
  firstSale(teller, new Date(converted.getTime() + 120_000), customer, lead);
}

export function receiveUnanswered(teller: Teller, at: Date): void {
  const { chance, stage, characters, add } = teller;
  const { people } = stage;
  const firm = chance.happens(0.5) ? characters.firm() : null;
  const person = characters.person(firm?.domain);
  // The last comers are nobody's yet: whoever is quicker takes them.
  const owner = chance.happens(0.5) ? null : firm ? chance.pick([people.julie, people.thomas]) : people.nadia;
  add(at, owner ?? people.nadia, 'lead', {
    owner,
    first_name: person.first_name,
    last_name: person.last_name,
    email: person.email,
    phone: person.phone,
    company_name: firm?.name ?? null,
    message: chance.pick(enquiries),
    source: chance.weighted(sources).key,
    received_at: at.toISOString(),
  });
}
