// What a programme can do without. A firm of twelve has one page, a scope, goals, money, a plan, gates, decisions and frictions;
// it takes one of these when it needs it, and has those that hold something of its own. With committees they are all there.
import type { Text } from '../../platform/lib/language.ts';
import { type PartKey, partLabels } from './part-labels.ts';

export interface Part {
  /** Its place is `/programme/<key>`. */
  key: PartKey;
  label: Text;
  purpose: Text;
  /** Records of these are its own. */
  objects: readonly string[];
}

export const parts: readonly Part[] = [
  {
    key: 'governance',
    label: partLabels.governance,
    purpose: {
      fr: 'Un comité, une équipe projet : qui y siège, son mandat, son rythme.',
      en: 'A committee, a project team: who sits in it, its mandate, its rhythm.',
    },
    objects: ['committee'],
  },
  {
    key: 'vision',
    label: partLabels.vision,
    purpose: {
      fr: 'Demander à chacun ce qu’il attend du CRM, puis l’écrire en une page.',
      en: 'Ask everyone what they expect of the CRM, then write it on one page.',
    },
    objects: ['interview', 'interview_answer', 'vision'],
  },
  {
    key: 'study',
    label: partLabels.study,
    purpose: {
      fr: 'Dessiner comment on travaille aujourd’hui et comment on voudrait travailler.',
      en: 'Draw how you work today and how you would like to.',
    },
    objects: ['process'],
  },
  {
    key: 'gaps',
    label: partLabels.gaps,
    purpose: {
      fr: 'Ce qui manque entre les deux, et ce qu’on en fait.',
      en: 'What is missing between the two, and what is done about it.',
    },
    objects: ['gap'],
  },
  {
    key: 'return',
    label: partLabels.return,
    purpose: {
      fr: 'Ce que le projet rapporte et ce qu’il coûte, mois après mois.',
      en: 'What the programme brings and what it costs, month by month.',
    },
    objects: [],
  },
  {
    key: 'people',
    label: partLabels.people,
    purpose: {
      fr: 'Qui est favorable, qui hésite, ce que chacun gagne et craint.',
      en: 'Who is in favour, who hesitates, what each gains and fears.',
    },
    objects: ['stakeholder'],
  },
  {
    key: 'communications',
    label: partLabels.communications,
    purpose: {
      fr: 'Ce qu’on dit du projet, à qui et quand, et qui l’a lu.',
      en: 'What is said of the programme, to whom and when, and who has read it.',
    },
    objects: ['communication'],
  },
  {
    key: 'practices',
    label: partLabels.practices,
    purpose: {
      fr: 'Procédures, primes et habitudes qui doivent changer avec l’outil.',
      en: 'Procedures, bonuses and habits that have to change with the tool.',
    },
    objects: ['practice_change'],
  },
  {
    key: 'raci',
    label: partLabels.raci,
    purpose: {
      fr: 'Pour chaque tâche, qui fait, qui en répond, qui est consulté.',
      en: 'For each task, who does it, who answers for it, who is asked.',
    },
    objects: ['raci_assignment'],
  },
  {
    key: 'meetings',
    label: partLabels.meetings,
    purpose: {
      fr: 'Un ordre du jour fait de ce qui est ouvert, un compte rendu tapé en séance.',
      en: 'An agenda made of what is open, minutes typed in the meeting.',
    },
    objects: ['meeting'],
  },
  {
    key: 'conflicts',
    label: partLabels.conflicts,
    purpose: {
      fr: 'Deux services ne veulent pas la même chose : leurs positions, et qui tranche.',
      en: 'Two departments want different things: their positions, and who settles it.',
    },
    objects: ['conflict'],
  },
  {
    key: 'risks',
    label: partLabels.risks,
    purpose: {
      fr: 'Ce qui peut faire échouer le projet, et les signaux que Jalon surveille.',
      en: 'What can make the programme fail, and the signals that Jalon watches.',
    },
    objects: ['risk'],
  },
  {
    key: 'packs',
    label: partLabels.packs,
    purpose: {
      fr: 'Deux pages à remettre à la direction, figées au jour dit.',
      en: 'Two pages to hand to the management, frozen on their day.',
    },
    objects: ['committee_pack'],
  },
];
