// Brings a database to the schema this program knows, and refuses one it does not know, before touching anything.
//
// Each file runs in one transaction with its row in `jalon.migration`, so that an interrupted run is simply run again. Of several
// processes that start at once, one at a time is at it (`alone.ts`).
import { join } from 'node:path';
import pg from 'pg';
import { alone } from './alone.ts';
import { type Migration, migrationsFolder, readMigrations, statementsOf } from './migrations.ts';
import { StartupError } from './terminal.ts';

export type MigrateOptions = {
  /** Schema of the workspace, such as `w_1`; made when absent. */
  workspace: string;
  /** Where `jalon/` and `workspace/` are; those of this release unless told. */
  folder?: string;
};

export type AppliedMigration = { scope: string; name: string };

type Applied = AppliedMigration & { sha256: string };
type Planned = { scope: string; migration: Migration };

/** The migrations it applied, in order. The pool needs two connections. Throws a StartupError for a tampered or a newer database. */
export async function migrate(
  pool: pg.Pool,
  { workspace, folder = migrationsFolder }: MigrateOptions,
): Promise<AppliedMigration[]> {
  if (!/^w_[a-z0-9_]{1,40}$/.test(workspace))
    throw new Error(`${workspace} is no name for the schema of a workspace`);
  const plan: Planned[] = [
    ...(await readMigrations(join(folder, 'jalon'))).map((migration) => ({ scope: 'jalon', migration })),
    ...(await readMigrations(join(folder, 'workspace'))).map((migration) => ({
      scope: workspace,
      migration,
    })),
  ];
  refuseStrangers(plan, await readApplied(pool, workspace));
  await prepare(pool, workspace);

  const done: AppliedMigration[] = [];
  for (const planned of plan) {
    if (await apply(pool, workspace, plan, planned))
      done.push({ scope: planned.scope, name: planned.migration.name });
  }
  return done;
}

async function apply(
  pool: pg.Pool,
  workspace: string,
  plan: Planned[],
  { scope, migration }: Planned,
): Promise<boolean> {
  return alone(pool, async (client) => {
    // Read again under the lock: another process may have been here since.
    const applied = await readApplied(client, workspace);
    refuseStrangers(plan, applied);
    if (applied.some((row) => row.scope === scope && row.name === migration.name)) return false;

    const sql = migration.sql
      .replaceAll('{w}', pg.escapeIdentifier(workspace))
      .replaceAll('{ext}', pg.escapeIdentifier(await extensionSchema(client)));
    if (migration.transaction) await client.query(sql);
    else {
      await dropHalfBuilt(pool, workspace);
      for (const statement of statementsOf(sql)) await pool.query(statement);
    }
    await client.query('insert into jalon.migration (scope, name, sha256) values ($1, $2, $3)', [
      scope,
      migration.name,
      migration.sha256,
    ]);
    return true;
  });
}

/** What CREATE INDEX CONCURRENTLY leaves when it is interrupted: of no use, yet IF NOT EXISTS would pass it over. */
async function dropHalfBuilt(pool: pg.Pool, workspace: string): Promise<void> {
  const { rows } = await pool.query<{ index: string }>(
    `select indexrelid::regclass::text as index from pg_index join pg_class c on c.oid = indexrelid
     where not indisvalid and relkind = 'i' and relnamespace in (select oid from pg_namespace where nspname in ('jalon', $1))`,
    [workspace],
  );
  for (const { index } of rows) await pool.query(`drop index concurrently if exists ${index}`);
}

async function readApplied(client: pg.Pool | pg.PoolClient, workspace: string): Promise<Applied[]> {
  const { rows: tables } = await client.query<{ there: boolean }>(
    `select to_regclass('jalon.migration') is not null as there`,
  );
  if (!tables[0]?.there) return [];
  const { rows } = await client.query<Applied>(
    `select scope, name, sha256 from jalon.migration where scope in ('jalon', $1) order by scope, name`,
    [workspace],
  );
  return rows;
}

function refuseStrangers(plan: Planned[], applied: Applied[]): void {
  for (const row of applied) {
    const known = plan.find(({ scope, migration }) => scope === row.scope && migration.name === row.name);
    if (!known) throw newerDatabase(row);
    if (known.migration.sha256 !== row.sha256) throw tamperedFile(row);
  }
}

/** What the files stand on: both schemas, the bookkeeping and the extensions. */
async function prepare(pool: pg.Pool, workspace: string): Promise<void> {
  await alone(pool, async (client) => {
    // On Citus each workspace is a distributed schema, and what is above them is not; elsewhere the setting means nothing.
    await client.query(`
      set local citus.enable_schema_based_sharding = off;
      set local client_min_messages = warning;
      create schema if not exists jalon;
      create table if not exists jalon.migration (
        scope text not null,
        name text not null,
        sha256 text not null,
        applied_at timestamptz not null default now(),
        primary key (scope, name)
      );
      create extension if not exists pg_trgm schema jalon;
      create extension if not exists unaccent schema jalon`);
    await extensionSchema(client);
  });
  await alone(pool, (client) =>
    client.query(`create schema if not exists ${pg.escapeIdentifier(workspace)}`),
  );
}

async function extensionSchema(client: pg.PoolClient): Promise<string> {
  const { rows } = await client.query<{ schema: string }>(
    `select distinct nspname as schema from pg_extension join pg_namespace n on n.oid = extnamespace where extname in ('pg_trgm', 'unaccent')`,
  );
  const [first, second] = rows;
  if (first && !second) return first.schema;
  throw new StartupError({
    fr: 'Les extensions pg_trgm et unaccent de la base doivent être dans le même schéma. Réunissez-les : ALTER EXTENSION unaccent SET SCHEMA …',
    en: 'The extensions pg_trgm and unaccent of the database must be in the same schema. Bring them together: ALTER EXTENSION unaccent SET SCHEMA …',
  });
}

function newerDatabase({ scope, name }: AppliedMigration): StartupError {
  return new StartupError({
    fr: `La base de données vient d’une version plus récente de Jalon (migration ${name} de ${scope}). Rien n’a été modifié. Lancez cette version plus récente, ou restaurez une sauvegarde antérieure.`,
    en: `The database comes from a newer release of Jalon (migration ${name} of ${scope}). Nothing was changed. Start that newer release, or restore an earlier backup.`,
  });
}

function tamperedFile({ scope, name }: AppliedMigration): StartupError {
  return new StartupError({
    fr: `La migration ${name} de ${scope} a été modifiée après avoir été appliquée. Rien n’a été modifié. Remettez le fichier de la version publiée.`,
    en: `The migration ${name} of ${scope} was edited after it had been applied. Nothing was changed. Put back the file of the release.`,
  });
}
