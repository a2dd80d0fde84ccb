// Deals: through their stages with calls, visits and notes, won or lost; what is open has, mostly, a next step.
import { type Offer, offers } from '../../offers.ts';
import { callNotes, lostReasons, meetingNotes, notes } from '../../texts.ts';
import { dateOnly, days, hours, inOpeningHours } from '../calendar.ts';
import type { Firm } from '../characters.ts';
import { become, type Customer } from './customers.ts';
import type { Teller } from './teller.ts';

export function firstSale(teller: Teller, at: Date, customer: Customer, lead: string | null): void {
  const { chance, later, note, past } = teller;
  sell(teller, at, customer, chance.pick(offersFor(customer.firm)), lead, (won) => {
    become(teller, customer, won, 'active');
    if (chance.happens(0.5))
      note(
        later(won, 10, 25),
        customer.owner,
        { company: customer.company, contact: customer.contact },
        'note',
        chance.pick(notes),
      );
    const again = later(won, 60, 150);
    if (past(again) && chance.happens(0.45))
      sell(teller, again, customer, chance.pick(offersFor(customer.firm)), null, (at) =>
        become(teller, customer, at, 'loyal'),
      );
  });
}

export const offersFor = (firm: Firm | null) =>
  offers.filter(({ family }) => (family === 'Entreprises') === (firm !== null));

export function sell(
  teller: Teller,
  from: Date,
  customer: Customer,
  offer: Offer,
  lead: string | null,
  onWon: (at: Date) => void,
): void {
  const { chance, stage, later, past, add, change, note } = teller;
  const line = stage.pipelines[customer.firm ? 'firms' : 'club'];
  const { owner, company, contact } = customer;
  const units =
    customer.firm && offer.reference === 'ENT-ABO'
      ? Math.max(12, Math.round(customer.firm.employees * 0.4)) * 12
      : chance.between(...offer.units);
  const amount = (Number(offer.price) * units).toFixed(2);
  const deal = add(from, owner, 'deal', {
    name: `${offer.name} – ${customer.firm?.name ?? `${customer.person.first_name} ${customer.person.last_name}`}`,
    company,
    contact,
    lead,
    pipeline: line.id,
    stage: line.open[0],
    amount: { amount, currency: 'EUR' },
    opened_on: dateOnly(from),
    product: stage.products[offer.reference],
    close_date: dateOnly(new Date(from.getTime() + days(customer.firm ? 45 : 12))),
    source: null,
  });
  const about = { deal, company, contact };
  let at = from;
  for (let i = 1; i <= line.open.length; i++) {
    const next = customer.firm ? later(at, 4, 16) : later(at, 1, 5);
    if (!past(next)) {
      leaveOpen(teller, at, owner, about);
      return;
    }
    at = next;
    const [kind, subject, text] = chance.pick([
      ['call', 'Point sur la proposition', chance.pick(callNotes)],
      ['call', 'Relance', chance.pick(callNotes)],
      ['email', 'Envoi du devis', undefined],
      ...(customer.firm
        ? [
            ['visit', 'Visite des locaux', chance.pick(meetingNotes)],
            ['meeting', 'Rendez-vous', chance.pick(meetingNotes)],
          ]
        : [['visit', 'Séance d’essai', undefined]]),
    ] as const) as ['call', string, string | undefined];
    note(at, owner, about, kind, subject, text);
    const goesOn = chance.happens(i === line.open.length ? 0.68 : 0.84);
    const decided = new Date(at.getTime() + hours(2));
    if (!goesOn) {
      change(decided, owner, 'deal', deal, {
        stage: line.lost,
        lost_reason: chance.pick(lostReasons),
        close_date: dateOnly(at),
      });
      return;
    }
    if (i < line.open.length) change(decided, owner, 'deal', deal, { stage: line.open[i] });
    else {
      change(decided, owner, 'deal', deal, { stage: line.won, close_date: dateOnly(at) });
      onWon(decided);
    }
  }
}

function leaveOpen(teller: Teller, at: Date, owner: string, about: Record<string, unknown>): void {
  const { chance, now, add } = teller;
  if (!chance.happens(0.82)) return;
  const due = inOpeningHours(chance, new Date(now.getTime() + days(chance.between(-4, 9))));
  const [kind, subject] = chance.pick([
    ['call', 'Rappeler pour la décision'],
    ['task', 'Préparer la proposition'],
    ['task', 'Envoyer le devis révisé'],
    ['meeting', 'Présentation à la direction'],
    ['call', 'Relancer'],
  ] as const);
  add(at, owner, 'activity', {
    kind,
    subject,
    due_at: due.toISOString(),
    happened_at: due.toISOString(),
    priority: chance.happens(0.15) ? 'high' : 'normal',
    ...(kind === 'meeting'
      ? { starts_at: due.toISOString(), ends_at: new Date(due.getTime() + hours(1)).toISOString() }
      : {}),
    ...about,
  });
}
