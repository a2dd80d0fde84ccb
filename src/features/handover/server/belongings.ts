// What somebody answers for: every object that has owners, less what is theirs as a person, the bin included. What is done stays
// in the name of whoever did it: of activities only those to come go over. What they kept from others in their agenda stays
// theirs too: it was told to nobody, and a departure tells it to nobody.
import { type RawBuilder, sql } from 'kysely';
import type { ObjectSchema } from '../../../model/object.ts';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';

/** A person's own matters, and what only administrators set up. */
const personal = new Set(['absence', 'participant', 'user', 'team', 'role', 'pipeline', 'stage']);

/** Companies first: what hangs on them follows them. */
export const heritable = (ctx: Context): ObjectSchema[] =>
  [...ctx.schema.objects.values()]
    .filter(({ name, private: kept, fields }) => !personal.has(name) && kept !== true && fields.has('owner'))
    .sort((a, b) => Number(b.name === 'company') - Number(a.name === 'company'));

export interface Belonging {
  id: string;
  company: string | null;
  postal_code: string | null;
}

export const readAtOnce = 10_000;

/** From there on, in the order of their ids. */
export async function belongingsOf(
  ctx: Context,
  { name, fields }: ObjectSchema,
  person: string,
  after: string | null,
): Promise<Belonging[]> {
  const company =
    name === 'company' ? sql`t.id` : fields.has('company') ? sql`t.company_id` : sql`null::uuid`;
  const postal = fields.has('address') ? sql`t.address_postal_code` : sql`null::text`;
  const { rows } = await sql<Belonging>`
    select t.id, ${company} as company, ${postal} as postal_code from ${table(ctx.schema, name)} as t
    where t.owner_id = ${person}::uuid and ${after ? sql`t.id > ${after}::uuid` : sql`true`} and ${toCome(name)}
      and ${name === 'activity' ? ofNoLetter(ctx) : sql`true`}
    order by t.id limit ${readAtOnce}`.execute(ctx.db);
  return rows;
}

/** Whether anything is left for which one of these people answers. */
export async function ownersAmong(ctx: Context, people: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from unnest(${people}::uuid[]) as p(id) where ${sql.join(
      heritable(ctx)
        .filter(({ internal }) => !internal)
        .map(
          ({ name }) => sql`exists (select 1 from ${table(ctx.schema, name)} as t
            where t.owner_id = p.id and t.deleted_at is null and ${toCome(name)})`,
        ),
      sql` or `,
    )}`.execute(ctx.db);
  return rows.map(({ id }) => id);
}

const toCome = (object: string): RawBuilder<unknown> =>
  object === 'activity'
    ? sql`t.done_at is null and (t.due_at is not null or t.starts_at is not null or t.kind = 'task')
        and coalesce(t.visibility, 'details') = 'details'`
    : sql`true`;

/** What a letter of the RACI asks of somebody goes where the letter goes. */
const ofNoLetter = (ctx: Context): RawBuilder<unknown> => sql`not exists (
  select 1 from ${table(ctx.schema, 'raci_assignment')} as a
  where a.activity_id = t.id and a.person_id = t.owner_id and a.deleted_at is null)`;
