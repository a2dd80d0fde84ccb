// The relations of a chunk's rows: raw texts become references, missing records are made where that is wanted, and what
// cannot be found is remarked upon: a row is never lost for it.

import type { Field } from '../../../model/field.ts';
import { objectOf } from '../../../model/schema.ts';
import type { Context } from '../../../model/server/context.ts';
import { newId } from '../../../platform/lib/ids.ts';
import { partName } from '../../part-name.ts';
import { readPage } from '../read.ts';
import { write } from '../write.ts';
import { type Answer, type Directory, type Found, openDirectory } from './directory.ts';
import { isDirectory, nameFields, scopeOf, titleField } from './fields.ts';
import { rowProblems } from './messages.ts';
import { ownScopes } from './own-scopes.ts';
import { type Plan, valueKey } from './plan.ts';
import { type Draft, remark } from './read-row.ts';

/** What a run remembers between chunks; lost with the process, and found again from the records. */
export interface Memory {
  directories: Map<string, Directory>;
  /** Of a rehearsal: records that would have been made, by id, to be made again by each chunk that leads to them. */
  pretended: Map<string, { object: string; values: Record<string, unknown> }>;
  /** Of these, those that were made by the chunk at hand. */
  here: Set<string>;
  /** The first record of objects that a required relation falls back on. */
  firsts: Map<string, string | null>;
  titles: Map<string, string>;
  /** Of a rehearsal: how the records it would make are called, for others of the same file that lead to them. */
  own: Set<string>;
}

export const newMemory = (): Memory => ({
  directories: new Map(),
  pretended: new Map(),
  here: new Set(),
  firsts: new Map(),
  titles: new Map(),
  own: new Set(),
});

export interface Made {
  object: string;
  title: string;
}

/** Fills the drafts' values. Gives the records that were made for it. Relations to the same object are left to the end. */
export async function resolveRelations(
  ctx: Context,
  plan: Plan,
  drafts: readonly Draft[],
  memory: Memory,
): Promise<Made[]> {
  const made: Made[] = [];
  for (const { field } of plan.fields) {
    if (!field.to) continue;
    const concerned = drafts.filter((draft) => draft.relations.has(field.name) && !draft.refused);
    await resolveField(ctx, plan, field, concerned, memory, made);
  }
  await fillFirsts(ctx, plan, drafts, memory);
  return made;
}

async function resolveField(
  ctx: Context,
  plan: Plan,
  field: Field,
  drafts: readonly Draft[],
  memory: Memory,
  made: Made[],
): Promise<void> {
  const scope = scopeOf(ctx.schema, field);
  if (scope) await fillFirst(ctx, plan, scope.by, drafts, memory);
  const own = scope && (await ownScopes(ctx, plan, scope.by, drafts));
  const scopeIdOf = (draft: Draft) =>
    scope ? (own?.get(draft) ?? idOf(draft, scope.by) ?? null) : undefined;
  const directory = await directoryOf(ctx, field, memory);
  for (const [scopeId, group] of Map.groupBy(drafts, scopeIdOf)) {
    const options = { near: plan.options.near, scope: scopeId };
    const raw = (draft: Draft) => draft.relations.get(field.name)!;
    const ids = distinct(group.map((draft) => raw(draft).target ?? raw(draft).id));
    const byId = ids.length
      ? await directory.find(ctx, ids, { ...options, byName: false, scope: undefined })
      : new Map<string, Answer>();
    const settled = (draft: Draft) => byId.get(raw(draft).target ?? raw(draft).id ?? '');
    const left = group.filter((draft) => !isFound(settled(draft)));
    const names = distinct(left.map((draft) => raw(draft).name));
    const byName = names.length
      ? await directory.find(ctx, names, { ...options, byName: true })
      : new Map<string, Answer>();
    const missing = names.filter((name) => byName.get(name) === undefined);
    const toItself = field.to === field.object;
    if (missing.length && !toItself && plan.options.create_missing.includes(field.name)) {
      for (const [name, found] of await makeMissing(
        ctx,
        field,
        missing,
        scopeId ?? null,
        directory,
        memory,
        made,
      ))
        byName.set(name, { found });
    }
    for (const draft of group) {
      const answer = isFound(settled(draft))
        ? settled(draft)
        : raw(draft).name
          ? byName.get(raw(draft).name!)
          : settled(draft);
      settle(plan, field, draft, answer, toItself, memory, ctx);
    }
  }
}

const idOf = (draft: Draft, field: Field): string | undefined =>
  ((draft.values[field.name] ?? draft.fallbacks[field.name]) as { id: string } | null | undefined)?.id;
const isFound = (answer: Answer): boolean => answer !== undefined && 'found' in answer;
const distinct = (texts: readonly (string | null | undefined)[]): string[] => [
  ...new Set(texts.filter((text): text is string => !!text)),
];

function settle(
  plan: Plan,
  field: Field,
  draft: Draft,
  answer: Answer,
  toItself: boolean,
  memory: Memory,
  ctx: Context,
): void {
  const raw = draft.relations.get(field.name)!;
  const value = raw.name ?? raw.id ?? '';
  if (answer && 'found' in answer) {
    draft.values[field.name] = { id: answer.found.id, object: field.to! };
    memory.titles.set(answer.found.id, answer.found.title);
    if (answer.near)
      remark(
        draft,
        'note',
        field.name,
        value,
        rowProblems.relation_near({ value, title: answer.found.title }).problems,
      );
    draft.relations.delete(field.name);
    return;
  }
  // A row further down may be what it leads to.
  if (toItself && !answer) return;
  draft.relations.delete(field.name);
  remark(
    draft,
    strictness(plan, field, answer),
    field.name,
    value,
    missingProblem(ctx, field, value, answer).problems,
  );
}

