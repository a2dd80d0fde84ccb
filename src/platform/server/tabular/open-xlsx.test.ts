import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { TableRow } from '../../lib/tabular/table.ts';
import { hasSharedData, sharedData } from '../test/shared-data.ts';
import { type SheetSpec, workbookParts, writeArchive } from './fixtures/workbook.ts';
import { openTable } from './open-table.ts';
import type { TableOptions, XlsxTable } from './table.ts';
import { openArchive, ratioAppliesFrom } from './xlsx-archive.ts';
import { readSharedStrings } from './xlsx-strings.ts';
import { kindOfFormat } from './xlsx-styles.ts';

const folder = mkdtempSync(join(tmpdir(), 'jalon-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const newPath = () => join(folder, `${++files}.xlsx`);

const styles = `<styleSheet><numFmts>
  <numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;€&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm"/>
  </numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="9"/><xf numFmtId="21"/><xf numFmtId="166"/><xf numFmtId="49"/></cellXfs></styleSheet>`;
const strings = `<sst><si><t>Nom</t></si><si><r><rPr><b/></rPr><t>Riche </t></r><r><t xml:space="preserve">et gras</t></r></si>
  <si><t>deux&#10;lignes</t></si><si><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh></si><si><t>_x0041_ et _x005F_x0041_</t></si><si><t/></si></sst>`;

const sheet = (rows: string, rest = '') =>
  `<?xml version="1.0"?><worksheet><dimension ref="A1:C9"/><sheetData>${rows}</sheetData>${rest}</worksheet>`;

async function openBook(
  sheets: SheetSpec[],
  options: TableOptions = {},
  more: { pr?: string } = {},
): Promise<XlsxTable> {
  const path = await writeArchive(newPath(), workbookParts(sheets, { strings, styles, ...more }));
  return (await openTable(path, options)) as XlsxTable;
}

async function rowsOf(table: { rows(): AsyncIterable<TableRow> }): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of table.rows()) rows.push(row);
  return rows;
}

async function cellOf(xml: string, more: { pr?: string } = {}) {
  const table = await openBook(
    [{ name: 'S', xml: sheet(`<row r="1">${xml}<c r="B1"><v>1</v></c></row>`) }],
    { headerRow: null },
    more,
  );
  const [row] = await rowsOf(table);
  return row!.problems ? { value: row!.cells[0] ?? '', problem: row!.problems[0]!.code } : row!.cells[0];
}

