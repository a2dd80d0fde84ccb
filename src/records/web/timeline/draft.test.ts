import { expect, test } from 'vitest';
import { type Draft, emptyDraft, isWritten, valuesOf } from './draft.ts';

const about = {
  field: { name: 'company' },
  object: { fields: new Map([['kind', { default: 'task' }]]) },
} as unknown as Parameters<typeof valuesOf>[1];
const now = new Date('2026-03-12T09:00:00.000Z');
const done = { done_at: now.toISOString(), happened_at: now.toISOString() };

test.each<[string, Partial<Draft> & { kind: string }, Record<string, unknown>[]]>([
  [
    'a short note is a subject',
    { kind: 'note', text: ' Bonjour ' },
    [{ kind: 'note', subject: 'Bonjour', body: null, ...done }],
  ],
  [
    'a long one keeps its text, and its beginning as the subject',
    { kind: 'note', text: `${'mot '.repeat(40)}fin\nSuite` },
    [
      {
        kind: 'note',
        subject: `${'mot '.repeat(30).trim()}…`,
        body: `${'mot '.repeat(40)}fin\nSuite`,
        ...done,
      },
    ],
  ],
  [
    'a call with its next step is two',
    {
      kind: 'call',
      text: '',
      outcome: 'Joint',
      next: { text: 'Envoyer le devis', due: '2026-03-13T08:00:00.000Z' },
    },
    [
      { kind: 'call', subject: null, body: null, outcome: 'Joint', ...done },
      { kind: 'task', subject: 'Envoyer le devis', due_at: '2026-03-13T08:00:00.000Z' },
    ],
  ],
  [
    'a meeting to come is not done',
    { kind: 'meeting', text: 'Visite', starts: '2026-03-12T10:00:00.000Z', ends: '2026-03-12T11:00:00.000Z' },
    [
      {
        kind: 'meeting',
        subject: 'Visite',
        starts_at: '2026-03-12T10:00:00.000Z',
        ends_at: '2026-03-12T11:00:00.000Z',
      },
    ],
  ],
  [
    'a meeting that is over is',
    { kind: 'visit', text: 'Visite', starts: '2026-03-12T07:00:00.000Z', ends: '2026-03-12T08:00:00.000Z' },
    [{ kind: 'visit', done_at: '2026-03-12T08:00:00.000Z' }],
  ],
])('%s', (_, draft, expected) => {
  const written = valuesOf({ ...emptyDraft(draft.kind), ...draft }, about, 'c1', now);
  expect(written).toHaveLength(expected.length);
  for (const [i, values] of expected.entries()) {
    expect(Boolean(written[i]!.done_at)).toBe('done_at' in values);
    expect(written[i]).toMatchObject({ company: 'c1', ...values });
  }
});

test('nothing is saved of nothing', () => {
  expect(isWritten(emptyDraft('note'))).toBe(false);
  expect(isWritten({ ...emptyDraft('note'), outcome: 'Joint' })).toBe(false);
  expect(isWritten({ ...emptyDraft('call'), outcome: 'Joint' })).toBe(true);
  expect(isWritten({ ...emptyDraft('task'), text: '  ' })).toBe(false);
});
