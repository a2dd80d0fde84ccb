// One's own account: name, language, password, and the places where one is signed in.
import { hashPassword } from 'better-auth/crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction } from '../../../model/server/action.ts';
import { asProgram } from '../../../model/server/as-program.ts';
import { throttle } from '../../../platform/server/throttle.ts';
import { write } from '../../../records/server/write.ts';
import { meSchema, type SessionInfo } from '../contract.ts';
import { closeSessions, isPassword } from './accounts.ts';
import type { AuthParts } from './auth.ts';
import { invalid, missing } from './auth-problems.ts';
import { requireSession } from './rights.ts';

export const accountActions = ({ own }: AuthParts) => [
  defineAction({
    name: 'me.update',
    label: { fr: 'Modifier mon compte', en: 'Change my account' },
    input: meSchema,
    async run(ctx, { current_password, new_password, ...values }) {
      const { id, session } = requireSession(ctx);
      return ctx.tx(async (ctx) => {
        if (Object.keys(values).length) await write(asProgram(ctx), 'user', [{ kind: 'update', id, values }]);
        if (new_password === undefined) return {};
        await throttle(own, [{ key: `password:${id}`, max: 8, minutes: 15 }]);
        if (!(await isPassword(own, id, current_password ?? '')))
          throw invalid.password_wrong({}, 'current_password');
        await sql`
          update jalon.auth_account set password = ${await hashPassword(new_password)}, updated_at = now()
          where user_id = ${id} and provider_id = 'credential'`.execute(ctx.db);
        return { closed_sessions: await closeSessions(ctx, [id], session) };
      });
    },
  }),
  defineAction({
    name: 'session.list',
    label: { fr: 'Mes sessions', en: 'My sessions' },
    input: z.strictObject({}),
    async run(ctx) {
      const { id, session } = requireSession(ctx);
      const { rows } = await sql<SessionInfo>`
        select id, created_at, updated_at as last_seen_at, ip_address as address, user_agent as agent, id = ${session} as current
        from jalon.auth_session where user_id = ${id} and expires_at > now() order by id = ${session} desc, updated_at desc limit 200`.execute(
        ctx.db,
      );
      return { sessions: rows };
    },
  }),
  defineAction({
    name: 'session.revoke',
    label: { fr: 'Fermer une session', en: 'Close a session' },
    input: z.strictObject({ id: z.uuid() }),
    async run(ctx, input) {
      const { id } = requireSession(ctx);
      const { numAffectedRows } =
        await sql`delete from jalon.auth_session where id = ${input.id} and user_id = ${id}`.execute(ctx.db);
      if (!numAffectedRows) throw missing.session_missing({}, 'id');
      return {};
    },
  }),
  defineAction({
    name: 'session.revoke_all',
    label: { fr: 'Me déconnecter partout', en: 'Sign out everywhere' },
    /** `others`: this session stays. */
    input: z.strictObject({ others: z.boolean().default(false) }),
    async run(ctx, { others }) {
      const { id, session } = requireSession(ctx);
      return { closed: await closeSessions(ctx, [id], others ? session : null) };
    },
  }),
];
