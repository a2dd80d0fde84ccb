// Who asks. A cookie's signature is better-auth's to check, and is believed for half a minute; whether its session, the
// person and their role still stand is asked of the database at every request, in one indexed query: what is revoked is
// refused at once, by every process, without caches that have to be told.
import type { FastifyRequest } from 'fastify';
import { type RawBuilder, sql } from 'kysely';
import { type Access, accessOf, joinAccess, type Permissions } from '../../../model/access.ts';
import { guardFields, guardsIn } from '../../../model/guarded-fields.ts';
import type { Schema } from '../../../model/schema.ts';
import { confinedIn } from '../../../model/schema.ts';
import type { Actor } from '../../../model/server/context.ts';
import { offWithout } from '../../../objects/modules.ts';
import { withoutModules } from '../../../objects/without-modules.ts';
import { isLanguage, type Language } from '../../../platform/lib/language.ts';
import { type Database, kept } from '../../../platform/server/db.ts';
import type { BetterAuth } from './better-auth.ts';
import { scopedAccess } from './scoped-access.ts';
import { hashOf } from './tokens.ts';

/** An actor who came in by the door, and how. */
export interface SignedIn extends Actor {
  id: string;
  email: string | null;
  role: { id: string; key: string | null; name: string };
  /** The session, of a browser. */
  session: string | null;
  /** The key, of a program. */
  apiKey: { id: string; scopes: readonly string[] } | null;
}

export interface Authenticator {
  authenticate(request: FastifyRequest): Promise<SignedIn | null>;
  /** Somebody on whose behalf a job works, with their rights as they are now; null when they may no longer come in. */
  person(id: string): Promise<SignedIn | null>;
}

const believedMs = 30_000;
const mostBelieved = 10_000;
const mostAccesses = 1000;

export interface AuthenticatorOptions {
  db: Database;
  workspace: string;
  better: BetterAuth;
  schema: Schema;
  /** Called when the firm's settings are others than before: another process may have changed them. */
  settingsChanged(): Promise<void>;
}

export function createAuthenticator({
  db,
  workspace,
  better,
  schema,
  settingsChanged,
}: AuthenticatorOptions): Authenticator {
  const confined = confinedIn(schema);
  const guards = guardsIn(schema);
  const believed = new Map<string, { token: string; until: number }>();
  const accesses = new Map<string, Access>();
  let settingsVersion: string | undefined;

  async function authenticate(request: FastifyRequest): Promise<SignedIn | null> {
    const { authorization, cookie } = request.headers;
    const signedIn =
      authorization !== undefined ? await byKey(authorization) : cookie ? await bySession(cookie) : null;
    if (!signedIn) return null;
    // The application says in what language its screen is at this moment; what browsers say by themselves is longer.
    const shown = authorization === undefined ? request.headers['accept-language'] : undefined;
    if (isLanguage(shown)) signedIn.language = shown;
    (request as { language?: Language }).language = signedIn.language;
    return signedIn;
  }

  async function byKey(authorization: string): Promise<SignedIn | null> {
    const key = /^Bearer (\S{20,200})$/i.exec(authorization)?.[1];
    if (!key) return null;
    const row = await readPerson(
      sql`k.id as api_key, k.scopes, k.last_used_at`,
      sql`jalon.api_key as k`,
      sql`k.user_id`,
      sql`k.hash = ${hashOf(key)} and k.workspace = ${workspace} and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())`,
    );
    if (!row) return null;
    await noteUse(row);
    return await signedInOf(row);
  }

  async function bySession(cookies: string): Promise<SignedIn | null> {
    const cookie = /(?:^|;\s*)((?:__Secure-)?jalon\.session_token=[^;]+)/.exec(cookies)?.[1];
    const token = cookie && (await verified(cookie));
    if (!token) return null;
    const row = await readPerson(
      sql`s.id as session`,
      sql`jalon.auth_session as s`,
      sql`s.user_id`,
      sql`s.token = ${token} and s.expires_at > now()`,
    );
    return row ? await signedInOf(row) : null;
  }

  async function person(id: string): Promise<SignedIn | null> {
    const row = await readPerson(
      sql`p.id as person`,
      sql`(select ${id}::uuid as id) as p`,
      sql`p.id`,
      sql`true`,
    );
    return row ? await signedInOf(row) : null;
  }

  async function verified(cookie: string): Promise<string | null> {
    const known = believed.get(cookie);
    if (known && known.until > Date.now()) return known.token;
    believed.delete(cookie);
    const found = await better.api.getSession({ headers: new Headers({ cookie }) });
    if (!found) return null;
    if (believed.size >= mostBelieved) believed.clear();
    believed.set(cookie, { token: found.session.token, until: Date.now() + believedMs });
    return found.session.token;
  }

  async function readPerson(
    columns: RawBuilder<unknown>,
    from: RawBuilder<unknown>,
    user: RawBuilder<unknown>,
    where: RawBuilder<unknown>,
  ): Promise<PersonRow | undefined> {
    const people = sql.id(workspace, 'user');
    const { rows } = await sql<PersonRow>`${kept}
      select ${columns}, u.id, u.name, u.email, coalesce(u.language, w.language) as language, coalesce(u.time_zone, w.time_zone) as time_zone,
        r.id as role_id, r.key as role_key, r.name as role_name, r.id || ':' || r.version as role_version, r.permissions,
        ${granted(workspace)} as granted,
        w.xmin::text as settings_version,
        (w.modules_off -> 'all') || coalesce(w.modules_off -> 'teams' -> u.team_id::text, '[]') as modules_out,
        array(select m.id::text from ${people} as m where m.team_id = u.team_id and m.deleted_at is null and m.id <> u.id) as team,
        ${standsFor(workspace)} as stands_for
      from ${from} join ${people} as u on u.id = ${user} join ${sql.id(workspace, 'role')} as r on r.id = u.role_id
        join jalon.workspace as w on w.id = ${workspace}
      where ${where} and ${admitted}`.execute(db);
    const version = rows[0]?.settings_version;
    if (version !== settingsVersion && version) {
      await settingsChanged();
      settingsVersion = version;
    }
    return rows[0];
  }

  async function signedInOf(row: PersonRow): Promise<SignedIn> {
    const modulesOff = offWithout(row.modules_out);
    const access = await accessOfPerson(row, modulesOff);
    return {
      modulesOff,
      id: row.id,
      name: row.name,
      email: row.email,
      team: [row.id, ...row.team],
      standsFor: row.stands_for,
      access: guardFields(row.scopes ? scopedAccess(access, row.scopes) : access, guards),
      language: row.language,
      timeZone: row.time_zone,
      limited: Boolean(row.scopes?.length),
      role: { id: row.role_id, key: row.role_key, name: row.role_name },
      session: row.session ?? null,
      apiKey: row.api_key ? { id: row.api_key, scopes: row.scopes ?? [] } : null,
    };
  }

  /** Their role’s, and what their place in the programme grants on top. The same roles are compiled once. */
  async function accessOfPerson(
    { role_version, permissions, granted }: PersonRow,
    off: ReadonlySet<string>,
  ): Promise<Access> {
    const key = [role_version, ...granted, ...off].join(' ');
    const known = accesses.get(key);
    if (known) return known;
    const ids = granted.map((one) => one.slice(0, one.indexOf(':')));
    const { rows } = ids.length
      ? await sql<{ permissions: Permissions }>`
          select permissions from ${sql.id(workspace, 'role')} where id = any(${ids}::uuid[])`.execute(db)
      : { rows: [] };
    const all = [permissions, ...rows.map((row) => row.permissions)];
    const access = withoutModules(joinAccess(all.map((one) => accessOf(one, confined))), off, schema);
    if (accesses.size >= mostAccesses) accesses.clear();
    accesses.set(key, access);
    return access;
  }

  // To the minute is enough, and keeps a busy program from writing a row at each call.
  async function noteUse(row: PersonRow): Promise<void> {
    if (row.last_used_at && Date.now() - Date.parse(row.last_used_at) < 60_000) return;
    await sql`update jalon.api_key set last_used_at = now() where id = ${row.api_key!}`.execute(db);
  }

  return { authenticate, person };
}

