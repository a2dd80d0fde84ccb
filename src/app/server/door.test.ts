// Through the door: what programs and browsers get, and what they get when something is wrong.
import { Validator } from '@seriousme/openapi-schema-validator';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../platform/lib/ids.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
let company: string;
beforeAll(async () => {
  door = await openDoor();
  company = (await door.call('POST', '/api/v1/records/company', { name: 'Ardoise & Fils' })).json().id;
});
afterAll(() => door.close());

/** A filter of so many `not`, as text: nobody's stringify goes that deep. */
const deep = (levels: number): string => `${'{"not":'.repeat(levels)}{}${'}'.repeat(levels)}`;

const rows = async (table: string): Promise<number> =>
  Number(
    (await sql<{ n: number }>`select count(*) as n from ${sql.id('w_1', table)}`.execute(door.app.db))
      .rows[0]!.n,
  );

describe('what is wrong is said with its path, in the reader’s language, and nothing is written', () => {
  const base = '/api/v1/records/company';
  const cases: [
    name: string,
    method: string,
    path: () => string,
    body: unknown,
    status: number,
    code: string,
    at: string,
  ][] = [
    ['unknown object', 'GET', () => '/api/v1/records/nothing', undefined, 404, 'object_unknown', 'object'],
    [
      'unknown field in a filter',
      'GET',
      () => `${base}?filter=${encodeURIComponent('{"field":"nope","op":"is","value":1}')}`,
      undefined,
      400,
      'field_unknown',
      'filter.field',
    ],
    [
      'operator a field does not know',
      'POST',
      () => `${base}/query`,
      { filter: { field: 'name', op: 'lt', value: 'x' } },
      400,
      'operator_unknown',
      'filter.op',
    ],
    [
      'filter that is no JSON',
      'GET',
      () => `${base}?filter={`,
      undefined,
      400,
      'parameter_invalid',
      'filter',
    ],
    ['unknown parameter', 'GET', () => `${base}?page=2`, undefined, 400, 'key_unknown', 'page'],
    ['too many at once', 'GET', () => `${base}?limit=5000`, undefined, 400, 'shape_too_big', 'limit'],
    ['false cursor', 'GET', () => `${base}?cursor=abc`, undefined, 400, 'cursor_invalid', 'cursor'],
    ['unknown field', 'POST', () => base, { name: 'A', nope: 1 }, 400, 'field_unknown', 'nope'],
    [
      'read-only field',
      'PATCH',
      () => `${base}/${company}`,
      { created_at: '2020-01-01T00:00:00Z' },
      400,
      'field_read_only',
      'created_at',
    ],
    [
      'required value missing',
      'POST',
      () => base,
      { phone: '01 42 68 53 00' },
      400,
      'field_required',
      'name',
    ],
    [
      'e-mail without @',
      'POST',
      () => base,
      { name: 'A', email: 'alice.exemple.fr' },
      400,
      'email_invalid',
      'email',
    ],
    [
      '31 February',
      'POST',
      () => '/api/v1/records/contact',
      { last_name: 'A', birthday: '2024-02-31' },
      400,
      'date_impossible',
      'birthday',
    ],
    ['false SIREN', 'POST', () => base, { name: 'A', siren: '123456789' }, 400, 'siren_invalid', 'siren'],
    ['too long a text', 'POST', () => base, { name: 'a'.repeat(300) }, 400, 'too_long', 'name'],
    ['unknown choice', 'POST', () => base, { name: 'A', status: 'gone' }, 400, 'choice_unknown', 'status'],
    [
      'second of two records',
      'POST',
      () => base,
      { records: [{ name: 'A' }, { name: 'B', email: 'x' }] },
      400,
      'email_invalid',
      'records[1].email',
    ],
    [
      'relation to nothing',
      'POST',
      () => '/api/v1/records/contact',
      { last_name: 'A', company: newId() },
      400,
      'relation_missing',
      'company',
    ],
    [
      'unknown stage',
      'POST',
      () => '/api/v1/records/deal',
      { name: 'A', stage: newId() },
      400,
      'relation_missing',
      'stage',
    ],
    ['id that is none', 'GET', () => `${base}/42`, undefined, 400, 'id_invalid', 'id'],
    ['record that is not there', 'GET', () => `${base}/${newId()}`, undefined, 404, 'record_missing', ''],
    ['no record among many', 'POST', () => base, { records: [] }, 400, 'shape_too_small', 'records'],
    [
      'more records than a batch holds',
      'POST',
      () => base,
      { records: Array.from({ length: 10_001 }, (_, i) => ({ name: `N${i}` })) },
      400,
      'shape_too_big',
      'records',
    ],
    [
      'a record that is none',
      'POST',
      () => base,
      { records: [{ name: 'A' }, 1] },
      400,
      'shape_invalid_type',
      'records[1]',
    ],
    [
      'a contact that nothing names',
      'POST',
      () => '/api/v1/records/contact',
      {},
      400,
      'name_missing',
      'first_name',
    ],
    [
      'one record twice',
      'PATCH',
      () => base,
      {
        updates: [
          { id: '019f0000-0000-7000-8000-00000000000a', employees: 1 },
          { id: '019F0000-0000-7000-8000-00000000000A', employees: 2 },
        ],
      },
      400,
      'record_twice',
      'updates[1]',
    ],
    ['bulk edit of nothing named', 'PATCH', () => base, { set: {} }, 400, 'shape_invalid_union', 'filter'],
    ['filter nested without end', 'POST', () => `${base}/query`, deep(3000), 400, 'nested_too_deep', ''],
    [
      'filter nested without end in an address',
      'GET',
      () => `${base}?filter=${encodeURIComponent(deep(1500))}`,
      undefined,
      400,
      'nested_too_deep',
      'filter',
    ],
    [
      'position beyond any',
      'GET',
      () => '/api/v1/changes?after=99999999999999999999.1',
      undefined,
      400,
      'position_invalid',
      'after',
    ],
    ['unknown action', 'POST', () => '/api/v1/actions/nothing.at_all', {}, 404, 'action_unknown', 'name'],
    ['body that is no JSON', 'POST', () => base, '{"name":', 400, 'request_unreadable', ''],
  ];
  test.each(cases)('%s', async (_, method, path, body, status, code, at) => {
    const before = [await rows('company'), await rows('contact'), await rows('deal'), await rows('change')];
    for (const language of ['fr', 'en']) {
      const answer = await door.call(method, path(), body, {
        'accept-language': language,
        ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
      });
      expect(answer.headers['content-type']).toContain('application/problem+json');
      const problem = answer.json();
      expect({
        status: answer.statusCode,
        code: problem.errors[0]?.code,
        path: problem.errors[0]?.path,
      }).toEqual({ status, code, path: at });
      expect(problem.errors[0].message.length).toBeGreaterThan(10);
    }
    expect([await rows('company'), await rows('contact'), await rows('deal'), await rows('change')]).toEqual(
      before,
    );
  });
});

