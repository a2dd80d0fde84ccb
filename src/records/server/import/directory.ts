// Finding the records that rows lead to: by id, external id, e-mail, domain, company number, then name. Objects of some
// thousand records are held in memory for the time of a run, where a name may also be recognised without its spaces and
// punctuation; larger ones are asked in one query for a chunk's values.
import { sql } from 'kysely';
import type { Field } from '../../../model/field.ts';
import { isSearchable } from '../../../model/object.ts';
import { accessCondition } from '../../../model/resolve.ts';
import { objectOf, type Schema } from '../../../model/schema.ts';
import { compileCondition, table } from '../../../model/server/compile.ts';
import { askerOf, type Context } from '../../../model/server/context.ts';
import { columnOf } from '../../../model/server/storage.ts';
import { fold } from '../../../platform/lib/fold.ts';
import { isId } from '../../../platform/lib/ids.ts';
import { key, meansChoice } from './words.ts';

export interface Found {
  id: string;
  title: string;
  /** Of the records it belongs to (the pipeline of a stage); null when it belongs to none. */
  scope: string | null;
}

export type Answer = { found: Found; near?: boolean } | { several: number } | undefined;

export interface Directory {
  /** Answers by raw text. `byName` false: ids and external ids only. */
  find(
    ctx: Context,
    raws: readonly string[],
    options: { byName: boolean; near: boolean; scope?: string | null },
  ): Promise<Map<string, Answer>>;
  /** A record made since. */
  add(one: Found & { external?: string | null }): void;
}

const heldAtMost = 20_000;

/** `scope`: the relation by which its records belong to others. */
export async function openDirectory(ctx: Context, object: string, scope?: Field): Promise<Directory> {
  const { rows } =
    await sql`select 1 from ${table(ctx.schema, object)} where deleted_at is null limit ${heldAtMost + 1}`.execute(
      ctx.db,
    );
  return rows.length > heldAtMost ? askedDirectory(object) : heldDirectory(ctx, object, scope);
}

interface Entry extends Found {
  external: string | null;
  keys: { field: Field; key: string }[];
  choices: string[];
}

