// The nine questions with which one finds out what a CRM is for, in both languages. Each becomes a part of the vision.
import type { Text } from '../../../platform/lib/language.ts';
import type { QuestionKind } from './contract.ts';

export interface QuestionTemplate {
  key: string;
  /** As a heading of the vision. */
  title: Text;
  question: Text;
  help: Text;
  kind: QuestionKind;
  /** None may hold a comma: choices are tags. */
  choices?: readonly Text[];
}

export const questionTemplates: readonly QuestionTemplate[] = [
  {
    key: 'drivers',
    title: { fr: 'Pourquoi un CRM, et pourquoi maintenant', en: 'Why a CRM, and why now' },
    question: {
      fr: 'Qu’est-ce qui nous pousse à mettre en place un CRM ?',
      en: 'What drives us to introduce a CRM?',
    },
    help: {
      fr: 'Cochez ce qui compte le plus pour vous, puis dites-en un mot.',
      en: 'Tick what matters most to you, then say a word about it.',
    },
    kind: 'choices',
    choices: [
      { fr: 'Ne plus laisser passer d’affaires', en: 'Let no deal slip' },
      { fr: 'Répondre plus vite aux clients', en: 'Answer customers faster' },
      { fr: 'Partager ce que l’on sait des clients', en: 'Share what we know of customers' },
      { fr: 'Moins de saisie et de tableurs', en: 'Less typing and fewer spreadsheets' },
      { fr: 'Savoir où l’on va ce trimestre', en: 'Know where this quarter is going' },
      { fr: 'Garder nos clients', en: 'Keep our customers' },
    ],
  },
  {
    key: 'scope',
    title: { fr: 'Ce qui en fait partie, et ce qui n’en fait pas partie', en: 'What is in, and what is not' },
    question: {
      fr: 'Que doit couvrir le CRM, et que doit-il laisser de côté ?',
      en: 'What shall the CRM cover, and what shall it leave aside?',
    },
    help: {
      fr: 'Équipes, activités, clients, pays : ce que vous excluez est aussi utile que ce que vous incluez.',
      en: 'Teams, activities, customers, countries: what you leave out helps as much as what you put in.',
    },
    kind: 'text',
  },
  {
    key: 'processes',
    title: { fr: 'Ventes et marketing : à améliorer', en: 'Sales and marketing: to improve' },
    question: {
      fr: 'Quelles façons de faire des ventes et du marketing faut-il améliorer ou automatiser ?',
      en: 'Which sales and marketing processes are to be improved or automated?',
    },
    help: {
      fr: 'Pensez à une semaine ordinaire : où perdez-vous du temps, où les choses se perdent-elles ?',
      en: 'Think of an ordinary week: where is time lost, where do things get lost?',
    },
    kind: 'text',
  },
  {
    key: 'other_processes',
    title: { fr: 'Ce qui change ailleurs', en: 'What changes elsewhere' },
    question: {
      fr: 'Quelles autres façons de faire seront touchées ?',
      en: 'Which other processes will be touched?',
    },
    help: {
      fr: 'Facturation, livraison, service après-vente, comptabilité, primes.',
      en: 'Invoicing, delivery, after-sales, accounting, bonuses.',
    },
    kind: 'text',
  },
  {
    key: 'integrations',
    title: { fr: 'Les logiciels à relier', en: 'Software to connect' },
    question: {
      fr: 'Avec quels autres logiciels le CRM doit-il travailler ?',
      en: 'With which other software must the CRM work?',
    },
    help: {
      fr: 'Dites ce qui doit passer de l’un à l’autre, et dans quel sens.',
      en: 'Say what must pass from one to the other, and in which direction.',
    },
    kind: 'text',
  },
  {
    key: 'adoption',
    title: { fr: 'L’usage qui vaut succès', en: 'The use that counts as success' },
    question: {
      fr: 'Quelle part des utilisateurs doit s’en servir chaque semaine pour que ce soit un succès ?',
      en: 'What share of the users must work with it every week for it to be a success?',
    },
    help: { fr: 'Six mois après la mise en service.', en: 'Six months after go-live.' },
    kind: 'percent',
  },
  {
    key: 'success',
    title: { fr: 'À quoi nous verrons que c’est réussi', en: 'How we will know that it succeeded' },
    question: {
      fr: 'À quoi verrez-vous que c’est réussi : dans trente jours, dans six mois, dans un an ?',
      en: 'How will you see that it succeeded: in thirty days, in six months, in a year?',
    },
    help: {
      fr: 'Une chose que l’on peut constater pour chacune des trois dates.',
      en: 'One thing that can be observed for each of the three dates.',
    },
    kind: 'text',
  },
  {
    key: 'risks',
    title: { fr: 'Ce qui pourrait le faire échouer', en: 'What could make it fail' },
    question: {
      fr: 'Qu’est-ce qui pourrait faire échouer ce projet ?',
      en: 'What could make this project fail?',
    },
    help: {
      fr: 'Cochez les principaux risques, puis précisez.',
      en: 'Tick the main risks, then say more.',
    },
    kind: 'choices',
    choices: [
      { fr: 'Des façons de faire mal décrites', en: 'Processes that are badly described' },
      { fr: 'Des gens qui n’en veulent pas', en: 'People who do not want it' },
      { fr: 'Une direction absente', en: 'An absent management' },
      { fr: 'Des buts flous', en: 'Vague goals' },
      { fr: 'Des données fausses', en: 'Wrong data' },
      { fr: 'Un outil trop lourd', en: 'A tool that is too heavy' },
      { fr: 'Pas assez de temps', en: 'Not enough time' },
    ],
  },
  {
    key: 'behaviours',
    title: { fr: 'Les comportements qui comptent', en: 'The behaviours that matter' },
    question: {
      fr: 'Quels comportements feront la différence, chez nous comme chez nos responsables ?',
      en: 'Which behaviours will make the difference, ours and our managers’?',
    },
    help: {
      fr: 'Ce que chacun doit se mettre à faire, ou cesser de faire.',
      en: 'What everyone has to begin to do, or to stop doing.',
    },
    kind: 'text',
  },
];

export const campaignTexts = {
  name: { fr: 'Entretiens de découverte', en: 'Discovery interviews' },
  introduction: {
    fr: 'Nous préparons notre CRM. Avant de choisir quoi que ce soit, nous voulons savoir ce que vous en attendez. Il n’y a pas de mauvaise réponse : ce qui nous aide le plus, c’est ce que vous pensez vraiment.',
    en: 'We are preparing our CRM. Before choosing anything, we want to know what you expect of it. There is no wrong answer: what helps us most is what you really think.',
  },
} satisfies Record<string, Text>;
