// Measures that are ready: most firms need one of these. Each says for which aim it stands, and what a sensible target is from
// where one begins.
import type { Filter } from '../../../model/query.ts';
import type { Text } from '../../../platform/lib/language.ts';
import type { Aim } from '../begin/contract.ts';
import type { Better, Definition, Unit } from './contract.ts';
import type { Period } from './periods.ts';

export interface ReadyMeasure {
  key: string;
  name: Text;
  description: Text;
  unit: Unit;
  better: Better;
  period: Period;
  aims: readonly Aim[];
  /** The baseline times this; a share of a hundred never beyond 100. */
  target: number;
  definition: Definition;
}

const is = (field: string, value: unknown): Filter => ({ field, op: 'is', value });
const filled = (field: string): Filter => ({ field, op: 'not_empty' });
const won = is('status', 'won');
const wonBefore = (bound: 'period_start' | 'period_end'): Filter => ({
  and: [won, { field: 'close_date', op: 'lt', value: bound }],
});
const customerBefore = (bound: 'period_start' | 'period_end'): Filter => ({
  some: 'deals',
  where: wonBefore(bound),
});
const runningAtStart: Filter = {
  and: [
    { field: 'starts_on', op: 'lt', value: 'period_start' },
    {
      not: {
        and: [
          { field: 'status', op: 'in', value: ['ended', 'cancelled'] },
          { field: 'ends_on', op: 'lt', value: 'period_start' },
        ],
      },
    },
  ],
};
const endedWithin: Filter = {
  and: [
    { field: 'status', op: 'in', value: ['ended', 'cancelled'] },
    { field: 'ends_on', op: 'lt', value: 'period_end' },
  ],
};
const count = { op: 'count' } as const;

