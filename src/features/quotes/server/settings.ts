import { sql } from 'kysely';
import type { Context } from '../../../model/server/context.ts';
import { defineProblems, JalonError } from '../../../platform/lib/errors.ts';
import { type QuoteSettings, settingsSchema } from '../contract.ts';
import { defaultSettings } from '../default-settings.ts';

const problems = defineProblems({
  role_unknown: { fr: 'Ce rôle n’existe pas.', en: 'This role does not exist.' },
});

/** What was saved, completed by what has come since. */
export async function readSettings(ctx: Context): Promise<QuoteSettings> {
  const { rows } = await sql<{ settings: Partial<QuoteSettings> }>`
    select settings from ${sql.id(ctx.schema.workspace, 'quote_settings')}`.execute(ctx.db);
  const saved = rows[0]?.settings ?? {};
  return { ...defaultSettings, name: ctx.settings.firm, ...saved };
}

export async function saveSettings(ctx: Context, settings: QuoteSettings): Promise<QuoteSettings> {
  if (!ctx.actor.access.administer) throw new JalonError('forbidden');
  const valid = settingsSchema.parse(settings);
  const roles = Object.keys(valid.role_limits);
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.id(ctx.schema.workspace, 'role')} where id = any(${roles}::uuid[])`.execute(ctx.db);
  const unknown = roles.find((role) => !rows.some(({ id }) => id === role));
  if (unknown) throw problems.role_unknown({}, `role_limits.${unknown}`);
  await sql`
    insert into ${sql.id(ctx.schema.workspace, 'quote_settings')} as s (one, settings) values (true, ${JSON.stringify(valid)}::jsonb)
    on conflict (one) do update set settings = excluded.settings`.execute(ctx.db);
  return valid;
}
