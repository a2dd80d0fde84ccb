// better-auth: passwords, sessions and reset links are its business, in tables of its own (jalon.auth_*), over a small pool
// of its own too: ours reads moments as text, as the API shows them, and better-auth compares them as dates.
// Of its endpoints only signing in and out are reachable; the rest is called from here.
import { randomBytes } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import { newId } from '../../../platform/lib/ids.ts';
import type { Database } from '../../../platform/server/db.ts';

export type BetterAuth = Awaited<ReturnType<typeof createBetterAuth>>;

export interface BetterAuthOptions {
  own: Database;
  /** Where people reach Jalon; cookies are `Secure` when it is by TLS. */
  url: string;
  secret: string;
  log: Logger;
  /** Whether somebody with an account may have a session: asked whenever one is made. */
  admits(user: string): Promise<boolean>;
  /** Called with the token of a reset link. */
  sendReset(user: string, token: string): Promise<void>;
}

export const sessionDays = 30;
export const resetMinutes = 60;
export const addressHeader = 'x-jalon-address';

export const betterAuthConfig = ({ own, url, secret, log, admits, sendReset }: BetterAuthOptions) => ({
  appName: 'Jalon',
  baseURL: url,
  basePath: '/api/auth',
  secret,
  database: {
    db: own,
    type: 'postgres' as const,
    schemaName: 'jalon',
    transaction: true,
  },
  emailAndPassword: {
    enabled: true,
    disableSignUp: true,
    minPasswordLength: 8,
    maxPasswordLength: 128,
    resetPasswordTokenExpiresIn: resetMinutes * 60,
    revokeSessionsOnPasswordReset: true,
    sendResetPassword: async ({ user, token }: { user: { id: string }; token: string }) =>
      sendReset(user.id, token),
  },
  user: { modelName: 'auth_user', fields: { emailVerified: 'email_verified', ...stamps } },
  session: {
    modelName: 'auth_session',
    fields: {
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      userId: 'user_id',
      ...stamps,
    },
    expiresIn: sessionDays * 24 * 3600,
    updateAge: 3600,
  },
  account: {
    modelName: 'auth_account',
    fields: {
      accountId: 'account_id',
      providerId: 'provider_id',
      userId: 'user_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      ...stamps,
    },
  },
  verification: {
    modelName: 'auth_verification',
    fields: { expiresAt: 'expires_at', ...stamps },
    storeIdentifier: 'hashed' as const,
  },
  advanced: {
    cookiePrefix: 'jalon',
    useSecureCookies: url.startsWith('https:'),
    // Our own door has checked the origin (origin.ts) and knows who calls; what it passes on is to be believed.
    disableOriginCheck: true,
    disableCSRFCheck: true,
    ipAddress: { ipAddressHeaders: [addressHeader], ipv6Subnet: 128 },
    database: { generateId: () => newId() },
  },
  rateLimit: { enabled: false }, // throttle.ts counts, for all processes together
  telemetry: { enabled: false },
  logger: {
    log: (level: 'debug' | 'info' | 'warn' | 'error' | 'success', message: string) =>
      level === 'error' ? log.error({ auth: message }, 'auth') : log.debug({ auth: message }, 'auth'),
  },
  databaseHooks: {
    session: {
      create: {
        before: async ({ userId }: { userId: string }) => {
          // The same answer as to a wrong password: a stranger does not learn who has left.
          if (!(await admits(userId)))
            throw new APIError('UNAUTHORIZED', { code: 'INVALID_EMAIL_OR_PASSWORD' });
        },
      },
    },
  },
});

export const createBetterAuth = async (options: BetterAuthOptions) => betterAuth(betterAuthConfig(options));

/** What cookies are signed with, made when there is none yet. */
export async function readSecret(db: Database): Promise<string> {
  await sql`insert into jalon.auth_secret (secret) values (${randomBytes(32).toString('base64url')}) on conflict do nothing`.execute(
    db,
  );
  const { rows } = await sql<{ secret: string }>`select secret from jalon.auth_secret`.execute(db);
  return rows[0]!.secret;
}

const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' };
