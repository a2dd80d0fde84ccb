// Several Jalons on a PostgreSQL of one's own, straight and through PgBouncer: they start at once, hear of each other's writes, share
// the work, and survive the death of any of them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type JalonProcess, runCommand, startJalon } from './jalon-process.ts';
import { hasOwnPostgres, type OwnPostgres, startOwnPostgres } from './own-postgres.ts';

const admin = { email: 'alice@exemple.fr', password: 'un mot de passe long' };

describe.skipIf(!hasOwnPostgres())('on a PostgreSQL of one’s own', { retry: 0 }, () => {
  let postgres: OwnPostgres;
  let folder: string;
  const running = new Set<JalonProcess>();
  beforeAll(async () => {
    postgres = await startOwnPostgres();
    folder = mkdtempSync(join(tmpdir(), 'jalon-several-'));
  });
  afterEach(async () => {
    await Promise.all([...running].map((one) => one.end('SIGKILL')));
    running.clear();
  });
  afterAll(async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const startOne = async (env: Record<string, string>): Promise<JalonProcess> => {
    const one = await startJalon(env);
    running.add(one);
    return one;
  };

  test.each(['straight', 'pooled'])('several at once, killed and replaced: %s', async (way) => {
    const { url, pooledUrl } = await postgres.database(`crm_${way}`);
    const env = (name: string, role: string): Record<string, string> => ({
      JALON_DATA: join(folder, way, name),
      JALON_FILES: join(folder, way, 'files'),
      JALON_ROLE: role,
      ...(way === 'straight' ? { DATABASE_URL: url } : { DATABASE_URL: pooledUrl, DATABASE_DIRECT_URL: url }),
    });
    // On an empty database, all three.
    const [one, other, worker] = await Promise.all([
      startOne(env('one', 'server')),
      startOne(env('other', 'server')),
      startOne(env('worker', 'worker')),
    ]);
    // The demonstration is the worker's to write: once, through the pooler, where it is harder.
    const story = way === 'pooled';
    const onOne = await setUp(one.url, story ? 'demo' : 'nothing');
    const onOther = await signIn(other.url);
    if (story)
      await expect
        .poll(async () => countOf(onOther, 'deal'), { timeout: 120_000, interval: 500 })
        .toBeGreaterThan(10);

    const heard = await listenTo(other.url, onOther.cookie);
    const { id } = await onOne('POST', '/records/company', { name: 'Entendue' });
    await expect.poll(() => heard.text()).toContain(id);

    // An import received by one, run by the worker, which dies in the middle of it and is replaced.
    const begun = await sendFile(one.url, onOne.cookie, contacts(4000));
    await onOne('POST', `/imports/${begun}/run`);
    await expect.poll(() => readOf(onOne, begun), { interval: 20 }).toBeGreaterThan(0);
    await worker.end('SIGKILL');
    expect(await onOther('GET', `/imports/${begun}`)).toMatchObject({ state: 'running' });
    await startOne(env('worker', 'worker'));
    await expect
      .poll(async () => (await onOther('GET', `/imports/${begun}`)).state, { timeout: 90_000 })
      .toBe('done');
    expect((await onOther('GET', `/imports/${begun}`)).report.counts).toMatchObject({
      read: 4000,
      created: 4000,
    });
    expect(await countOf(onOne, 'contact', { field: 'email', op: 'starts_with', value: 'n-' })).toBe(4000);

    // One server dies: the other goes on, and the first comes back to what is there.
    await one.end('SIGKILL');
    expect((await onOther('GET', `/records/company/${id}`)).name).toBe('Entendue');
    const back = await startOne(env('one', 'server'));
    const again = await signIn(back.url);
    expect((await again('GET', `/records/company/${id}`)).name).toBe('Entendue');
    heard.close();

    const { code, said } = await runCommand(['doctor'], env('one', 'server'));
    expect(said).not.toContain('✗');
    expect(code).toBe(0);
  });

  test('behind PgBouncer without a direct way, what others write is heard of all the same', async () => {
    const { pooledUrl } = await postgres.database('crm_no_direct');
    const env = { DATABASE_URL: pooledUrl, JALON_DATA: join(folder, 'deaf'), JALON_ROLE: 'server' };
    const one = await startOne(env);
    const call = await setUp(one.url, 'nothing');
    const heard = await listenTo(one.url, call.cookie);
    const { id } = await call('POST', '/records/company', { name: 'Entendue' });
    await expect.poll(() => heard.text()).toContain(id);
    heard.close();
    const { code, said } = await runCommand(['doctor'], env);
    expect([code, said]).toEqual([1, expect.stringMatching(/✗ .*DATABASE_DIRECT_URL/)]);
  });

  test('a database that Jalon cannot live in is left alone, with a sentence', async () => {
    const { url } = await postgres.database('crm_refused');
    const refused = (env: Record<string, string>) =>
      startJalon({ JALON_DATA: join(folder, 'refused'), ...env }).then(
        () => 'started',
        (error: Error) => error.message,
      );
    const other = new URL(url);
    other.pathname = '/nowhere';
    const nowhere = await refused({ DATABASE_URL: other.href });
    expect(nowhere).toContain('There is no database at');
    expect(nowhere).not.toMatch(/\n\s+at /);
    expect(
      await refused({ DATABASE_URL: url, DATABASE_DIRECT_URL: url.replace('crm_refused', 'postgres') }),
    ).toContain('two different databases');
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('create schema jalon');
    await client.query(
      `create table jalon.migration (scope text, name text, sha256 text); insert into jalon.migration values ('w_1', '9999-later', 'x')`,
    );
    expect(await refused({ DATABASE_URL: url })).toContain('newer release');
    const { rows } = await client.query(
      `select nspname || '.' || relname as name from pg_class c join pg_namespace n on n.oid = relnamespace
       where nspname in ('jalon', 'w_1', 'jalon_jobs') and relkind in ('r', 'i')`,
    );
    await client.end();
    expect(rows).toEqual([{ name: 'jalon.migration' }]);
  });
});

// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, of which a test looks at a part.
type Call = ((method: string, path: string, body?: unknown) => Promise<any>) & { cookie: string };

function callTo(url: string, cookie: string): Call {
  const call = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { origin: url, cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  return Object.assign(call, { cookie });
}

async function enter(url: string, path: string, body: object): Promise<Call> {
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
  return callTo(url, cookies.join('; '));
}

const signIn = (url: string): Promise<Call> => enter(url, '/api/auth/sign-in/email', admin);

const setUp = (url: string, begin_with: 'demo' | 'nothing'): Promise<Call> =>
  enter(url, '/api/v1/setup', {
    ...{ language: 'fr', firm: 'Essai', country: 'FR', currency: 'EUR', time_zone: 'Europe/Paris' },
    ...{ name: 'Alice', ...admin, begin_with },
  });

async function countOf(call: Call, object: string, filter?: object): Promise<number> {
  const { count } = await call('POST', `/records/${object}/query`, { count: 'exact', limit: 1, filter });
  return count.value;
}

const readOf = async (call: Call, id: string): Promise<number> =>
  (await call('GET', `/imports/${id}`)).report?.counts.read ?? 0;

async function listenTo(url: string, cookie: string): Promise<{ text(): string; close(): void }> {
  const leave = new AbortController();
  const answer = await fetch(`${url}/api/v1/stream`, { headers: { cookie }, signal: leave.signal });
  let text = '';
  (async () => {
    for await (const part of answer.body!.pipeThrough(new TextDecoderStream())) text += part;
  })().catch(() => {}); // hung up
  while (!text.includes('ready')) await sleep(10);
  return { text: () => text, close: () => leave.abort() };
}

async function sendFile(url: string, cookie: string, content: string): Promise<string> {
  const form = new FormData();
  form.set('object', 'contact');
  form.set('file', new Blob([content], { type: 'text/csv' }), 'contacts.csv');
  const answer = await fetch(`${url}/api/v1/imports`, {
    method: 'POST',
    headers: { origin: url, cookie },
    body: form,
  });
  if (!answer.ok) throw new Error(await answer.text());
  return ((await answer.json()) as { id: string }).id;
}

const contacts = (count: number): string =>
  ['nom,email', ...Array.from({ length: count }, (_, i) => `Nom ${i},n-${i}@exemple.fr`)].join('\n');
