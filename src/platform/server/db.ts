// The way to PostgreSQL: a pool, and Kysely over it for composing SQL. Values come as the API shows them: dates as
// `YYYY-MM-DD`, moments as ISO 8601 UTC, exact decimals as text.
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

/** Statements are composed with `sql`; the tables are the schema's business, not the compiler's. */
export type Database = Kysely<unknown>;

export interface PoolOptions {
  /** What the server's list of connections calls them. */
  name?: string;
  /** `driver`: moments are Dates, for libraries that expect what pg gives by itself. Default `api`. */
  values?: 'api' | 'driver';
}

// A server may be set to write days in its own country's way, which nothing reads safely. These two are among the settings
// that PgBouncer carries along from one connection to the next in transaction mode; nothing else may be set for a session.
const session = `set datestyle = 'ISO, YMD'; set timezone = 'UTC'`;

const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.DATE, (text) => text);
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString());
types.setTypeParser(pg.types.builtins.INT8, Number);

export function openPool(
  url: string,
  max = 16,
  { name = 'jalon', values = 'api' }: PoolOptions = {},
): pg.Pool {
  return new pg.Pool({
    connectionString: url,
    max,
    ...(values === 'api' ? { types } : {}),
    application_name: name,
    keepAlive: true,
    onConnect: (client) => client.query(session),
  });
}

export const openDatabase = (pool: pg.Pool): Database =>
  new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
