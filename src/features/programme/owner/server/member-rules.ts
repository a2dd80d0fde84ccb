// A member who has an account is called as their account is; there is one sponsor and one CRM lead at a time.
import { sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import type { Context, RecordChange, Rules } from '../../../../model/server/context.ts';
import { defineProblems, JalonError, under } from '../../../../platform/lib/errors.ts';

const problems = defineProblems(
  {
    member_unnamed: {
      fr: 'Choisissez une personne, ou donnez un nom.',
      en: 'Choose a person, or give a name.',
    },
    member_alone: {
      fr: 'Cette place est prise : mettez d’abord fin à celle de {{name}}.',
      en: 'This place is taken: end that of {{name}} first.',
    },
  },
  'invalid',
);

export const memberRules: Rules = {
  programme_member: [
    {
      async before(ctx, changes) {
        await nameAfterPeople(ctx, changes);
        await refuseSecond(ctx, changes);
      },
    },
  ],
};

const idOf = (value: unknown): string | undefined => (value as { id: string } | null)?.id;

async function nameAfterPeople(ctx: Context, changes: readonly RecordChange[]): Promise<void> {
  const ids = changes.flatMap(({ after }) => idOf(after.person) ?? []);
  const { rows } = ids.length
    ? await sql<{ id: string; name: string }>`
        select id, name from ${table(ctx.schema, 'user')} where id = any(${ids}::uuid[])`.execute(ctx.db)
    : { rows: [] };
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  for (const { after, path } of changes) {
    after.name = names.get(idOf(after.person) ?? '') ?? after.name;
    if (!after.name && !after.email) throw at(path, problems.member_unnamed({}, 'person'));
  }
}

const alone = new Set<unknown>(['sponsor', 'crm_lead']);
const day = (value: unknown): string => String(value).slice(0, 10);

/** Of two whose time overlaps, in what only one can be at a time. */
async function refuseSecond(ctx: Context, changes: readonly RecordChange[]): Promise<void> {
  for (const { id, after, path } of changes) {
    if (!alone.has(after.function) || after.deleted_at) continue;
    const { rows } = await sql<{ name: string }>`
      select name from ${table(ctx.schema, 'programme_member')}
      where function = ${after.function} and id <> ${id} and deleted_at is null
        and (ends_on is null or ends_on >= ${after.starts_on ? day(after.starts_on) : '0001-01-01'}::date)
        and (${after.ends_on ? day(after.ends_on) : '9999-12-31'}::date >= coalesce(starts_on, '0001-01-01'::date))
      limit 1`.execute(ctx.db);
    if (rows[0]) throw at(path, problems.member_alone({ name: rows[0].name }, 'function'));
  }
}

const at = (path: string, error: JalonError): JalonError =>
  new JalonError(error.code, under(path, error.problems));
