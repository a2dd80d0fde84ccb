// What is exported comes back the same: every field type, every object, as labels and as names, CSV and XLSX.
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allFixtures } from '../../fields/all-fixtures.ts';
import { fieldTypes } from '../../fields/types.ts';
import { type Permissions, permission } from '../../model/access.ts';
import type { Field } from '../../model/field.ts';
import { openTable } from '../../platform/server/tabular/open-table.ts';
import { writeCsv } from '../../platform/server/tabular/write-csv.ts';
import { writeXlsx } from '../../platform/server/tabular/write-xlsx.ts';
import { type ExportRequest, exportSchema } from '../../records/import-contract.ts';
import { columnsOf } from '../../records/server/export/cells.ts';
import { exportRecords } from '../../records/server/export/export.ts';
import { formatsOf } from '../../records/server/import/formats.ts';
import { readCell, readMoney } from '../../records/server/import/read-cell.ts';
import { readPage } from '../../records/server/read.ts';
import { write } from '../../records/server/write.ts';
import { type ImportWorld, importWorld, makePipeline } from './test/importing.ts';

let at: ImportWorld;
let folder: string;
beforeAll(async () => {
  at = await importWorld();
  folder = await mkdtemp(join(tmpdir(), 'jalon-export-test-'));
  await makePipeline(at.world.as());
});
afterAll(async () => {
  await at.close();
  await rm(folder, { recursive: true });
});

const shapes = (['labels', 'names'] as const).flatMap((headers) =>
  (['csv', 'xlsx'] as const).map((format) => ({ headers, format })),
);

const sent = async (object: string, query: ExportRequest, ctx = at.world.as()): Promise<Buffer> => {
  const { content } = await exportRecords(ctx, object, exportSchema.parse(query));
  return buffer(content);
};

describe('every field type', () => {
  const context = { language: 'fr', country: 'FR', currency: 'EUR', timeZone: 'Europe/Paris' } as const;
  // Files travel by themselves; programs' own data are not for spreadsheets; relations are tried on whole objects below.
  const names = Object.keys(fieldTypes).filter(
    (name) => !['file', 'json', 'relation', 'user', 'address', 'id'].includes(name),
  ) as (keyof typeof fieldTypes)[];

  for (const { headers, format } of shapes) {
    test(`goes out and comes back, ${headers}, ${format}`, async () => {
      for (const name of names) {
        // The words alone, of what has structure.
        if (name === 'rich_text' && headers === 'labels') continue;
        const { definition, good } = allFixtures[name];
        const field = { ...definition, name: 'it', object: 'thing', kind: fieldTypes[name] } as Field;
        const values = [...good.map(({ input }) => input), ...samples(name)].map((input) =>
          field.kind.parse(input, field, context),
        );
        const columns = columnsOf(field, { headers, format }, context);
        const rows = values.map((value, i) => [
          String(i),
          ...columns.map((column) => column.cell(wire(field, value))),
        ]);
        const header = ['n', ...columns.map((column) => column.header)];
        const path = join(folder, `${name}.${format}`);
        await save(path, format, headers, header, rows);
        const table = await openTable(path);
        const read: unknown[] = [];
        const cells: string[] = [];
        for await (const row of table.rows()) cells.push(String(row.cells[1]));
        const { format: how } = formatsOf(
          field.type,
          cells,
          table.kind === 'csv' ? table.dialect.delimiter : null,
          'FR',
        );
        for await (const row of table.rows()) {
          const [, cell = '', currency = ''] = row.cells;
          read.push(
            cell === ''
              ? null
              : name === 'money'
                ? readMoney(cell, String(currency), field, how, context)
                : readCell(cell, field, how, context),
          );
        }
        await table.close();
        expect([name, read.map((value) => wire(field, value))]).toEqual([
          name,
          values.map((value) => wire(field, value)),
        ]);
      }
    });
  }

  const wire = (field: Field, value: unknown) =>
    value === null ? null : field.kind.wire ? field.kind.wire(value, field) : value;

  /** What spreadsheets are said to spoil. */
  const samples = (name: keyof typeof fieldTypes): unknown[] => {
    const texts = [
      "=cmd|'/C calc'!A0",
      '+33 1 42 68 53 00',
      '-12',
      '@me',
      "'quoted",
      '007',
      '1/2',
      '1e5',
      'a;b,c\t"d"',
      '<script>',
      'œuvre',
    ];
    if (name === 'text' || name === 'long_text')
      return [
        ...texts,
        ...fc
          .sample(fc.string({ minLength: 1, unit: 'grapheme' }), { numRuns: 50, seed: 7 })
          .filter((text) => text.trim() && !text.includes('\u0000')),
      ];
    if (name === 'number') return [0.1, -0.5, 1234.56, 0.01, 999_999.99];
    if (name === 'money') return ['0.10', '1234.567', '-5', '99999999999999.99'];
    if (name === 'date') return ['1899-12-31', '1999-01-02', '2100-12-11'];
    if (name === 'date_time')
      return ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z', '2026-03-29T01:00:00.001Z'];
    return [];
  };
});

