// A coherent year of the firm up to today: leads come in with the seasons, are answered (faster and faster), become
// customers and deals or do not; deals go through their stages with calls, visits and notes; what is open today has, mostly,
// a next step. The story is told first, then written (write-story.ts).
import { newId } from '../../../platform/lib/ids.ts';
import type { Write } from '../../../records/server/change.ts';
import { type Offer, offers } from '../offers.ts';
import { callNotes, enquiries, lostReasons, meetingNotes, notes } from '../texts.ts';
import { dateOnly, days, hours, inOpeningHours, isWeekend, season } from './calendar.ts';
import type { Colleague } from './cast.ts';
import type { Chance } from './chance.ts';
import { createCharacters, type Firm, type Person } from './characters.ts';

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

interface Customer {
  company: string | null;
  contact: string;
  firm: Firm | null;
  person: Person;
  owner: string;
}

const sources = [
  { key: 'website', weight: 34 },
  { key: 'referral', weight: 22 },
  { key: 'phone', weight: 14 },
  { key: 'search', weight: 10 },
  { key: 'event', weight: 8 },
  { key: 'social', weight: 7 },
  { key: 'email', weight: 5 },
] as const;

const yearDays = 365;

export function tellYear(chance: Chance, now: Date, stage: Stage): Step[] {
  const steps: Step[] = [];
  const characters = createCharacters(chance);
  const { people } = stage;
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

  function meetCustomer(
    at: Date,
    owner: string,
    firm: Firm | null,
    person: Person,
    source: string,
    status = 'prospect',
  ): Customer {
    const company =
      firm &&
      add(at, owner, 'company', {
        name: firm.name,
        domain: firm.domain,
        website: `https://www.${firm.domain}`,
        phone: firm.phone,
        industry: firm.industry,
        employees: firm.employees,
        siren: firm.siren,
        address: firm.address,
        status,
        source,
        tags: firm.employees > 150 ? ['grand compte'] : null,
      });
    const contact = add(at, owner, 'contact', {
      first_name: person.first_name,
      last_name: person.last_name,
      email: person.email,
      mobile: person.phone,
      company,
      status,
      source,
      job_title: firm ? characters.jobTitle() : null,
      language: 'fr',
      address: firm ? null : characters.address(),
    });
    return { company, contact, firm, person, owner };
  }

  function sell(
    from: Date,
    customer: Customer,
    offer: Offer,
    lead: string | null,
    onWon: (at: Date) => void,
  ): void {
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
        leaveOpen(at, owner, about);
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

  function leaveOpen(at: Date, owner: string, about: Record<string, unknown>): void {
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

  function become(customer: Customer, at: Date, status: string): void {
    if (customer.company) change(at, customer.owner, 'company', customer.company, { status });
    change(at, customer.owner, 'contact', customer.contact, { status });
  }

  const offersFor = (firm: Firm | null) =>
    offers.filter(({ family }) => (family === 'Entreprises') === (firm !== null));

  function firstSale(at: Date, customer: Customer, lead: string | null): void {
    sell(at, customer, chance.pick(offersFor(customer.firm)), lead, (won) => {
      become(customer, won, 'active');
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
        sell(again, customer, chance.pick(offersFor(customer.firm)), null, (at) =>
          become(customer, at, 'loyal'),
        );
    });
  }

  function receiveLead(at: Date, progress: number): void {
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
    const customer = meetCustomer(converted, owner, firm, person, source);
    change(new Date(converted.getTime() + 60_000), owner, 'lead', lead, {
      status: 'converted',
      company: customer.company,
      contact: customer.contact,
    });
    firstSale(new Date(converted.getTime() + 120_000), customer, lead);
  }

  // Those who were customers before.
  const beginning = new Date(now.getTime() - days(yearDays));
  for (let i = 0; i < 34; i++) {
    const firm = characters.firm();
    const owner = chance.pick([people.julie, people.thomas, people.karim]);
    const customer = meetCustomer(
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
      sell(renewal, customer, chance.pick(offersFor(firm)), null, (at) => become(customer, at, 'loyal'));
    else if (chance.happens(0.35)) become(customer, later(beginning, 150, 320), 'lost');
  }

  for (let day = 0; day < yearDays; day++) {
    const at = new Date(beginning.getTime() + days(day));
    const expected = 1.35 * season(at) * (1 + (0.35 * day) / yearDays) * (isWeekend(at) ? 0.35 : 1);
    const leads = Math.floor(expected) + (chance.happens(expected % 1) ? 1 : 0);
    for (let i = 0; i < leads; i++)
      receiveLead(
        new Date(
          at.getTime() - (at.getTime() % days(1)) + hours(7) + Math.floor(chance.next() * 14 * 60) * 60_000,
        ),
        day / yearDays,
      );
  }
  // The manager's own: two large accounts, and what she has promised.
  for (let i = 0; i < 3; i++) {
    const at = inOpeningHours(chance, new Date(now.getTime() - days(6 + 9 * i)));
    const firm = characters.firm();
    const customer = meetCustomer(at, people.claire, firm, characters.person(firm.domain), 'referral');
    const offer = offers.find(({ reference }) => reference === ['ENT-SALLE', 'ENT-ABO', 'ENT-JOUR'][i])!;
    sell(at, customer, offer, null, (won) => become(customer, won, 'active'));
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
  // Today, before anybody has answered.
  for (const ago of [1.2, 3.5, 20, 26]) receiveUnanswered(new Date(now.getTime() - hours(ago)));
  return steps.filter(({ at }) => past(at)).sort((a, b) => a.at.getTime() - b.at.getTime());

  function receiveUnanswered(at: Date): void {
    const firm = chance.happens(0.5) ? characters.firm() : null;
    const person = characters.person(firm?.domain);
    // The last comers are nobody's yet: whoever is quicker takes them.
    const owner = chance.happens(0.5)
      ? null
      : firm
        ? chance.pick([people.julie, people.thomas])
        : people.nadia;
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
}
