import { expect, test } from 'vitest';
import { findDay, sayDay } from './said-day.ts';

/** A Wednesday. */
const today = '2026-03-11';

test.each([
  ['demain', '2026-03-12'],
  ['après-demain', '2026-03-13'],
  ['jeudi', '2026-03-12'],
  ['mercredi', '2026-03-18'],
  ['lundi prochain', '2026-03-16'],
  ['mardi en huit', '2026-03-24'],
  ['dans 3 jours', '2026-03-14'],
  ['dans deux semaines', '2026-03-25'],
  ['d’ici fin du mois', '2026-03-31'],
  ['fin février', '2027-02-28'],
  ['la semaine prochaine', '2026-03-16'],
  ['le mois prochain', '2026-04-01'],
  ['le 15', '2026-03-15'],
  ['le 5', '2026-04-05'],
  ['le 1er avril', '2026-04-01'],
  ['le 2 janvier', '2027-01-02'],
  ['15/03', '2026-03-15'],
  ['15/03/2027', '2027-03-15'],
  ['tomorrow', '2026-03-12'],
  ['the day after tomorrow', '2026-03-13'],
  ['by Friday', '2026-03-13'],
  ['next Monday', '2026-03-16'],
  ['in two weeks', '2026-03-25'],
  ['in a month', '2026-04-11'],
  ['March 15', '2026-03-15'],
  ['15 March 2027', '2027-03-15'],
  ['the 20th', '2026-03-20'],
  ['end of the month', '2026-03-31'],
  ['next week', '2026-03-16'],
  ['vu mardi dernier', null],
  ['appelé hier', null],
  ['last Tuesday', null],
  ['le 31 février', null],
  ['le 15 %', null],
  ['rien de tel', null],
])('in a text: %s', (text, expected) => expect(findDay(text, today)?.day ?? null).toBe(expected));

test.each([
  ['aujourd’hui', '2026-03-11'],
  ["aujourd'hui", '2026-03-11'],
  ['hier', '2026-03-10'],
  [' Demain ', '2026-03-12'],
  ['jeu', '2026-03-12'],
  ['mer.', '2026-03-18'],
  ['fri', '2026-03-13'],
  ['vendredi prochain', '2026-03-13'],
  ['15/12', '2026-12-15'],
  ['15.12', '2026-12-15'],
  ['10/3', '2027-03-10'],
  ['31/02', null],
  ['dans 3 jours', '2026-03-14'],
  ['demain matin', null],
  ['12/03/2026 10:00', null],
  ['15', null],
  ['bientôt', null],
  ['', null],
])('by itself: %s', (text, expected) => expect(sayDay(text, today)).toBe(expected));

test('where the month goes first', () => expect(sayDay('12/15', today, true)).toBe('2026-12-15'));
