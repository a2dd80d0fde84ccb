// What a customer has done, as far as their status follows from it: kept by the program from deals, orders, subscriptions and
// activities (features/life-cycle), of companies and of contacts without one.
import { f } from '../fields/build.ts';

/** Each stay in a status is kept, of whoever is a customer. */
export const statusStays = { table: 'status_stay', record: 'record_id', value: 'status', next: 'next' };

export const lifeCycleFields = {
  last_contact_at: f.dateTime(
    { fr: 'Dernier contact', en: 'Last contact' },
    {
      derived: true,
      index: true,
      help: {
        fr: 'Dernier appel, rendez-vous, visite ou e-mail qui a eu lieu',
        en: 'The last call, meeting, visit or e-mail that took place',
      },
    },
  ),
  last_purchase_on: f.date(
    { fr: 'Dernier achat', en: 'Last purchase' },
    {
      derived: true,
      index: true,
      help: { fr: 'Dernière affaire gagnée ou commande', en: 'The last deal won or order' },
    },
  ),
  purchase_count: f.number({ fr: 'Achats', en: 'Purchases' }, { derived: true, scale: 0 }),
  purchases_year: f.number(
    { fr: 'Achats sur 12 mois', en: 'Purchases in 12 months' },
    { derived: true, scale: 0 },
  ),
  subscribed_since: f.date(
    { fr: 'Abonné depuis', en: 'Subscribed since' },
    {
      derived: true,
      help: {
        fr: 'Début du plus ancien abonnement en cours',
        en: 'Beginning of the oldest subscription in force',
      },
    },
  ),
  status_review_on: f.date(
    { fr: 'Statut à revoir le', en: 'Status to review on' },
    {
      readOnly: true,
      index: true,
      help: {
        fr: 'Jusqu’à ce jour, le statut choisi par une personne passe avant les règles',
        en: 'Until that day, the status a person chose goes before the rules',
      },
    },
  ),
};