async function heldDirectory(ctx: Context, object: string, scope?: Field): Promise<Directory> {
  const schema = objectOf(ctx.schema, object);
  const identifying = identifyingFields(ctx.schema, object);
  const selects = schema.internal
    ? [...schema.fields.values()].filter((field) => field.type === 'select')
    : [];
  const columns = [...identifying, ...selects].map((field) => sql.ref(`t0.${columnOf(field)}`));
  const { rows } = await sql<Record<string, string | null>>`
    select t0.id, t0.record_title, t0.external_id, ${scope ? sql.ref(`t0.${columnOf(scope)}`) : sql`null`} as _scope
      ${columns.length ? sql`, ${sql.join(columns)}` : sql``}
    from ${table(ctx.schema, object)} as t0 where t0.deleted_at is null and ${readable(ctx, object)} order by t0.id`.execute(
    ctx.db,
  );
  const index = {
    ids: new Map<string, Entry>(),
    external: new Map<string, Entry[]>(),
    keys: new Map<string, Entry[]>(),
    titles: new Map<string, Entry[]>(),
    near: new Map<string, Entry[]>(),
    choices: new Map<string, Entry[]>(),
  };
  const file = (map: Map<string, Entry[]>, at: string, entry: Entry) => {
    const list = map.get(at);
    if (list) list.push(entry);
    else map.set(at, [entry]);
  };
  const put = (entry: Entry) => {
    index.ids.set(entry.id, entry);
    if (entry.external) file(index.external, fold(entry.external), entry);
    for (const one of entry.keys) file(index.keys, `${one.field.name}\u0000${one.key}`, entry);
    if (entry.title) file(index.titles, fold(entry.title), entry);
    if (key(entry.title)) file(index.near, key(entry.title), entry);
    for (const choice of entry.choices) file(index.choices, choice, entry);
  };
  for (const row of rows) {
    put({
      id: row.id!,
      title: row.record_title ?? '',
      scope: row._scope ?? null,
      external: row.external_id ?? null,
      keys: identifying.flatMap((field) =>
        row[columnOf(field)] ? [{ field, key: fold(String(row[columnOf(field)])) }] : [],
      ),
      choices: selects.flatMap((field) => row[columnOf(field)] ?? []),
    });
  }
  const answer = (raw: string, byName: boolean, near: boolean, within: string | null | undefined): Answer => {
    const fits = (entries: readonly Entry[] | undefined) =>
      (entries ?? []).filter((entry) => within === undefined || within === null || entry.scope === within);
    const one = (entries: readonly Entry[]): Answer =>
      entries.length === 0
        ? undefined
        : entries.length === 1
          ? { found: entries[0]! }
          : { several: entries.length };
    const byId = index.ids.get(raw.toLowerCase());
    if (byId) return { found: byId };
    const folded = fold(raw);
    const external = one(fits(index.external.get(folded)));
    if (external || !byName) return external;
    for (const { field, key: wanted } of keysOf(ctx, identifying, raw)) {
      const hit = one(fits(index.keys.get(`${field.name}\u0000${wanted}`)));
      if (hit) return hit;
    }
    const exact = one(fits(index.titles.get(folded)));
    if (exact) return exact;
    const alike = near && key(raw).length >= 3 ? fits(index.near.get(key(raw))) : [];
    if (alike.length === 1) return { found: alike[0]!, near: true };
    for (const [choice, entries] of index.choices) {
      const meant = meansChoice(raw, choice) ? fits(entries) : [];
      if (meant.length === 1) return { found: meant[0]! };
    }
    return undefined;
  };
  return {
    find: async (_, raws, { byName, near, scope: within }) =>
      new Map(raws.map((raw) => [raw, answer(raw, byName, near, within)])),
    add: ({ external = null, ...found }) => put({ ...found, external, keys: [], choices: [] }),
  };
}

function askedDirectory(object: string): Directory {
  const known = new Map<string, Answer>();
  return {
    async find(ctx, raws, { byName }) {
      const at = (raw: string) => `${byName} ${fold(raw)}`;
      const asked = [...new Set(raws.filter((raw) => !known.has(at(raw))))];
      if (asked.length) {
        if (known.size > 200_000) known.clear();
        const found = await ask(ctx, object, asked, byName);
        // What is not there may be made by the next chunk, or by somebody else: only what is there is remembered.
        for (const raw of asked) if (found.get(raw)) known.set(at(raw), found.get(raw));
        return new Map(raws.map((raw) => [raw, found.get(raw) ?? known.get(at(raw))]));
      }
      return new Map(raws.map((raw) => [raw, known.get(at(raw))]));
    },
    add: (found) => {
      known.set(`true ${fold(found.title)}`, { found });
    },
  };
}

