// The people, teams, sources and products by which figures are broken down: their names, and the question for one of them.
import { sql } from 'kysely';
import type { Filter } from '../../../model/query.ts';
import { compileCondition, table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { sources } from '../../../objects/choices.ts';
import { textIn } from '../../../platform/lib/language.ts';
import { readCondition } from '../../../records/server/read.ts';
import type { Breakdown } from '../contract.ts';

const fields: Readonly<Record<Breakdown, string>> = {
  owner: 'owner',
  team: 'owner.team',
  source: 'source',
  product: 'product',
};

export function groupFilter(by: Breakdown, key: string | null): Filter {
  const field = fields[by];
  if (key !== null) return { field, op: 'is', value: key };
  // Without a team: of somebody who has none, or of nobody.
  return { field, op: 'empty' };
}

const objects = { owner: 'user', team: 'team', product: 'product' } as const;

export async function titlesOf(
  ctx: Context,
  by: Breakdown,
  keys: readonly string[],
): Promise<Map<string, string>> {
  if (by === 'source')
    return new Map(sources.map(({ key, label }) => [key, textIn(label, ctx.actor.language)]));
  const object = objects[by];
  const { rows } = await sql<{ id: string; title: string }>`
    select t0.id, t0.record_title as title from ${table(ctx.schema, object)} as t0
    where t0.id = any(${keys}::uuid[]) and ${compileCondition(ctx.schema, readCondition(ctx, object), 't0')}`.execute(
    ctx.db,
  );
  return new Map(rows.map(({ id, title }) => [id, title]));
}
