import { defineMessages } from '../../../platform/lib/messages.ts';

/** The home of the programme. */
export const homeMessages = defineMessages({
  sponsor: { fr: 'Sponsor', en: 'Executive sponsor' },
  crmLead: { fr: 'Responsable CRM', en: 'CRM lead' },
  noSponsor: {
    fr: 'Personne à la direction ne répond de ce projet. C’est ainsi que la plupart des projets CRM s’arrêtent : nommez un sponsor avant toute autre chose.',
    en: 'Nobody in the management answers for this programme. That is how most CRM programmes come to a stop: name a sponsor before anything else.',
  },
  nameSponsor: { fr: 'Nommer un sponsor', en: 'Name a sponsor' },
  more: { fr: 'Autres actions du projet', en: 'Other actions of the programme' },
  restart: { fr: 'Mettre de côté et recommencer', en: 'Put aside and begin anew' },
  putAside: { fr: 'Le projet « {{name}} » est mis de côté.', en: '“{{name}}” is put aside.' },
  phases: { fr: 'Les phases du projet', en: 'The phases of the programme' },
  here: { fr: 'en cours', en: 'now' },
  past: { fr: 'passée', en: 'past' },
  decisions: { fr: 'À décider', en: 'To decide' },
  noDecision: { fr: 'Aucune décision n’est attendue.', en: 'No decision is waited for.' },
  nobodyYet: { fr: 'Personne encore', en: 'Nobody yet' },
  gate: { fr: 'Pour passer à la phase « {{phase}} »', en: 'Before the phase “{{phase}}”' },
  holding: { fr: '{{holding}} sur {{all}}', en: '{{holding}} of {{all}}' },
  noCriteria: { fr: 'Aucun critère n’est posé.', en: 'No criterion is set.' },
  holds: { fr: 'Tenu', en: 'Holds' },
  fails: { fr: 'Pas encore', en: 'Not yet' },
  not_enough: { fr: 'Trop peu de données', en: 'Not enough data' },
  toSign: { fr: 'À signer par {{person}}', en: 'To be signed by {{person}}' },
  seeGate: { fr: 'Voir les jalons', en: 'See the gates' },
  goals: { fr: 'Nos buts', en: 'Our goals' },
  noGoal: { fr: 'Aucun but n’est encore fixé.', en: 'No goal is set yet.' },
  late: { fr: 'En retard', en: 'Late' },
  nothingLate: { fr: 'Rien n’est en retard.', en: 'Nothing is late.' },
  nobody: { fr: 'à personne', en: 'nobody’s' },
  seeAll: {
    fr: { one: 'Voir la ligne', other: 'Voir les {{count}}' },
    en: { one: 'See it', other: 'See all {{count}}' },
  },
});
