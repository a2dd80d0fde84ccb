// Imports that cannot go on, through the door with the jobs at work: they say so, are gone on with, undone, or thrown away.
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localFiles } from '../../platform/server/files.ts';
import { importSchema } from '../../records/import-contract.ts';
import { tidyImports } from '../../records/server/import/drafts.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  await door.app.work();
});
afterAll(() => door.close());

const bring = async (name: string, content: string, object = 'company') => {
  const mark = 'xxJALONxx';
  const part = (head: string, value: string) =>
    `--${mark}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${value}\r\n`;
  const body = `${part('name="object"', object)}${part(`name="file"; filename="${name}"`, content)}--${mark}--\r\n`;
  const answer = await door.call('POST', '/api/v1/imports', body, {
    'content-type': `multipart/form-data; boundary=${mark}`,
  });
  return importSchema.parse(answer.json());
};
const step = (id: string, name: string) => door.call('POST', `/api/v1/imports/${id}/${name}`);
const rest = async (id: string) => {
  for (let i = 0; i < 600; i++) {
    const one = importSchema.parse((await door.call('GET', `/api/v1/imports/${id}`)).json());
    if (!['rehearsing', 'running', 'undoing'].includes(one.state)) return one;
    await pause(50);
  }
  throw new Error('never at rest');
};
const place = (fileId: string) => join(door.folder, 'files', fileId.slice(-2), fileId);
const companies = async () =>
  (await door.call('GET', '/api/v1/records/company?count=exact')).json().count.value;
const people = (count: number) =>
  ['Raison sociale', ...Array.from({ length: count }, (_, i) => `Société ${i}`)].join('\n');

/** The database refuses what the trigger names, every time. The job is tried once instead of six times. */
async function refuse(job: string, when: string): Promise<() => Promise<unknown>> {
  await sql
    .raw(`
    create function w_1.refuse() returns trigger language plpgsql as $$ begin raise exception 'disk full of essays'; end $$;
    create trigger refuse before insert or update on w_1.company for each row when (${when}) execute function w_1.refuse();
    update jalon_jobs.queue set retry_limit = 0 where name = '${job}'`)
    .execute(door.app.db);
  return () => sql.raw('drop function w_1.refuse cascade').execute(door.app.db);
}

test('a file that has vanished fails the import in words; back in its place, the import goes on', async () => {
  const { id, file } = await bring('parti.csv', people(3));
  renameSync(place(file.id), `${place(file.id)}.away`);
  await step(id, 'rehearse');
  expect(await rest(id)).toMatchObject({ state: 'ready', error: expect.stringContaining('n’est plus là') });
  await step(id, 'run');
  expect(await rest(id)).toMatchObject({ state: 'failed', error: expect.stringContaining('n’est plus là') });
  renameSync(`${place(file.id)}.away`, place(file.id));
  expect((await step(id, 'resume')).statusCode).toBe(202);
  expect(await rest(id)).toMatchObject({ state: 'done', error: null, report: { counts: { created: 3 } } });
  expect((await step(id, 'resume')).statusCode).toBe(409);
});

test('what the database refuses to the last attempt is said, gone on with after the last whole chunk, and undone', {
  timeout: 60_000,
}, async () => {
  const before = await companies();
  const { id } = await bring('refus.csv', people(1500).replaceAll('Société', 'Refus'));
  const allow = await refuse('import.continue', "new.name = 'Refus 1400'");
  await step(id, 'run');
  const failed = await rest(id);
  expect(failed.state).toBe('failed');
  expect(failed.error).toContain('disk full of essays');
  expect(failed.report).toMatchObject({ state: 'failed', counts: { read: 1000 } });
  expect(await companies()).toBe(before + 1000);
  await allow();
  await step(id, 'resume');
  expect(await rest(id)).toMatchObject({ state: 'done', report: { counts: { read: 1500, created: 1500 } } });
  expect(await companies()).toBe(before + 1500);

  // An undo fails as well, and goes on from where it was; by then the import cannot be resumed.
  const again = await refuse('import.undo', "new.name = 'Refus 1400' and new.deleted_at is not null");
  await step(id, 'undo');
  const halfway = await rest(id);
  expect(halfway).toMatchObject({ state: 'failed', undo: { undone: 1000 } });
  expect(halfway.error).toContain('L’annulation');
  expect((await step(id, 'resume')).json().errors).toMatchObject([{ code: 'undo_begun' }]);
  await again();
  await step(id, 'undo');
  expect(await rest(id)).toMatchObject({ state: 'undone', error: null, undo: { undone: 1500, kept: 0 } });
  expect(await companies()).toBe(before);
});

test('a draft goes with its file; one that was run stays', async () => {
  const { id, file } = await bring('brouillon.csv', people(2));
  await step(id, 'rehearse');
  await rest(id);
  expect(existsSync(place(file.id))).toBe(true);
  // Begun again as something else from the same file, which stays for the other.
  const other = await door.call('POST', '/api/v1/imports', {
    object: 'product',
    file_id: file.id,
    replaces: id,
  });
  expect((await door.call('GET', `/api/v1/imports/${id}`)).statusCode).toBe(404);
  expect(existsSync(place(file.id))).toBe(true);
  expect((await door.call('DELETE', `/api/v1/imports/${other.json().id}`)).statusCode).toBe(204);
  expect(existsSync(place(file.id))).toBe(false);
  const rows = await sql`select 1 from w_1.import_row where import_id = ${id}::uuid`.execute(door.app.db);
  expect(rows.rows).toEqual([]);
  const done = await bring('fait.csv', people(1).replace('Société', 'Fait'));
  await step(done.id, 'run');
  await rest(done.id);
  expect((await door.call('DELETE', `/api/v1/imports/${done.id}`)).statusCode).toBe(409);
  expect((await door.call('GET', `/api/v1/imports/${done.id}`)).json().state).toBe('done');
});

test('drafts that nobody came back to for a month are tidied away', async () => {
  const [old, young] = [await bring('vieux.csv', people(1)), await bring('jeune.csv', people(1))];
  const run = (await door.call('GET', '/api/v1/imports'))
    .json()
    .imports.find((one: { state: string }) => one.state === 'done');
  await sql`update w_1.import set created_at = now() - interval '31 days' where id in (${old.id}::uuid, ${run.id}::uuid)`.execute(
    door.app.db,
  );
  const files = localFiles(join(door.folder, 'files'));
  await tidyImports(door.app.context('tidy'), files);
  const left = (await door.call('GET', '/api/v1/imports'))
    .json()
    .imports.map((one: { id: string }) => one.id);
  expect(left).toContain(young.id);
  expect(left).toContain(run.id);
  expect(left).not.toContain(old.id);
  expect(existsSync(place(old.file.id))).toBe(false);
});