test('a write sent twice with one Idempotency-Key is carried out once, also at the same moment', async () => {
  const key = { 'idempotency-key': newId() };
  const before = await rows('company');
  const answers = await Promise.all(
    [1, 2, 3].map(() => door.call('POST', '/api/v1/records/company', { name: 'Une fois' }, key)),
  );
  expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1);
  expect(answers.every(({ statusCode }) => statusCode === 201)).toBe(true);
  expect(await rows('company')).toBe(before + 1);
  const other = await door.call('POST', '/api/v1/records/company', { name: 'Autre chose' }, key);
  expect(other.statusCode).toBe(409);
});

test('a stale version is answered field by field: yours, theirs, original', async () => {
  const { id, version } = (
    await door.call('POST', '/api/v1/records/company', { name: 'Avant', industry: 'Santé' })
  ).json();
  await door.call(
    'PATCH',
    `/api/v1/records/company/${id}`,
    { name: 'Entre-temps' },
    { 'if-match': `"${version}"` },
  );
  const answer = await door.call(
    'PATCH',
    `/api/v1/records/company/${id}`,
    { name: 'Après', industry: 'Conseil' },
    { 'if-match': `"${version}"` },
  );
  expect(answer.statusCode).toBe(409);
  expect(answer.json().conflict).toEqual({
    id,
    seen_version: 1,
    current_version: 2,
    fields: [
      { field: 'name', original: 'Avant', theirs: 'Entre-temps', yours: 'Après' },
      { field: 'industry', original: 'Santé', theirs: 'Santé', yours: 'Conseil' },
    ],
  });
});

test('an id is one record, however it is written and however often', async () => {
  const { id } = (await door.call('POST', '/api/v1/records/company', { name: 'Une seule' })).json();
  const same = await door.call('PATCH', '/api/v1/records/company', {
    updates: [{ id: id.toUpperCase(), name: 'Une seule' }],
  });
  expect(same.json().records).toMatchObject([{ id, version: 1 }]);
  const binned = await door.call('POST', '/api/v1/records/company/delete', { ids: [id, id.toUpperCase()] });
  expect(binned.json().changed).toBe(1);
  const { entries } = (await door.call('GET', `/api/v1/records/company/${id}/history`)).json();
  expect(entries.map(({ kind }: { kind: string }) => kind)).toEqual(['delete', 'create']);
  await door.call('POST', '/api/v1/records/company/restore', { ids: [id] });
});

test('what looks like a formula or a script is text, everywhere', async () => {
  const hostile = [
    "=cmd|' /C calc'!A0",
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '{{constructor}}',
    "'; drop table w_1.company; --",
  ];
  for (const name of hostile) {
    const { id } = (await door.call('POST', '/api/v1/records/company', { name })).json();
    expect((await door.call('GET', `/api/v1/records/company/${id}`)).json().name).toBe(name);
    const found = await door.call('POST', '/api/v1/records/company/query', {
      filter: { field: 'name', op: 'contains', value: name },
    });
    expect(found.json().records.map((record: { id: string }) => record.id)).toContain(id);
  }
});

