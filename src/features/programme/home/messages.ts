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
  phases: { fr: 'Les phases du projet', en: 'The phases of the programme' },
  here: { fr: 'en cours', en: 'now' },
  past: { fr: 'passée', en: 'past' },
  pilotOn: { fr: 'Pilote le {{day}}', en: 'Pilot on {{day}}' },
  goLiveOn: { fr: 'Mise en service le {{day}}', en: 'Go-live on {{day}}' },
  decisions: { fr: 'À décider', en: 'To decide' },
  noDecision: { fr: 'Aucune décision n’est attendue.', en: 'No decision is waited for.' },
  wantedBy: { fr: 'pour le {{day}}', en: 'by {{day}}' },
  late: { fr: 'En retard', en: 'Late' },
  nothingLate: { fr: 'Rien n’est en retard.', en: 'Nothing is late.' },
  since: { fr: 'depuis le {{day}}', en: 'since {{day}}' },
  nobody: { fr: 'à personne', en: 'nobody’s' },
  seeAll: {
    fr: { one: 'Voir la ligne', other: 'Voir les {{count}}' },
    en: { one: 'See it', other: 'See all {{count}}' },
  },
});
