// What is being written in the composer, and the records that it becomes: an activity about the record, with the next step
// as a second one when it was named in the same gesture.
import type { About } from './about.ts';

export interface Draft {
  kind: string;
  text: string;
  outcome: string | null;
  /** ISO 8601. */
  due: string | null;
  starts: string | null;
  ends: string | null;
  /** How long before it is reminded of: a key of the field `remind`. */
  remind: string | null;
  /** The template it was begun from. */
  template: string | null;
  next: { text: string; due: string | null };
}

/** How a kind is written down: as it was said, as a contact that was had, as something to do, at a time. */
export type Shape = 'note' | 'contact' | 'task' | 'meeting';

const shapes: Readonly<Record<string, Shape>> = {
  note: 'note',
  call: 'contact',
  email: 'contact',
  sms: 'contact',
  chat: 'contact',
  task: 'task',
  meeting: 'meeting',
  visit: 'meeting',
};

export const shapeOf = (kind: string): Shape => shapes[kind] ?? 'note';

export const emptyDraft = (kind: string): Draft => ({
  kind,
  text: '',
  outcome: null,
  due: null,
  starts: null,
  ends: null,
  remind: null,
  template: null,
  next: { text: '', due: null },
});

/** Whether there is something to save. */
export function isWritten({ kind, text, outcome, next }: Draft): boolean {
  if (text.trim() !== '') return true;
  return shapeOf(kind) === 'contact' && (outcome !== null || next.text.trim() !== '');
}

type Values = Record<string, unknown>;

/** The activity, then the next step if there is one. Ids are made by the caller. */
export function valuesOf(draft: Draft, about: About, id: string, now: Date): Values[] {
  const common = { [about.field.name]: id };
  const from = draft.template ? { template: draft.template } : {};
  const first = { ...common, kind: draft.kind, ...from, ...wordsOf(draft), ...timesOf(draft, now) };
  const next = shapeOf(draft.kind) === 'contact' ? draft.next.text.trim() : '';
  const task = about.object.fields.get('kind')?.default ?? 'task';
  if (!next) return [first];
  return [first, { ...common, kind: task, subject: next.slice(0, longestSubject), due_at: draft.next.due }];
}

const longestSubject = 300;
const longestLine = 120;

/** A short line is the subject; a longer text is kept whole, with its beginning as the subject. */
function wordsOf({ text, outcome }: Draft): Values {
  const whole = text.trim();
  const [line = ''] = whole.split('\n');
  const short = whole === line && line.length <= longestLine;
  const subject =
    line.length <= longestLine
      ? line
      : `${line.slice(0, line.lastIndexOf(' ', longestLine) + 1 || longestLine).trim()}…`;
  return { subject: subject || null, body: short ? null : whole, outcome };
}

function timesOf({ kind, due, starts, ends, remind }: Draft, now: Date): Values {
  const reminded = remind ? { remind } : {};
  switch (shapeOf(kind)) {
    case 'task':
      return { due_at: due, ...reminded };
    case 'meeting':
      // What is over took place; what is to come is still to be done.
      return {
        starts_at: starts,
        ends_at: ends,
        ...reminded,
        ...(ends && ends <= now.toISOString() ? { done_at: ends } : {}),
      };
    default:
      return { done_at: now.toISOString(), happened_at: now.toISOString() };
  }
}

/** What a template fills in: the words where none are written yet, and how long it takes. */
export function fromTemplate(draft: Draft, template: Values & { id: string }): Partial<Draft> {
  const words = [template.subject ?? template.name, template.body].filter(Boolean).join('\n');
  const minutes = Number(template.minutes ?? 0);
  const ends =
    draft.starts && minutes
      ? new Date(Date.parse(draft.starts) + minutes * 60_000).toISOString()
      : draft.ends;
  return { template: template.id, text: draft.text.trim() ? draft.text : words, ends };
}
