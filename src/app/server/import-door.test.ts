// Imports, exports and files through the door, with the jobs at work: as the screen and programs use them.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createImportSchema,
  importSchema,
  importSummarySchema,
  reportPageSchema,
} from '../../records/import-contract.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  await door.app.work();
});
afterAll(() => door.close());

/** A multipart body by hand: fields, then the file. */
function form(name: string, content: string, fields: Record<string, string> = {}) {
  const boundary = 'xxJALONxx';
  const parts = Object.entries(fields).map(
    ([key, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  );
  const file = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n${content}\r\n`;
  return {
    body: `${parts.join('')}${file}--${boundary}--\r\n`,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}

async function until(id: string, state: string) {
  for (let i = 0; i < 400; i++) {
    const one = importSchema.parse((await door.call('GET', `/api/v1/imports/${id}`)).json());
    if (one.state === state) return one;
    if (one.state === 'failed') throw new Error(one.error ?? 'failed');
    await pause(50);
  }
  throw new Error(`never ${state}`);
}

test('a file is sent, looked at, mapped, rehearsed, run, reported and undone', {
  timeout: 60_000,
}, async () => {
  const { body, headers } = form(
    'clients.csv',
    'Société;Tél;Pays\nAcier SA;01 42 68 53 00;France\nBois;zz;Atlantide\n;;',
    {
      object: 'company',
    },
  );
  const answer = await door.call('POST', '/api/v1/imports', body, headers);
  expect(answer.statusCode).toBe(201);
  const begun = importSchema.parse(answer.json());
  expect(begun).toMatchObject({
    state: 'ready',
    file: { name: 'clients.csv' },
    created_by: { title: 'Alice' },
  });
  const patched = await door.call('PATCH', `/api/v1/imports/${begun.id}`, {
    mapping: [{ index: 2, field: null }],
    options: { mode: 'both' },
  });
  expect(importSchema.parse(patched.json()).mapping[2]).toMatchObject({
    field: null,
    because: 'Choisi par vous.',
  });
  expect((await door.call('POST', `/api/v1/imports/${begun.id}/rehearse`)).statusCode).toBe(202);
  const rehearsed = await until(begun.id, 'rehearsed');
  expect(rehearsed.report!.counts).toMatchObject({ read: 2, created: 2, noted: 1 });
  expect((await door.call('GET', '/api/v1/records/company')).json().records).toEqual([]);
  await door.call('POST', `/api/v1/imports/${begun.id}/run`);
  const done = await until(begun.id, 'done');
  expect(done.report!.counts).toEqual(rehearsed.report!.counts);
  const page = reportPageSchema.parse(
    (await door.call('GET', `/api/v1/imports/${begun.id}/report?outcome=noted`)).json(),
  );
  expect(page.rows).toMatchObject([
    {
      line: 3,
      record: { title: 'Bois' },
      problems: [{ code: 'phone_invalid', label: 'Téléphone', value: 'zz' }],
    },
  ]);
  const twice = await door.call('POST', `/api/v1/imports/${begun.id}/run`);
  expect([twice.statusCode, twice.json().code]).toEqual([409, 'conflict']);
  const list = (await door.call('GET', '/api/v1/imports?object=company')).json();
  expect(importSummarySchema.array().parse(list.imports)).toMatchObject([
    { id: begun.id, counts: { read: 2 } },
  ]);
  const refused = await door.call('GET', `/api/v1/imports/${begun.id}/refused`);
  expect(refused.headers['content-disposition']).toContain('clients-refusees.csv');
  await door.call('POST', `/api/v1/imports/${begun.id}/undo`);
  expect((await until(begun.id, 'undone')).undo).toMatchObject({ undone: 2, kept: 0 });
  expect((await door.call('GET', '/api/v1/records/company')).json().records).toEqual([]);
});

test('files are for whoever sent them and for who may see a record that holds them', async () => {
  const { body, headers } = form('contrat é.pdf', '%PDF-1.7 <script>alert(1)</script>');
  const sent = (await door.call('POST', '/api/v1/files', body, headers)).json();
  expect(sent).toMatchObject({ name: 'contrat é.pdf', type: 'text/csv', size: 34 });
  const got = await door.call('GET', `/api/v1/files/${sent.id}`);
  expect(got.body).toBe('%PDF-1.7 <script>alert(1)</script>');
  expect(got.headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
  expect(got.headers['content-disposition']).toMatch(/^attachment; .*contrat%20%C3%A9\.pdf$/);
  const stranger = await door.call('GET', `/api/v1/files/${sent.id}`, undefined, { cookie: '' });
  expect(stranger.statusCode).toBe(401);
  // The same file may be imported from, by its id.
  const again = await door.call(
    'POST',
    '/api/v1/imports',
    createImportSchema.parse({ object: 'company', file_id: sent.id }),
  );
  expect([again.statusCode, again.json().errors[0].code]).toEqual([415, 'table_unsupported_format']);
  const nothing = await door.call('POST', '/api/v1/files', {});
  expect(nothing.json().errors).toMatchObject([{ path: 'file', code: 'file_wanted' }]);
});

test('a list is exported as it is asked for', async () => {
  await door.call('POST', '/api/v1/records/product', { name: 'Vis', price: '1.20', reference: '=1+1' });
  const answer = await door.call('POST', '/api/v1/records/product/export', {
    fields: ['name', 'reference', 'price'],
    filter: { field: 'name', op: 'is', value: 'vis' },
  });
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(answer.body).toBe('\uFEFFNom;Référence;Prix;Prix (devise)\r\nVis;"\'=1+1";1,20;EUR\r\n');
  const workbook = await door.call('POST', '/api/v1/records/product/export', { format: 'xlsx' });
  expect(workbook.rawPayload.subarray(0, 2).toString()).toBe('PK');
  const wrong = await door.call('POST', '/api/v1/records/product/export', { fields: ['rien'] });
  expect(wrong.json().errors).toMatchObject([{ path: 'fields', code: 'field_unknown' }]);
});
