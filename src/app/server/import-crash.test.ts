// An import survives what happens to processes: killed in the middle, or two at it at once, each row is brought in once.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startImport } from '../../records/server/import/imports.ts';
import { presentImport } from '../../records/server/import/present.ts';
import { continueImport } from '../../records/server/import/run.ts';
import { type ImportWorld, importWorld } from './test/importing.ts';

let at: ImportWorld;
beforeAll(async () => {
  at = await importWorld();
});
afterAll(() => at.close());

const people = (count: number, mark: string) =>
  [
    'nom,email,société',
    ...Array.from({ length: count }, (_, i) => `Nom ${i},${mark}${i}@exemple.fr,Société ${mark} ${i % 97}`),
  ].join('\n');

const countOf = async (table: string, like: string) =>
  (
    await sql<{
      n: number;
    }>`select count(*)::int as n from ${sql.id('w_1', table)} where deleted_at is null and record_title like ${like}`.execute(
      at.world.db,
    )
  ).rows[0]!.n;

test('killed in the middle, it goes on from the last whole chunk', { timeout: 60_000 }, async () => {
  const ctx = at.world.as();
  const { id } = await at.begin({ name: 'tous.csv', content: people(3000, 'k') }, 'contact');
  await at.patch(id, { options: { create_missing: ['company'] } });
  await startImport(ctx, id, 'run');
  const script = fileURLToPath(new URL('./test/import-child.ts', import.meta.url));
  const child = spawn(process.execPath, [script, at.world.url, at.folder, id], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  // In the middle of a chunk: the third is done, the fourth has begun.
  for await (const line of child.stdout) if (Number(String(line).trim().split('\n').at(-1)) >= 150) break;
  child.kill('SIGKILL');
  await gone;
  const held = await presentImport(ctx, id);
  expect(held.state).toBe('running');
  const done = held.report!.counts.read;
  expect(done).toBeGreaterThanOrEqual(150);
  expect(done).toBeLessThan(3000);
  expect(await countOf('contact', 'Nom %')).toBe(done);
  while (await continueImport(ctx, id, { files: at.files }));
  const end = await presentImport(ctx, id);
  expect(end).toMatchObject({ state: 'done', report: { counts: { read: 3000, created: 3000, refused: 0 } } });
  expect(await countOf('contact', 'Nom %')).toBe(3000);
  expect(await countOf('company', 'Société k %')).toBe(97);
  expect((await at.undo(id)).undo).toMatchObject({ undone: 3097, kept: 0 });
  expect(await countOf('contact', 'Nom %')).toBe(0);
});

test('two processes at the same import double nothing; a rehearsal begun again counts anew', async () => {
  const ctx = at.world.as();
  const { id } = await at.begin({ name: 'deux.csv', content: people(600, 'd') }, 'contact');
  await at.patch(id, { options: { create_missing: ['company'] } });
  await startImport(ctx, id, 'rehearsal');
  await continueImport(ctx, id, {
    files: at.files,
    chunkRows: 100,
    onProgress: ({ cursor }) => {
      if (cursor > 200) throw new Error('power cut');
    },
  }).catch((error: Error) => expect(error.message).toBe('power cut'));
  await continueImport(ctx, id, { files: at.files, chunkRows: 100 });
  const rehearsed = await presentImport(ctx, id);
  expect(rehearsed.report).toMatchObject({ counts: { read: 600, created: 600 }, parents: [{ count: 97 }] });
  await startImport(ctx, id, 'run');
  await Promise.all(
    [1, 2, 3].map(() => continueImport(at.world.as(), id, { files: at.files, chunkRows: 50 })),
  );
  while (await continueImport(ctx, id, { files: at.files }));
  expect((await presentImport(ctx, id)).report!.counts).toMatchObject({ read: 600, created: 600 });
  expect(await countOf('contact', 'Nom %')).toBe(600);
});
