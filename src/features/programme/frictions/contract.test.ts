import { expect, test } from 'vitest';
import { type Friction, groupFrictions } from './contract.ts';

const friction = (id: string, words: string, more: Partial<Friction> = {}): Friction => ({
  id,
  words,
  often: 'daily',
  minutes: 2,
  screen: '/o/deal',
  object: 'deal',
  status: 'open',
  answer: null,
  answered_at: null,
  answerable: null,
  author: id,
  same_as: null,
  created_at: `2026-01-0${id}`,
  ...more,
});

test('like words of the same place are one; other places, other words and what is closed are not; a hand joins the rest', () => {
  const groups = groupFrictions(
    [
      friction('1', 'Le champ budget est obligatoire trop tôt'),
      friction('2', 'Champ budget obligatoire trop tôt !', { often: 'weekly', minutes: 10 }),
      friction('3', 'Le champ budget est obligatoire trop tôt', { object: 'lead' }),
      friction('4', 'La liste est lente'),
      friction('5', 'On attend tout le temps', { same_as: '4', often: 'many_daily', minutes: 1 }),
      friction('6', 'La liste est lente', { status: 'done' }),
    ],
    () => true,
  );
  // By hand: 2 × 21 + 1 × 63 = 105; 2 × 21 + 10 × 4.3 = 85; 2 × 21 = 42 each of the others.
  expect(
    groups.map(({ all, minutesAMonth, people }) => [all.map(({ id }) => id).join(), minutesAMonth, people]),
  ).toEqual([
    ['4,5', 105, 2],
    ['1,2', 85, 2],
    ['3', 42, 1],
    ['6', 42, 1],
  ]);
});

test('what was taken apart stands alone and gathers what is like it; nothing open hides behind what is answered', () => {
  const groups = groupFrictions(
    [
      friction('1', 'La liste est lente'),
      friction('2', 'La liste est lente', { same_as: '2' }),
      friction('3', 'Le téléphone est écrit deux fois', { status: 'done' }),
      friction('4', 'Deux champs pour un numéro', { same_as: '3' }),
    ],
    () => true,
  );
  expect(groups.map(({ all }) => all.map(({ id }) => id).join())).toEqual(['1', '2', '3', '4']);
});
