// The numbered SQL files of the standard schema, as they lie on disk: `jalon/` for what is above workspaces, `workspace/` for each of them.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Migration = {
  name: string;
  sql: string;
  /** Of the text with unix line endings, so that a checkout on Windows does not look tampered with. */
  sha256: string;
  /** False for a file that opens with `-- no transaction`: idempotent statements parted by lines `;;`, for CREATE INDEX CONCURRENTLY. */
  transaction: boolean;
};

export const migrationsFolder = fileURLToPath(new URL('../../../migrations', import.meta.url));

export async function readMigrations(folder: string): Promise<Migration[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  names.forEach((name, index) => {
    if (!/^\d{4}-[a-z0-9-]+\.sql$/.test(name))
      throw new Error(`${name} is not named like 0001-what-it-does.sql`);
    if (name.slice(0, 4) === names[index - 1]?.slice(0, 4))
      throw new Error(`two migrations are numbered ${name.slice(0, 4)}`);
  });
  return Promise.all(names.map((name) => readMigration(folder, name)));
}

/** The statements of a file that runs outside a transaction. */
export function statementsOf(sql: string): string[] {
  return sql
    .split(/^;;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement.replaceAll(/^--.*$/gm, '').trim() !== '');
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
  return {
    name: name.replace(/\.sql$/, ''),
    sql,
    sha256: createHash('sha256').update(sql).digest('hex'),
    transaction: !/^-- no transaction\b/.test(sql),
  };
}
