// The first word with a PostgreSQL of somebody's own: waits while it starts, refuses one that Jalon cannot live in before
// anything is written there, and says in a sentence what to do about it. No password is ever shown.
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Text } from '../lib/language.ts';
import { StartupError } from './terminal.ts';

const patienceMs = 30_000;
const pauseMs = 500;
const noticeMs = 1500;

interface Facts {
  version: number;
  encoding: string;
  may_create: boolean;
  /** Tells one database from every other: no two servers start in the same microsecond with the same number for it. */
  identity: string;
}

export interface Reach {
  url: string;
  /** The same without PgBouncer, when there is one. */
  directUrl?: string;
  /** Called once when it has to be waited for. */
  onWait?(): void;
  patience?: number;
}

/** Throws a StartupError. `notices`: whether what is said over the one is heard over the other; false behind a PgBouncer. */
export async function reachDatabase({
  url,
  directUrl = url,
  onWait,
  patience = patienceMs,
}: Reach): Promise<{ notices: boolean }> {
  const until = performance.now() + patience;
  const speaker = await reach(url, until, onWait);
  try {
    const facts = await factsOf(speaker);
    if (facts.version < 150_000) throw new StartupError(tooOld(facts.version));
    if (facts.encoding !== 'UTF8') throw new StartupError(wrongEncoding(facts.encoding));
    if (!facts.may_create) throw new StartupError(mayNotCreate);
    const hearer = await reach(directUrl, until, onWait);
    try {
      if ((await factsOf(hearer)).identity !== facts.identity) throw new StartupError(anotherDatabase);
      return { notices: await isHeard(speaker, hearer) };
    } finally {
      await hearer.end();
    }
  } finally {
    await speaker.end();
  }
}

async function reach(url: string, until: number, onWait?: () => void): Promise<pg.Client> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    client.on('error', () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      const code = (error as { code?: string }).code ?? '';
      const refusal = refusals[code];
      if (refusal) throw new StartupError(refusal(placeOf(url)), { cause: error });
      if (performance.now() > until)
        throw new StartupError(silent(placeOf(url), (error as Error).message || code), { cause: error });
      if (attempt === 0) onWait?.();
      await sleep(pauseMs);
    }
  }
}

async function factsOf(client: pg.Client): Promise<Facts> {
  const { rows } = await client.query<Facts>(`
    select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
      has_database_privilege(current_database(), 'create') as may_create,
      pg_postmaster_start_time()::text || ' ' || (select oid from pg_database where datname = current_database()) as identity`);
  return rows[0]!;
}

async function isHeard(speaker: pg.Client, hearer: pg.Client): Promise<boolean> {
  const channel = `jalon_${randomBytes(6).toString('hex')}`;
  const heard = new Promise<boolean>((done) => hearer.once('notification', () => done(true)));
  await hearer.query(`listen ${channel}`);
  await speaker.query('select pg_notify($1, $2)', [channel, '']);
  const told = await Promise.race([heard, sleep(noticeMs, false)]);
  await hearer.query(`unlisten ${channel}`);
  return told;
}

function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || '5432'}${pathname}`;
}

const refusals: Readonly<Record<string, (place: string) => Text>> = {
  '28P01': wrongPassword,
  '28000': wrongPassword,
  '3D000': (place) => ({
    fr: `Il n’y a pas de base à l’adresse ${place}. Créez-la : CREATE DATABASE jalon OWNER jalon ENCODING 'UTF8' TEMPLATE template0`,
    en: `There is no database at ${place}. Create it: CREATE DATABASE jalon OWNER jalon ENCODING 'UTF8' TEMPLATE template0`,
  }),
};

function wrongPassword(place: string): Text {
  return {
    fr: `PostgreSQL refuse le nom ou le mot de passe donnés pour ${place}. Corrigez-les dans DATABASE_URL.`,
    en: `PostgreSQL refuses the name or the password given for ${place}. Mend them in DATABASE_URL.`,
  };
}

const silent = (place: string, reason: string): Text => ({
  fr: `PostgreSQL ne répond pas à l’adresse ${place} (${reason}). Vérifiez qu’il est lancé et que DATABASE_URL est juste.`,
  en: `PostgreSQL does not answer at ${place} (${reason}). See that it runs and that DATABASE_URL is right.`,
});

const tooOld = (version: number): Text => ({
  fr: `Cette base est un PostgreSQL ${Math.floor(version / 10_000)} : il faut la version 15 ou une plus récente. Rien n’a été modifié.`,
  en: `This database is a PostgreSQL ${Math.floor(version / 10_000)}: 15 or later is needed. Nothing was changed.`,
});

const wrongEncoding = (encoding: string): Text => ({
  fr: `Cette base est en ${encoding} : il la faut en UTF8. Rien n’a été modifié. Recréez-la : CREATE DATABASE jalon OWNER jalon ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0`,
  en: `This database is in ${encoding}: it must be in UTF8. Nothing was changed. Create it anew: CREATE DATABASE jalon OWNER jalon ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0`,
});

const mayNotCreate: Text = {
  fr: 'Le rôle de DATABASE_URL n’a pas le droit de créer dans cette base. Donnez-la-lui : ALTER DATABASE jalon OWNER TO jalon',
  en: 'The role of DATABASE_URL may not create in this database. Give it to it: ALTER DATABASE jalon OWNER TO jalon',
};

const anotherDatabase: Text = {
  fr: 'DATABASE_DIRECT_URL et DATABASE_URL mènent à deux bases différentes. Ce doit être la même, sans PgBouncer pour la première.',
  en: 'DATABASE_DIRECT_URL and DATABASE_URL lead to two different databases. It must be the same, without PgBouncer for the first.',
};
