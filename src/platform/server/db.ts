// The way to PostgreSQL: a pool, and Kysely over it for composing SQL. Values come as the API shows them: dates as
// `YYYY-MM-DD`, moments as ISO 8601 UTC, exact decimals as text.
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

/** Statements are composed with `sql`; the tables are the schema's business, not the compiler's. */
export type Database = Kysely<unknown>;

const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.DATE, (text) => text);
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString());
types.setTypeParser(pg.types.builtins.INT8, Number);

export function openPool(url: string, max = 16): pg.Pool {
  return new pg.Pool({ connectionString: url, max, types, application_name: 'jalon', keepAlive: true });
}

export const openDatabase = (pool: pg.Pool): Database =>
  new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
