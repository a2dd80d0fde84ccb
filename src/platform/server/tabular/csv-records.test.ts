import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CsvSyntax, createRecordReader, maxCellLength } from './csv-records.ts';

const comma: CsvSyntax = { delimiter: ',', quote: '"', escapeBy: '"', newline: '\n' };

function read(text: string, syntax: CsvSyntax = comma, chunk = text.length || 1) {
  const reader = createRecordReader(syntax);
  const records = [];
  for (let at = 0; at < text.length; at += chunk) records.push(...reader.push(text.slice(at, at + chunk)));
  records.push(...reader.end());
  return records;
}

const cellsOf = (text: string, syntax?: CsvSyntax) => read(text, syntax).map((record) => record.cells);

describe('records', () => {
  const cases: [what: string, text: string, cells: string[][], syntax?: Partial<CsvSyntax>][] = [
    [
      'plain',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'CRLF',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'CR alone',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      { newline: '\r' },
    ],
    [
      'a last empty cell',
      'a,\n,',
      [
        ['a', ''],
        ['', ''],
      ],
    ],
    ['quotes in quotes', '"a ""b"" c",d\n', [['a "b" c', 'd']]],
    ['lines in quotes', '"a\nb\r\nc",d\n', [['a\nb\r\nc', 'd']]],
    ['spaces around quotes', 'a, "b,c" ,d\n', [['a', 'b,c', 'd']]],
    ['a quote inside a plain cell', 'a,5" pipe,b\n', [['a', '5" pipe', 'b']]],
    ['text after the closing quote', 'a,"b"c,d\n', [['a', '"b"c', 'd']]],
    ['backslashes', '"a \\"b\\" \\\\",c\n', [['a "b" \\', 'c']], { escapeBy: '\\' }],
    ['single quotes', "'a,b',c\n", [['a,b', 'c']], { quote: "'" }],
    ['no quoting', '"a,b"\n', [['"a', 'b"']], { quote: '' }],
    ['a CR at the end of a quoted last cell', '"a","b"\r', [['a', 'b']]],
  ];
  test.each(cases)('%s', (_, text, cells, syntax) => {
    expect(cellsOf(text, { ...comma, ...syntax })).toEqual(cells);
  });

  test('lines are counted through cells of several lines', () => {
    expect(read('a\n"b\nc"\n\nd\n').map((record) => [record.line, record.blank])).toEqual([
      [1, false],
      [2, false],
      [4, true],
      [5, false],
    ]);
  });

  test('however the text is cut, the records are the same', () => {
    const text = 'a,b\r\n"x ""y""\r\nz", "q" \r\n1,"never closed\r\n2,3\r\n\r\nlast,"';
    const whole = read(text);
    for (let chunk = 1; chunk < text.length; chunk++) expect(read(text, comma, chunk)).toEqual(whole);
  });
});

describe('quotes that are never closed', () => {
  test('cost their own line only, and are reported on it', () => {
    const records = read('a,b\n1,"open\n2,fine\n3,"closed"\n4,fine\n');
    expect(records.map((record) => record.cells)).toEqual([
      ['a', 'b'],
      ['1', '"open'],
      ['2', 'fine'],
      ['3', 'closed'],
      ['4', 'fine'],
    ]);
    expect(records[1]!.problems).toEqual([{ code: 'unclosed_quote', column: 1, line: 2, params: undefined }]);
  });

  test('at the end of the file too', () => {
    const records = read('a,b\n1,"open\n2,fine\n');
    expect(records.map((record) => record.cells)).toEqual([
      ['a', 'b'],
      ['1', '"open'],
      ['2', 'fine'],
    ]);
    expect(records[1]!.problems?.map((problem) => problem.code)).toEqual(['unclosed_quote']);
  });

  test('nor do they hold more than their reach in memory', () => {
    const filler = `${'x'.repeat(999)}\n`;
    const reader = createRecordReader(comma);
    let count = reader.push('a,"open\n').length;
    for (let i = 0; i < 9000; i++) count += reader.push(filler).length;
    expect(count).toBeGreaterThan(1000);
    expect(count + reader.end().length).toBe(9001);
  });

  test('a quoted cell over hundreds of lines is taken, and pointed at', () => {
    const [, record] = read(`a,b\n1,"${'line\n'.repeat(600)}"\n`);
    expect(record!.problems).toEqual([{ code: 'long_quote', column: 1, line: 2, params: { lines: 600 } }]);
  });
});

test('a cell beyond the limit is cut and says so; NULs go and say so', () => {
  const [record] = read(`${'y'.repeat(maxCellLength + 5)},a\0b\n`);
  expect(record!.cells.map((cell) => cell.length)).toEqual([maxCellLength, 2]);
  expect(record!.problems?.map((problem) => [problem.code, problem.column])).toEqual([
    ['cell_too_long', 0],
    ['nul_removed', 1],
  ]);
});

test('a line without end is refused', () => {
  const reader = createRecordReader(comma);
  expect(() => {
    for (let i = 0; i < 100; i++) reader.push('z'.repeat(1_000_000));
  }).toThrow('table.row_too_long');
});

test('agrees with csv-parse on whatever is well formed', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', 'é', ' ', ',', ';', '"', '\n', '\r\n', "'", '1') })
    .map((text) => (/[",\n]|^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text));
  const row = fc.array(cell, { minLength: 2, maxLength: 5 }).map((cells) => cells.join(','));
  const file = fc.tuple(fc.array(row, { minLength: 1, maxLength: 6 }), fc.constantFrom('\n', '\r\n'));
  fc.assert(
    fc.property(file, fc.integer({ min: 1, max: 30 }), ([rows, newline], chunk) => {
      const text = rows.join(newline) + newline;
      const expected = parse(text, { relax_column_count: true, record_delimiter: newline }) as string[][];
      expect(read(text, comma, chunk).map((record) => record.cells)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});
