// The life of one customer: the status they have and why, and every stay before it.
import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction } from '../../../model/server/action.ts';
import { readRecord } from '../../../records/server/read.ts';
import { customerObjects, type Life, type LifeStay } from '../contract.ts';

const staysAtMost = 50;

export const lifeOfAction = defineAction({
  name: 'life_cycle.of',
  label: { fr: 'Vie d’un client', en: 'Life of a customer' },
  input: z.strictObject({ object: z.enum(customerObjects), id: z.uuid() }),
  async run(ctx, { object, id }): Promise<Life> {
    // With the reader's rights: who may not see the status sees no life either.
    const record = await readRecord(ctx, object, id, ['status', 'status_review_on']);
    const { rows } = await sql<LifeStay>`
      select s.status, s.previous, s.entered_at, s.left_at, s.cause, s.reason, s.evidence,
        case when u.id is null then null else json_build_object('id', u.id, 'title', u.name) end as by
      from ${sql.id(ctx.schema.workspace, 'status_stay')} as s
      left join ${sql.id(ctx.schema.workspace, 'user')} as u on u.id = s.by
      where s.record_id = ${id}::uuid order by s.seq desc limit ${staysAtMost}`.execute(ctx.db);
    return { review_on: (record.status_review_on as string | null) ?? null, stays: rows };
  },
});
