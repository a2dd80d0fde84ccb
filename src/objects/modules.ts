// The parts of Jalon that a firm may leave out: what each is for, and which records are its own. What is in none of them
// (companies, contacts, activities, people, documents, the programme) is always there. Screens, actions and routes of a
// module are named in app/modules.ts.
import type { Text } from '../platform/lib/language.ts';

export interface Module {
  key: string;
  label: Text;
  /** One sentence for somebody who decides whether the firm needs it. */
  purpose: Text;
  objects: readonly string[];
  /** Its fields on objects that are always there. */
  fields?: Readonly<Record<string, readonly string[]>>;
  /** Modules without which it makes no sense. */
  needs?: readonly string[];
}

export const modules: readonly Module[] = [
  {
    key: 'leads',
    label: { fr: 'Demandes entrantes', en: 'Incoming leads' },
    purpose: {
      fr: 'Recevoir, répartir et répondre à temps aux demandes nouvelles.',
      en: 'Receive new enquiries, share them out and answer in time.',
    },
    objects: ['lead', 'form', 'form_entry', 'assignment_rule', 'answer_promise'],
  },
  {
    key: 'sales',
    label: { fr: 'Affaires', en: 'Deals' },
    purpose: {
      fr: 'Suivre chaque affaire d’étape en étape jusqu’à sa conclusion.',
      en: 'Follow each deal from stage to stage to its end.',
    },
    objects: ['deal', 'pipeline', 'stage', 'close_reason', 'competitor'],
  },
  {
    key: 'products',
    label: { fr: 'Catalogue', en: 'Catalogue' },
    purpose: {
      fr: 'Tenir ce que l’on vend et à quels prix.',
      en: 'Keep what one sells and at which prices.',
    },
    objects: ['product', 'price_list', 'price_list_item'],
  },
  {
    key: 'quotes',
    label: { fr: 'Devis', en: 'Quotes' },
    purpose: {
      fr: 'Rédiger, envoyer et faire accepter des devis en ligne.',
      en: 'Write quotes, send them and have them accepted online.',
    },
    objects: ['quote', 'quote_line'],
    needs: ['sales', 'products'],
  },
  {
    key: 'subscriptions',
    label: { fr: 'Abonnements et commandes', en: 'Subscriptions and orders' },
    purpose: {
      fr: 'Savoir ce que chaque client a acheté et quand cela se renouvelle.',
      en: 'Know what each customer bought and when it renews.',
    },
    objects: ['subscription', 'order'],
    needs: ['products'],
  },
  {
    key: 'forecast',
    label: { fr: 'Objectifs et prévision', en: 'Targets and forecast' },
    purpose: {
      fr: 'Fixer des objectifs de vente et prévoir les mois qui viennent.',
      en: 'Set sales targets and forecast the months ahead.',
    },
    objects: ['target', 'forecast_call', 'exchange_rate'],
    needs: ['sales'],
  },
  {
    key: 'agenda',
    label: { fr: 'Agenda d’équipe', en: 'Team agenda' },
    purpose: {
      fr: 'Planifier les rendez-vous, voir qui est libre et qui est absent.',
      en: 'Plan appointments, see who is free and who is away.',
    },
    objects: ['absence'],
  },
  {
    key: 'visit_reports',
    label: { fr: 'Comptes rendus de visite', en: 'Visit reports' },
    purpose: {
      fr: 'Rendre compte d’une visite en moins d’une minute, sur téléphone.',
      en: 'Report a visit in under a minute, on a phone.',
    },
    objects: [],
  },
  {
    key: 'life_cycle',
    label: { fr: 'Cycle de vie des clients', en: 'Customer life cycle' },
    purpose: {
      fr: 'Savoir qui devient client, fidèle ou perdu, et pourquoi.',
      en: 'Know who becomes a customer, loyal or lost, and why.',
    },
    objects: [],
    fields: {
      company: ['status_review_on', 'subscribed_since'],
      contact: ['status_review_on', 'subscribed_since'],
    },
  },
  {
    key: 'rhythm',
    label: { fr: 'Rythme de contact', en: 'Contact rhythm' },
    purpose: {
      fr: 'Voir chaque client aussi souvent qu’il le faut, ni plus ni moins.',
      en: 'See each customer as often as needed, no more and no less.',
    },
    objects: [],
    fields: {
      company: ['rhythm_days', 'rhythm_gaps', 'rhythm_class'],
      contact: ['rhythm_days', 'rhythm_gaps', 'rhythm_class'],
    },
  },
  {
    key: 'handover',
    label: { fr: 'Relais', en: 'Handover' },
    purpose: {
      fr: 'Confier ses clients pendant une absence ou à un départ.',
      en: 'Hand customers over during an absence or at a departure.',
    },
    objects: [],
  },
  {
    key: 'analysis',
    label: { fr: 'Analyse', en: 'Analysis' },
    purpose: {
      fr: 'Comprendre ce qui se vend, par qui, en combien de temps.',
      en: 'Understand what sells, by whom, in how much time.',
    },
    objects: [],
    needs: ['sales'],
  },
];

/** What is off when these are left out: they, and the modules that make no sense without them. */
export function offWithout(out: Iterable<string>): Set<string> {
  const off = new Set(out);
  for (let before = -1; before !== off.size; ) {
    before = off.size;
    for (const { key, needs } of modules) if (needs?.some((one) => off.has(one))) off.add(key);
  }
  return off;
}

/** These, and those without which they make no sense. */
export function withNeeds(wanted: Iterable<string>): Set<string> {
  const all = new Set(wanted);
  for (let before = -1; before !== all.size; ) {
    before = all.size;
    for (const { key, needs } of modules) if (all.has(key)) for (const one of needs ?? []) all.add(one);
  }
  return all;
}

const byObject = new Map(
  modules.flatMap(({ key, objects }) => objects.map((object) => [object, key] as const)),
);

/** The module that an object belongs to; none: it is always there. */
export const moduleOfObject = (object: string): string | undefined => byObject.get(object);

export const moduleByKey = new Map(modules.map((module) => [module.key, module]));
