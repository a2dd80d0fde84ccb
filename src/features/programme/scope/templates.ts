// What a programme's scope begins with beside the modules: by size, so that nobody is drowned.
import type { Text } from '../../../platform/lib/language.ts';
import type { Size } from '../begin/contract.ts';

export const scopeTemplates: readonly {
  from: Size;
  kind: 'process' | 'integration' | 'data' | 'team';
  verdict: 'in' | 'later' | 'out';
  name: Text;
  why: Text;
}[] = [
  {
    from: 5,
    kind: 'data',
    verdict: 'in',
    name: { fr: 'Clients et contacts actuels', en: 'Today’s customers and contacts' },
    why: {
      fr: 'Sans eux, personne n’ouvre l’outil deux fois.',
      en: 'Without them nobody opens the tool twice.',
    },
  },
  {
    from: 20,
    kind: 'data',
    verdict: 'later',
    name: { fr: 'Historique de plus de trois ans', en: 'History older than three years' },
    why: {
      fr: 'Rarement lu, long à nettoyer : à reprendre quand le reste est juste.',
      en: 'Seldom read, slow to clean: to be brought in once the rest is right.',
    },
  },
  {
    from: 20,
    kind: 'integration',
    verdict: 'later',
    name: { fr: 'Comptabilité et facturation', en: 'Accounting and invoicing' },
    why: {
      fr: 'La facturation reste où elle est pendant le pilote.',
      en: 'Invoicing stays where it is during the pilot.',
    },
  },
  {
    from: 100,
    kind: 'integration',
    verdict: 'out',
    name: { fr: 'Gestion de production', en: 'Production planning' },
    why: {
      fr: 'Le CRM montre les commandes, il ne fabrique pas.',
      en: 'The CRM shows orders, it does not manufacture.',
    },
  },
  {
    from: 100,
    kind: 'process',
    verdict: 'in',
    name: { fr: 'Traitement des demandes entrantes', en: 'Handling of incoming leads' },
    why: {
      fr: 'Premier processus touché : c’est là que l’on perd le plus de temps et d’affaires.',
      en: 'The first process touched: most time and sales are lost there.',
    },
  },
  {
    from: 100,
    kind: 'process',
    verdict: 'later',
    name: { fr: 'Réclamations et service après-vente', en: 'Complaints and after-sales service' },
    why: {
      fr: 'Une équipe à la fois : le service suit quand les ventes tiennent.',
      en: 'One team at a time: service follows once sales hold.',
    },
  },
  {
    from: 500,
    kind: 'team',
    verdict: 'later',
    name: { fr: 'Filiales étrangères', en: 'Foreign subsidiaries' },
    why: {
      fr: 'Une vague à elles seules, avec leur langue et leurs règles.',
      en: 'A wave of their own, with their language and rules.',
    },
  },
];

/** Why a module that was not asked for waits. */
export const notNow: Text = {
  fr: 'Pas nécessaire au départ : à ajouter par une décision, quand le reste est acquis.',
  en: 'Not needed at the start: to be added by a decision once the rest is mastered.',
};