async function save(
  path: string,
  format: 'csv' | 'xlsx',
  headers: 'labels' | 'names',
  header: string[],
  rows: never[] | unknown[][],
): Promise<void> {
  const { PassThrough } = await import('node:stream');
  const out = new PassThrough();
  const kept = buffer(out);
  if (format === 'xlsx') await writeXlsx(rows as never[], out, { header });
  else
    await writeCsv(rows as never[], out, {
      header,
      delimiter: ';',
      decimal: headers === 'names' ? '.' : ',',
      dates: headers === 'names' ? 'iso' : 'dmy',
      booleans: ['true', 'false'],
    });
  writeFileSync(path, await kept);
}

test('records with everything filled in change nothing when their export is imported', async () => {
  const ctx = at.world.as();
  const [company] = (
    await write(ctx, 'company', [
      {
        kind: 'create',
        values: {
          name: '=1+1 & Cie',
          phone: '01 42 68 53 00 poste 12',
          email: 'bonjour@exemple.fr',
          website: 'exemple.fr',
          address: { street: '12 rue des Lilas\nBât. B', postal_code: '01000', city: 'Bourg', country: 'FR' },
          employees: 1250,
          annual_revenue: { amount: '1234567.89', currency: 'CHF' },
          siren: '552059024',
          status: 'active',
          tags: ['VIP', 'salon 2026'],
          description: 'Première ligne\nSeconde « ligne »',
        },
      },
    ])
  ).written;
  await write(ctx, 'contact', [
    {
      kind: 'create',
      values: {
        first_name: 'Éléonore',
        last_name: "O'Brien",
        email: 'eleonore@exemple.fr',
        other_emails: ['e@exemple.org'],
        company: company!.id,
        birthday: '1980-03-02',
        language: 'fr',
        external_id: '0012345678901234567',
      },
    },
    { kind: 'create', values: { last_name: 'Sans e-mail', other_emails: ['seul@exemple.fr'] } },
  ]);
  await write(ctx, 'deal', [
    {
      kind: 'create',
      values: {
        name: 'Contrat',
        company: company!.id,
        amount: '12.30',
        close_date: '2026-01-31',
        probability: 12.5,
      },
    },
  ]);
  for (const object of ['company', 'contact', 'deal']) {
    for (const { headers, format } of shapes) {
      const content = await sent(object, { headers, format });
      const begun = await at.begin({ name: `${object}.${format}`, content }, object);
      expect(begun.options.match_on).toEqual([['id']]);
      const done = await at.run(begun.id);
      const { read, unchanged, noted } = done.report!.counts;
      expect([object, headers, format, unchanged, noted, done.report!.reasons]).toEqual([
        object,
        headers,
        format,
        read,
        0,
        [],
      ]);
      expect(read).toBeGreaterThan(0);
    }
  }
});

test('an export comes back into an empty workspace, ids and all', async () => {
  const other = await importWorld();
  try {
    for (const object of ['company', 'contact']) {
      const before = await readPage(at.world.as(), object, { sort: 'id' });
      const content = await sent(object, { headers: 'names' });
      const { id } = await other.begin({ name: 'x.csv', content }, object);
      expect((await other.run(id)).report!.counts).toMatchObject({
        created: before.records.length,
        refused: 0,
      });
      const after = await readPage(other.world.as(), object, { sort: 'id' });
      const plain = ({ records }: typeof before) =>
        records.map(({ version, created_at, updated_at, _can, ...rest }) => rest);
      expect(plain(after)).toEqual(plain(before));
    }
  } finally {
    await other.close();
  }
});

test('who may not export does not; who may export their own gets their own; hidden fields stay hidden', async () => {
  const [me, other] = (
    await write(
      at.world.as(),
      'user',
      ['Moi', 'Autre'].map((name) => ({ kind: 'create', values: { name } })),
    )
  ).written;
  await write(
    at.world.as(),
    'lead',
    [me, me, other].map((owner, i) => ({
      kind: 'create',
      values: { last_name: `L${i}`, email: `l${i}@exemple.fr`, owner: owner!.id },
    })),
  );
  const as = (level: 'none' | 'own', hidden: string[] = []) => {
    const rights = { ...permission('all', 'all', 'all', 'all', level), hidden };
    const permissions: Permissions = { objects: {}, others: rights, administer: false };
    return at.world.as({ id: me!.id, permissions });
  };
  await expect(sent('lead', {}, as('none'))).rejects.toMatchObject({ code: 'forbidden' });
  const mine = (await sent('lead', { sort: 'last_name' }, as('own', ['email']))).toString();
  expect(mine.trim().split('\r\n')).toHaveLength(3);
  expect(mine).not.toContain('@exemple.fr');
  await expect(sent('lead', { fields: ['email'] }, as('own', ['email']))).rejects.toMatchObject({
    code: 'invalid',
  });
});

test('what looks like a formula is a text in the spreadsheet', async () => {
  const csv = (await sent('company', { fields: ['name'] })).toString();
  expect(csv).toContain(`"'=1+1 & Cie"`);
  expect(csv.startsWith('\uFEFFNom')).toBe(true);
});
