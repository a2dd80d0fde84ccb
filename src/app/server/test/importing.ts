// Imports in tests, as the screen does them: the file is kept, looked at, patched, rehearsed, run. Jobs are done at once.
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { salesRules } from '../../../features/sales/server/rules.ts';
import type { Context } from '../../../model/server/context.ts';
import { type Files, localFiles } from '../../../platform/server/files.ts';
import type { Import, PatchImport } from '../../../records/import-contract.ts';
import { keepFile } from '../../../records/server/file-store.ts';
import {
  continueUndo,
  createImport,
  patchImport,
  startImport,
  startUndo,
} from '../../../records/server/import/imports.ts';
import { presentImport } from '../../../records/server/import/present.ts';
import { continueImport, type RunOptions } from '../../../records/server/import/run.ts';
import { type TestWorld, testWorld } from '../../../records/server/test/context.ts';
import { write } from '../../../records/server/write.ts';
import { serverSchema } from '../schema.ts';

export interface ImportWorld {
  world: TestWorld;
  files: Files;
  folder: string;
  /** The import as it stands after looking at the file. `content`: a path, or the text of a file named by `name`. */
  begin(
    file: string | { name: string; content: string | Buffer },
    object: string,
    ctx?: Context,
  ): Promise<Import>;
  patch(id: string, patch: PatchImport, ctx?: Context): Promise<Import>;
  rehearse(id: string, ctx?: Context): Promise<Import>;
  run(id: string, options?: Partial<RunOptions>, ctx?: Context): Promise<Import>;
  undo(id: string, ctx?: Context): Promise<Import>;
  close(): Promise<void>;
}

export async function importWorld(): Promise<ImportWorld> {
  const world = await testWorld(serverSchema('w_1'), salesRules);
  const folder = mkdtempSync(join(tmpdir(), 'jalon-import-test-'));
  const files = localFiles(folder);
  const keep = async (ctx: Context, file: string | { name: string; content: string | Buffer }) => {
    const path = typeof file === 'string' ? file : join(folder, 'sent');
    if (typeof file !== 'string') writeFileSync(path, file.content);
    const stored = await files.put(createReadStream(path));
    return keepFile(ctx, stored, typeof file === 'string' ? basename(file) : file.name, 'text/csv');
  };
  const go = async (
    ctx: Context,
    id: string,
    kind: 'rehearsal' | 'run',
    options: Partial<RunOptions> = {},
  ) => {
    await startImport(ctx, id, kind);
    while (await continueImport(ctx, id, { files, ...options }));
    return presentImport(ctx, id);
  };
  return {
    world,
    files,
    folder,
    async begin(file, object, ctx = world.as()) {
      const { id } = await keep(ctx, file);
      return presentImport(ctx, await createImport(ctx, files, { object, file_id: id }));
    },
    async patch(id, patch, ctx = world.as()) {
      await patchImport(ctx, files, id, patch);
      return presentImport(ctx, id);
    },
    rehearse: (id, ctx = world.as()) => go(ctx, id, 'rehearsal'),
    run: (id, options, ctx = world.as()) => go(ctx, id, 'run', options),
    async undo(id, ctx = world.as()) {
      await startUndo(ctx, id);
      while (await continueUndo(ctx, id));
      return presentImport(ctx, id);
    },
    async close() {
      await world.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A pipeline whose stages carry French names, as a new workspace has it. */
export async function makePipeline(ctx: Context): Promise<void> {
  const [line] = (await write(ctx, 'pipeline', [{ kind: 'create', values: { name: 'Ventes' } }])).written;
  const stages = [
    ['Qualification', 'open', 10],
    ['Proposition', 'open', 50],
    ['Gagnée', 'won', 100],
    ['Perdue', 'lost', 0],
  ] as const;
  await write(
    ctx,
    'stage',
    stages.map(([name, outcome, probability], position) => ({
      kind: 'create',
      values: { name, outcome, probability, position, pipeline: line!.id },
    })),
  );
}
