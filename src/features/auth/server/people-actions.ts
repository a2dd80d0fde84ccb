// People, as administrators manage them: invite, close and reopen access, see who signs in; and the firm itself.
import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction } from '../../../model/server/action.ts';
import type { Context } from '../../../model/server/context.ts';
import { write } from '../../../records/server/write.ts';
import { type Account, emailSchema, firmSchema, nameSchema } from '../contract.ts';
import { closeSessions } from './accounts.ts';
import { findRole } from './api-keys.ts';
import type { AuthParts } from './auth.ts';
import { invite } from './invitations.ts';
import { requireAdminister } from './rights.ts';

const one = z.strictObject({ id: z.uuid() });

export const peopleActions = ({ mailer, env }: AuthParts) => [
  defineAction({
    name: 'user.invite',
    label: { fr: 'Inviter une personne', en: 'Invite a person' },
    input: z.strictObject({
      name: nameSchema,
      email: emailSchema,
      /** Its id, key or name. */
      role: z.string().min(1).max(100),
      team: z.uuid().nullish(),
      language: z.enum(['fr', 'en']).optional(),
    }),
    async run(ctx, { role, ...person }) {
      requireAdminister(ctx);
      return ctx.tx(async (ctx) => {
        const values = { ...person, role: await findRole(ctx, role), owner: null };
        const { written } = await write(ctx, 'user', [{ kind: 'create', values }]);
        const { id } = written[0]!;
        return { id, ...(await invite(ctx, mailer, env.url, id)) };
      });
    },
  }),
  defineAction({
    name: 'role.confined_objects',
    label: { fr: 'Objets réservés aux rôles qui les nomment', en: 'Objects for roles that name them alone' },
    input: z.strictObject({}),
    // Whoever administers sets rights to them without having any: names of objects and fields, never what is in them.
    async run(ctx) {
      requireAdminister(ctx);
      const confined = [...ctx.schema.objects.values()].filter((object) => object.confined);
      return {
        objects: confined.map(({ name, label, fields }) => ({
          name,
          label,
          fields: [...fields.values()].map(({ name, label, readOnly, required }) => ({
            name,
            label,
            readOnly,
            required,
          })),
        })),
      };
    },
  }),
  defineAction({
    name: 'user.resend_invitation',
    label: { fr: 'Inviter de nouveau', en: 'Invite again' },
    input: one,
    async run(ctx, { id }) {
      requireAdminister(ctx);
      return ctx.tx(async (ctx) => ({ id, ...(await invite(ctx, mailer, env.url, id)) }));
    },
  }),
  defineAction({
    name: 'user.deactivate',
    label: { fr: 'Fermer l’accès', en: 'Close access' },
    input: one,
    run: (ctx, { id }) => setActive(ctx, id, false),
  }),
  defineAction({
    name: 'user.reactivate',
    label: { fr: 'Rouvrir l’accès', en: 'Reopen access' },
    input: one,
    run: (ctx, { id }) => setActive(ctx, id, true),
  }),
  defineAction({
    name: 'user.sign_out',
    label: { fr: 'Déconnecter partout', en: 'Sign out everywhere' },
    input: one,
    async run(ctx, { id }) {
      requireAdminister(ctx);
      return { closed: await closeSessions(ctx, [id]) };
    },
  }),
  defineAction({
    name: 'user.accounts',
    label: { fr: 'Comptes des personnes', en: 'People’s accounts' },
    input: z.strictObject({ ids: z.array(z.uuid()).max(1000) }),
    async run(ctx, { ids }) {
      requireAdminister(ctx);
      return { accounts: await readAccounts(ctx, ids) };
    },
  }),
  defineAction({
    name: 'firm.update',
    label: { fr: 'Modifier l’entreprise', en: 'Change the firm' },
    input: firmSchema,
    async run(ctx, input) {
      requireAdminister(ctx);
      const next = { ...ctx.settings, time_zone: ctx.settings.timeZone, ...input };
      await sql`
        update jalon.workspace set firm = ${next.firm}, language = ${next.language}, country = ${next.country},
          currency = ${next.currency}, time_zone = ${next.time_zone} where id = ${ctx.schema.workspace}`.execute(
        ctx.db,
      );
      return {
        firm: next.firm,
        language: next.language,
        country: next.country,
        currency: next.currency,
        time_zone: next.time_zone,
      };
    },
  }),
];

async function setActive(ctx: Context, id: string, active: boolean) {
  requireAdminister(ctx);
  const { written } = await write(ctx, 'user', [{ kind: 'update', id, values: { active } }]);
  return { id, version: written[0]!.version, operation: ctx.operation };
}

async function readAccounts(ctx: Context, ids: readonly string[]): Promise<Account[]> {
  const { rows } = await sql<Account>`
    select u.id as user, i.created_at as invited_at, s.seen as last_seen_at,
      (select m.id from jalon.mail as m where m.workspace = ${ctx.schema.workspace} and m.kind = 'invitation' and m.state = 'held'
        and i.created_at is not null and jalon.fold(m.recipient) = jalon.fold(u.email) order by m.created_at desc limit 1) as held_mail,
      case when not coalesce(u.active, true) then 'inactive' when a.id is not null then 'active'
        when i.expires_at > now() then 'invited' when i.expires_at is not null then 'invitation_expired'
        when exists (select 1 from jalon.api_key as k where k.user_id = u.id) then 'service' else 'none' end as state
    from ${sql.id(ctx.schema.workspace, 'user')} as u
      left join jalon.auth_user as a on a.id = u.id left join jalon.invitation as i on i.user_id = u.id
      left join lateral (select max(updated_at) as seen from jalon.auth_session where user_id = u.id) as s on true
    where u.id = any(${[...ids]}::uuid[])`.execute(ctx.db);
  return rows;
}
