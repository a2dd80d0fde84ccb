// Whether the plan as it stands is the one that was approved.
import { sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { readPage } from '../../../../records/server/read.ts';
import type { ProgrammeRow } from '../../goals/server/programme.ts';
import type { Approval } from '../contract.ts';

const planFields = [
  'kind',
  'recurrence',
  'starts_on',
  'ends_on',
  'quantity',
  'unit_cost',
  'by_user',
  'could_reach',
];

/** The last one; null: nobody has approved it yet. */
export async function readApproval(ctx: Context, programme: ProgrammeRow): Promise<Approval | null> {
  const { records } = await readPage(ctx, 'decision_subject', {
    filter: {
      and: [
        { field: 'kind', op: 'is', value: 'budget' },
        { field: 'key', op: 'is', value: programme.id },
        { field: 'decision.status', op: 'is', value: 'taken' },
      ],
    },
    sort: '-created_at',
    fields: ['decision'],
    limit: 1,
  });
  const [one] = records;
  if (!one) return null;
  const decision = (one.decision as { id: string }).id;
  const { rows } = await sql<{ number: string | null; on: string; changed: boolean }>`
    select d.number, d.decided_on::text as on, exists (
      select 1 from ${table(ctx.schema, 'budget_line')} as l
      join ${table(ctx.schema, 'change')} as c on c.record_id = l.id
      where c.at > s.created_at and (c.kind <> 'update' or c.after ?| ${planFields}::text[])
    ) as changed
    from ${table(ctx.schema, 'decision_subject')} as s join ${table(ctx.schema, 'decision')} as d on d.id = s.decision_id
    where s.id = ${one.id}::uuid`.execute(ctx.db);
  const [{ number, on, changed }] = rows as [{ number: string | null; on: string; changed: boolean }];
  const { budget_approved, reserve_approved } = programme;
  return {
    decision,
    number: Number(number),
    on,
    changed,
    planned: budget_approved ?? null,
    reserve: reserve_approved ?? null,
  };
}
