// The firm's rules of assignment, ready to be asked: in their order, with the people of each who may be given leads at all.
import { sql } from 'kysely';
import type { Condition } from '../../../../model/condition.ts';
import type { Filter } from '../../../../model/query.ts';
import { resolveFilter } from '../../../../model/resolve.ts';
import { table } from '../../../../model/server/compile.ts';
import { askerOf, type Context } from '../../../../model/server/context.ts';
import { JalonError } from '../../../../platform/lib/errors.ts';
import { fold } from '../../../../platform/lib/fold.ts';

export type Way = 'round_robin' | 'least_busy' | 'territory' | 'skill';

export interface Candidate {
  id: string;
  name: string;
  territories: readonly string[];
  /** Folded. */
  skills: ReadonlySet<string>;
}

export interface AssignmentRule {
  id: string;
  name: string;
  way: Way;
  skills: readonly string[];
  condition: Condition | null;
  people: readonly Candidate[];
}

export async function readRules(ctx: Context): Promise<AssignmentRule[]> {
  const { rows } = await sql<{
    id: string;
    name: string;
    way: Way;
    filter: Filter | null;
    skills: string[] | null;
    people: unknown;
  }>`
    select id, name, way, filter, skills, people from ${table(ctx.schema, 'assignment_rule')}
    where deleted_at is null and coalesce(active, true) order by position, id limit 200`.execute(ctx.db);
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.flatMap(({ people }) => idsOf(people)))];
  const candidates = await readCandidates(ctx, ids);
  return rows.flatMap(({ filter, people, skills, ...rule }) => {
    const condition = conditionOf(ctx, filter);
    if (condition === undefined) return [];
    return {
      ...rule,
      skills: (skills ?? []).map(fold),
      condition,
      people: idsOf(people).flatMap((id) => candidates.get(id) ?? []),
    };
  });
}

/** Of the people's ids, whatever stands there. */
export const idsOf = (people: unknown): string[] =>
  Array.isArray(people) ? people.filter((one): one is string => typeof one === 'string') : [];

async function readCandidates(ctx: Context, ids: readonly string[]): Promise<Map<string, Candidate>> {
  const { rows } = await sql<{
    id: string;
    name: string;
    territories: string[] | null;
    skills: string[] | null;
  }>`
    select id, record_title as name, territories, skills from ${table(ctx.schema, 'user')}
    where id = any(${ids}::uuid[]) and deleted_at is null and coalesce(active, true)`.execute(ctx.db);
  return new Map(
    rows.map(({ skills, territories, ...row }) => [
      row.id,
      { ...row, territories: territories ?? [], skills: new Set((skills ?? []).map(fold)) },
    ]),
  );
}

/** Null: every lead. Undefined: the filter speaks of what is no more, and its rule is passed over. */
function conditionOf(ctx: Context, filter: Filter | null): Condition | null | undefined {
  if (!filter) return null;
  try {
    return resolveFilter(ctx.schema, 'lead', filter, askerOf(ctx));
  } catch (error) {
    if (error instanceof JalonError) return undefined;
    throw error;
  }
}
