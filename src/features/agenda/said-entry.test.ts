import { expect, test } from 'vitest';
import { readEntry } from './said-entry.ts';

/** A Wednesday. */
const today = '2026-03-11';
const colleagues = [
  { id: 'me', name: 'Alice Martin' },
  { id: 'paul', name: 'Paul Rey' },
  { id: 'bruno', name: 'Bruno Vasseur' },
  { id: 'zoe', name: 'Zoé Le Goff' },
  { id: 'anne1', name: 'Anne Petit' },
  { id: 'anne2', name: 'Anne Grand' },
];
const nothing = { kind: null, day: null, from: null, to: null, people: [], unsure: [], subject: '' };

test.each([
  [
    'Visite avec Paul jeudi 14h',
    { kind: 'visit', day: '2026-03-12', from: '14:00', people: ['paul'], subject: '' },
  ],
  [
    'visite de l’atelier avec Paul et Zoé Le Goff le 15 à 9h30',
    {
      kind: 'visit',
      day: '2026-03-15',
      from: '09:30',
      people: ['paul', 'zoe'],
      subject: 'visite de l’atelier',
    },
  ],
  [
    'Réunion de chantier demain de 14h à 15h30',
    { kind: 'meeting', day: '2026-03-12', from: '14:00', to: '15:30', subject: 'Réunion de chantier' },
  ],
  [
    'Call with bruno tomorrow at 2pm about the quote',
    {
      kind: 'call',
      day: '2026-03-12',
      from: '14:00',
      people: ['bruno'],
      subject: 'Call about the quote',
    },
  ],
  ['rdv aujourd’hui 16h', { kind: 'meeting', day: today, from: '16:00' }],
  // Somebody else's name stays: who is meant is not for a rule to say.
  ['Visite avec Mme Perrin', { kind: 'visit', subject: 'Visite avec Mme Perrin' }],
  [
    'Visite avec Anne jeudi',
    { kind: 'visit', day: '2026-03-12', unsure: ['Anne'], subject: 'Visite avec Anne' },
  ],
  ['Visite avec Anne Grand', { kind: 'visit', people: ['anne2'] }],
  // Oneself is there anyway, and no colleague.
  ['Point avec Alice', { subject: 'Point avec Alice' }],
  ['Trois portes à poser', { subject: 'Trois portes à poser' }],
  ['Visiteurs du salon', { subject: 'Visiteurs du salon' }],
  ['', {}],
])('%s', (text, expected) =>
  expect(readEntry(text, today, colleagues, 'me')).toEqual({ ...nothing, ...expected }),
);

test('any words are read, quickly', () => {
  readEntry('avec '.repeat(20_000), today, colleagues, 'me');
  readEntry('avec Paul et '.repeat(5_000), today, colleagues, 'me');
});