describe('cells', () => {
  const cases: [what: string, xml: string, expected: unknown][] = [
    ['shared text', '<c r="A1" t="s"><v>0</v></c>', 'Nom'],
    ['rich text', '<c r="A1" t="s"><v>1</v></c>', 'Riche et gras'],
    ['several lines', '<c r="A1" t="s"><v>2</v></c>', 'deux\nlignes'],
    ['without its phonetic reading', '<c r="A1" t="s"><v>3</v></c>', '課'],
    ['characters that XML cannot hold', '<c r="A1" t="s"><v>4</v></c>', 'A et _x0041_'],
    ['inline text', '<c r="A1" t="inlineStr"><is><t>Zoé &amp; Cie</t></is></c>', 'Zoé & Cie'],
    ['inline rich text', '<c r="A1" t="inlineStr"><is><r><t>Zoé</t></r><r><t> !</t></r></is></c>', 'Zoé !'],
    ['a postal code kept as text', '<c r="A1" s="7" t="inlineStr"><is><t>01400</t></is></c>', '01400'],
    ['a formula with its value', '<c r="A1" t="str"><f>A2&amp;"x"</f><v>résultat</v></c>', 'résultat'],
    [
      'a formula never calculated',
      '<c r="A1"><f>SUM(B1:B9)</f></c>',
      { value: '', problem: 'formula_without_value' },
    ],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', { value: '', problem: 'cell_error' }],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['a whole number', '<c r="A1"><v>42</v></c>', 42],
    ['a whole number written with a fraction', '<c r="A1"><v>42.0</v></c>', 42],
    ['a phone number made a number', '<c r="A1"><v>33612345678</v></c>', 33612345678],
    ['digits beyond what numbers hold', '<c r="A1"><v>12345678901234567890</v></c>', '12345678901234567890'],
    ['the same in exponent form', '<c r="A1"><v>1.2345678901234567E+19</v></c>', '12345678901234567168'],
    ['noise after fifteen digits', '<c r="A1"><v>19.989999999999998</v></c>', 19.99],
    ['an amount', '<c r="A1" s="3"><v>1234.5</v></c>', 1234.5],
    ['a percentage', '<c r="A1" s="4"><v>0.125</v></c>', 0.125],
    ['a date', '<c r="A1" s="1"><v>45352</v></c>', '2024-03-01'],
    ['a date and time', '<c r="A1" s="2"><v>45352.4375</v></c>', '2024-03-01T10:30:00'],
    ['a time', '<c r="A1" s="5"><v>0.4375</v></c>', '10:30:00'],
    ['a duration', '<c r="A1" s="6"><v>1.510416666666667</v></c>', '36:15:00'],
    ['a date by its type', '<c r="A1" t="d"><v>2024-03-01</v></c>', '2024-03-01'],
    ['a date out of the calendar', '<c r="A1" s="1"><v>-5</v></c>', { value: -5, problem: 'bad_date' }],
    ['the day before the day that never was', '<c r="A1" s="1"><v>59</v></c>', '1900-02-28'],
    ['the day after it', '<c r="A1" s="1"><v>61</v></c>', '1900-03-01'],
    ['a string that does not exist', '<c r="A1" t="s"><v>999</v></c>', ''],
  ];
  test.each(cases)('%s', async (_, xml, expected) => {
    expect(await cellOf(xml)).toEqual(expected);
  });

  test('dates of the 1904 calendar', async () => {
    expect(
      await cellOf('<c r="A1" s="1"><v>43890</v></c>', {
        pr: '<workbookPr date1904="1"/><ext><x15:workbookPr/></ext>',
      }),
    ).toBe('2024-03-01');
  });
});

test.each([
  ['dd/mm/yyyy', 'date'],
  ['mmm-yy', 'date'],
  ['[$-40C]d mmmm yyyy;@', 'date'],
  ['yyyy-mm-dd hh:mm:ss.000', 'datetime'],
  ['hh:mm AM/PM', 'time'],
  ['[hh]:mm', 'duration'],
  ['General', 'number'],
  ['0.00', 'number'],
  ['# ##0,00 "jours"', 'number'],
  ['[Red]-0.0%', 'number'],
  ['0.00E+00', 'number'],
  ['"Code "0000', 'number'],
  ['@', 'number'],
  ['#,##0\\ [$€-40C]', 'number'],
  ['jj/mm/aaaa', 'date'],
])('the number format %s is of a %s', (code, kind) => {
  expect(kindOfFormat(code)).toBe(kind);
});

