// From what the request holds to values: each field by its type, every problem at its path.

import type { Field } from '../../model/field.ts';
import { objectOf } from '../../model/schema.ts';
import { type Context, parseContextOf } from '../../model/server/context.ts';
import { dayIn } from '../../platform/lib/day.ts';
import { JalonError, type Problem, under } from '../../platform/lib/errors.ts';
import { writeProblems } from './write-problems.ts';

/** Read-only fields of what the API itself answers may come back in a write and are passed over when they say nothing new. */
const echoed = new Set([
  '_can',
  'record_title',
  'version',
  'created_at',
  'created_by',
  'updated_at',
  'updated_by',
  'deleted_at',
]);

export function parseValues(
  ctx: Context,
  object: string,
  values: Readonly<Record<string, unknown>>,
  { trusted = false, parsed: given = false }: { trusted?: boolean; parsed?: boolean } = {},
  creating = false,
): Record<string, unknown> {
  const { fields } = objectOf(ctx.schema, object);
  const [hidden, locked] = [ctx.actor.access.hidden(object), ctx.actor.access.locked(object)];
  const found: Problem[] = [];
  const parsed: Record<string, unknown> = {};
  for (const [name, input] of Object.entries(values)) {
    const field = fields.get(name);
    if (!field || (!trusted && hidden.has(name))) {
      found.push(...writeProblems.field_unknown({ field: name }, name).problems);
      continue;
    }
    if (!trusted && (locked.has(name) || (field.readOnly && !(creating && name === 'id')))) {
      found.push(
        ...writeProblems.field_read_only({ label_fr: field.label.fr, label_en: field.label.en }, name)
          .problems,
      );
      continue;
    }
    try {
      parsed[name] = given ? input : field.kind.parse(input, field, parseContextOf(ctx));
    } catch (error) {
      if (!(error instanceof JalonError)) throw error;
      found.push(...under(name, error.problems));
    }
  }
  if (found.length) throw new JalonError('invalid', found);
  return parsed;
}

/** What a new record holds before anyone says otherwise. Every field is there, empty or not. */
export function defaultValues(ctx: Context, object: string): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const field of objectOf(ctx.schema, object).fields.values())
    values[field.name] = defaultOf(ctx, field);
  return values;
}

function defaultOf(ctx: Context, field: Field): unknown {
  if (field.default === undefined) return null;
  const relative = (field.default as { relative?: string } | null)?.relative;
  if (relative === 'me') return ctx.actor.id ? { id: ctx.actor.id, object: 'user' } : null;
  if (relative === 'now') return ctx.now.toISOString();
  if (relative === 'today') return dayIn(ctx.now, ctx.actor.timeZone);
  return field.kind.parse(field.default, field, parseContextOf(ctx));
}

/** A record as the API gave it, without what only the program writes: for clients that send back what they read. */
export const withoutEcho = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !echoed.has(name)));
