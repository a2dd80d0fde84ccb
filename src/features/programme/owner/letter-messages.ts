import { defineMessages } from '../../../platform/lib/messages.ts';

/** The two mandate letters, paragraph by paragraph. */
export const letterMessages = defineMessages({
  nameMissing: { fr: '(à nommer)', en: '(to be named)' },
  dated: { fr: '{{firm}}, le {{day}}', en: '{{firm}}, {{day}}' },
  goalsLead: { fr: 'Ce que ce projet doit changer :', en: 'What this programme is to change:' },
  goalBy: { fr: '{{goal}}, d’ici au {{day}}', en: '{{goal}}, by {{day}}' },
  datesLead: { fr: 'Les dates :', en: 'The dates:' },
  startsOn: { fr: 'début du projet : {{day}} ;', en: 'the programme starts on {{day}};' },
  pilotOn: { fr: 'début du pilote : {{day}} ;', en: 'the pilot starts on {{day}};' },
  goLiveOn: { fr: 'mise en service pour tous : {{day}}.', en: 'everybody works with it from {{day}}.' },
  signature: { fr: 'Signature : {{name}}', en: 'Signed: {{name}}' },

  sponsorTitle: {
    fr: 'Lettre de mission du sponsor : {{programme}}',
    en: 'The sponsor’s mandate: {{programme}}',
  },
  sponsorNamed: {
    fr: '{{name}} répond, au nom de la direction de {{firm}}, de la réussite de ce projet auprès des {{people}} personnes qui se serviront du CRM. Le sponsor en porte la raison d’être, dispose de son budget et a le dernier mot.',
    en: '{{name}} answers, on behalf of the management of {{firm}}, for the success of this programme with the {{people}} people who will use the CRM. The sponsor carries its purpose, disposes of its budget and has the last word.',
  },
  sponsorCommits: { fr: 'Le sponsor s’engage à :', en: 'The sponsor undertakes to:' },
  sponsorDecides: {
    fr: 'prendre dans les cinq jours ouvrés les décisions qui lui sont demandées ;',
    en: 'take within five working days the decisions asked of them;',
  },
  sponsorReviews: {
    fr: 'tenir une revue du projet par mois, d’une heure au plus ;',
    en: 'hold one review of the programme a month, of an hour at most;',
  },
  sponsorReads: {
    fr: 'lire chaque semaine les chiffres dans le CRM, et non dans un tableur préparé pour lui ;',
    en: 'read the figures every week in the CRM, rather than in a spreadsheet made for them;',
  },
  sponsorSpeaks: {
    fr: 'dire à tous pourquoi nous le faisons : au début, au pilote et à la mise en service ;',
    en: 'tell everybody why we do it: at the start, at the pilot and at go-live;',
  },
  sponsorArbitrates: {
    fr: 'arbitrer entre les services quand le comité de pilotage ne s’accorde pas ;',
    en: 'arbitrate between departments when the steering committee does not agree;',
  },
  sponsorSettles: {
    fr: 'trancher quand les avis diffèrent ;',
    en: 'settle the matter when opinions differ;',
  },
  sponsorFrees: {
    fr: 'libérer le temps de celles et ceux qui y travaillent.',
    en: 'free the time of those who work on it.',
  },
  sponsorCounterpart: {
    fr: 'Au quotidien, {{name}}, responsable CRM, prépare, suit et rend compte.',
    en: 'Day by day, {{name}}, CRM lead, prepares, follows up and reports.',
  },

  leadTitle: {
    fr: 'Lettre de mission du responsable CRM : {{programme}}',
    en: 'The CRM lead’s mandate: {{programme}}',
  },
  leadNamed: {
    fr: '{{name}} mène au quotidien le projet CRM de {{firm}}, pour les {{people}} personnes qui s’en serviront.',
    en: '{{name}} runs the CRM programme of {{firm}} day by day, for the {{people}} people who will use it.',
  },
  leadCommits: { fr: 'Sa mission :', en: 'Their task:' },
  leadPrepares: {
    fr: 'préparer les décisions et les réunions, et en tenir le registre ;',
    en: 'prepare decisions and meetings, and keep their register;',
  },
  leadMeasures: {
    fr: 'mesurer avant, pendant et après, et dire ce qui ne marche pas aussi clairement que ce qui marche ;',
    en: 'measure before, during and after, and say what does not work as clearly as what does;',
  },
  leadListens: {
    fr: 'écouter celles et ceux qui s’en servent, les réticents d’abord, et répondre à chaque gêne ;',
    en: 'listen to those who use it, the reluctant ones first, and answer each friction;',
  },
  leadKeepsScope: {
    fr: 'tenir le périmètre, le calendrier et le budget, et signaler tout écart sans attendre ;',
    en: 'keep scope, calendar and budget, and report any deviation without delay;',
  },
  leadReports: {
    fr: 'rendre compte au sponsor chaque mois, sur deux pages.',
    en: 'report to the sponsor every month, on two pages.',
  },
  leadMeans: {
    fr: 'Le temps nécessaire lui est donné et retiré de ses autres tâches.',
    en: 'The time this takes is given, and taken off their other tasks.',
  },
  leadCounterpart: {
    fr: '{{name}}, sponsor, répond à ses demandes de décision dans les cinq jours ouvrés.',
    en: '{{name}}, sponsor, answers their requests for a decision within five working days.',
  },
});
