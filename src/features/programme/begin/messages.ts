import type { Text } from '../../../platform/lib/language.ts';
import { defineMessages } from '../../../platform/lib/messages.ts';
import type { Aim } from './contract.ts';

/** What the beginning writes into the firm's records, in the firm's language. */
export const beginTexts = {
  programmeOf: { fr: 'Le CRM {{firm}}', en: 'The CRM of {{firm}}' },
} satisfies Record<string, Text>;

export const aimLabels: Readonly<Record<Aim, Text>> = {
  win_more: { fr: 'Gagner plus souvent', en: 'Win more often' },
  answer_faster: { fr: 'Répondre plus vite', en: 'Answer faster' },
  keep_customers: { fr: 'Garder nos clients', en: 'Keep our customers' },
  sell_more_each: { fr: 'Vendre plus à chacun', en: 'Sell more to each' },
  know_customers: { fr: 'Mieux connaître nos clients', en: 'Know our customers better' },
  save_time: { fr: 'Gagner du temps', en: 'Save time' },
};

/** The first-run path: six questions. */
export const beginMessages = defineMessages({
  title: { fr: 'Réussir notre CRM', en: 'Make our CRM succeed' },
  lead: {
    fr: 'La moitié des projets CRM échouent, faute d’un responsable, d’un périmètre et de mesures plutôt que de fonctions. Six questions, et Jalon prépare un projet à la taille de votre entreprise. Tout pourra changer ensuite.',
    en: 'Half of all CRM projects fail, for want of an owner, a scope and measures rather than of features. Six questions, and Jalon prepares a programme of your firm’s size. Everything can change later.',
  },
  people: { fr: 'Combien de personnes se serviront du CRM ?', en: 'How many people will use the CRM?' },
  light: {
    fr: 'Une page, sans comité : une heure par semaine suffit.',
    en: 'One page, no committees: an hour a week is enough.',
  },
  committees: {
    fr: 'Direction, comité de pilotage et équipe projet, avec leurs réunions.',
    en: 'Executives, steering committee and project team, with their meetings.',
  },
  sponsor: { fr: 'Qui, à la direction, en répond ?', en: 'Who in the management answers for it?' },
  sponsorHelp: {
    fr: 'Le sponsor décide, tranche et montre l’exemple. Un projet sans sponsor s’essouffle vite.',
    en: 'The sponsor decides, settles and leads by example. A programme without a sponsor soon runs out of breath.',
  },
  nobodyYet: { fr: 'Personne pour l’instant', en: 'Nobody yet' },
  crmLead: { fr: 'Qui mène le projet au quotidien ?', en: 'Who runs it day by day?' },
  crmLeadHelp: {
    fr: 'Le responsable CRM prépare, suit et rend compte.',
    en: 'The CRM lead prepares, follows up and reports.',
  },
  aims: { fr: 'Qu’est-ce qui doit changer ?', en: 'What is to change?' },
  aimsHelp: {
    fr: 'Trois au plus : chacun devient un but mesuré, avant et après.',
    en: 'Three at most: each becomes a goal, measured before and after.',
  },
  goLive: { fr: 'Quand tout le monde doit-il s’en servir ?', en: 'When shall everybody use it?' },
  modules: { fr: 'De quoi avez-vous besoin dès le début ?', en: 'What do you need from the start?' },
  modulesHelp: {
    fr: 'Commencez petit : le reste est mis de côté, sans rien perdre, et pourra être ajouté par une décision.',
    en: 'Begin small: the rest is put aside, nothing is lost, and can be added by a decision.',
  },
  begin: { fr: 'Préparer le projet', en: 'Prepare the programme' },
  sponsorMissing: {
    fr: 'Choisissez une personne, ou « Personne pour l’instant ».',
    en: 'Choose a person, or “Nobody yet”.',
  },
  leadMissing: { fr: 'Choisissez qui mène le projet.', en: 'Choose who runs it.' },
  aimsMissing: { fr: 'Choisissez au moins un but.', en: 'Choose at least one goal.' },
  dayMissing: { fr: 'Écrivez une date dans l’avenir.', en: 'Write a day in the future.' },
  peopleMissing: { fr: 'Écrivez un nombre.', en: 'Write a number.' },
  notYet: {
    fr: 'Le projet CRM de votre entreprise n’a pas encore commencé. Un administrateur peut le préparer ici en six questions.',
    en: 'Your firm’s CRM programme has not begun. An administrator can prepare it here by six questions.',
  },
});
