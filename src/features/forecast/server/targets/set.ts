// Cells of the grid as they are to be, in one operation: made, changed or emptied, with the writer's rights. A cell that somebody else
// has changed since it was seen is a conflict, and nothing is written.
import { sql } from 'kysely';
import { z } from 'zod';
import { isCurrency } from '../../../../fields/money/currencies.ts';
import { defineAction } from '../../../../model/server/action.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { isDecimal } from '../../../../platform/lib/decimal.ts';
import { defineProblems, JalonError } from '../../../../platform/lib/errors.ts';
import type { Write } from '../../../../records/server/change.ts';
import { write } from '../../../../records/server/write.ts';
import { type Grouping, groupings } from '../../contract.ts';
import { startOf, targetPeriods } from '../../periods.ts';
import type { CellToSet } from '../../targets.ts';

const problems = defineProblems(
  {
    target_changed: {
      fr: 'Quelqu’un a changé cet objectif entre-temps. Relisez-le, puis écrivez à nouveau le vôtre.',
      en: 'Somebody has changed this target meanwhile. Look at it, then write yours again.',
    },
  },
  'conflict',
);

export const setTargetsAction = defineAction({
  name: 'target.set',
  label: { fr: 'Fixer des objectifs', en: 'Set targets' },
  input: z.strictObject({
    by: z.enum(groupings),
    cells: z
      .array(
        z.strictObject({
          starts_on: z.iso.date(),
          period: z.enum(targetPeriods),
          /** A person, team or product; null for the firm. */
          group: z.uuid().nullable(),
          currency: z.string().refine(isCurrency),
          /** Null empties the cell. */
          amount: z.string().refine(isDecimal).nullable(),
          /** Of the target seen there, null when there was none; unless given, nobody minds. */
          version: z.int().nullable().optional(),
        }),
      )
      .min(1)
      .max(2000),
  }),
  run: (ctx, { by, cells }) => setTargets(ctx, by, cells),
});

interface Found {
  cell: number;
  id: string;
  version: string;
}

export function setTargets(
  ctx: Context,
  by: Grouping,
  cells: readonly CellToSet[],
): Promise<{ changed: number; operation: string }> {
  return ctx.tx(async (ctx) => {
    const found = await readFound(ctx, by, cells);
    const stale = cells.flatMap(({ version }, i) =>
      version !== undefined && (found.get(i)?.version ?? null) !== (version === null ? null : String(version))
        ? problems.target_changed({}, `cells[${i}]`).problems
        : [],
    );
    if (stale.length) throw new JalonError('conflict', stale);
    const writes = cells.flatMap((cell, i): { write: Write; cell: number }[] => {
      const { amount, currency, period, starts_on, group } = cell;
      const id = found.get(i)?.id;
      if (amount === null) return id ? [{ cell: i, write: { kind: 'delete', id } }] : [];
      const value = { amount: { amount, currency } };
      if (id) return [{ cell: i, write: { kind: 'update', id, values: value } }];
      const values = { ...value, period, starts_on, ...(group ? { [by]: group } : {}) };
      return [{ cell: i, write: { kind: 'create', values } }];
    });
    if (writes.length === 0) return { changed: 0, operation: ctx.operation };
    const { changes } = await write(
      { ...ctx, cause: 'target.set' },
      'target',
      writes.map(({ write }) => write),
      { path: (i) => `cells[${writes[i]!.cell}]` },
    );
    return { changed: changes.length, operation: ctx.operation };
  });
}

async function readFound(
  ctx: Context,
  by: Grouping,
  cells: readonly CellToSet[],
): Promise<Map<number, Found>> {
  const asked = cells.map(({ starts_on, period, group, currency }, cell) => ({
    cell,
    start: startOf(period, starts_on),
    period,
    currency,
    person: by === 'person' ? group : null,
    team: by === 'team' ? group : null,
    product: by === 'product' ? group : null,
  }));
  const { rows } = await sql<Found>`
    select a.cell, t.id, t.version
    from json_to_recordset(${JSON.stringify(asked)}::json)
      as a(cell int, start date, period text, currency text, person uuid, team uuid, product uuid)
    join ${table(ctx.schema, 'target')} as t on t.deleted_at is null and t.starts_on = a.start and t.period = a.period
      and t.amount_currency = a.currency
      and (t.person_id, t.team_id, t.product_id) is not distinct from (a.person, a.team, a.product)`.execute(
    ctx.db,
  );
  return new Map(rows.map((row) => [Number(row.cell), row]));
}
