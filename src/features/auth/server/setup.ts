// The first start: the firm, its roles, a sales pipeline and the first administrator, all in one transaction. The row of
// the workspace is the claim: of two who set up at the same moment, one is told that it is done.
import { sql } from 'kysely';
import { fullAccess } from '../../../model/access.ts';
import type { Actor, Context, WorkspaceSettings } from '../../../model/server/context.ts';
import { newId } from '../../../platform/lib/ids.ts';
import { isLanguage, textIn } from '../../../platform/lib/language.ts';
import { usualWorkingHours } from '../../../platform/lib/working-hours.ts';
import type { Database } from '../../../platform/server/db.ts';
import { write } from '../../../records/server/write.ts';
import type { SetupInput } from '../contract.ts';
import { defaultPipeline, defaultReasons, defaultRoles } from '../default-roles.ts';
import { saveAccount } from './accounts.ts';
import { conflict } from './auth-problems.ts';

export async function readSettings(db: Database, workspace: string): Promise<WorkspaceSettings | null> {
  const { rows } = await sql<Stored>`
    select firm, language, country, currency, time_zone as "timeZone", working_time as "workingTime", modules_off -> 'all' as "modulesOff"
    from jalon.workspace where id = ${workspace}`.execute(db);
  const [row] = rows;
  return row
    ? {
        ...row,
        language: isLanguage(row.language) ? row.language : 'fr',
        workingTime: row.workingTime ?? usualWorkingHours(row.country),
      }
    : null;
}

type Stored = Omit<WorkspaceSettings, 'language' | 'workingTime'> & {
  language: string;
  /** Null until somebody has said when the firm is open. */
  workingTime: WorkspaceSettings['workingTime'] | null;
};

export const settingsOf = (input: SetupInput): WorkspaceSettings => ({
  firm: input.firm,
  language: input.language,
  country: input.country,
  currency: input.currency,
  timeZone: input.time_zone,
  workingTime: usualWorkingHours(input.country),
});

/** Who sets up: the administrator to be. */
export const founder = (input: SetupInput): Actor => ({
  id: newId(),
  name: input.name,
  team: [],
  access: fullAccess,
  language: input.language,
  timeZone: input.time_zone,
});

/** `ctx.actor` is the founder and `ctx.settings` those asked for. Throws `conflict` when it was done before. */
export function setUp(
  ctx: Context,
  input: SetupInput,
  more?: (ctx: Context) => Promise<void>,
): Promise<void> {
  return ctx.tx(async (ctx) => {
    const { firm, language, country, currency, timeZone } = ctx.settings;
    const claimed = await sql`
      insert into jalon.workspace (id, firm, language, country, currency, time_zone)
      values (${ctx.schema.workspace}, ${firm}, ${language}, ${country}, ${currency}, ${timeZone}) on conflict do nothing`.execute(
      ctx.db,
    );
    if (!claimed.numAffectedRows) throw conflict.setup_done();
    const roles = await createRoles(ctx);
    await createPipeline(ctx);
    await createReasons(ctx);
    const { id, name } = ctx.actor;
    const person = {
      id,
      name,
      email: input.email,
      role: roles.get('administrator'),
      language,
      time_zone: timeZone,
      owner: null,
    };
    await write(ctx, 'user', [{ kind: 'create', values: person }], { trusted: true });
    await saveAccount(ctx, { id: id!, name, email: input.email, password: input.password });
    await more?.(ctx);
  });
}

async function createRoles(ctx: Context): Promise<Map<string, string>> {
  const { written } = await write(
    ctx,
    'role',
    defaultRoles.map(({ key, name, permissions }) => ({
      kind: 'create',
      values: { key, name: textIn(name, ctx.settings.language), permissions, owner: null },
    })),
    { trusted: true },
  );
  return new Map(defaultRoles.map(({ key }, i) => [key, written[i]!.id]));
}

async function createPipeline(ctx: Context): Promise<void> {
  const { language } = ctx.settings;
  const line = { name: textIn(defaultPipeline.name, language), position: 0, owner: null };
  const { written } = await write(ctx, 'pipeline', [{ kind: 'create', values: line }], { trusted: true });
  const stages = defaultPipeline.stages.map(({ name, probability, outcome }, position) => ({
    kind: 'create' as const,
    values: {
      name: textIn(name, language),
      pipeline: written[0]!.id,
      position,
      probability,
      outcome,
      owner: null,
    },
  }));
  await write(ctx, 'stage', stages, { trusted: true });
}

async function createReasons(ctx: Context): Promise<void> {
  const reasons = defaultReasons.map(({ name, outcome }, position) => ({
    kind: 'create' as const,
    values: { name: textIn(name, ctx.settings.language), outcome, position, owner: null },
  }));
  await write(ctx, 'close_reason', reasons, { trusted: true });
}
