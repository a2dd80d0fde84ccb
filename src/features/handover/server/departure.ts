// A departure: everything somebody answers for goes to others by rules, their access is closed, and for thirty days all of it
// can be taken back. One transaction: either nobody has left, or nothing is left without somebody who answers for it.
import { sql } from 'kysely';
import { fullAccess } from '../../../model/access.ts';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { newId } from '../../../platform/lib/ids.ts';
import type { Write } from '../../../records/server/change.ts';
import { undoOperation } from '../../../records/server/undo.ts';
import { write } from '../../../records/server/write.ts';
import { type Departure, type DepartureInput, type Share, undoDays } from '../contract.ts';
import { belongingsOf, heritable } from './belongings.ts';
import { divider } from './divide.ts';
import { conflict, forbidden, missing, refused } from './problems.ts';

const atOnce = 1000;
const atMost = 50_000;

interface Part {
  object: string;
  heirs: Map<string, string[]>;
}

export async function previewDeparture(ctx: Context, input: DepartureInput): Promise<Share[]> {
  await check(ctx, input);
  return (await divide(ctx, input)).flatMap(({ object, heirs }) =>
    [...heirs].map(([heir, ids]) => ({ object, heir, count: ids.length })),
  );
}

export async function runDeparture(
  ctx: Context,
  input: DepartureInput,
): Promise<{ id: string; kept: number }> {
  return ctx.tx(async (ctx) => {
    await check(ctx, input);
    const { person, heir } = input;
    // Nobody gives them anything more meanwhile.
    await sql`select 1 from ${table(ctx.schema, 'user')} where id = ${person}::uuid for update`.execute(
      ctx.db,
    );
    const parts = await divide(ctx, input);
    let kept = 0;
    for (const { object, heirs } of parts) {
      const writes = [...heirs].flatMap(([owner, ids]) =>
        ids.map((id): Write => ({ kind: 'update', id, values: { owner } })),
      );
      for (let from = 0; from < writes.length; from += atOnce) {
        const some = writes.slice(from, from + atOnce);
        kept += (await write(ctx, object, some, { trusted: true, refuse: 'rest' })).refused.length;
      }
    }
    await passOn(ctx, person, heir);
    await write(ctx, 'user', [{ kind: 'update', id: person, values: { active: false } }], { trusted: true });
    await sql`delete from ${sql.id(ctx.schema.workspace, 'agenda_feed')} where user_id = ${person}::uuid`.execute(
      ctx.db,
    );
    const id = newId();
    const counts = Object.fromEntries(
      parts.map(({ object, heirs }) => [
        object,
        [...heirs.values()].reduce((sum, ids) => sum + ids.length, 0),
      ]),
    );
    await sql`
      insert into ${departures(ctx)} (id, person_id, heir_id, rules, operation, counts, kept, created_at, created_by)
      values (${id}, ${person}, ${heir}, ${JSON.stringify(input.rules)}, ${ctx.operation}, ${JSON.stringify(counts)}, ${kept},
        ${ctx.now.toISOString()}, ${ctx.actor.id})`.execute(ctx.db);
    return { id, kept };
  });
}

export async function listDepartures(ctx: Context): Promise<Departure[]> {
  requireAdminister(ctx);
  const { rows } = await sql<{
    id: string;
    person_id: string;
    name: string | null;
    created_at: string;
    counts: Record<string, number>;
    kept: number;
    undone_at: string | null;
  }>`
    select d.id, d.person_id, u.name, d.created_at, d.counts, d.kept, d.undone_at
    from ${departures(ctx)} as d left join ${table(ctx.schema, 'user')} as u on u.id = d.person_id
    order by d.created_at desc limit 100`.execute(ctx.db);
  return rows.map(({ id, person_id, name, created_at, counts, kept, undone_at }) => {
    const until = endOf(created_at);
    return {
      id,
      person: { id: person_id, name: name ?? '' },
      created_at,
      count: Object.values(counts).reduce((sum, one) => sum + one, 0),
      kept,
      undone_at,
      until: undone_at || until <= ctx.now ? null : until.toISOString(),
    };
  });
}