describe('sheets', () => {
  const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const two = `<row r="1">${text('A1', 'nom')}${text('B1', 'ville')}</row><row r="2">${text('A2', 'Zoé')}${text('B2', 'Lyon')}</row>`;

  test('are listed, hidden ones as such; the first visible one with rows is read', async () => {
    const table = await openBook([
      { name: 'Cachée', state: 'hidden', xml: sheet(two) },
      { name: 'Vide', xml: sheet('') },
      { name: 'Clients &amp; Cie', xml: sheet(two) },
      { name: 'Secrète', state: 'veryHidden', xml: sheet(two) },
    ]);
    expect(table.dialect.sheets.map((s) => [s.name, s.hidden])).toEqual([
      ['Cachée', true],
      ['Vide', false],
      ['Clients & Cie', false],
      ['Secrète', true],
    ]);
    expect([table.dialect.sheet, table.dialect.sheets[2]!.rows]).toEqual(['Clients & Cie', 9]);
    expect(await rowsOf(table)).toEqual([{ line: 2, cells: ['Zoé', 'Lyon'] }]);
  });

  test('are chosen by name', async () => {
    const sheets = [
      { name: 'Un', xml: sheet(two) },
      { name: 'Deux', state: 'hidden', xml: sheet(two.replace('Zoé', 'Léo')) },
    ];
    expect((await rowsOf(await openBook(sheets, { sheet: 'Deux' })))[0]!.cells[0]).toBe('Léo');
    await expect(openBook(sheets, { sheet: 'Trois' })).rejects.toMatchObject({ code: 'table.no_such_sheet' });
  });

  test('without references, with prefixes, with gaps, with rows not in their place', async () => {
    const bare =
      '<x:worksheet xmlns:x="u"><x:sheetData><x:row><x:c t="str"><x:v>a</x:v></x:c><x:c/><x:c t="str"><x:v>b</x:v></x:c></x:row><x:row/><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(await rowsOf(await openBook([{ name: 'S', xml: bare }], { headerRow: 1 }))).toEqual([
      { line: 3, cells: [1, '', ''] },
    ]);
  });

  test('merged cells: the value is in the first, and the rows say so', async () => {
    const rows = `<row r="1">${text('A1', 'nom')}${text('B1', 'ville')}</row><row r="2">${text('A2', 'Zoé')}${text('B2', 'Lyon')}</row><row r="3">${text('B3', 'Nice')}</row>`;
    const table = await openBook([
      { name: 'S', xml: sheet(rows, '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>') },
    ]);
    expect(table.merged).toEqual(['A2:A3']);
    const merged = { code: 'merged', column: 0, params: { range: 'A2:A3' } };
    expect(await rowsOf(table)).toEqual([
      { line: 2, cells: ['Zoé', 'Lyon'], problems: [merged] },
      { line: 3, cells: ['', 'Nice'], problems: [merged] },
    ]);
  });

  test('titles above the header, and cells beyond it', async () => {
    const rows = `<row r="1">${text('A1', 'Clients au 31 mars')}</row><row r="3">${text('A3', 'nom')}${text('B3', 'ville')}${text('C3', 'pays')}</row><row r="4">${text('A4', 'Zoé')}${text('B4', 'Lyon')}${text('C4', 'France')}</row><row r="5">${text('A5', 'Léo')}${text('B5', 'Nice')}${text('C5', 'France')}${text('E5', 'en trop')}</row><row r="6">${text('A6', 'Eva')}${text('B6', 'Metz')}${text('C6', 'France')}</row>`;
    const table = await openBook([{ name: 'S', xml: sheet(rows) }]);
    expect([table.headerRow, table.titleRows.length, table.header.map((column) => column.key)]).toEqual([
      3,
      1,
      ['nom', 'ville', 'pays'],
    ]);
    expect((await rowsOf(table))[1]).toEqual({
      line: 5,
      cells: ['Léo', 'Nice', 'France', '', 'en trop'],
      problems: [{ code: 'extra_cells', column: 3, params: { count: 1 } }],
    });
  });
});

describe('shared strings go to a file when they are many, and come back the same', () => {
  test.each([1, 64])('%d blocks in memory', async (blocks) => {
    const text = (i: number) => `chaîne n° ${i} ${'é'.repeat(i % 700)}`;
    async function* xml() {
      yield Buffer.from('<sst>');
      for (let i = 0; i < 9000; i++) yield Buffer.from(`<si><t>${text(i)}</t></si>`);
      yield Buffer.from(`<si><t>${'x'.repeat(3_000_000)}</t></si><si><t>fin</t></si></sst>`);
    }
    const store = await readSharedStrings(xml(), blocks);
    expect(store.count).toBe(9002);
    for (let i = 0; i < 9000; i += 7) expect(store.get((i * 4001) % 9000)).toBe(text((i * 4001) % 9000));
    expect([store.get(9000)?.length, store.get(9001), store.get(9002), store.get(-1)]).toEqual([
      3_000_000,
      'fin',
      undefined,
      undefined,
    ]);
    store.close();
  });
});

