// Those who were customers before the year began: seen now and then, renewed or lost.
import { callNotes, meetingNotes } from '../../texts.ts';
import { inOpeningHours } from '../calendar.ts';
import { become, meetCustomer } from './customers.ts';
import { offersFor, sell } from './sales.ts';
import type { Teller } from './teller.ts';

export function tellEarlierCustomers(teller: Teller, beginning: Date): void {
  const { chance, characters, past, later, add, note } = teller;
  const { people } = teller.stage;
  for (let i = 0; i < 34; i++) {
    const firm = characters.firm();
    const owner = chance.pick([people.julie, people.thomas, people.karim]);
    const customer = meetCustomer(
      teller,
      inOpeningHours(chance, beginning),
      owner,
      firm,
      characters.person(firm.domain),
      'import',
      chance.happens(0.3) ? 'loyal' : 'active',
    );
    if (chance.happens(0.4)) {
      const colleague = characters.person(firm.domain);
      add(inOpeningHours(chance, beginning), owner, 'contact', {
        first_name: colleague.first_name,
        last_name: colleague.last_name,
        email: colleague.email,
        mobile: colleague.phone,
        company: customer.company,
        job_title: characters.jobTitle(),
        status: 'active',
        language: 'fr',
      });
    }
    for (let at = later(beginning, 5, 60); past(at); at = later(at, 35, 80)) {
      note(
        at,
        owner,
        { company: customer.company, contact: customer.contact },
        chance.pick(['call', 'visit', 'call', 'meeting'] as const),
        'Suivi client',
        chance.pick([...callNotes, ...meetingNotes]),
      );
    }
    const renewal = later(beginning, 20, 330);
    if (past(renewal) && chance.happens(0.8))
      sell(teller, renewal, customer, chance.pick(offersFor(firm)), null, (at) =>
        become(teller, customer, at, 'loyal'),
      );
    else if (chance.happens(0.35)) become(teller, customer, later(beginning, 150, 320), 'lost');
  }
}
