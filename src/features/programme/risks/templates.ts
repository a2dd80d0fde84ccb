// The known causes of failure in their typical forms, from the firm of five to that of five hundred.
import type { Text } from '../../../platform/lib/language.ts';
import type { Size } from '../begin/contract.ts';
import type { Cause } from './contract.ts';

export interface RiskTemplate {
  key: string;
  cause: Cause;
  /** From a firm of this size on. */
  from: Size;
  name: Text;
  description: Text;
  answer: 'avoid' | 'reduce' | 'transfer' | 'accept';
  plan: Text;
  probability: number;
  impact: number;
}

export const riskTemplates: readonly RiskTemplate[] = [
  {
    key: 'old_ways',
    cause: 'process',
    from: 5,
    name: { fr: 'On informatise de mauvaises habitudes', en: 'Bad habits are put into software' },
    description: {
      fr: 'Les étapes inutiles et les doubles saisies d’hier se retrouvent telles quelles dans l’outil.',
      en: 'Yesterday’s needless steps and double typing are found unchanged in the tool.',
    },
    answer: 'reduce',
    plan: {
      fr: 'Dessiner chaque processus tel qu’il est et tel qu’on le veut, avant de régler quoi que ce soit.',
      en: 'Draw each process as it is and as it should be before setting anything up.',
    },
    probability: 4,
    impact: 4,
  },
  {
    key: 'users_stay_away',
    cause: 'people',
    from: 5,
    name: { fr: 'Les vendeurs gardent leurs tableurs', en: 'Sellers keep their spreadsheets' },
    description: {
      fr: 'On saisit après coup, dans des notes, ou pas du tout ; les chiffres ne valent rien.',
      en: 'People type afterwards, into notes, or not at all; the figures are worth nothing.',
    },
    answer: 'reduce',
    plan: {
      fr: 'Faire choisir les champs par ceux qui les remplissent ; répondre à chaque gêne ; la direction lit dans Jalon.',
      en: 'Let those who fill the fields choose them; answer every friction; managers read in Jalon.',
    },
    probability: 4,
    impact: 5,
  },
  {
    key: 'no_sponsor',
    cause: 'strategy',
    from: 5,
    name: {
      fr: 'Personne à la direction ne porte le projet',
      en: 'Nobody in the management carries the project',
    },
    description: {
      fr: 'Les décisions attendent, les services tirent chacun de leur côté, le projet s’éteint sans bruit.',
      en: 'Decisions wait, departments pull apart, the project dies quietly.',
    },
    answer: 'avoid',
    plan: {
      fr: 'Un sponsor nommé, une revue par mois tenue, des décisions sous dix jours.',
      en: 'A named sponsor, one review a month held, decisions within ten days.',
    },
    probability: 3,
    impact: 5,
  },
  {
    key: 'bad_data',
    cause: 'technology',
    from: 5,
    name: { fr: 'Des données reprises sales ou en double', en: 'Dirty or doubled data is brought in' },
    description: {
      fr: 'Le premier jour, chacun cherche son client et en trouve trois : la confiance est perdue.',
      en: 'On the first day people look for a customer and find three: trust is gone.',
    },
    answer: 'reduce',
    plan: {
      fr: 'Répéter l’import, lire les lignes refusées, faire signer le résultat par ceux qui connaissent les clients.',
      en: 'Rehearse the import, read the refused rows, have the result signed by those who know the customers.',
    },
    probability: 4,
    impact: 4,
  },
  {
    key: 'no_goal',
    cause: 'strategy',
    from: 20,
    name: { fr: 'On ne sait pas dire si cela marche', en: 'Nobody can say whether it works' },
    description: {
      fr: 'Aucun chiffre d’avant n’a été pris : au bout d’un an, chacun a son avis.',
      en: 'No figure from before was taken: after a year everybody has an opinion.',
    },
    answer: 'avoid',
    plan: {
      fr: 'Figer l’avant de chaque but avant la mise en service.',
      en: 'Freeze the baseline of each goal before go-live.',
    },
    probability: 3,
    impact: 4,
  },
  {
    key: 'training_short',
    cause: 'people',
    from: 20,
    name: { fr: 'Une formation trop courte, trop tôt', en: 'Training too short and too early' },
    description: {
      fr: 'Deux heures un mois avant : le jour venu, plus personne ne sait.',
      en: 'Two hours a month ahead: when the day comes nobody remembers.',
    },
    answer: 'reduce',
    plan: {
      fr: 'Former dans la semaine du démarrage, sur ses propres clients, puis revenir au bout d’un mois.',
      en: 'Train in the week of the start, on people’s own customers, and come back after a month.',
    },
    probability: 3,
    impact: 4,
  },
  {
    key: 'scope_swells',
    cause: 'process',
    from: 100,
    name: { fr: 'Le périmètre enfle', en: 'The scope swells' },
    description: {
      fr: 'Chaque réunion ajoute un champ, un écran, une exception ; la date recule.',
      en: 'Every meeting adds a field, a screen, an exception; the date slips.',
    },
    answer: 'avoid',
    plan: {
      fr: 'Aucun ajout sans demande chiffrée et décision écrite.',
      en: 'Nothing is added without a costed request and a written decision.',
    },
    probability: 4,
    impact: 4,
  },
  {
    key: 'departments_apart',
    cause: 'strategy',
    from: 100,
    name: {
      fr: 'Ventes, marketing et service ne veulent pas la même chose',
      en: 'Sales, marketing and service want different things',
    },
    description: {
      fr: 'Chacun veut ses propres mots pour le même client.',
      en: 'Each wants words of its own for the same customer.',
    },
    answer: 'reduce',
    plan: {
      fr: 'Écrire les positions, arbitrer en comité, revoir l’effet à date fixe.',
      en: 'Write the positions down, arbitrate in the committee, look at the effect on a fixed day.',
    },
    probability: 3,
    impact: 4,
  },
  {
    key: 'costs_forgotten',
    cause: 'process',
    from: 100,
    name: { fr: 'Des coûts oubliés', en: 'Costs that were forgotten' },
    description: {
      fr: 'Intégration, formation, heures perdues : deux à trois fois les licences.',
      en: 'Integration, training, hours lost: two to three times the licences.',
    },
    answer: 'reduce',
    plan: {
      fr: 'Une ligne par nature de coût, une réserve, un point chaque mois.',
      en: 'A line for each kind of cost, a reserve, a look each month.',
    },
    probability: 3,
    impact: 3,
  },
  {
    key: 'integration_late',
    cause: 'technology',
    from: 100,
    name: {
      fr: 'L’échange avec la comptabilité arrive en retard',
      en: 'The exchange with accounting comes late',
    },
    description: {
      fr: 'On ressaisit à la main ce qui devait passer tout seul.',
      en: 'What was to pass by itself is typed again by hand.',
    },
    answer: 'reduce',
    plan: {
      fr: 'Essayer l’échange de bout en bout avant le pilote, avec de vraies factures.',
      en: 'Try the exchange from end to end before the pilot, with real invoices.',
    },
    probability: 3,
    impact: 3,
  },
  {
    key: 'team_leaves',
    cause: 'people',
    from: 500,
    name: { fr: 'Un membre clé quitte l’équipe projet', en: 'A key member leaves the project team' },
    description: {
      fr: 'Ce qu’il savait n’était écrit nulle part.',
      en: 'What they knew was written nowhere.',
    },
    answer: 'reduce',
    plan: {
      fr: 'Deux personnes par sujet, et le pourquoi de chaque réglage dans le registre des décisions.',
      en: 'Two people for each subject, and the reason of each setting in the register of decisions.',
    },
    probability: 2,
    impact: 4,
  },
  {
    key: 'works_council',
    cause: 'people',
    from: 500,
    name: { fr: 'Le CSE n’a pas été consulté à temps', en: 'The works council was not consulted in time' },
    description: {
      fr: 'Un outil qui mesure l’activité suppose une information et une consultation préalables.',
      en: 'A tool that measures activity calls for information and consultation beforehand.',
    },
    answer: 'avoid',
    plan: {
      fr: 'Présenter finalités, durées et mesures avant le pilote.',
      en: 'Present purposes, retention and measures before the pilot.',
    },
    probability: 2,
    impact: 5,
  },
];