describe('hostile and broken archives', () => {
  const million = Buffer.alloc(1_000_000, '<si><t>aaaaaaaa</t></si>'.padEnd(25, ' '));
  function* bomb(head: string, megabytes: number, filling = million): Iterable<Buffer> {
    yield Buffer.from(head);
    for (let i = 0; i < megabytes; i++) yield filling;
  }
  const small = [{ name: 'S', xml: sheet('<row r="1"><c r="A1"><v>1</v></c></row>') }];
  const stringsBomb = () =>
    writeArchive(newPath(), workbookParts(small, { strings: () => bomb('<sst>', 150) }));

  /** What a child with little memory says of the file, and by how much it grew. */
  function refusedBy(path: string): { code: string; reason: string; grown: number } {
    const program = `
      import { openTable } from ${JSON.stringify(new URL('./open-table.ts', import.meta.url).href)};
      const before = process.memoryUsage().rss;
      try { const table = await openTable(process.argv[1]); for await (const _ of table.rows()); console.log('{"code":"none"}'); }
      catch (error) { console.log(JSON.stringify({ code: error.code, reason: error.params?.reason, grown: process.resourceUsage().maxRSS * 1024 - before })); }`;
    return JSON.parse(
      execFileSync(
        process.execPath,
        ['--max-old-space-size=128', '--input-type=module', '-e', program, path],
        { encoding: 'utf8' },
      ),
    );
  }

  /** Makes the archive's directory declare a size for a part; what it inflates to stays as it is. */
  function declare(path: string, part: string, size: number): string {
    const bytes = readFileSync(path);
    for (
      let at = bytes.indexOf('PK\x01\x02', 0, 'latin1');
      at >= 0;
      at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')
    ) {
      const length = bytes.readUInt16LE(at + 28);
      if (bytes.toString('latin1', at + 46, at + 46 + length) === part) bytes.writeUInt32LE(size, at + 24);
    }
    writeFileSync(path, bytes);
    return path;
  }

  test('a bomb that declares itself is refused before anything is inflated', async () => {
    const path = await stringsBomb();
    expect(statSync(path).size).toBeLessThan(1_000_000);
    await expect(openArchive(path, statSync(path).size)).rejects.toMatchObject({
      code: 'table.zip_bomb',
      params: { reason: 'ratio' },
    });
    const said = refusedBy(path);
    expect(said).toMatchObject({ code: 'table.zip_bomb', reason: 'ratio' });
    expect(said.grown).toBeLessThan(256_000_000);
  });

  test('one that lies stops when it gives more than it said', async () => {
    const path = declare(await stringsBomb(), 'xl/sharedStrings.xml', 20_000_000);
    const archive = await openArchive(path, statSync(path).size);
    const reading = async () => {
      for await (const _ of await archive.stream('xl/sharedStrings.xml', 1e9));
    };
    await expect(reading()).rejects.toMatchObject({ code: 'table.zip_bomb', params: { reason: 'declared' } });
    expect(archive.inflated()).toBeLessThan(ratioAppliesFrom);
    archive.close();
    const said = refusedBy(path);
    expect(said.code).toBe('table.zip_bomb');
    expect(said.grown).toBeLessThan(256_000_000);
  });

  test('one cell without end', async () => {
    const path = await writeArchive(
      newPath(),
      workbookParts([
        {
          name: 'S',
          xml: () =>
            bomb('<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>', 20, Buffer.alloc(1_000_000, 'a')),
        },
      ]),
    );
    const said = refusedBy(path);
    expect(said).toMatchObject({ code: 'table.zip_bomb', reason: 'run' });
    expect(said.grown).toBeLessThan(256_000_000);
  });

  test('one cell of endlessly many runs', async () => {
    const path = await writeArchive(
      newPath(),
      workbookParts([
        {
          name: 'S',
          xml: () =>
            bomb(
              '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is>',
              20,
              Buffer.alloc(999_950, `<r><t>${'a'.repeat(36)}</t></r>`),
            ),
        },
      ]),
    );
    expect(refusedBy(path)).toMatchObject({ code: 'table.zip_bomb', reason: 'run' });
  });

  test('sixty thousand parts', async () => {
    const path = await writeArchive(newPath(), workbookParts(small));
    const bytes = readFileSync(path);
    const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    bytes.writeUInt16LE(60_000, end + 8);
    bytes.writeUInt16LE(60_000, end + 10);
    writeFileSync(path, bytes);
    await expect(openTable(path)).rejects.toMatchObject({
      code: 'table.zip_bomb',
      params: { reason: 'entries' },
    });
  });

  test('archives that are something else are named', async () => {
    const inner = readFileSync(await writeArchive(newPath(), workbookParts(small)));
    const others: [string, Record<string, string | Buffer>][] = [
      ['zip', { 'inside.xlsx': inner }],
      ['ods', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }],
      ['docx', { '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' }],
      ['xlsb', { '[Content_Types].xml': '<x/>', 'xl/workbook.bin': 'x' }],
      ['numbers', { 'Index/Document.iwa': 'x' }],
    ];
    for (const [format, parts] of others) {
      await expect(openTable(await writeArchive(newPath(), parts))).rejects.toMatchObject({
        code: 'table.unsupported_format',
        params: { format },
      });
    }
  });

  test('cut at any place, a workbook is unreadable, never a crash', async () => {
    const whole = readFileSync(await writeArchive(newPath(), workbookParts(small, { strings, styles })));
    for (let length = 30; length < whole.length; length += 197) {
      const path = newPath();
      writeFileSync(path, whole.subarray(0, length));
      await expect(openTable(path)).rejects.toMatchObject({ code: 'table.unreadable' });
    }
  });

  test('whatever byte is wrong, the answer is rows or a code', async () => {
    const whole = readFileSync(await writeArchive(newPath(), workbookParts(small, { strings, styles })));
    const path = newPath();
    for (let at = 0; at < whole.length; at += 11) {
      const bytes = Buffer.from(whole);
      bytes[at] = bytes[at]! ^ 0x55;
      writeFileSync(path, bytes);
      const code = await openTable(path)
        .then(async (table) => void (await rowsOf(table)))
        .catch((error) => error.code ?? String(error));
      expect(code ?? 'table.').toMatch(/^table\./);
    }
  });

  test('a workbook behind a password', async () => {
    const path = newPath();
    const ole = Buffer.alloc(4096);
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(ole);
    Buffer.from('EncryptedPackage', 'utf16le').copy(ole, 1024);
    writeFileSync(path, ole);
    await expect(openTable(path)).rejects.toMatchObject({ code: 'table.encrypted' });
  });

  test('an honest sheet of rows all alike is no bomb', async () => {
    const rows = (function* () {
      yield Buffer.from('<worksheet><sheetData>');
      for (let i = 1; i <= 190_000; i++)
        yield Buffer.from(
          `<row r="${i}"><c r="A${i}" s="1" t="b"><v>1</v></c><c r="B${i}" s="1" t="b"><v>1</v></c><c r="C${i}" s="1" t="b"><v>1</v></c></row>`,
        );
      yield Buffer.from('</sheetData></worksheet>');
    })();
    const path = await writeArchive(newPath(), workbookParts([{ name: 'S', xml: () => rows }]));
    const archive = await openArchive(path, statSync(path).size);
    expect(archive.sizeOf('xl/worksheets/sheet1.xml')).toBeGreaterThan(ratioAppliesFrom);
    archive.close();
    const table = await openTable(path, { headerRow: null });
    let count = 0;
    for await (const _ of table.rows()) count++;
    expect(count).toBe(190_000);
    await table.close();
  });
});

