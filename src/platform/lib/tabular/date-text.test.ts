import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DateOptions, detectDateFormat, isoOfSerial, parseDate, serialOfIso } from './date-text.ts';

describe('dates as they are typed', () => {
  const cases: [text: string | number, options: DateOptions, expected: string][] = [
    ['03/04/2024', { order: 'dmy' }, '2024-04-03'],
    ['03/04/2024', { order: 'mdy' }, '2024-03-04'],
    ['3/4/24', { order: 'dmy' }, '2024-04-03'],
    ['3/4/65', { order: 'dmy' }, '1965-04-03'],
    ['3/4/65', { order: 'dmy', pivot: 70 }, '2065-04-03'],
    ['03.04.2024', { order: 'mdy' }, '2024-04-03'],
    ['03-04-2024', { order: 'dmy' }, '2024-04-03'],
    ['3 4 2024', { order: 'dmy' }, '2024-04-03'],
    ['2024-03-01', {}, '2024-03-01'],
    ['2024/3/1', {}, '2024-03-01'],
    ['20240301', { order: 'ymd' }, '2024-03-01'],
    ['24/03/01', { order: 'ymd' }, '2024-03-01'],
    ['2024-03-01T10:30', {}, '2024-03-01T10:30:00'],
    ['2024-03-01 10:30:15', {}, '2024-03-01T10:30:15'],
    ['2024-03-01T10:30:15Z', {}, '2024-03-01T10:30:15Z'],
    ['2024-03-01T10:30:15.123456+02:00', {}, '2024-03-01T10:30:15.123+02:00'],
    ['2024-03-01 10:30:15 -0500', {}, '2024-03-01T10:30:15-05:00'],
    ['2022-05-25 10.39.15', {}, '2022-05-25T10:39:15'],
    ['01/03/2024 10h30', {}, '2024-03-01T10:30:00'],
    ['01/03/2024 à 10h', {}, '2024-03-01T10:00:00'],
    ['3/1/2024 10:30 PM', { order: 'mdy' }, '2024-03-01T22:30:00'],
    ['3/1/2024, 12:05:00 AM', { order: 'mdy' }, '2024-03-01T00:05:00'],
    ['3 mars 2024', {}, '2024-03-03'],
    ['1er janvier 2024', {}, '2024-01-01'],
    ['Dimanche 3 mars 2024', {}, '2024-03-03'],
    ['mar. 5 mars 2024', {}, '2024-03-05'],
    ['03-mars-24', {}, '2024-03-03'],
    ['12 févr. 2024', {}, '2024-02-12'],
    ['15 août 2023 14:00', {}, '2023-08-15T14:00:00'],
    ['DÉCEMBRE 25, 2023', {}, '2023-12-25'],
    ['March 3, 2024', {}, '2024-03-03'],
    ['Mar 3 2024', {}, '2024-03-03'],
    ['3rd of March 2024', {}, '2024-03-03'],
    ['Sunday, March 3, 2024', {}, '2024-03-03'],
    ['3-Mar-24', {}, '2024-03-03'],
    ['29/02/2024', {}, '2024-02-29'],
    ['45352', { order: 'serial' }, '2024-03-01'],
    ['45352,4375', { order: 'serial' }, '2024-03-01T10:30:00'],
    [45352, {}, '2024-03-01'],
    [43890, { date1904: true }, '2024-03-01'],
    ['31/02/2024', {}, 'impossible_date'],
    ['29/02/2023', {}, 'impossible_date'],
    ['2023-02-30', {}, 'impossible_date'],
    ['30 février 2024', {}, 'impossible_date'],
    ['00/01/2024', {}, 'impossible_date'],
    ['13/13/2024', {}, 'impossible_date'],
    ['2024-03-01 25:00', {}, 'impossible_date'],
    ['12/31/2024', { order: 'dmy' }, 'wrong_order'],
    ['31/12/2024', { order: 'mdy' }, 'wrong_order'],
    ['03/04/2024', { order: 'iso' }, 'wrong_order'],
    ['mars 2024', {}, 'not_a_date'],
    ['3 plouf 2024', {}, 'not_a_date'],
    ['', {}, 'not_a_date'],
    ['12', {}, 'not_a_date'],
    ['01 69 00 00 01', {}, 'not_a_date'],
    ['1.2.3.4', {}, 'not_a_date'],
    ['3/4', {}, 'not_a_date'],
    ['12:30', {}, 'not_a_date'],
    ['99999999', { order: 'serial' }, 'not_a_date'],
  ];
  test.each(cases)('%j %j is %s', (text, options, expected) => {
    const parsed = parseDate(text, options);
    expect('error' in parsed ? parsed.error : parsed.value).toBe(expected);
    if ('value' in parsed) expect(parsed.kind).toBe(expected.includes('T') ? 'datetime' : 'date');
  });
});

describe('the order of a column', () => {
  const cases: [samples: (string | number)[], order: string, ambiguous: boolean][] = [
    [['03/04/2024', '25/12/2023', ''], 'dmy', false],
    [['03/04/2024', '12/25/2023'], 'mdy', false],
    [['03/04/2024', '05/06/2023'], 'dmy', true],
    [['04/04/2024', '05/05/2023'], 'dmy', false],
    [['2024-03-01', '2023-12-25'], 'iso', false],
    [['2024/03/01', '2023/12/25'], 'ymd', false],
    [['20240301', '20231225'], 'ymd', false],
    [['3 mars 2024', '1er janvier 2024'], 'words', false],
    [['45352', '45353'], 'serial', false],
    [[45352, 45353], 'serial', false],
    [['2024-03-01T10:00:00Z', '2024-03-02T10:00:00Z'], 'iso', false],
    [['25/12/2023', '26/12/2023', '31/02/2024', 'inconnue'], 'dmy', false],
  ];
  test.each(cases)('%j is %s, ambiguous: %j', (samples, order, ambiguous) => {
    const format = detectDateFormat(samples);
    expect([format.order, format.ambiguous]).toEqual([order, ambiguous]);
  });

  test('English readers may prefer the other order where nothing tells', () => {
    expect(detectDateFormat(['03/04/2024'], 'mdy')).toMatchObject({ order: 'mdy', ambiguous: true });
  });

  test('shows what it makes of the most telling samples', () => {
    expect(detectDateFormat(['03/04/2024', '25/12/2023', 'x', 'y'])).toEqual({
      order: 'dmy',
      ambiguous: false,
      share: 0.5,
      samples: [
        { raw: '25/12/2023', value: '2023-12-25' },
        { raw: '03/04/2024', value: '2024-04-03' },
      ],
    });
  });
});

test('day numbers come back from ISO, to the millisecond', () => {
  fc.assert(
    fc.property(
      fc.date({
        min: new Date('1900-03-01T00:00:00Z'),
        max: new Date('9999-12-31T23:59:59.999Z'),
        noInvalidDate: true,
      }),
      (date) => {
        const iso = date.toISOString().replace(/(?:\.000)?Z$/, '');
        expect(isoOfSerial(serialOfIso(iso))).toBe(iso);
      },
    ),
  );
});
