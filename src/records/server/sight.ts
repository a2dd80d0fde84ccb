// Who sees what of a batch of changes. Many ask about the same few records: each record is read once, and whether somebody may
// see it is worked out here, from the same condition that the database is given elsewhere. Only a condition that looks beyond the
// record itself (through a relation, at others that lead to it) is asked of the database, for each asker anew.
import { sql } from 'kysely';
import type { Condition } from '../../model/condition.ts';
import { matches, type Values } from '../../model/match.ts';
import { accessCondition } from '../../model/resolve.ts';
import { objectOf } from '../../model/schema.ts';
import { compileCondition, table } from '../../model/server/compile.ts';
import { askerOf, type Context } from '../../model/server/context.ts';
import { type Row, selectColumns, valuesOf } from './select.ts';

interface Changed {
  object: string;
  record_id: string;
}

/** Answers, for each asker, the ids of those records that they may read. The records are those of the moment of the first question. */
export function sightOf(changes: readonly Changed[]): (ctx: Context) => Promise<ReadonlySet<string>> {
  const idsOf = new Map(
    [...Map.groupBy(changes, ({ object }) => object)].map(([object, some]) => [
      object,
      [...new Set(some.map(({ record_id }) => record_id))],
    ]),
  );
  const read = new Map<string, Promise<readonly Values[]>>();
  const recordsOf = (ctx: Context, object: string): Promise<readonly Values[]> => {
    const known = read.get(object) ?? readRecords(ctx, object, idsOf.get(object)!);
    read.set(object, known);
    return known;
  };

  return async (ctx) => {
    const visible = new Set<string>();
    const beyond: [object: string, condition: Condition][] = [];
    for (const object of idsOf.keys()) {
      if (!ctx.schema.objects.has(object)) continue;
      const condition = accessCondition(ctx.schema, object, 'read', askerOf(ctx));
      if (condition.kind === 'constant' && !condition.value) continue;
      if (!speaksOfRecordAlone(condition)) beyond.push([object, condition]);
      else
        for (const record of await recordsOf(ctx, object))
          if (matches(ctx.schema, record, condition)) visible.add(String(record.id));
    }
    if (beyond.length === 0) return visible;
    const { rows } = await sql<{ id: string }>`${sql.join(
      beyond.map(
        ([object, condition]) =>
          sql`select t0.id from ${table(ctx.schema, object)} as t0
            where t0.id = any(${idsOf.get(object)!}::uuid[]) and ${compileCondition(ctx.schema, condition, 't0')}`,
      ),
      sql` union all `,
    )}`.execute(ctx.db);
    for (const { id } of rows) visible.add(id);
    return visible;
  };
}

async function readRecords(ctx: Context, object: string, ids: readonly string[]): Promise<readonly Values[]> {
  const fields = [...objectOf(ctx.schema, object).fields.values()];
  const { rows } = await sql<Row>`
    select ${selectColumns(ctx, fields)} from ${table(ctx.schema, object)} as t0 where t0.id = any(${ids}::uuid[])`.execute(
    ctx.db,
  );
  return rows.map((row) => valuesOf(ctx, fields, row));
}

function speaksOfRecordAlone(condition: Condition): boolean {
  switch (condition.kind) {
    case 'constant':
    case 'field':
      return true;
    case 'all':
    case 'any':
      return condition.of.every(speaksOfRecordAlone);
    case 'not':
      return speaksOfRecordAlone(condition.of);
    default:
      return false;
  }
}
