// What is asked in interviews and what comes back, as browser and server both know it.
import { z } from 'zod';
import type { Language } from '../../../platform/lib/language.ts';
import type { Agreement } from './agreement.ts';
import type { Term } from './terms.ts';

export const questionKinds = ['text', 'choice', 'choices', 'scale', 'percent'] as const;
export type QuestionKind = (typeof questionKinds)[number];

export const mostQuestions = 50;
export const mostInterviews = 300;

/** By the link that was sent, or, signed in, for somebody: the interviewer notes. */
export const entry = {
  token: z.string().min(20).max(100).optional(),
  interview: z.uuid().optional(),
};

export const answerInput = z.strictObject({
  ...entry,
  question: z.uuid(),
  words: z.string().max(5000).nullable(),
  chosen: z.array(z.string().min(1).max(60)).max(20).nullable(),
  value: z.number().int().min(0).max(100).nullable(),
});
export type Given = Pick<z.output<typeof answerInput>, 'words' | 'chosen' | 'value'>;

export interface AskedQuestion {
  id: string;
  question: string;
  help: string | null;
  kind: QuestionKind;
  choices: readonly string[];
}

/** What somebody who answers sees: the questions and their own answers. */
export interface OpenInterview {
  firm: string;
  name: string;
  campaign: string;
  introduction: string | null;
  language: Language;
  closes_on: string | null;
  /** Who will read the answers. */
  readers: readonly string[];
  finished: boolean;
  /** Nothing can be answered any longer. */
  closed: boolean;
  questions: readonly AskedQuestion[];
  answers: Readonly<Record<string, Given>>;
}

export interface AnswerLine extends Given {
  id: string;
  interview: string;
  themes: readonly string[];
}

export interface QuestionResult extends AskedQuestion {
  key: string | null;
  position: number;
  result: string | null;
  settled_at: string | null;
  agreement: Agreement;
  /** Words that come back in several answers: proposals for themes. */
  terms: readonly Term[];
  answers: readonly AnswerLine[];
}

export interface InterviewLine {
  id: string;
  name: string;
  email: string | null;
  person: string | null;
  department: string | null;
  status: 'planned' | 'invited' | 'begun' | 'answered' | 'declined';
  invited_at: string | null;
  answered_at: string | null;
  /** Until when the link leads in; null: there is none, or it was revoked. */
  link_until: string | null;
}

export interface CampaignResults {
  campaign: {
    id: string;
    name: string;
    status: 'draft' | 'open' | 'closed';
    introduction: string | null;
    closes_on: string | null;
  };
  may_edit: boolean;
  interviews: readonly InterviewLine[];
  /** In the order in which they are asked. */
  questions: readonly QuestionResult[];
}

export interface Invited {
  id: string;
  name: string;
  link: string;
  /** To whom it went by mail; null: to be passed on by hand. */
  mailed: string | null;
}

/** A part of the vision on one page. */
export const visionSection = z.strictObject({
  key: z.string().max(50),
  title: z.string().max(200),
  text: z.string().max(5000),
});
export type VisionSection = z.output<typeof visionSection>;
export const visionSections = z.array(visionSection).max(20);
