import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hasSharedData, sharedData } from '../../../platform/server/test/shared-data.ts';
import { parseRule, printRule } from '../recurrence/rule.ts';
import { ruleSentence } from '../recurrence/rule-sentence.ts';
import { localOf, momentOf, occurrences } from './occurrences.ts';

describe('rules', () => {
  test.each([
    ['FREQ=DAILY', 'chaque jour', 'every day'],
    ['FREQ=DAILY;INTERVAL=10', 'tous les 10 jours', 'every 10 days'],
    ['FREQ=WEEKLY', 'chaque semaine, le mercredi', 'every week, on Wednesday'],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH',
      'toutes les 2 semaines, le lundi et le jeudi',
      'every 2 weeks, on Monday and Thursday',
    ],
    ['FREQ=MONTHLY;BYMONTHDAY=1', 'chaque mois, le 1er', 'every month, on the 1st'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'chaque mois, le dernier jour', 'every month, on the last day'],
    [
      'FREQ=MONTHLY;BYDAY=-1FR;COUNT=6',
      'chaque mois, le dernier vendredi, 6 fois',
      'every month, on the last Friday, 6 times',
    ],
    ['FREQ=MONTHLY;BYDAY=2TU', 'chaque mois, le deuxième mardi', 'every month, on the second Tuesday'],
    [
      'FREQ=YEARLY;UNTIL=20301231T235959',
      'chaque année, le 11 mars, jusqu’au 31 déc. 2030',
      'every year, on 11 Mar, until 31 Dec 2030',
    ],
  ])('%s is said', (text, french, english) => {
    const rule = parseRule(text)!;
    expect(printRule(rule)).toBe(text);
    expect(ruleSentence(rule, '2026-03-11T09:00', 'fr')).toBe(french);
    expect(ruleSentence(rule, '2026-03-11T09:00', 'en')).toBe(english);
  });

  test.each([
    '',
    'FREQ=HOURLY',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=DAILY;BYMONTHDAY=31;BYMONTH=2',
    'FREQ=DAILY;BYMONTHDAY=31',
    'FREQ=MONTHLY;BYDAY=6MO',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=DAILY;COUNT=0',
    'FREQ=DAILY;COUNT=5;UNTIL=20301231',
    'FREQ=DAILY;UNTIL=20300231',
    'FREQ=DAILY;INTERVAL=100',
    'FREQ=DAILY;X-ODD=1',
  ])('%s is refused', (text) => expect(parseRule(text)).toBeNull());

  test('a weekly meeting at nine is at nine on both sides of a change of clocks', () => {
    const locals = occurrences('FREQ=WEEKLY', '2026-10-19T09:00', '2026-11-03T00:00', 10);
    expect(locals).toEqual(['2026-10-19T09:00', '2026-10-26T09:00', '2026-11-02T09:00']);
    expect(locals.map((local) => momentOf(local, 'Europe/Paris').toISOString())).toEqual([
      '2026-10-19T07:00:00.000Z',
      '2026-10-26T08:00:00.000Z',
      '2026-11-02T08:00:00.000Z',
    ]);
  });

  test.each([
    ['nine in Paris', '2026-03-11T09:00', 'Europe/Paris', '2026-03-11T08:00:00.000Z'],
    ['nine in Montréal', '2026-03-11T09:00', 'America/Montreal', '2026-03-11T13:00:00.000Z'],
    ['nine in Nouméa', '2026-03-11T09:00', 'Pacific/Noumea', '2026-03-10T22:00:00.000Z'],
    ['half an hour beside', '2026-03-11T09:00', 'Asia/Kolkata', '2026-03-11T03:30:00.000Z'],
    ['a time that there is twice: the first', '2026-10-25T02:30', 'Europe/Paris', '2026-10-25T00:30:00.000Z'],
    [
      'a time that there is not: later by the jump',
      '2026-03-29T02:30',
      'Europe/Paris',
      '2026-03-29T01:30:00.000Z',
    ],
    ['a jump of half an hour', '2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
  ])('%s', (_, local, zone, expected) => {
    expect(momentOf(local, zone).toISOString()).toBe(expected);
  });

  test('a moment and its clock go together, every hour of a year, wherever', () => {
    for (const zone of ['Europe/Paris', 'America/New_York', 'Pacific/Noumea', 'Australia/Lord_Howe'])
      for (let time = Date.UTC(2026, 0, 1); time < Date.UTC(2027, 0, 1); time += 3_600_000) {
        const local = localOf(new Date(time), zone);
        expect(localOf(momentOf(local, zone), zone)).toBe(local);
      }
  });

  test('the 31st is skipped where a month has none', () => {
    expect(occurrences('FREQ=MONTHLY;BYMONTHDAY=31', '2026-01-31T09:00', '2026-08-01T00:00', 20)).toEqual([
      '2026-01-31T09:00',
      '2026-03-31T09:00',
      '2026-05-31T09:00',
      '2026-07-31T09:00',
    ]);
    // What never comes ends rather than being looked for for ever.
    expect(
      occurrences('FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31', '2026-02-10T09:00', '2099-01-01T00:00', 20),
    ).toEqual([]);
  });
});

describe.skipIf(!hasSharedData('ical/libical/recur.txt'))('libical', () => {
  const text = readFileSync(sharedData('ical/libical/recur.txt'), 'utf8').replace(/\r?\n[ \t]/g, '');
  const cases = text.split('BEGIN:VEVENT').flatMap((block) => {
    const rule = /^RRULE:?(.*)$/m.exec(block)?.[1]?.trim();
    const start = /^DTSTART[^:]*:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)/m.exec(block);
    const expected = Number(/X-EXPECT-NUMEVENTS:\s*(\d+)/.exec(block)?.[1]);
    if (!rule || !start || !expected || /^(?:EXDATE|EXRULE|RDATE)/m.test(block)) return [];
    const [, year, month, day, hour, minute] = start;
    return [{ rule, starts: `${year}-${month}-${day}T${hour}:${minute}`, expected }];
  });
  test('its cases are read', () => expect(cases.length).toBeGreaterThan(45));
  test.each(cases)('$rule from $starts', ({ rule, starts, expected }) => {
    expect(occurrences(rule, starts, '9999-01-01T00:00', 3000)).toHaveLength(expected);
  });
});
