// What of which kind rings, and what is sent by mail: each person's own choice.
import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction } from '../../../model/server/action.ts';
import { JalonError } from '../../../platform/lib/errors.ts';
import type { Choices } from '../contract.ts';
import { notificationKinds } from '../kinds.ts';

export const choicesAction = defineAction({
  name: 'notification.choices',
  label: { fr: 'Mes choix de notification', en: 'My choices of notification' },
  input: z.strictObject({}),
  async run(ctx): Promise<Choices> {
    const { rows } = await sql<{ kind: string; bell: boolean; mail: boolean | null }>`
      select kind, bell, mail from ${sql.id(ctx.schema.workspace, 'notification_choice')} where user_id = ${ctx.actor.id}`.execute(
      ctx.db,
    );
    const chosen = new Map(rows.map((row) => [row.kind, row]));
    const { configured } = (await ctx.services.call(ctx, 'mail.state', {})) as { configured: boolean };
    return {
      mail: configured,
      kinds: notificationKinds.map(({ key, label }) => ({
        kind: key,
        label,
        bell: chosen.get(key)?.bell ?? true,
        mail: chosen.get(key)?.mail ?? null,
      })),
    };
  },
});

export const chooseAction = defineAction({
  name: 'notification.choose',
  label: { fr: 'Choisir ses notifications', en: 'Choose one’s notifications' },
  input: z.strictObject({
    kind: z.enum(notificationKinds.map(({ key }) => key)),
    bell: z.boolean(),
    mail: z.boolean().nullable(),
  }),
  async run(ctx, { kind, bell, mail }) {
    if (!ctx.actor.id) throw new JalonError('unauthenticated');
    await sql`
      insert into ${sql.id(ctx.schema.workspace, 'notification_choice')} (user_id, kind, bell, mail)
      values (${ctx.actor.id}, ${kind}, ${bell}, ${mail})
      on conflict (user_id, kind) do update set bell = excluded.bell, mail = excluded.mail`.execute(ctx.db);
    return {};
  },
});