/** What somebody has worked on since stays with them, and is counted. */
export async function undoDeparture(ctx: Context, id: string): Promise<{ undone: number; kept: number }> {
  requireAdminister(ctx);
  return ctx.tx(async (ctx) => {
    const { rows } = await sql<{ operation: string; created_at: string; undone_at: string | null }>`
      select operation, created_at, undone_at from ${departures(ctx)} where id = ${id}::uuid for update`.execute(
      ctx.db,
    );
    const [departure] = rows;
    if (!departure) throw missing.departure_missing({}, 'id');
    if (departure.undone_at) throw conflict.undone_already({}, 'id');
    if (endOf(departure.created_at) <= ctx.now) throw conflict.too_late({ days: undoDays }, 'id');
    let [undone, kept] = [0, 0];
    for (let from: number | null = 0; from !== null; ) {
      const part = await undoOperation(asProgram(ctx), departure.operation, from);
      undone += part.undone;
      kept += part.kept.length;
      from = part.next;
    }
    await sql`update ${departures(ctx)} set undone_at = ${ctx.now.toISOString()} where id = ${id}::uuid`.execute(
      ctx.db,
    );
    return { undone, kept };
  });
}

function requireAdminister(ctx: Context): void {
  if (!ctx.actor.access.administer) throw forbidden.administer_needed();
}

async function check(ctx: Context, { person, rules, heir }: DepartureInput): Promise<void> {
  requireAdminister(ctx);
  const heirs = [...new Set([heir, ...rules.flatMap((rule) => rule.heirs)])];
  if (heirs.includes(person)) throw refused.heir_leaves({}, 'heir');
  const { rows } = await sql<{ id: string }>`
    select id from ${table(ctx.schema, 'user')}
    where id = any(${[person, ...heirs]}::uuid[]) and deleted_at is null and (coalesce(active, true) or id = ${person}::uuid)`.execute(
    ctx.db,
  );
  if (rows.length < heirs.length + 1) throw missing.person_missing({}, 'heir');
}

async function divide(ctx: Context, input: DepartureInput): Promise<Part[]> {
  const heirOf = divider(input);
  const parts: Part[] = [];
  let left = atMost;
  for (const object of heritable(ctx)) {
    const belongings = await belongingsOf(ctx, object, input.person, left + 1);
    left -= belongings.length;
    if (left < 0) throw refused.too_many({ max: atMost }, 'person');
    const heirs = Map.groupBy(belongings, (one) => heirOf(object.name, one));
    if (belongings.length)
      parts.push({
        object: object.name,
        heirs: new Map([...heirs].map(([heir, some]) => [heir, some.map(({ id }) => id)])),
      });
  }
  return parts;
}

/** Teams and people they led, and absences they were to cover, go to the heir. */
async function passOn(ctx: Context, person: string, heir: string): Promise<void> {
  const led = [
    { object: 'team', field: 'manager', where: sql`true` },
    { object: 'user', field: 'manager', where: sql`true` },
    {
      object: 'absence',
      field: 'covered_by',
      where: sql`t.ends_on >= current_date and t.person_id <> ${heir}::uuid`,
    },
  ];
  for (const { object, field, where } of led) {
    const { rows } = await sql<{ id: string }>`
      select t.id from ${table(ctx.schema, object)} as t
      where ${sql.ref(`t.${field}_id`)} = ${person}::uuid and t.deleted_at is null and t.id <> ${heir}::uuid and ${where}
      limit ${atOnce}`.execute(ctx.db);
    const writes = rows.map(({ id }): Write => ({ kind: 'update', id, values: { [field]: heir } }));
    if (writes.length) await write(ctx, object, writes, { trusted: true, refuse: 'rest' });
  }
}

/** Views and hidden entries, which an administrator does not see, go back to their owner too. */
const asProgram = (ctx: Context): Context => ({ ...ctx, actor: { ...ctx.actor, access: fullAccess } });

const endOf = (moment: string): Date => new Date(Date.parse(moment) + undoDays * 86_400_000);
const departures = (ctx: Context) => sql.id(ctx.schema.workspace, 'departure');
