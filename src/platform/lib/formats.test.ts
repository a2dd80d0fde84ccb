import { expect, test } from 'vitest';
import { formatsIn } from './formats.ts';

const fr = formatsIn('fr-FR', 'Europe/Paris');
const en = formatsIn('en-GB', 'Europe/Paris');
const now = new Date('2026-03-12T10:00:00Z');
const nn = '\u202f';
const nb = '\u00a0';

test.each([
  [fr.number(12345.678), `12${nn}345,68`],
  [en.number(12345.678), '12,345.68'],
  [fr.percent(0.125), `12,5${nb}%`],
  [fr.money({ amount: '10000.00', currency: 'EUR' }), `10${nn}000${nb}€`],
  [
    fr.money({ amount: '12345678901234567.50', currency: 'EUR' }),
    `12${nn}345${nn}678${nn}901${nn}234${nn}567,50${nb}€`,
  ],
  [en.money({ amount: '1234.50', currency: 'EUR' }), '€1,234.50'],
  [fr.day('2026-03-12', now), 'aujourd’hui'],
  [fr.day('2026-03-13', now), 'demain'],
  [fr.day('2026-03-09', now), 'il y a 3 jours'],
  [fr.day('2026-01-09', now), '9 janv.'],
  [fr.day('2025-03-09', now), '9 mars 2025'],
  [en.day('2026-03-11', now), 'yesterday'],
  [fr.when('2026-03-12T09:55:00Z', now), 'il y a 5 minutes'],
  [fr.when('2026-03-12T18:00:00Z', now), 'aujourd’hui 19:00'],
  [fr.when('2026-03-11T23:30:00Z', now), 'aujourd’hui 00:30'],
  [fr.full('2026-03-12'), 'jeudi 12 mars 2026'],
])('prints %s', (printed, expected) => {
  expect(printed).toBe(expected);
});

test('a calendar day stays the same day in every time zone', () => {
  for (const zone of ['Pacific/Auckland', 'Europe/Paris', 'Pacific/Honolulu']) {
    expect(formatsIn('en-GB', zone).date('2026-03-12')).toBe('12 Mar 2026');
  }
});

test.each([
  ['2026-09-01', 'mardi 1er septembre'],
  ['2026-09-21', 'lundi 21 septembre'],
  ['2026-09-11', 'vendredi 11 septembre'],
])('%s is « %s »', (day, text) => {
  expect(formatsIn('fr-FR', 'Europe/Paris').weekday(day)).toBe(text);
});
