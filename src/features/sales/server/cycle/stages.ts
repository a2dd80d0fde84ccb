// The stages there are, in order, and which of them a deal leaves when it goes from one to another.
import { sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import type { ExitCriteria } from '../../exit-criteria.ts';
import { readCriteria } from '../../exit-schema.ts';

export interface Stage {
  id: string;
  name: string;
  pipeline_id: string;
  outcome: 'open' | 'won' | 'lost';
  probability: string | null;
  reason_required: boolean | null;
  exit_criteria: unknown;
}

export async function readStages(ctx: Context): Promise<Stage[]> {
  const { rows } = await sql<Stage>`
    select s.id, s.name, s.pipeline_id, s.outcome, s.probability, s.reason_required, s.exit_criteria
    from ${table(ctx.schema, 'stage')} as s
    join ${table(ctx.schema, 'pipeline')} as p on p.id = s.pipeline_id and p.deleted_at is null
    where s.deleted_at is null order by p.position, p.id, s.position, s.id limit 1000`.execute(ctx.db);
  return rows;
}

/**
 * What one goes on from: the stage where the deal stands and those that are jumped over, which would otherwise be the way
 * around. Going back, giving up and changing the pipeline ask nothing.
 */
export function stagesLeft(
  stages: readonly Stage[],
  from: string | undefined,
  to: string | undefined,
): { stage: Stage; criteria: ExitCriteria }[] {
  const [start, end] = [stages.find(({ id }) => id === from), stages.find(({ id }) => id === to)];
  if (!start || !end || start.outcome !== 'open' || end.outcome === 'lost') return [];
  if (start.pipeline_id !== end.pipeline_id) return [];
  const line = stages.filter(
    ({ pipeline_id, outcome }) => pipeline_id === start.pipeline_id && outcome === 'open',
  );
  const last = end.outcome === 'won' ? line.length : line.indexOf(end);
  return line
    .slice(line.indexOf(start), last)
    .map((stage) => ({ stage, criteria: readCriteria(stage.exit_criteria) }));
}
