// The way to PostgreSQL: a pool, and Kysely over it for composing SQL. Values come as the API shows them: dates as
// `YYYY-MM-DD`, moments as ISO 8601 UTC, exact decimals as text.
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';

/** Statements are composed with `sql`; the tables are the schema's business, not the compiler's. */
export type Database = Kysely<unknown>;

export interface PoolOptions {
  /** What the server's list of connections calls them. */
  name?: string;
  /** `driver`: moments are Dates, for libraries that expect what pg gives by itself. Default `api`. */
  values?: 'api' | 'driver';
  /** Surely no PgBouncer between, as with the database that comes with Jalon: statements marked `kept` are kept there. */
  direct?: boolean;
}

// A server may be set to write days in its own country's way, which nothing reads safely. These two are among the settings
// that PgBouncer carries along from one connection to the next in transaction mode; nothing else may be set for a session.
const session = `set datestyle = 'ISO, YMD'; set timezone = 'UTC'`;

const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.DATE, (text) => text);
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, isoMoment);
types.setTypeParser(pg.types.builtins.INT8, Number);

/** As `Date.toISOString` writes it; by hand in the usual case, for a page has hundreds of them. */
export function isoMoment(text: string): string {
  const usual = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,6}))?\+00$/.exec(text);
  if (!usual) return new Date(text).toISOString();
  const [, day, time, fraction = ''] = usual;
  return `${day}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
}

export function openPool(
  url: string,
  max = 16,
  { name = 'jalon', values = 'api', direct = false }: PoolOptions = {},
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    ...(values === 'api' ? { types } : {}),
    application_name: name,
    keepAlive: true,
    onConnect: (client) => client.query(session),
  });
  if (direct) pool.on('connect', keepStatements);
  return pool;
}

/**
 * Begins a statement that is asked over and over and is best answered in the same way whatever its values: PostgreSQL reads and
 * plans it once for each connection, which takes longer than answering it. Not for what people filter by: there the plan
 * depends on the value.
 */
export const kept = sql.raw('/* kept */');

const keptNames = new Map<string, string>();
/** A plan takes some tens of kilobytes on each connection. */
const keptAtMost = 100;

function keepStatements(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  client.query = ((...args: unknown[]) => {
    const [text, values] = args;
    if (typeof text !== 'string' || !Array.isArray(values) || !text.startsWith('/* kept */'))
      return query(...args);
    if (!keptNames.has(text) && keptNames.size < keptAtMost) keptNames.set(text, `kept_${keptNames.size}`);
    return query({ name: keptNames.get(text), text, values });
  }) as typeof client.query;
}

export const openDatabase = (pool: pg.Pool): Database =>
  new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