test('a count is exact when it is cheap', async () => {
  const total = await rows('company');
  for (const count of ['estimate', 'exact']) {
    const page = (await door.call('GET', `/api/v1/records/company?count=${count}&limit=1`)).json();
    expect(page).toMatchObject({ records: [{}], count: { value: total, exact: true } });
  }
});

test('a record goes to the bin, many at once are changed, and each operation can be undone', async () => {
  const { records } = (
    await door.call('POST', '/api/v1/records/company', {
      records: ['A', 'B', 'C'].map((name) => ({ name: `Lot ${name}` })),
    })
  ).json();
  const ids = records.map(({ id }: { id: string }) => id);
  const changed = (
    await door.call('PATCH', '/api/v1/records/company', {
      filter: { field: 'name', op: 'starts_with', value: 'lot' },
      set: { status: 'active' },
    })
  ).json();
  expect(changed.changed).toBe(3);
  const binned = (await door.call('POST', '/api/v1/records/company/delete', { ids })).json();
  expect(
    (
      await door.call(
        'GET',
        `/api/v1/records/company?filter=${encodeURIComponent(JSON.stringify({ field: 'id', op: 'in', value: ids }))}`,
      )
    ).json().records,
  ).toEqual([]);
  for (const { operation } of [binned, changed])
    expect((await door.call('POST', '/api/v1/actions/record.undo', { operation })).json()).toMatchObject({
      undone: 3,
      kept: [],
    });
  const after = (
    await door.call('POST', '/api/v1/records/company/query', {
      filter: { field: 'id', op: 'in', value: ids },
    })
  ).json();
  expect(after.records.map(({ status }: { status: string }) => status)).toEqual([
    'prospect',
    'prospect',
    'prospect',
  ]);
});

test('nobody gets in without signing in, and the door itself is shut tight', async () => {
  for (const [method, path] of [
    ['GET', '/api/v1/records/company'],
    ['GET', '/api/v1/schema'],
    ['GET', '/api/v1/search?q=a'],
    ['GET', '/api/v1/stream'],
    ['GET', '/api/v1/imports'],
    ['POST', '/api/v1/actions/record.undo'],
  ] as const) {
    expect(
      (await door.call(method, path, method === 'POST' ? {} : undefined, { cookie: '' })).statusCode,
      path,
    ).toBe(401);
  }
  const foreign = await door.call(
    'POST',
    '/api/v1/records/company',
    { name: 'X' },
    { origin: 'https://ailleurs.example' },
  );
  expect(foreign.statusCode).toBe(403);
  const { headers } = await door.call('GET', '/healthz');
  expect(headers['content-security-policy']).toContain("script-src 'self';");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(String(headers['x-frame-options'] ?? headers['content-security-policy'])).toMatch(
    /SAMEORIGIN|DENY|frame-ancestors 'none'/,
  );
  expect((await door.call('GET', '/readyz')).json()).toEqual({ status: 'ready' });
  expect((await door.call('GET', '/metrics')).statusCode).toBe(404);
});

test('the description of the API is valid OpenAPI 3.1 and names every object and action', async () => {
  const description = (await door.call('GET', '/api/openapi.json')).json();
  const { valid, errors } = await new Validator().validate(description);
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  expect(description.openapi).toBe('3.1.0');
  expect(Object.keys(description.paths)).toEqual(
    expect.arrayContaining([
      '/api/v1/records/company',
      '/api/v1/records/deal/{id}',
      '/api/v1/actions/record.undo',
      '/api/v1/search',
      '/api/v1/imports/{id}/run',
      '/api/v1/files',
    ]),
  );
  const route = (path: string) =>
    path
      .replace(/records\/[a-z_]+/, 'records/:object')
      .replace(/actions\/.*/, 'actions/:name')
      .replaceAll(/\{(\w+)\}/g, ':$1');
  for (const [path, methods] of Object.entries<Record<string, unknown>>(description.paths))
    for (const method of Object.keys(methods))
      expect(door.app.http.hasRoute({ method: method.toUpperCase() as 'GET', url: route(path) }), path).toBe(
        true,
      );
  const { Filter, Query } = description.components.schemas;
  expect(Query.properties.filter).toEqual({ $ref: '#/components/schemas/Filter' });
  expect(Filter.anyOf.length).toBeGreaterThan(5);
});

test('open screens hear of changes they may see', async () => {
  await door.app.http.listen({ port: 0, host: '127.0.0.1' });
  const { port } = door.app.http.server.address() as { port: number };
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/stream`, {
    headers: { cookie: door.cookie },
  });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const until = async (part: string) => {
    while (!heard.includes(part)) heard += (await reader.read()).value ?? '';
  };
  await until('event: ready');
  const { id } = (await door.call('POST', '/api/v1/records/company', { name: 'Entendue' })).json();
  await until(id);
  expect(heard).toMatch(new RegExp(`event: change\\ndata: .*"record_id":"${id}","kind":"create"`));
  await reader.cancel();
});