export const library: readonly ReadyMeasure[] = [
  {
    key: 'lead_conversion',
    name: { fr: 'Demandes devenues affaires, pour cent', en: 'Leads per hundred that become deals' },
    description: {
      fr: 'Parmi les demandes reçues dans la période, celles qui sont converties à ce jour.',
      en: 'Of the leads received in the period, those converted by today.',
    },
    unit: 'percent',
    better: 'up',
    period: 'month',
    aims: ['win_more'],
    target: 1.2,
    definition: {
      kind: 'share',
      among: { object: 'lead', date: 'received_at', ...count },
      where: is('status', 'converted'),
    },
  },
  {
    key: 'win_rate',
    name: { fr: 'Affaires gagnées sur conclues', en: 'Deals won of those closed' },
    description: {
      fr: 'Parmi les affaires conclues dans la période, gagnées ou perdues, celles qui sont gagnées.',
      en: 'Of the deals closed in the period, won or lost, those that were won.',
    },
    unit: 'percent',
    better: 'up',
    period: 'month',
    aims: ['win_more'],
    target: 1.15,
    definition: {
      kind: 'share',
      among: {
        object: 'deal',
        date: 'close_date',
        filter: { field: 'status', op: 'in', value: ['won', 'lost'] },
        ...count,
      },
      where: won,
    },
  },
  {
    key: 'quotes_sent',
    name: { fr: 'Devis émis par semaine', en: 'Quotes issued a week' },
    description: {
      fr: 'Devis émis dans la semaine, versions suivantes comprises.',
      en: 'Quotes issued in the week, later versions included.',
    },
    unit: 'number',
    better: 'up',
    period: 'week',
    aims: ['sell_more_each'],
    target: 1.2,
    definition: { kind: 'value', of: { object: 'quote', date: 'issued_on', ...count } },
  },
  {
    key: 'average_sale',
    name: { fr: 'Vente moyenne', en: 'Average sale' },
    description: {
      fr: 'Montant moyen des affaires gagnées dans la période, dans la monnaie de l’entreprise.',
      en: 'Average amount of the deals won in the period, in the firm’s currency.',
    },
    unit: 'money',
    better: 'up',
    period: 'month',
    aims: ['sell_more_each'],
    target: 1.1,
    definition: {
      kind: 'value',
      of: { object: 'deal', date: 'close_date', filter: won, op: 'avg', field: 'amount' },
    },
  },
  {
    key: 'won_amount',
    name: { fr: 'Montant gagné', en: 'Amount won' },
    description: {
      fr: 'Somme des affaires gagnées dans la période, dans la monnaie de l’entreprise.',
      en: 'Sum of the deals won in the period, in the firm’s currency.',
    },
    unit: 'money',
    better: 'up',
    period: 'month',
    aims: [],
    target: 1.1,
    definition: {
      kind: 'value',
      of: { object: 'deal', date: 'close_date', filter: won, op: 'sum', field: 'amount' },
    },
  },
  {
    key: 'renewal_rate',
    name: { fr: 'Abonnements conservés', en: 'Subscriptions kept' },
    description: {
      fr: 'Parmi les abonnements en cours au début de la période, ceux qui ne s’y sont pas terminés.',
      en: 'Of the subscriptions running when the period began, those that did not end in it.',
    },
    unit: 'percent',
    better: 'up',
    period: 'month',
    aims: ['keep_customers'],
    target: 1.02,
    definition: {
      kind: 'share',
      among: { object: 'subscription', filter: runningAtStart, ...count },
      where: { not: endedWithin },
    },
  },
  {
    key: 'customer_growth',
    name: { fr: 'Croissance du portefeuille de clients', en: 'Growth of the customer base' },
    description: {
      fr: 'Sociétés dont la première vente tombe dans la période, pour cent qui avaient déjà acheté avant.',
      en: 'Companies whose first sale falls in the period, for a hundred that had bought before.',
    },
    unit: 'percent',
    better: 'up',
    period: 'month',
    aims: ['keep_customers'],
    target: 1.2,
    definition: {
      kind: 'ratio',
      scale: 100,
      of: {
        object: 'company',
        filter: { and: [customerBefore('period_end'), { none: 'deals', where: wonBefore('period_start') }] },
        ...count,
      },
      among: { object: 'company', filter: customerBefore('period_start'), ...count },
    },
  },
  {
    key: 'first_answer',
    name: { fr: 'Délai de première réponse', en: 'Time to first answer' },
    description: {
      fr: 'Médiane, en minutes ouvrées, entre l’arrivée d’une demande et la première réponse.',
      en: 'Median, in working minutes, from a lead’s arrival to its first answer.',
    },
    unit: 'minutes',
    better: 'down',
    period: 'month',
    aims: ['answer_faster'],
    target: 0.5,
    definition: {
      kind: 'value',
      of: {
        object: 'lead',
        date: 'received_at',
        filter: filled('answer_minutes'),
        op: 'median',
        field: 'answer_minutes',
      },
    },
  },
  {
    key: 'answered_in_time',
    name: { fr: 'Demandes répondues dans le délai promis', en: 'Leads answered within the promised time' },
    description: {
      fr: 'Parmi les demandes reçues dans la période et répondues, celles qui l’ont été à temps.',
      en: 'Of the leads received in the period and answered, those answered in time.',
    },
    unit: 'percent',
    better: 'up',
    period: 'month',
    aims: ['answer_faster'],
    target: 1.2,
    definition: {
      kind: 'share',
      among: { object: 'lead', date: 'received_at', filter: filled('promise_kept'), ...count },
      where: is('promise_kept', true),
    },
  },
  {
    key: 'minutes_per_lead',
    name: { fr: 'Temps passé par demande', en: 'Time spent per enquiry' },
    description: {
      fr: 'Minutes d’appels et de rendez-vous sur des demandes, réparties sur les demandes reçues dans la période.',
      en: 'Minutes of calls and meetings about leads, shared among the leads received in the period.',
    },
    unit: 'minutes',
    better: 'down',
    period: 'month',
    aims: ['save_time'],
    target: 0.8,
    definition: {
      kind: 'ratio',
      scale: 1,
      of: {
        object: 'activity',
        date: 'happened_at',
        filter: { and: [filled('lead'), filled('done_at')] },
        op: 'sum',
        between: { from: 'starts_at', to: 'ends_at', unit: 'minutes', at_most: 1440 },
      },
      among: { object: 'lead', date: 'received_at', ...count },
    },
  },
  {
    key: 'logged_in_a_day',
    name: { fr: 'Activités notées dans la journée', en: 'Activities noted within a day' },
    description: {
      fr: 'Parmi les activités faites dans la période, pour cent, celles notées dans les 24 heures.',
      en: 'Of the activities done in the period, those noted within 24 hours, per hundred.',
    },
    unit: 'percent',
    better: 'up',
    period: 'month',
    aims: ['save_time'],
    target: 1.2,
    definition: {
      kind: 'ratio',
      scale: 100,
      of: {
        object: 'activity',
        date: 'done_at',
        op: 'count',
        between: { from: 'done_at', to: 'created_at', unit: 'hours', at_most: 24 },
      },
      among: {
        object: 'activity',
        date: 'done_at',
        op: 'count',
        between: { from: 'done_at', to: 'created_at', unit: 'hours' },
      },
    },
  },
  {
    key: 'complete_companies',
    name: { fr: 'Fiches de sociétés complètes', en: 'Complete company records' },
    description: {
      fr: 'Aujourd’hui, sociétés qui ont un téléphone, une ville, un secteur et un statut.',
      en: 'Today, companies with a phone, a town, an industry and a status.',
    },
    unit: 'percent',
    better: 'up',
    period: 'month',
    aims: ['know_customers'],
    target: 1.3,
    definition: {
      kind: 'share',
      among: { object: 'company', ...count },
      where: { and: ['phone', 'address.city', 'industry', 'status'].map(filled) },
    },
  },
  {
    key: 'next_step',
    name: { fr: 'Affaires en cours avec une prochaine étape', en: 'Open deals with a next step' },
    description: {
      fr: 'Aujourd’hui, affaires en cours qui ont une activité à faire.',
      en: 'Today, open deals with an activity to do.',
    },
    unit: 'percent',
    better: 'up',
    period: 'month',
    aims: ['know_customers'],
    target: 1.3,
    definition: {
      kind: 'share',
      among: { object: 'deal', filter: is('status', 'open'), ...count },
      where: { some: 'activities', where: { field: 'done_at', op: 'empty' } },
    },
  },
  {
    key: 'activities_done',
    name: { fr: 'Activités faites par semaine', en: 'Activities done a week' },
    description: {
      fr: 'Appels, visites, réunions, messages et tâches faits dans la semaine.',
      en: 'Calls, visits, meetings, messages and tasks done in the week.',
    },
    unit: 'number',
    better: 'up',
    period: 'week',
    aims: [],
    target: 1.2,
    definition: { kind: 'value', of: { object: 'activity', date: 'done_at', ...count } },
  },
  {
    key: 'sales_cycle',
    name: { fr: 'Durée d’une vente', en: 'Length of a sale' },
    description: {
      fr: 'Médiane, en jours, entre l’ouverture et la conclusion des affaires gagnées dans la période.',
      en: 'Median, in days, from opening to closing of the deals won in the period.',
    },
    unit: 'days',
    better: 'down',
    period: 'month',
    aims: [],
    target: 0.85,
    definition: {
      kind: 'value',
      of: {
        object: 'deal',
        date: 'close_date',
        filter: won,
        op: 'median',
        between: { from: 'opened_on', to: 'close_date', unit: 'days' },
      },
    },
  },
];

/** The most telling first. */
export const measuresFor = (aim: Aim): ReadyMeasure[] => library.filter(({ aims }) => aims.includes(aim));

/** A sensible target from a baseline; of shares at most 100. */
export function targetFrom({ target, unit }: ReadyMeasure, baseline: number): number {
  const aimed = baseline * target;
  const digits = Math.abs(aimed) >= 100 ? 0 : 1;
  return Number((unit === 'percent' ? Math.min(aimed, 100) : aimed).toFixed(digits));
}
