// What a template says is to be ticked comes to the activity that is begun from it, unless that has a list of its own.
import { sql } from 'kysely';
import { relationId } from '../../../model/match.ts';
import { table } from '../../../model/server/compile.ts';
import type { Rule } from '../../../model/server/context.ts';
import { unticked } from '../../../records/checklist.ts';

export const checklistRule: Rule = {
  async before(ctx, changes) {
    const begun = changes.filter(
      ({ before, after }) =>
        after.template &&
        !after.checklist &&
        !after.done_at &&
        relationId(before?.template ?? null) !== relationId(after.template),
    );
    if (begun.length === 0) return;
    const ids = [...new Set(begun.map(({ after }) => relationId(after.template)!))];
    const { rows } = await sql<{ id: string; checklist: string }>`
      select id, checklist from ${table(ctx.schema, 'activity_template')}
      where id = any(${ids}::uuid[]) and checklist is not null and deleted_at is null`.execute(ctx.db);
    const lists = new Map(rows.map(({ id, checklist }) => [id, unticked(checklist)]));
    for (const { after } of begun) after.checklist = lists.get(relationId(after.template)!) || null;
  },
};
