// How soon leads were answered, and whether the promise was kept: each figure with the filter that opens its leads.
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { allOf } from '../../../../model/filter.ts';
import type { Filter } from '../../../../model/query.ts';
import { defineAction } from '../../../../model/server/action.ts';
import { compileCondition, table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { readCondition } from '../../../../records/server/read.ts';
import { type AnswerFigure, type Answers, enough } from '../../answers.ts';

const groups = ['owner', 'source', 'form'] as const;

export const answersAction = defineAction({
  name: 'lead.answers',
  label: { fr: 'Délais de réponse', en: 'Times to answer' },
  input: z.strictObject({
    days: z.number().int().min(1).max(731).default(90),
    by: z.enum(groups).optional(),
  }),
  async run(ctx, { days, by }): Promise<Answers> {
    const since = new Date(ctx.now.getTime() - days * 86_400_000).toISOString();
    const hidden = ctx.actor.access.hidden('lead');
    const seen = !['received_at', 'first_response_at', 'answer_due_at', 'answer_minutes'].some((one) =>
      hidden.has(one),
    );
    const within: Filter = seen ? { field: 'received_at', op: 'gte', value: since } : { or: [] };
    const [total] = await figures(ctx, within, null);
    const parts = by && !hidden.has(by) ? await figures(ctx, within, by) : [];
    return { since, total: total!, parts };
  },
});

interface Row {
  of: string | null;
  title: string | null;
  promised: number;
  kept: number;
  late: number;
  overdue: number;
  answered: number;
  working: number | null;
  elapsed: number | null;
}

async function figures(
  ctx: Context,
  within: Filter,
  by: (typeof groups)[number] | null,
): Promise<AnswerFigure[]> {
  const where = compileCondition(ctx.schema, readCondition(ctx, 'lead', within), 't0');
  const now = sql`${ctx.now.toISOString()}::timestamptz`;
  const due = sql`answer_due_at is not null`;
  const { rows } = await sql<Row>`
    select figure.*, ${titleOf(ctx, by)} as title from (
      select ${by ? columns[by] : sql`null::text`} as of,
        count(*) filter (where ${due})::integer as promised,
        count(*) filter (where promise_kept)::integer as kept,
        count(*) filter (where not promise_kept)::integer as late,
        count(*) filter (where ${due} and first_response_at is null and status = 'new' and answer_due_at < ${now})::integer as overdue,
        count(first_response_at)::integer as answered,
        percentile_cont(0.5) within group (order by answer_minutes) as working,
        percentile_cont(0.5) within group (order by extract(epoch from first_response_at - received_at) / 60)
          filter (where first_response_at is not null) as elapsed
      from ${table(ctx.schema, 'lead')} as t0
      where t0.deleted_at is null and ${where} ${by ? sql`group by 1 order by promised desc, 1 limit 50` : sql``}
    ) as figure ${by ? sql`order by promised desc, title, of` : sql``}`.execute(ctx.db);
  return rows.map((row) => present(ctx, within, by, row));
}

const columns: Readonly<Record<(typeof groups)[number], RawBuilder<unknown>>> = {
  owner: sql`t0.owner_id::text`,
  form: sql`t0.form_id::text`,
  source: sql`t0.source`,
};

/** Of what a figure is, as far as the reader may see it. */
function titleOf(ctx: Context, by: (typeof groups)[number] | null): RawBuilder<unknown> {
  const object = by === 'owner' ? 'user' : by === 'form' ? 'form' : null;
  if (!object || ctx.actor.access.filter(object, 'read') === false) return sql`null::text`;
  return sql`(select t5.record_title from ${table(ctx.schema, object)} as t5 where t5.id = figure.of::uuid
    and ${compileCondition(ctx.schema, readCondition(ctx, object), 't5')})`;
}

function present(ctx: Context, within: Filter, by: string | null, row: Row): AnswerFigure {
  const { of, title, promised, kept, late, overdue, answered } = row;
  const part: Filter | undefined = by
    ? of === null
      ? { field: by, op: 'empty' }
      : { field: by, op: 'is', value: of }
    : undefined;
  const ids = (filter: Filter) => allOf(within, part, filter)!;
  const minutes = (value: number | null) =>
    value === null || answered < enough ? null : Math.round(Number(value));
  return {
    of: by && of !== null ? { id: of, title: by === 'source' ? of : title } : null,
    promised,
    kept,
    late,
    overdue,
    answered,
    working_minutes: minutes(row.working),
    elapsed_minutes: minutes(row.elapsed),
    open: {
      all: ids({ field: 'first_response_at', op: 'not_empty' }),
      kept: ids({ field: 'promise_kept', op: 'is', value: true }),
      late: ids({ field: 'promise_kept', op: 'is', value: false }),
      overdue: ids({
        and: [
          { field: 'answer_due_at', op: 'lt', value: ctx.now.toISOString() },
          { field: 'first_response_at', op: 'empty' },
          { field: 'status', op: 'is', value: 'new' },
        ],
      }),
    },
  };
}
