// A decision that is taken has a number, a day and somebody who took it. Numbers have no gap: they are given in the order in
// which decisions are taken, one transaction after the other, and what has one is kept.
import { sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import type { Context, RecordChange, Rules } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { defineProblems } from '../../../../platform/lib/errors.ts';

const conflicts = defineProblems(
  {
    decision_kept: {
      fr: 'La décision n° {{number}} a été prise : elle se garde, pour que le registre reste sans trou. Remplacez-la.',
      en: 'Decision no. {{number}} was taken: it is kept, so that the register has no gap. Replace it.',
    },
  },
  'conflict',
);

export const decisionRules: Rules = {
  decision: [
    {
      async before(ctx, changes) {
        const gone = changes.find(
          ({ before, after }) => before?.number && !before.deleted_at && after.deleted_at,
        );
        if (gone && (await isRunning(ctx)))
          throw conflicts.decision_kept({ number: gone.before!.number as number }, gone.path);
        const taken = changes.filter(({ after }) => after.status === 'taken' || after.status === 'replaced');
        for (const { after } of taken) fillIn(ctx, after);
        await numberThem(ctx, changes, taken);
      },
    },
  ],
};

function fillIn(ctx: Context, after: RecordChange['after']): void {
  after.decided_on ??= dayIn(ctx.now, ctx.settings.timeZone);
  after.decided_by ??= ctx.actor.id ? { id: ctx.actor.id, object: 'user' } : null;
  after.outcome ??= after.name;
}

async function numberThem(
  ctx: Context,
  changes: readonly RecordChange[],
  taken: readonly RecordChange[],
): Promise<void> {
  // Nobody types one, and what has one keeps it.
  for (const { before, after } of changes) after.number = before?.number ?? null;
  const fresh = taken.filter(({ after }) => after.number === null);
  if (fresh.length === 0) return;
  await sql`select pg_advisory_xact_lock(hashtext(${`jalon decision ${ctx.schema.workspace}`}))`.execute(
    ctx.db,
  );
  const { rows } = await sql<{ last: string | null }>`
    select max(number) as last from ${table(ctx.schema, 'decision')}`.execute(ctx.db);
  let last = Number(rows[0]?.last ?? 0);
  for (const { after } of fresh) {
    last += 1;
    after.number = last;
  }
}

/** The register is whole while the programme runs; what is put aside with it goes with it. */
async function isRunning(ctx: Context): Promise<boolean> {
  const { rows } = await sql`
    select 1 from ${table(ctx.schema, 'programme')} where deleted_at is null limit 1`.execute(ctx.db);
  return rows.length > 0;
}
