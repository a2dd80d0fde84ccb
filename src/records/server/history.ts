// The history of a record, read from the change log: who, when, what was and what became of it. Newest first.
import { sql } from 'kysely';
import { objectOf } from '../../model/schema.ts';
import type { Context } from '../../model/server/context.ts';
import { kept } from '../../platform/server/db.ts';
import { readRecord, readRecords } from './read.ts';
import { wireOf } from './select.ts';

export interface HistoryEntry {
  seq: number;
  at: string;
  actor: { id: string; title: string | null; object: 'user' } | null;
  kind: string;
  cause: string;
  operation: string;
  version: number;
  changes: { field: string; before: unknown; after: unknown }[];
}

/** `before`: the `seq` of the last entry shown. */
export async function readHistory(
  ctx: Context,
  object: string,
  id: string,
  { before, limit = 50 }: { before?: number; limit?: number } = {},
) {
  await readRecord(ctx, object, id, ['id']);
  const { rows } = await sql<{
    seq: number;
    at: string;
    actor: string | null;
    kind: string;
    cause: string;
    operation: string;
    version: number;
    before: Record<string, unknown> | null;
    after: Record<string, unknown> | null;
  }>`${kept}
    select seq, at, actor, kind, cause, operation, version, before, after from ${sql.id(ctx.schema.workspace, 'change')}
    where record_id = ${id}::uuid and object = ${object} and seq < ${before ?? Number.MAX_SAFE_INTEGER}
    order by seq desc limit ${limit + 1}`.execute(ctx.db);
  const { fields } = objectOf(ctx.schema, object);
  const hidden = ctx.actor.access.hidden(object);
  const shown = rows.slice(0, limit);
  const entries = shown.map(
    (row): HistoryEntry => ({
      ...row,
      actor: row.actor ? { id: row.actor, title: null, object: 'user' } : null,
      changes: Object.keys(row.after ?? row.before ?? {})
        .filter((name) => fields.has(name) && !hidden.has(name))
        .map((name) => ({
          field: name,
          before: wireOf(fields.get(name)!, row.before?.[name]),
          after: wireOf(fields.get(name)!, row.after?.[name]),
        })),
    }),
  );
  await nameReferences(ctx, object, entries);
  return { entries: entries.map(withoutRaw), next: rows.length > limit ? shown.at(-1)!.seq : null };
}

function withoutRaw(entry: HistoryEntry): HistoryEntry {
  const { seq, at, actor, kind, cause, operation, version, changes } = entry;
  return { seq, at, actor, kind, cause, operation, version, changes };
}

// Relations in history are ids; people want names.
async function nameReferences(ctx: Context, object: string, entries: readonly HistoryEntry[]): Promise<void> {
  const { fields } = objectOf(ctx.schema, object);
  const places = entries.flatMap((entry) => [
    ...(entry.actor ? [{ to: 'user', reference: entry.actor as { id: string; title?: string | null } }] : []),
    ...entry.changes.flatMap(({ field, before, after }) => {
      const to = fields.get(field)!.to;
      return to
        ? [before, after].flatMap((value) =>
            value ? [{ to, reference: value as { id: string; title?: string | null } }] : [],
          )
        : [];
    }),
  ]);
  for (const target of new Set(places.map(({ to }) => to))) {
    const here = places.filter(({ to }) => to === target);
    const ids = [...new Set(here.map(({ reference }) => reference.id))];
    const titles = new Map(
      (await readRecords(ctx, target, ids, ['record_title'])).map((record) => [
        record.id,
        String(record.record_title ?? ''),
      ]),
    );
    for (const { reference } of here) reference.title = titles.get(reference.id) ?? null;
  }
}