/** Whether the person `u` with the role `r` may come in at all. */
export const admitted = sql`u.deleted_at is null and coalesce(u.active, true) and r.deleted_at is null`;

/** By the clock of the firm. */
const today = sql`(now() at time zone w.time_zone)::date`;

/** The roles, with their versions, that the person `u` has by their place in the programme. */
const granted = (workspace: string) => sql`array(
  select g.id || ':' || g.version from ${sql.id(workspace, 'role')} as g
  where g.deleted_at is null and g.granted_to is not null and (g.granted_to = 'everyone' or exists (
    select 1 from ${sql.id(workspace, 'programme_member')} as p
    where p.person_id = u.id and p.deleted_at is null and coalesce(p.starts_on, ${today}) <= ${today}
      and coalesce(p.ends_on, ${today}) >= ${today}
      and g.granted_to = case when p.function in ('sponsor', 'crm_lead') then p.function
        when p.level = 'project_team' then 'project_team' else 'committee' end))
  order by g.id)`;

/**
 * Those who are away at this moment and whom the person `u` covers for: what they may do to their own records, `u` may too. It
 * begins and ends with the absence, by the clock of whoever is away.
 */
const standsFor = (workspace: string) => sql`array(
  select a.person_id::text from ${sql.id(workspace, 'absence')} as a join ${sql.id(workspace, 'user')} as p on p.id = a.person_id
  where a.covered_by_id = u.id and a.deleted_at is null and a.ends_on >= current_date - 2 and a.starts_on <= current_date + 2
    and (a.starts_on + case when a.from_noon then time '13:00' else time '00:00' end) at time zone coalesce(p.time_zone, w.time_zone) <= now()
    and (case when a.until_noon then a.ends_on + time '13:00' else (a.ends_on + 1) + time '00:00' end)
      at time zone coalesce(p.time_zone, w.time_zone) > now())`;

interface PersonRow {
  id: string;
  name: string;
  email: string | null;
  language: Language;
  time_zone: string;
  role_id: string;
  role_key: string | null;
  role_name: string;
  role_version: string;
  permissions: Permissions;
  granted: string[];
  team: string[];
  stands_for: string[];
  settings_version: string;
  modules_out: string[];
  session?: string;
  api_key?: string;
  scopes?: string[];
  last_used_at?: string | null;
}
