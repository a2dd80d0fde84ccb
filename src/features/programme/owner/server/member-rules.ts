// A member who has an account is called as their account is; there is one sponsor and one CRM lead at a time.
import { sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import type { Context, RecordChange, Rules } from '../../../../model/server/context.ts';
import { at, defineProblems } from '../../../../platform/lib/errors.ts';
import { lockAll } from '../../server/lock.ts';

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
const startOf = ({ starts_on }: Values): string => (starts_on ? day(starts_on) : '0001-01-01');
const endOf = ({ ends_on }: Values): string => (ends_on ? day(ends_on) : '9999-12-31');

type Values = Record<string, unknown>;

/** Of two whose time overlaps, in what only one can be at a time; what is written together counts as it will be. */
async function refuseSecond(ctx: Context, changes: readonly RecordChange[]): Promise<void> {
  const written = changes.map(({ id }) => id);
  const held = changes.filter(({ after }) => alone.has(after.function) && !after.deleted_at);
  if (held.length) await lockAll(ctx, 'places');
  for (const { id, after, path } of held) {
    const beside = held.find(
      (other) =>
        other.id !== id &&
        other.after.function === after.function &&
        startOf(other.after) <= endOf(after) &&
        startOf(after) <= endOf(other.after),
    );
    const { rows } = await sql<{ name: string }>`
      select name from ${table(ctx.schema, 'programme_member')}
      where function = ${after.function} and id <> all(${written}::uuid[]) and deleted_at is null
        and coalesce(ends_on, '9999-12-31'::date) >= ${startOf(after)}::date
        and coalesce(starts_on, '0001-01-01'::date) <= ${endOf(after)}::date
      limit 1`.execute(ctx.db);
    const name = beside?.after.name ?? rows[0]?.name;
    if (name) throw at(path, problems.member_alone({ name }, 'function'));
  }
}
