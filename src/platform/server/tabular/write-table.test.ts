import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { hasSharedData, sharedData } from '../test/shared-data.ts';
import { openTable } from './open-table.ts';
import type { WrittenCell, WrittenRows } from './write-cell.ts';
import { type CsvWriteOptions, writeCsv } from './write-csv.ts';
import { maxCellText, writeXlsx } from './write-xlsx.ts';
import { openArchive } from './xlsx-archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'jalon-write-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

const naughty = [
  '=1+1',
  "'=1+1",
  "''=1+1",
  "'bonjour",
  "'",
  "''",
  '+33 6 12 34 56 78',
  '+33-6-12',
  '-12,5',
  '-',
  '@SUM(A1)',
  '\tx',
  '\rx',
  '\nx',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("http://x","y")',
  "'+1",
  "'-1",
  'a"b',
  '"',
  '""',
  'a;b',
  'a,b',
  'a\nb',
  'a\r\nb',
  'a\rb',
  ' x ',
  'sep=;',
  '\uFEFFx',
  '_x000D_',
  '_x005F_x000D_',
  '_x_',
  '&amp;',
  '<b>',
  ']]>',
  '\u0001',
  '\u001f',
  '\ufffe',
  '\uffff',
  '01400',
  '1E5',
  'TRUE',
  '2024-03-01',
  '#N/A',
  '\\"',
  'x\\',
  '\u2028',
  '😀',
  '\u0085',
  '\u00a0',
  '',
];

async function csvText(rows: WrittenRows, options?: CsvWriteOptions): Promise<string> {
  const out = new PassThrough();
  const chunks: Buffer[] = [];
  out.on('data', (chunk) => chunks.push(chunk));
  await writeCsv(rows, out, options);
  return Buffer.concat(chunks).toString('utf8');
}

async function throughCsv(
  rows: string[][],
  header: string[],
  options: CsvWriteOptions = {},
): Promise<unknown[][]> {
  const path = join(folder, `${++files}.csv`);
  await writeCsv(rows, createWriteStream(path), { header, ...options });
  return readBack(path, { delimiter: options.delimiter ?? ';', quote: '"' });
}

async function throughXlsx(rows: WrittenCell[][], header: string[]): Promise<unknown[][]> {
  const path = join(folder, `${++files}.xlsx`);
  await writeXlsx(rows, createWriteStream(path), { header });
  return readBack(path, {});
}

async function readBack(path: string, options: object): Promise<unknown[][]> {
  const table = await openTable(path, { headerRow: 1, blankRows: 'keep', ...options });
  const cells: unknown[][] = [];
  for await (const row of table.rows()) cells.push(row.cells);
  await table.close();
  rmSync(path);
  return cells;
}

/** A file with a control character in twenty is taken for no text at all, and refused. */
const isMostlyControl = (rows: string[][]): boolean => {
  const text = rows.flat().join('');
  const odd = [...text].filter((one) => one < ' ' && !'\t\n\v\f\r'.includes(one)).length;
  return odd > (text.length + header.join(';').length) / 25;
};

const width = 3;
const header = ['un', 'deux', 'trois'];
const tables = (text: fc.Arbitrary<string>) =>
  fc.array(fc.array(text, { minLength: width, maxLength: width }), { maxLength: 8 });
const anyText = fc.oneof(
  fc.constantFrom(...naughty),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      "'",
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      '"',
      ';',
      ',',
      '_',
      'x',
      '0',
      'D',
      ' ',
      '1',
      '.',
      '\\',
    ),
  }),
);

