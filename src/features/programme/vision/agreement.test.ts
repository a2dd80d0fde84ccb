import { expect, test } from 'vitest';
import { byDisagreement, type Given, measureAgreement, verdictOf } from './agreement.ts';
import { frequentTerms } from './terms.ts';

const chose = (...chosen: string[]): Given => ({ chosen, value: null, themes: [] });
const valued = (value: number): Given => ({ chosen: null, value, themes: [] });
const wrote = (...themes: string[]): Given => ({ chosen: null, value: null, themes });
const times = (count: number, given: Given) => Array.from({ length: count }, () => given);
const four = ['A', 'B', 'C', 'D'];

// Reckoned by hand, on ten people each.
test.each([
  ['one choice, all alike', 'choice', times(10, chose('A')), 0, 'agreed'],
  // −(½ ln ½ + ½ ln ½) / ln 4 = ln 2 / ln 4
  [
    'one choice, five and five of four',
    'choice',
    [...times(5, chose('A')), ...times(5, chose('B'))],
    0.5,
    'mixed',
  ],
  // −(0.7 ln 0.7 + 0.3 ln 0.3) / ln 4 = 0.6109 / 1.3863
  [
    'one choice, seven and three',
    'choice',
    [...times(7, chose('A')), ...times(3, chose('B'))],
    0.4406,
    'mixed',
  ],
  ['all tick the same two', 'choices', times(10, chose('A', 'B')), 0, 'agreed'],
  // Of 45 pairs 25 share nothing.
  [
    'five tick one, five another',
    'choices',
    [...times(5, chose('A')), ...times(5, chose('B'))],
    25 / 45,
    'divided',
  ],
  // Of 45 pairs 9 are of {A} and {A, B}, half shared: 9 × ½ / 45.
  ['one ticks one more', 'choices', [...times(9, chose('A')), chose('A', 'B')], 0.1, 'agreed'],
  // Half at 1, half at 5: deviation 2, of 2 that there can be.
  ['a scale, half at each end', 'scale', [...times(5, valued(1)), ...times(5, valued(5))], 1, 'divided'],
  // Mean 70, deviation 10, of 50.
  [
    'percentages near each other',
    'percent',
    [...times(5, valued(60)), ...times(5, valued(80))],
    0.2,
    'agreed',
  ],
  ['themes that nobody shares', 'text', four.map((theme) => wrote(theme)), 1, 'divided'],
  ['one person alone', 'text', [wrote('A')], null, 'open'],
  ['words without themes', 'text', times(10, wrote()), null, 'open'],
] as const)('%s', (_, kind, answers, spread, verdict) => {
  const measured = measureAgreement(kind, four, answers);
  if (spread === null) expect(measured.spread).toBeNull();
  else expect(measured.spread).toBeCloseTo(spread, 4);
  expect(verdictOf(measured)).toBe(verdict);
});

test('says what most say, and the mean', () => {
  const choices = measureAgreement('choice', four, [...times(7, chose('B')), ...times(3, chose('A'))]);
  expect(choices.mode).toEqual({ label: 'B', count: 7 });
  const percent = measureAgreement('percent', [], [valued(60), valued(80), valued(100)]);
  expect(percent.mean).toBe(80);
  expect(percent.deviation).toBeCloseTo(16.3299, 4);
});

test('what divides comes first, what cannot be measured last', () => {
  const of = (spread: number | null) => ({ agreement: { ...measureAgreement('text', [], []), spread } });
  expect([of(null), of(0), of(0.8), of(0.3)].sort(byDisagreement).map((one) => one.agreement.spread)).toEqual(
    [0.8, 0.3, 0, null],
  );
});

test('frequent terms, folded, without little words, each answer once', () => {
  const answers = [
    { id: '1', words: 'Les relances : nous oublions les relances de devis.' },
    { id: '2', words: 'Une relance automatique, et des Devis plus rapides' },
    { id: '3', words: 'The follow-up of quotes; relancé trop tard' },
    { id: '4', words: null },
  ];
  expect(frequentTerms(answers)).toEqual([
    { term: 'relances', answers: ['1', '2', '3'] },
    { term: 'devis', answers: ['1', '2'] },
  ]);
});
