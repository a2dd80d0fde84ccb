// What happened around a record, newest first: what other objects hold about it (activities, documents) and the changes of
// its own history. Each source is read along its own index from its own place, and the pages merge them; the cursor holds
// one place for each source. Generic: whatever has a relation marked `about` to this object takes part.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Field } from '../../model/field.ts';
import type { ObjectSchema } from '../../model/object.ts';
import { objectOf } from '../../model/schema.ts';
import { compileCondition, type Fragment, table } from '../../model/server/compile.ts';
import type { Context } from '../../model/server/context.ts';
import { columnOf } from '../../model/server/storage.ts';
import { defineProblems } from '../../platform/lib/errors.ts';
import { kept } from '../../platform/server/db.ts';
import { type CondensedChange, condenseHistory } from './condense-history.ts';
import { readHistory } from './history.ts';
import { readCondition, readRecord } from './read.ts';
import { type ApiRecord, type Row, readableFields, selectRecords, toRecords } from './select.ts';

export const timelineKinds = ['activities', 'changes', 'files'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export type TimelineEntry =
  | { kind: 'activities' | 'files'; at: string; object: string; record: ApiRecord }
  | ({ kind: 'changes' } & CondensedChange);

export interface Timeline {
  /** What is still to be done about it, the earliest first; on the first page only. */
  open: { object: string; record: ApiRecord }[];
  entries: TimelineEntry[];
  next: string | null;
}

export interface TimelineOptions {
  /** `next` of the page before. */
  before?: string;
  limit?: number;
  kinds?: readonly TimelineKind[];
}

const problems = defineProblems({
  cursor_invalid: {
    fr: 'Ce curseur n’est pas valable ; recommencez à la première page.',
    en: 'This cursor is not valid; begin again at the first page.',
  },
});

/** A page of the timeline. Absent and forbidden records look alike: `not_found`. */
export async function readTimeline(
  ctx: Context,
  object: string,
  id: string,
  { before, limit = 30, kinds = timelineKinds }: TimelineOptions = {},
): Promise<Timeline> {
  await readRecord(ctx, object, id, ['id']);
  const places = before === undefined ? {} : decode(before);
  const sources = sourcesOf(ctx, object).filter(({ kind }) => kinds.includes(kind));
  const streams = await Promise.all(sources.map((source) => readSource(ctx, source, id, limit, places)));
  if (kinds.includes('changes')) streams.push(await readChanges(ctx, object, id, limit, places));
  const items = streams.flatMap((stream) => stream.items).sort(newestFirst);
  const shown = items.slice(0, limit);
  const rests = streams.flatMap(({ rest, items }) =>
    rest && items.every((item) => shown.includes(item)) ? [rest] : [],
  );
  for (const { source, place } of [...shown, ...rests]) places[source] = place;
  const more = items.length > limit || streams.some(({ rest }) => rest);
  const open = before === undefined ? await readOpen(ctx, sources, id) : [];
  return { open, entries: shown.map(({ entry }) => entry), next: more ? encode(places) : null };
}

/** An object that holds what is about the record, and how it is read. */
interface Source {
  kind: 'activities' | 'files';
  object: ObjectSchema;
  /** Under which its place stands in the cursor. */
  name: string;
  /** Which of them have to do with the record. */
  concerns: (id: string) => Fragment;
  /** Its own order: the moment at which it stands. */
  time: Field;
}

interface Item {
  source: string;
  place: Place;
  entry: TimelineEntry;
}

interface Stream {
  items: Item[];
  /** There is more than its items: where that begins. */
  rest?: { source: string; place: Place };
}

/** [moment, id] of the last record shown, or the `seq` of the last change. */
type Place = readonly [string, string] | number;
type Places = Record<string, Place>;

const newestFirst = (a: Item, b: Item): number =>
  a.entry.at < b.entry.at ? 1 : a.entry.at > b.entry.at ? -1 : 0;

function sourcesOf(ctx: Context, target: string): Source[] {
  return [...ctx.schema.objects.values()].flatMap((object): Source[] => {
    if (ctx.actor.access.filter(object.name, 'read') === false) return [];
    const hidden = ctx.actor.access.hidden(object.name);
    const fields = [...object.fields.values()];
    const about = fields.filter((field) => field.about && field.to === target && !hidden.has(field.name));
    const time = object.fields.get(object.sort.replace(/^-/, ''))!;
    if (about.length === 0 || time.kind.family !== 'time' || hidden.has(time.name)) return [];
    const kind: Source['kind'] = fields.some((field) => field.type === 'file') ? 'files' : 'activities';
    const direct = (id: string) => leadTo(about, id);
    return [
      { kind, object, time, name: object.name, concerns: direct },
      ...guestsOf(ctx, object, about).map((guests, i) => ({
        kind,
        object,
        time,
        name: `${object.name}.${i}`,
        // What is told already is not told twice.
        concerns: (id: string) => sql`${guests(id)} and (${direct(id)}) is not true`,
      })),
    ];
  });
}

/**
 * Who takes part in one of these (`joins`): the record itself, or those of it. A source of its own, read along the guests' index:
 * with an "or" the many of a large firm would be walked for the few.
 */
function guestsOf(ctx: Context, object: ObjectSchema, about: readonly Field[]): ((id: string) => Fragment)[] {
  const joining = [...ctx.schema.objects.values()].flatMap((through) =>
    [...through.fields.values()].filter(
      ({ joins }) => joins && through.fields.get(joins)?.to === object.name,
    ),
  );
  return joining.flatMap((guest) => {
    const through = objectOf(ctx.schema, guest.object);
    const member = objectOf(ctx.schema, guest.to!);
    return about.flatMap(({ name, to }) => {
      const of = member.fields.get(name);
      const own = of && of.to === to && !of.about ? columnOf(of) : null;
      const who =
        guest.to === to
          ? (id: string) => sql`p.${sql.ref(columnOf(guest))} = ${id}::uuid`
          : own
            ? (id: string) => sql`p.${sql.ref(columnOf(guest))} in (
                select m.id from ${table(ctx.schema, member.name)} as m where m.${sql.ref(own)} = ${id}::uuid)`
            : undefined;
      if (!who) return [];
      return (id: string) => sql`t0.id = any(array(
        select p.${sql.ref(columnOf(through.fields.get(guest.joins!)!))} from ${table(ctx.schema, through.name)} as p
        where p.deleted_at is null and ${who(id)} order by p.created_at desc limit ${guestsAtMost}))`;
    });
  });
}

const guestsAtMost = 2000;

async function readSource(
  ctx: Context,
  source: Source,
  id: string,
  limit: number,
  places: Readonly<Places>,
): Promise<Stream> {
  const { object, time } = source;
  const moment = column(time);
  const place = places[source.name];
  if (place !== undefined && !Array.isArray(place)) throw problems.cursor_invalid({}, 'before');
  const beyond = place ? sql`(${moment}, t0.id) < (${place[0]}::timestamptz, ${place[1]}::uuid)` : sql`true`;
  const open = openCondition(ctx, object);
  const { rows } = await sql<Row>`${kept}
    select ${selectRecords(ctx, object.name, readableFields(ctx, object.name))}, ${moment} as _at
    from ${table(ctx.schema, object.name)} as t0
    where ${source.concerns(id)} and ${moment} is not null and ${beyond} and ${open ? sql`(${open}) is not true` : sql`true`}
      and ${visible(ctx, object.name)}
    order by ${moment} desc, t0.id desc limit ${limit + 1}`.execute(ctx.db);
  const records = toRecords(ctx, readableFields(ctx, object.name), rows);
  const items = records.map((record, i): Item => {
    const at = rows[i]!._at as string;
    const entry = { kind: source.kind, at, object: object.name, record: shortened(object, record) };
    return { source: source.name, place: [at, record.id], entry };
  });
  return { items };
}

async function readChanges(
  ctx: Context,
  object: string,
  id: string,
  limit: number,
  places: Readonly<Places>,
): Promise<Stream> {
  const place = places._changes;
  if (place !== undefined && typeof place !== 'number') throw problems.cursor_invalid({}, 'before');
  // Four for one: what is condensed is read whole, and a page is never short for it.
  const { entries, next } = await readHistory(ctx, object, id, { before: place, limit: limit * 4 });
  const condensed = condenseHistory(entries, objectOrder(ctx, object));
  const items = condensed.map(
    ({ change, seq }): Item => ({ source: '_changes', place: seq, entry: { kind: 'changes', ...change } }),
  );
  return { items, rest: next === null ? undefined : { source: '_changes', place: next } };
}

/** The fields that matter, first. */
const objectOrder = (ctx: Context, object: string): readonly string[] => {
  const { keyFields, fields } = ctx.schema.objects.get(object)!;
  return [...new Set([...keyFields, ...fields.keys()])];
};

const openAtMost = 20;
const newestLookedAt = 1000;

/**
 * Looked for among the newest of the record, so that a company with a hundred thousand activities opens like any other:
 * what is to be done stands at its due date, which is late in that order.
 */
async function readOpen(ctx: Context, sources: readonly Source[], id: string): Promise<Timeline['open']> {
  const found = await Promise.all(sources.map((source) => readOpenOf(ctx, source, id)));
  return found
    .flat()
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
    .slice(0, openAtMost)
    .map(({ object, record }) => ({ object, record }));
}

async function readOpenOf(ctx: Context, source: Source, id: string) {
  const { object, time } = source;
  const open = openCondition(ctx, object);
  if (!open) return [];
  const fields = readableFields(ctx, object.name);
  const moment = column(time);
  const { rows } = await sql<Row & { _due: string | null }>`${kept}
    with newest as materialized (
      select t0.id, ${open} as open, ${dueExpression(object)} as due from ${table(ctx.schema, object.name)} as t0
      where ${source.concerns(id)} and ${moment} is not null and ${visible(ctx, object.name)}
      order by ${moment} desc, t0.id desc limit ${newestLookedAt}
    ), hit as (select id, due from newest where open order by due nulls last, id limit ${openAtMost})
    select ${selectRecords(ctx, object.name, fields)}, hit.due as _due
    from hit join ${table(ctx.schema, object.name)} as t0 on t0.id = hit.id order by hit.due nulls last, hit.id`.execute(
    ctx.db,
  );
  const records = toRecords(ctx, fields, rows);
  return records.map((record, i) => ({
    due: rows[i]!._due ?? '9999',
    object: object.name,
    record: shortened(object, record),
  }));
}

/**
 * Still to be done: not done, and due, planned for later, or of the kind that such a record is when nobody says otherwise
 * (a task). Nothing for objects that are never done.
 */
function openCondition(ctx: Context, object: ObjectSchema): Fragment | undefined {
  const [done, due, starts, kind] = ['done_at', 'due_at', 'starts_at', 'kind'].map((name) =>
    object.fields.get(name),
  );
  if (!done || !due) return undefined;
  const reasons = [sql`${column(due)} is not null`];
  if (starts) reasons.push(sql`${column(starts)} > ${ctx.now.toISOString()}::timestamptz`);
  if (typeof kind?.default === 'string') reasons.push(sql`${column(kind)} = ${kind.default}`);
  return sql`(${column(done)} is null and coalesce(${sql.join(reasons, sql` or `)}, false))`;
}

const dueExpression = (object: ObjectSchema): Fragment => {
  const starts = object.fields.get('starts_at');
  const due = column(object.fields.get('due_at')!);
  return starts ? sql`coalesce(${due}, ${column(starts)})` : due;
};

const column = (field: Field): Fragment => sql.ref(`t0.${columnOf(field)}`);

const leadTo = (about: readonly Field[], id: string): Fragment => {
  const each = about.map((field) => sql`${column(field)} = ${id}::uuid`);
  return each.length === 1 ? each[0]! : sql`(${sql.join(each, sql` or `)})`;
};

const visible = (ctx: Context, object: string): Fragment =>
  sql`t0.deleted_at is null and ${compileCondition(ctx.schema, readCondition(ctx, object), 't0')}`;

const longestText = 4000;

/** Thirty long mails are not a page: what is cut is named in `_cut`, and read whole when asked for. */
function shortened(object: ObjectSchema, record: ApiRecord): ApiRecord {
  const cut = [...object.fields.values()].filter(
    ({ name, type }) =>
      (type === 'long_text' || type === 'rich_text') && String(record[name] ?? '').length > longestText,
  );
  if (cut.length === 0) return record;
  const short = cut.map(({ name }) => [name, String(record[name]).slice(0, longestText)]);
  return { ...record, ...Object.fromEntries(short), _cut: cut.map(({ name }) => name) };
}

const placesSchema = z.record(
  z.string().max(100),
  z.union([z.tuple([z.iso.datetime(), z.uuid()]), z.number().int()]),
);

const encode = (places: Places): string => Buffer.from(JSON.stringify(places)).toString('base64url');

function decode(cursor: string): Places {
  try {
    return placesSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString())) as Places;
  } catch {
    throw problems.cursor_invalid({}, 'before');
  }
}
