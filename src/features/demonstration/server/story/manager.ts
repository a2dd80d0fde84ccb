// The manager's own: large accounts, and what she has promised.
import { offers } from '../../offers.ts';
import { days, hours, inOpeningHours } from '../calendar.ts';
import { become, meetCustomer } from './customers.ts';
import { sell } from './sales.ts';
import type { Teller } from './teller.ts';

export function tellOfManager(teller: Teller): void {
  const { chance, now, characters, add } = teller;
  const { people } = teller.stage;
  for (let i = 0; i < 3; i++) {
    const at = inOpeningHours(chance, new Date(now.getTime() - days(6 + 9 * i)));
    const firm = characters.firm();
    const customer = meetCustomer(
      teller,
      at,
      people.claire,
      firm,
      characters.person(firm.domain),
      'referral',
    );
    const offer = offers.find(({ reference }) => reference === ['ENT-SALLE', 'ENT-ABO', 'ENT-JOUR'][i])!;
    sell(teller, at, customer, offer, null, (won) => become(teller, customer, won, 'active'));
  }
  const promises: [string, string, number][] = [
    ['task', 'Valider la remise demandée par le CSE', -2],
    ['call', 'Rappeler la mutuelle au sujet du partenariat', 0],
    ['task', 'Relire le devis de la salle', 0],
    ['meeting', 'Point hebdomadaire avec Karim', 1],
  ];
  for (const [kind, subject, inDays] of promises) {
    const due = new Date(now.getTime() + days(inDays));
    const times =
      kind === 'meeting'
        ? { starts_at: due.toISOString(), ends_at: new Date(due.getTime() + hours(1)).toISOString() }
        : {};
    add(new Date(now.getTime() - days(3)), people.claire, 'activity', {
      kind,
      subject,
      due_at: due.toISOString(),
      happened_at: due.toISOString(),
      ...times,
    });
  }
}
