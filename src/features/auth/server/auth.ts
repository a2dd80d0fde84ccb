// Who is who: accounts, sessions, keys, invitations, the first administrator. What the application composes:
//
//   createAuth({ databaseUrl, db, env, log, context, workspace, demonstration? }): Promise<Auth>
//     auth.authenticate(request): Promise<SignedIn | null>    cookie session or `Authorization: Bearer`; SignedIn is an Actor
//     auth.setUpFromEnvironment(): Promise<void>              JALON_ADMIN_EMAIL and JALON_ADMIN_PASSWORD, when nothing is there yet
//     auth.jobs                                               for openJobs
//     auth.close(): Promise<void>
//   authRoutes(http, auth, contextOf): void                   routes.ts: /api/auth/*, /api/v1/me, /api/v1/setup, the Origin check of all writes
//   authActions(auth): AnyAction[]                            actions.ts
//   authRules: Rules                                          rules.ts, to be joined with the other features' rules
//   createApiKey(ctx, { name, role }): Promise<string>        api-keys.ts, for the command line
//   saveAccount(ctx, { id, name, email, password })           accounts.ts, for demonstrations: the person's record is there already

import { sql } from 'kysely';
import type { Logger } from 'pino';
import type { Context, WorkspaceSettings } from '../../../model/server/context.ts';
import { type Database, openDatabase, openPool } from '../../../platform/server/db.ts';
import type { Env } from '../../../platform/server/env.ts';
import type { JobDefinition } from '../../../platform/server/jobs.ts';
import { createMailer, type Mailer } from '../../../platform/server/mail.ts';
import { type SetupInput, setupSchema } from '../contract.ts';
import { type Authenticator, admitted, createAuthenticator } from './authenticate.ts';
import { type BetterAuth, createBetterAuth, readSecret } from './better-auth.ts';
import { authJobs } from './jobs.ts';
import { postReset } from './reset.ts';
import { founder, readSettings, settingsOf, setUp } from './setup.ts';

export interface AuthOptions {
  databaseUrl: string;
  db: Database;
  env: Pick<Env, 'url' | 'adminEmail' | 'adminPassword' | 'smtpUrl' | 'mailFrom'>;
  log: Logger;
  /** A context of the program itself. */
  context(cause: string): Context;
  workspace: { settings(): WorkspaceSettings; reload(): Promise<void> };
  /** Begins to fill the workspace with a demonstration, in the transaction of the setup; offered when it is given. */
  demonstration?(ctx: Context): Promise<void>;
}

export interface Auth extends Authenticator {
  /** Throws `conflict` when it was done before. `more` is done with it, in the founder's name, or nothing is. */
  setUp(input: SetupInput, more?: (ctx: Context) => Promise<void>): Promise<void>;
  setUpFromEnvironment(): Promise<void>;
  isSetUp(): Promise<boolean>;
  jobs: readonly JobDefinition<Context, never>[];
  close(): Promise<void>;
  /** For the routes, actions and jobs of this feature. */
  readonly parts: AuthParts;
}

export interface AuthParts extends AuthOptions {
  better: BetterAuth;
  /** Few connections beside the others: what a request does here while it holds a transaction can't starve behind it. */
  own: Database;
  mailer: Mailer;
}

export async function createAuth(options: AuthOptions): Promise<Auth> {
  const { databaseUrl, db, env, log, context, workspace } = options;
  const { schema } = context('auth');
  const id = schema.workspace;
  const pool = openPool(databaseUrl, 4, { name: 'jalon-auth', values: 'driver' });
  pool.on('error', (error) => log.warn({ err: error }, 'database connection lost'));
  const own = openDatabase(pool);
  const mailer = createMailer(env);
  const better = await createBetterAuth({
    own,
    url: env.url,
    secret: await readSecret(db),
    log,
    admits: (user) => admits(own, id, user),
    sendReset: (user, token) => postReset(context('password.request_reset'), mailer, env.url, user, token),
  });
  const parts: AuthParts = { ...options, better, mailer, own };
  const auth: Auth = {
    parts,
    ...createAuthenticator({
      db,
      workspace: id,
      better,
      schema,
      settingsChanged: () => workspace.reload(),
    }),
    jobs: authJobs(parts),
    isSetUp: async () => (await readSettings(db, id)) !== null,
    async setUp(input, more = input.begin_with === 'demo' ? options.demonstration : undefined) {
      const ctx = { ...context('setup'), actor: founder(input), settings: settingsOf(input) };
      await setUp(ctx, input, more);
      await workspace.reload();
      log.info({ user: ctx.actor.id }, 'set up');
    },
    async setUpFromEnvironment() {
      const { adminEmail: email, adminPassword: password } = env;
      if (!email || !password || (await auth.isSetUp())) return;
      const name = email.slice(0, email.indexOf('@'));
      try {
        await auth.setUp(setupSchema.parse({ ...unsaid, name, email, password }));
      } catch (error) {
        // Another process that started at the same moment may have been the first.
        if (!(await auth.isSetUp())) throw error;
        await workspace.reload();
      }
    },
    async close() {
      mailer.close();
      await own.destroy();
    },
  };
  return auth;
}

/** What the environment does not say; administrators change it in the settings. */
const unsaid = { language: 'fr', firm: 'Jalon', country: 'FR', currency: 'EUR' };

async function admits(db: Database, workspace: string, user: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from ${sql.id(workspace, 'user')} as u join ${sql.id(workspace, 'role')} as r on r.id = u.role_id
    where u.id = ${user} and ${admitted}`.execute(db);
  return rows.length > 0;
}
