// The measures that exist about a person, each with its purpose, where it stands and who sees it. Whoever adds a figure by person
// adds its line here; a figure without one is not to be there.
import type { Text } from '../../platform/lib/language.ts';

export const measureKeys = [
  'sales',
  'response',
  'forecast',
  'accuracy',
  'suggestions',
  'day',
  'changes',
  'agenda_looks',
  'last_seen',
  'account_weeks',
  'programme_presence',
] as const;
export type MeasureKey = (typeof measureKeys)[number];

export interface Measure {
  label: Text;
  what: Text;
  purpose: Text;
  /** Where it can be seen. */
  to: string;
  /** Those who read one's records of this object; oneself alone; those who lead one, in a sum; administrators; those who lead the programme; nobody, for only
   *  sums of many people are shown. */
  seen: { readers: string } | 'me' | 'sum' | 'administrators' | 'programme' | 'nobody';
}

export const measures: Readonly<Record<MeasureKey, Measure>> = {
  sales: {
    label: { fr: 'Vos ventes', en: 'Your sales' },
    what: {
      fr: 'Affaires en cours, gagnées et perdues dont vous êtes responsable, leurs montants et leurs durées.',
      en: 'Deals you own, open, won and lost, their amounts and their lengths.',
    },
    purpose: {
      fr: 'Prévoir les ventes et se répartir le travail.',
      en: 'To foresee sales and share out the work.',
    },
    to: '/dashboard',
    seen: { readers: 'deal' },
  },
  response: {
    label: { fr: 'Votre délai de réponse', en: 'Your time to answer' },
    what: {
      fr: 'Le temps entre l’arrivée d’une demande dont vous êtes responsable et la première réponse.',
      en: 'The time from the arrival of a lead you own to its first answer.',
    },
    purpose: { fr: 'Tenir la promesse faite aux visiteurs.', en: 'To keep the promise made to visitors.' },
    to: '/dashboard',
    seen: { readers: 'lead' },
  },
  forecast: {
    label: { fr: 'Vos objectifs et vos prévisions', en: 'Your targets and forecasts' },
    what: {
      fr: 'Ce que vous annoncez pour un mois ou un trimestre, à côté de votre objectif.',
      en: 'What you announce for a month or a quarter, beside your target.',
    },
    purpose: { fr: 'Prévoir les ventes de l’entreprise.', en: 'To foresee the sales of the firm.' },
    to: '/forecast',
    seen: { readers: 'forecast_call' },
  },
  accuracy: {
    label: { fr: 'L’écart de vos prévisions', en: 'The error of your forecasts' },
    what: {
      fr: 'Si ce que vous annoncez est d’habitude trop haut ou trop bas.',
      en: 'Whether what you announce is usually too high or too low.',
    },
    purpose: { fr: 'Vous aider à annoncer juste.', en: 'To help you announce rightly.' },
    to: '/forecast',
    seen: 'me',
  },
  suggestions: {
    label: { fr: 'Vos réponses aux propositions', en: 'Your answers to suggestions' },
    what: {
      fr: 'Par genre, combien de propositions vous ont été faites, suivies, refusées, et ce qui en a suivi.',
      en: 'By kind, how many suggestions were put to you, followed, refused, and what came of them.',
    },
    purpose: {
      fr: 'Vous proposer ce qui vous sert. Qui vous encadre n’en voit que la somme de trois personnes au moins.',
      en: 'To suggest what helps you. Whoever leads you sees only the sum of three people at least.',
    },
    to: '/today/results',
    seen: 'sum',
  },
  day: {
    label: { fr: 'Votre journée', en: 'Your day' },
    what: {
      fr: 'L’écran Aujourd’hui : son ordre, ses propositions, les raisons de vos refus.',
      en: 'The screen Today: its order, its suggestions, the reasons for your refusals.',
    },
    purpose: { fr: 'Vous faire gagner du temps.', en: 'To save you time.' },
    to: '/today',
    seen: 'me',
  },
  changes: {
    label: { fr: 'Vos modifications', en: 'Your changes' },
    what: {
      fr: 'L’historique de chaque fiche dit qui a changé quoi, et quand.',
      en: 'The history of each record says who changed what, and when.',
    },
    purpose: { fr: 'Comprendre et annuler une erreur.', en: 'To understand and undo a mistake.' },
    to: '/o/activity',
    seen: { readers: 'activity' },
  },
  agenda_looks: {
    label: { fr: 'Vos regards sur les agendas', en: 'Your looks at agendas' },
    what: {
      fr: 'Quand vous ouvrez l’agenda d’un collègue, il peut le savoir, pendant trois mois.',
      en: 'When you open a colleague’s agenda, they can know it, for three months.',
    },
    purpose: {
      fr: 'Que personne ne soit observé sans le savoir.',
      en: 'That nobody is watched without knowing.',
    },
    to: '/settings/visible',
    seen: 'me',
  },
  last_seen: {
    label: { fr: 'Votre dernière connexion', en: 'Your last visit' },
    what: {
      fr: 'Le moment de votre dernier passage, dans la liste des personnes.',
      en: 'The moment you were last here, in the list of people.',
    },
    purpose: { fr: 'Repérer les comptes abandonnés.', en: 'To spot abandoned accounts.' },
    to: '/settings/sessions',
    seen: 'administrators',
  },
  account_weeks: {
    label: { fr: 'Les semaines où vous vous servez de Jalon', en: 'The weeks in which you use Jalon' },
    what: {
      fr: 'Si vous êtes passé dans la semaine, pendant treize semaines ; et le dernier jour où vous avez modifié une fiche de chaque sorte, pendant trente jours. Seuls des totaux en sont montrés.',
      en: 'Whether you were here in a week, for thirteen weeks; and the last day on which you changed a record of each kind, for thirty days. Only sums of it are shown.',
    },
    purpose: {
      fr: 'Compter les licences utiles et les modules dont on se sert.',
      en: 'To count the licences that are needed and the modules that are used.',
    },
    to: '/programme/budget',
    seen: 'nobody',
  },
  programme_presence: {
    label: { fr: 'Votre présence dans le projet CRM', en: 'Your presence in the CRM programme' },
    what: {
      fr: 'Si vous avez une place dans le projet : les jours où vous en avez ouvert l’accueil, les buts ou un dossier, pendant un an. Seule celle du sponsor est montrée, avec ses décisions et les réunions tenues avec lui.',
      en: 'If you have a place in the programme: the days on which you opened its home, its goals or a pack, for a year. Only that of the sponsor is shown, with their decisions and the meetings held with them.',
    },
    purpose: {
      fr: 'Voir à temps quand le projet n’a plus de sponsor présent.',
      en: 'To see in time when the programme no longer has a present sponsor.',
    },
    to: '/programme/owner',
    seen: 'programme',
  },
};
