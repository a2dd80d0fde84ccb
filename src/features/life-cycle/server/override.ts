// A person knows better for a while: the status they choose, why, and until when it goes before the rules.
import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction } from '../../../model/server/action.ts';
import { asNobody } from '../../../model/server/as-program.ts';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { addDays } from '../../../platform/lib/day.ts';
import { defineProblems } from '../../../platform/lib/errors.ts';
import { readRecord } from '../../../records/server/read.ts';
import { write } from '../../../records/server/write.ts';
import { writeProblems } from '../../../records/server/write-problems.ts';
import { type CustomerObject, customerObjects, statuses } from '../contract.ts';
import { lookAt } from './pass.ts';
import { today } from './rule-filters.ts';
import { readSettings } from './settings.ts';

const problems = defineProblems({
  review_past: {
    fr: 'La date de revue est passée ou trop lointaine : choisissez un jour entre demain et deux ans.',
    en: 'The review date is past or too far away: choose a day between tomorrow and two years from now.',
  },
  of_company: {
    fr: 'Ce contact est celui d’une société : c’est le statut de la société qui se suit.',
    en: 'This contact is one of a company: it is the company’s status that is followed.',
  },
});

const one = { object: z.enum(customerObjects), id: z.uuid() };

export const overrideAction = defineAction({
  name: 'life_cycle.override',
  label: { fr: 'Choisir le statut d’un client', en: 'Choose a customer’s status' },
  input: z.strictObject({
    ...one,
    status: z.enum(statuses),
    reason: z.string().trim().min(1).max(500),
    review_on: z.iso.date(),
    version: z.number().int().optional(),
  }),
  run: (ctx, { object, id, status, reason, review_on, version }) =>
    ctx.tx(async (ctx) => {
      if (review_on <= today(ctx) || review_on > addDays(today(ctx), 731))
        throw problems.review_past({}, 'review_on');
      await refuseOfCompany(ctx, object, id);
      // With the person's own right to change the record; then the day, which is the program's to write.
      await write(ctx, object, [{ kind: 'update', id, values: { status }, version }]);
      await write(ctx, object, [{ kind: 'update', id, values: { status_review_on: review_on } }], {
        trusted: true,
      });
      await sql`
        update ${sql.id(ctx.schema.workspace, 'status_stay')} set reason = ${reason}, by = ${ctx.actor.id}::uuid, cause = 'person'
        where record_id = ${id}::uuid and left_at is null`.execute(ctx.db);
      return { operation: ctx.operation };
    }),
});

export const releaseAction = defineAction({
  name: 'life_cycle.release',
  label: { fr: 'Rendre un client aux règles', en: 'Give a customer back to the rules' },
  input: z.strictObject(one),
  async run(ctx, { object, id }) {
    await ctx.tx(async (ctx) => {
      await refuseOfCompany(ctx, object, id);
      await requireEdit(ctx, object, id);
      await write(ctx, object, [{ kind: 'update', id, values: { status_review_on: null } }], {
        trusted: true,
      });
    });
    const { enabled, rules } = await readSettings(ctx);
    // Released, the rules act: by nobody, in the same operation.
    await lookAt(asNobody(ctx), object, [id], enabled ? rules : null);
    return { operation: ctx.operation };
  },
});

async function requireEdit(ctx: Context, object: CustomerObject, id: string): Promise<void> {
  const record = await readRecord(ctx, object, id, ['status']);
  if (!record._can?.edit || ctx.actor.access.locked(object).has('status'))
    throw writeProblems.record_locked({}, '');
}

async function refuseOfCompany(ctx: Context, object: CustomerObject, id: string): Promise<void> {
  if (object !== 'contact') return;
  const { rows } = await sql`
    select 1 from ${table(ctx.schema, 'contact')} where id = ${id}::uuid and company_id is not null`.execute(
    ctx.db,
  );
  if (rows.length) throw problems.of_company({}, 'id');
}
