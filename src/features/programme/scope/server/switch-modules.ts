// The scope switches the modules: what it leaves out, and what a team's gate still keeps shut, is written beside the firm's
// settings in the same transaction. Without a programme everything is on.
import { sql } from 'kysely';
import { relationId } from '../../../../model/match.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context, RecordChange, Rule, Rules } from '../../../../model/server/context.ts';
import { moduleByKey } from '../../../../objects/modules.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { defineProblems, JalonError, under } from '../../../../platform/lib/errors.ts';

const problems = defineProblems({
  module_unknown: {
    fr: 'Il n’y a pas de module « {{module}} ».',
    en: 'There is no module “{{module}}”.',
  },
});

const switching: Rule = { after: switchModules };

export const scopeRules: Rules = {
  programme: [switching],
  scope_item: [{ before: checkItems }, switching],
  module_gate: [{ before: (_, changes) => checkModules(changes) }, switching],
  gate_verdict: [switching],
};

/**
 * An item is added on the day it first comes in, whatever it was noted as before. A verdict that changes is decided now, by whoever
 * changes it, and no longer by the decision that stood for the one before.
 */
function checkItems(ctx: Context, changes: readonly RecordChange[]): void {
  checkModules(changes);
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  for (const { before, after } of changes) {
    if (after.verdict === 'in') after.added_on ??= today;
    else if (!before) after.added_on = null;
    if (before && before.verdict === after.verdict) continue;
    if (before) {
      const kept = (field: string) => relationId(after[field]) === relationId(before[field]);
      if (after.decided_on === before.decided_on) after.decided_on = null;
      if (kept('decided_by')) after.decided_by = null;
      if (kept('decision')) after.decision = null;
      if (kept('request')) after.request = null;
    }
    after.decided_on ??= today;
    if (ctx.actor.id) after.decided_by ??= { id: ctx.actor.id, object: 'user' };
  }
}

function checkModules(changes: readonly RecordChange[]): void {
  for (const { after, path } of changes) {
    if (after.module === null || after.module === undefined || moduleByKey.has(String(after.module)))
      continue;
    const error = problems.module_unknown({ module: after.module }, 'module');
    throw new JalonError(error.code, under(path, error.problems));
  }
}

export async function switchModules(ctx: Context): Promise<void> {
  const of = (object: string) => table(ctx.schema, object);
  await sql`
    with begun as (select exists (select 1 from ${of('programme')} where deleted_at is null) as yes),
    out_for_all as (
      select coalesce(jsonb_agg(s.module order by s.module), '[]') as list from ${of('scope_item')} as s, begun
      where begun.yes and s.deleted_at is null and s.kind = 'module' and s.module is not null and s.verdict in ('out', 'later')
    ),
    shut as (
      select g.team_id, g.module from ${of('module_gate')} as g, begun
      where begun.yes and g.deleted_at is null and coalesce((
        select v.verdict not in ('go', 'override') from ${of('gate_verdict')} as v
        where v.deleted_at is null and v.phase = g.phase and (v.team_id is null or v.team_id = g.team_id)
        order by v.decided_at desc, v.id desc limit 1), true)
    ),
    for_teams as (
      select coalesce(jsonb_object_agg(t.team_id, t.list), '{}') as teams
      from (select team_id, jsonb_agg(distinct module) as list from shut group by team_id) as t
    ),
    next as (select jsonb_build_object('all', o.list, 'teams', f.teams) as off from out_for_all as o, for_teams as f)
    update jalon.workspace as w set modules_off = next.off from next
    where w.id = ${ctx.schema.workspace} and w.modules_off <> next.off`.execute(ctx.db);
}