describe('what is written is read back the same', () => {
  // NUL is the one character that no file keeps: the reader takes it out and says so, and PostgreSQL has no place for it.
  const csvTexts = anyText.map((text) => text.replaceAll('\0', ''));

  test('any texts, by CSV', async () => {
    await fc.assert(
      fc.asyncProperty(
        tables(csvTexts),
        fc.constantFrom(';' as const, ',' as const, '\t' as const, '|' as const),
        fc.boolean(),
        async (rows, delimiter, bom) => {
          fc.pre(!isMostlyControl(rows));
          expect(await throughCsv(rows, header, { delimiter, bom })).toEqual(rows);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('any texts, by XLSX', async () => {
    await fc.assert(
      fc.asyncProperty(tables(anyText), async (rows) => {
        expect(await throughXlsx(rows, header)).toEqual(rows);
      }),
      { numRuns: 150 },
    );
  });

  test('a single column, empty cells and all', async () => {
    const rows = [['a'], [''], ['b'], [''], ['']];
    expect(await throughCsv(rows, ['un'])).toEqual(rows);
    expect(await throughXlsx(rows, ['un'])).toEqual(rows);
  });

  test('half characters, which XML spells out', async () => {
    expect(await throughXlsx([['a\ud800b', '\udc00', 'x']], header)).toEqual([['a\ud800b', '\udc00', 'x']]);
  });

  test('numbers, truth and dates in their types, by XLSX', async () => {
    const rows: WrittenCell[][] = [
      [1, -2.5, { kind: 'number', value: '1234.50' }],
      [true, false, null],
      [
        { kind: 'date', value: '2024-02-29' },
        { kind: 'datetime', value: '2024-03-01T10:30:15' },
        { kind: 'datetime', value: '1999-12-31T23:59:59.125' },
      ],
      [
        { kind: 'date', value: '1850-06-01' },
        { kind: 'date', value: '1900-03-01' },
        { kind: 'date', value: '9999-12-31' },
      ],
    ];
    expect(await throughXlsx(rows, header)).toEqual([
      [1, -2.5, 1234.5],
      [true, false, ''],
      ['2024-02-29', '2024-03-01T10:30:15', '1999-12-31T23:59:59.125'],
      ['1850-06-01', '1900-03-01', '9999-12-31'],
    ]);
  });

  const lists = hasSharedData('text/blns.json');
  test.skipIf(!lists)('the big list of naughty strings, and the known formula injections', async () => {
    const strings = JSON.parse(readFileSync(sharedData('text/blns.json'), 'utf8')) as string[];
    const notes = readFileSync(sharedData('mail/html-xss/payloads/csv-injection.md'), 'utf8');
    const lines = notes.split(/\r?\n/);
    expect(strings.length).toBeGreaterThan(500);
    expect(lines.some((line) => line.startsWith('='))).toBe(true);
    const rows = [...strings, ...lines].map((text, i) => [text.replaceAll('\0', ''), String(i), 'x']);
    expect(await throughCsv(rows, header)).toEqual(rows);
    expect(await throughCsv(rows, header, { delimiter: ',', bom: false })).toEqual(rows);
    expect(await throughXlsx(rows, header)).toEqual(rows);
  });
});

describe('CSV', () => {
  test('as French Excel wants it', async () => {
    const rows: WrittenCell[][] = [
      ['Zoé; fille', 1234.5, true, { kind: 'date', value: '2024-03-01' }, null],
      [
        '=1+1',
        { kind: 'number', value: '-0.10' },
        false,
        { kind: 'datetime', value: '2024-03-01T10:30:00' },
        '-3',
      ],
    ];
    expect(await csvText(rows, { header: ['a', 'b', 'c', 'd', '=e'] })).toBe(
      '\uFEFFa;b;c;d;"\'=e"\r\n"Zoé; fille";1234,5;oui;01/03/2024;\r\n"\'=1+1";-0,10;non;01/03/2024 10:30:00;-3\r\n',
    );
  });

  test('as programs want it', async () => {
    const options: CsvWriteOptions = {
      bom: false,
      delimiter: ',',
      decimal: '.',
      dates: 'iso',
      booleans: ['true', 'false'],
    };
    expect(await csvText([[1.5, true, { kind: 'date', value: '2024-03-01' }, '+33612345678']], options)).toBe(
      '1.5,true,2024-03-01,+33612345678\r\n',
    );
  });

  test('no text of the naughty list begins as a formula once written', async () => {
    for (const text of naughty.filter((t) => t !== '')) {
      const written = (await csvText([[text, 'x']], { bom: false })).replace(/^"/, '');
      const harmless = /^[+-]\d[\d .\u00a0\u202f]*(?:,\d+)?"?;/.test(written);
      expect(harmless || !/^[=+\-@\t\r\n＝＋－＠]/.test(written), JSON.stringify(text)).toBe(true);
    }
  });
});

describe('XLSX', () => {
  test('has a bold frozen header, and goes on in another sheet beyond the limit', async () => {
    const path = join(folder, 'split.xlsx');
    const rows = Array.from({ length: 25 }, (_, i) => [i, `n° ${i}`]);
    const done = await writeXlsx(rows, createWriteStream(path), {
      header: ['n', 'nom'],
      sheet: "Clients [2024]: l'année",
      rowsPerSheet: 11,
    });
    expect(done).toEqual({ rows: 25, cut: 0 });
    const seen: unknown[][] = [];
    const table = await openTable(path);
    const sheets = table.kind === 'xlsx' ? table.dialect.sheets.map((sheet) => sheet.name) : [];
    expect(sheets).toEqual([
      "Clients  2024   l'année",
      "Clients  2024   l'année (2)",
      "Clients  2024   l'année (3)",
    ]);
    for (const sheet of sheets)
      for await (const row of (await openTable(path, { sheet })).rows()) seen.push(row.cells);
    expect(seen).toEqual(rows);
    const archive = await openArchive(path, 1e6);
    expect(await archive.text('xl/worksheets/sheet2.xml')).toMatch(
      /<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"\/>.*<c r="A1" s="1" t="inlineStr">/,
    );
    expect(await archive.text('xl/styles.xml')).toContain('<xf numFmtId="0" fontId="1"');
    archive.close();
  });

  test('cuts what Excel cannot hold, and says how many', async () => {
    const path = join(folder, 'cut.xlsx');
    expect(await writeXlsx([['x'.repeat(maxCellText + 1)], ['y']], createWriteStream(path))).toEqual({
      rows: 2,
      cut: 1,
    });
  });

  test('an empty table is a workbook', async () => {
    const path = join(folder, 'empty.xlsx');
    await writeXlsx([], createWriteStream(path), { header: ['nom', 'ville'] });
    expect((await openTable(path)).header.map((column) => column.name)).toEqual(['nom', 'ville']);
  });
});

describe('both', () => {
  async function* failing(): AsyncGenerator<string[]> {
    yield ['a', 'b'];
    throw new Error('the source failed');
  }
  test.each([
    ['csv', writeCsv],
    ['xlsx', writeXlsx],
  ] as const)(
    '%s: an error of the source comes out, and the file is not ended as if whole',
    async (_, write) => {
      let finished = false;
      const out = new Writable({
        write: (_chunk, _encoding, done) => done(),
        final: (done) => {
          finished = true;
          done();
        },
      });
      await expect(write(failing(), out)).rejects.toThrow('the source failed');
      expect(finished).toBe(false);
      expect(out.destroyed).toBe(true);
    },
  );

  test.each([
    ['csv', writeCsv],
    ['xlsx', writeXlsx],
  ] as const)('%s: an error of the destination comes out', async (_, write) => {
    const out = new Writable({ write: (_chunk, _encoding, done) => done(new Error('disk full')) });
    const rows = Array.from({ length: 50_000 }, (_, i) => [`${i}${Math.sin(i)}`]);
    await expect(write(rows, out)).rejects.toThrow('disk full');
  });

  test.each([
    ['csv', writeCsv],
    ['xlsx', writeXlsx],
  ] as const)('%s: takes rows no faster than they are written', async (_, write) => {
    let taken = 0;
    const rows = (function* () {
      for (; taken < 2_000_000; taken++) yield [String(Math.sin(taken)), 'x'.repeat(50)];
    })();
    const stuck = new Writable({ highWaterMark: 1024, write: () => {} });
    const writing = write(rows, stuck).catch(() => {});
    // What is on its way in buffers comes to rest, however slow the machine.
    for (let before = -1; before !== taken; ) {
      before = taken;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    expect(taken).toBeLessThan(200_000);
    stuck.destroy();
    await writing;
  });
});