/** One query for each way of naming, for all values; the first way that knows a value has it. */
async function ask(
  ctx: Context,
  object: string,
  raws: readonly string[],
  byName: boolean,
): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  const left = () => raws.filter((raw) => !answers.has(raw));
  const from = sql`from ${table(ctx.schema, object)} as t0 where t0.deleted_at is null and ${readable(ctx, object)}`;
  const take = (hits: Map<string, Found[]>, keyed: readonly { raw: string; key: string }[]) => {
    for (const one of keyed) {
      const found = hits.get(one.key);
      if (!found || answers.has(one.raw)) continue;
      answers.set(one.raw, found.length === 1 ? { found: found[0]! } : { several: found.length });
    }
  };
  const query = async (
    keyed: readonly { raw: string; key: string }[],
    expression: ReturnType<typeof sql>,
    type: string,
    present: ReturnType<typeof sql>,
  ) => {
    if (keyed.length === 0) return;
    const wanted = [...new Set(keyed.map((one) => one.key))];
    const { rows } = await sql<{ id: string; title: string | null; key: string }>`
      select t0.id, t0.record_title as title, (${expression})::text as key ${from} and ${present} and ${expression} = any(${wanted}::${sql.raw(type)}[])`.execute(
      ctx.db,
    );
    take(
      Map.groupBy(
        rows.map((row) => ({ id: row.id, title: row.title ?? '', scope: null, key: row.key })),
        (row) => row.key,
      ),
      keyed,
    );
  };
  await query(
    left()
      .filter(isId)
      .map((raw) => ({ raw, key: raw.toLowerCase() })),
    sql`t0.id`,
    'uuid',
    sql`true`,
  );
  await query(
    left().map((raw) => ({ raw, key: fold(raw) })),
    folded('external_id'),
    'text',
    sql`t0.external_id is not null`,
  );
  if (!byName) return answers;
  for (const field of identifyingFields(ctx.schema, object)) {
    const keyed = left().flatMap((raw) => keysOf(ctx, [field], raw).map((one) => ({ raw, key: one.key })));
    await query(keyed, folded(columnOf(field)), 'text', sql`${sql.ref(`t0.${columnOf(field)}`)} is not null`);
  }
  if (isSearchable(objectOf(ctx.schema, object))) {
    const keyed = left().map((raw) => ({ raw, key: fold(raw).slice(0, 300) }));
    if (keyed.length === 0) return answers;
    const { rows } = await sql<{ id: string; title: string; key: string }>`
      select t0.id, s.title, s.folded_title as key from ${sql.id(ctx.schema.workspace, 'search')} as s
      join ${table(ctx.schema, object)} as t0 on t0.id = s.record_id
      where s.folded_title = any(${[...new Set(keyed.map((one) => one.key))]}::text[]) and s.object = ${object} and t0.deleted_at is null and ${readable(ctx, object)}`.execute(
      ctx.db,
    );
    take(
      Map.groupBy(
        rows.map((row) => ({ ...row, scope: null })),
        (row) => row.key,
      ),
      keyed,
    );
  } else
    await query(
      left().map((raw) => ({ raw, key: fold(raw) })),
      folded('record_title'),
      'text',
      sql`true`,
    );
  return answers;
}

const folded = (column: string) => sql`jalon.fold(${sql.ref(`t0.${column}`)}) collate "C"`;

const readable = (ctx: Context, object: string) =>
  compileCondition(ctx.schema, accessCondition(ctx.schema, object, 'read', askerOf(ctx)), 't0');

/** Fields that alone identify a record, telephones and names apart: families share the one, and names come last. */
function identifyingFields(schema: Schema, object: string): Field[] {
  const { identity = [], fields, title } = objectOf(schema, object);
  return identity.flatMap((set) => {
    const field = set.length === 1 ? fields.get(set[0]!) : undefined;
    return field && field.kind.family === 'text' && field.type !== 'phone' && !title.of.includes(field.name)
      ? [field]
      : [];
  });
}

/** What a raw text would be in each of these fields, if it can be one. */
function keysOf(ctx: Context, fields: readonly Field[], raw: string): { field: Field; key: string }[] {
  return fields.flatMap((field) => {
    if (field.type === 'email') return raw.includes('@') ? [{ field, key: fold(raw) }] : [];
    if (field.type === 'company_number') {
      if (!/\d{8}/.test(raw.replace(/[\s.-]/g, ''))) return [];
      try {
        const value = field.kind.parse(raw, field, {
          language: 'fr',
          country: ctx.settings.country,
          currency: ctx.settings.currency,
        });
        return value === null ? [] : [{ field, key: fold(String(value)) }];
      } catch {
        return [];
      }
    }
    // A domain, also when it is given as a site or in an address.
    const host = /^(?:https?:\/\/)?(?:www\.)?([\p{L}\p{N}.-]+\.[\p{L}]{2,})(?:\/.*)?$/iu.exec(raw)?.[1];
    return field.type === 'text' ? [{ field, key: fold(host ?? raw) }] : [];
  });
}