describe.skipIf(!hasSharedData('xlsx'))('real workbooks', () => {
  const opened = (path: string, options?: TableOptions) =>
    openTable(sharedData(path), options) as Promise<XlsxTable>;

  test('dates of 1904, beside the same dates as texts', async () => {
    for (const row of await rowsOf(await opened('xlsx/1904.xlsx'))) expect(row.cells[1]).toBe(row.cells[2]);
  });

  test('every one opens, or is refused by name', async () => {
    const expected: Record<string, number | string> = {
      'xlsx/1904.xlsx': 5,
      'xlsx/AutoFilter.xlsx': 21,
      'xlsx/DataTypesFormats.xlsx': 6,
      'xlsx/crlf.xlsx': 2,
      'xlsx/hyperlink_no_rels.xlsx': 1,
      'xlsx/issue2717.xlsx': 36,
      'xlsx/merge_cells.xlsx': 2,
      'xlsx/minimal_112.xlsx': 2,
      'xlsx/mixed_sheets.xlsx': 1,
      'xlsx/number_format_entities.xlsx': 2,
      'xlsx/sheet_visibility.xlsx': 1,
      'xlsx/text_and_numbers.xlsx': 2,
      'csv-dialects/frictionless/issue-1024.xlsx': 48,
      'csv-dialects/frictionless/issue-320.xlsx': 48,
      'csv-dialects/frictionless/merged-cells.xlsx': 0,
      'csv-dialects/frictionless/multiline-headers.xlsx': 3,
      'csv-dialects/frictionless/sheet2.xlsx': 2,
      'csv-dialects/frictionless/skip-rows.xlsx': 2,
      'csv-dialects/frictionless/cast-int-to-string-issue-1251.xls': 'xls',
      'csv-dialects/frictionless/merged-cells.xls': 'xls',
      'csv-dialects/frictionless/sheet2.xls': 'xls',
      'csv-dialects/frictionless/table-with-ints-floats-dates.xls': 'xls',
      'csv-dialects/frictionless/table-with-ints-floats-dates.ods': 'ods',
      'fr/ept-intercommunalites.xlsx': 12,
      'crm-sales/leads-x-education/leads-data-dictionary.xlsx': 37,
    };
    const found: Record<string, number | string> = {};
    for (const dir of ['xlsx', 'csv-dialects/frictionless', 'fr', 'crm-sales/leads-x-education']) {
      for (const name of readdirSync(sharedData(dir)).filter((file) => /\.(?:xlsx?|ods)$/.test(file))) {
        const path = `${dir}/${name}`;
        found[path] = await opened(path).then(
          async (table) => (await rowsOf(table)).length,
          (error) => error.params.format,
        );
      }
    }
    expect(found).toEqual(expected);
  });

  test('a table under four lines of titles, on the first of several sheets', async () => {
    const table = await opened('fr/ept-intercommunalites.xlsx');
    expect(table.headerRow).toBe(5);
    expect(table.header.map((column) => column.key)).toEqual([
      'ept',
      'libelle_de_l_ept',
      'nombre_de_communes',
    ]);
    expect((await rowsOf(table))[1]!.cells).toEqual(['200057867', 'Plaine Commune', 9]);
    expect(
      (await rowsOf(await opened('fr/ept-intercommunalites.xlsx', { sheet: 'Composition_communale' })))
        .length,
    ).toBeGreaterThan(125);
  });

  test('a carriage return in a formula’s value', async () => {
    expect((await rowsOf(await opened('xlsx/crlf.xlsx')))[0]!.cells).toEqual(['Formula', 'abc\r\ndef']);
  });
});

test('the reader runs where nothing else of Jalon does', () => {
  const source = fileURLToPath(new URL('.', import.meta.url));
  const imports = readdirSync(source)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) =>
      [...readFileSync(join(source, name), 'utf8').matchAll(/from '(\.[^']+)'/g)].map((match) => match[1]!),
    );
  expect(imports.filter((path) => !/^\.\/|^\.\.\/\.\.\/lib\/tabular\//.test(path))).toEqual([]);
});
