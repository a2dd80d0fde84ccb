import { defineFixtures } from '../fixtures.ts';

export const dateTime = defineFixtures({
  definition: { type: 'date_time', label: { fr: 'Début', en: 'Start' } },
  good: [
    { input: '2026-03-12T10:00:00.000Z', wire: '2026-03-12T10:00:00.000Z', print: '12 mars 2026 11:00' },
    {
      input: '2026-07-12T10:00:05.123456+02:00',
      wire: '2026-07-12T08:00:05.123Z',
      print: '12 juil. 2026 10:00',
    },
    { input: '2026-07-12', wire: '2026-07-11T22:00:00.000Z', print: '12 juil. 2026 00:00' },
    { input: '12/03/2026 14h30', wire: '2026-03-12T13:30:00.000Z', print: '12 mars 2026 14:30' },
    { input: '12 mars 2026 à 14:05', wire: '2026-03-12T13:05:00.000Z', print: '12 mars 2026 14:05' },
  ],
  bad: [
    { input: '2026-02-30T10:00:00Z', code: 'date_impossible' },
    { input: '2026-03-12T25:00:00Z', code: 'time_impossible' },
    { input: '2026-03-12T10:60', code: 'time_impossible' },
    { input: 'tantôt', code: 'date_invalid' },
    { input: 1_773_309_600, code: 'wrong_type' },
  ],
  ascending: [
    '1999-12-31T23:59:59.999Z',
    '2026-03-12T10:00:00.000Z',
    '2026-03-12T10:00:00.001Z',
    '2026-03-12T12:00:00',
  ],
  filters: [
    { op: 'gte', value: '2026-03-12', meets: [true, true, true, true, true] },
    { op: 'lt', value: '2026-03-12T13:30:00Z', meets: [true, false, false, false, true] },
    { op: 'is', value: '2026-03-12T11:00:00+01:00', meets: [true, false, false, false, false] },
    {
      op: 'between',
      value: ['2026-07-11T22:00:00Z', '2026-07-12T08:00:05.123Z'],
      meets: [false, true, true, false, false],
    },
  ],
});