function strictness(plan: Plan, field: Field, answer: Answer): 'refused' | 'note' {
  const matched = plan.options.match_on.some((set) => set.includes(field.name));
  if (answer && 'several' in answer && plan.options.ambiguous === 'refuse') return 'refused';
  return plan.options.invalid === 'refuse' || matched ? 'refused' : 'note';
}

export function missingProblem(ctx: Context, field: Field, value: string, answer: Answer) {
  const { label } = objectOf(ctx.schema, field.to!);
  const params = {
    value,
    object_fr: label.many.fr,
    object_en: label.many.en,
    label_fr: field.label.fr,
    label_en: field.label.en,
  };
  return answer && 'several' in answer
    ? rowProblems.relation_ambiguous({ ...params, count: answer.several })
    : rowProblems.relation_missing(params);
}

export async function directoryOf(ctx: Context, field: Field, memory: Memory): Promise<Directory> {
  const scope = scopeOf(ctx.schema, field);
  const at = `${field.to} ${scope?.through.name ?? ''}`;
  const known = memory.directories.get(at);
  if (known) return known;
  const opened = await openDirectory(ctx, field.to!, scope?.through);
  memory.directories.set(at, opened);
  return opened;
}

/** Makes records of these names, under the actor's own rights: what they may not make stays missing. */
export async function makeMissing(
  ctx: Context,
  field: Field,
  names: readonly string[],
  scopeId: string | null,
  directory: Directory,
  memory: Memory,
  made: Made[],
): Promise<Map<string, Found>> {
  const target = objectOf(ctx.schema, field.to!);
  const scope = scopeOf(ctx.schema, field);
  const spellings = Map.groupBy(names, valueKey);
  const wanted = [...spellings.values()].flatMap((spelt) => {
    const values = valuesOfName(target, spelt[0]!);
    if (!values) return [];
    const within = scope && scopeId ? { [scope.through.name]: scopeId } : {};
    return [{ spelt, values: { id: newId(), ...values, ...within } }];
  });
  if (wanted.length === 0) return new Map();
  const { written } = await write(
    ctx,
    target.name,
    wanted.map(({ values }) => ({ kind: 'create', values })),
    { refuse: 'rest', path: (i) => `[${i}]` },
  );
  const found = new Map<string, Found>();
  for (const [i, { spelt, values }] of wanted.entries()) {
    if (!written[i]) continue;
    const title = spelt[0]!;
    const one: Found = { id: values.id, title, scope: scopeId };
    made.push({ object: target.name, title });
    directory.add(one);
    memory.pretended.set(one.id, { object: target.name, values });
    memory.here.add(one.id);
    for (const name of spelt) found.set(name, one);
  }
  return found;
}

function valuesOfName(
  target: ReturnType<typeof objectOf>,
  name: string,
): Record<string, unknown> | undefined {
  const email = [...target.fields.values()].find((field) => field.type === 'email');
  const mail = email && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(name) ? { [email.name]: name } : {};
  const title = titleField(target);
  if (title) return { [title.name]: name.slice(0, title.max ?? 250), ...mail };
  const names = nameFields(target);
  if (!names) return undefined;
  if (email && mail[email.name]) return mail;
  const { first, last } = partName(name);
  return { [names[0].name]: first, [names[1].name]: last };
}

/** Required relations that a row does not fill fall back on the first record by its own order: new deals have a stage. */
async function fillFirsts(ctx: Context, plan: Plan, drafts: readonly Draft[], memory: Memory): Promise<void> {
  const required = [...plan.object.fields.values()].filter(
    (field) => field.to && field.required && !field.readOnly,
  );
  for (const field of required.sort(
    (a, b) => Number(!!scopeOf(ctx.schema, a)) - Number(!!scopeOf(ctx.schema, b)),
  ))
    await fillFirst(ctx, plan, field, drafts, memory);
}

async function fillFirst(
  ctx: Context,
  plan: Plan,
  field: Field,
  drafts: readonly Draft[],
  memory: Memory,
): Promise<void> {
  if (plan.options.mode === 'update' || !field.required || !isDirectory(ctx.schema, field.to!)) return;
  const scope = scopeOf(ctx.schema, field);
  for (const draft of drafts) {
    if ((draft.values[field.name] ?? null) !== null) continue;
    const scopeId = scope ? idOf(draft, scope.by) : undefined;
    const first = await firstOf(ctx, field, scopeId, memory);
    if (first) draft.fallbacks[field.name] = { id: first, object: field.to! };
  }
}

async function firstOf(
  ctx: Context,
  field: Field,
  scopeId: string | undefined,
  memory: Memory,
): Promise<string | null> {
  const at = `${field.to} ${scopeId ?? ''}`;
  const known = memory.firsts.get(at);
  if (known !== undefined) return known;
  const scope = scopeOf(ctx.schema, field);
  const filter =
    scope && scopeId ? ({ field: scope.through.name, op: 'is', value: scopeId } as const) : undefined;
  const { records } = await readPage(ctx, field.to!, { limit: 1, fields: ['id'], filter });
  memory.firsts.set(at, records[0]?.id ?? null);
  return records[0]?.id ?? null;
}
