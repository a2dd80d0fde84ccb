// The query language in SQL. Every value is a parameter; every name comes from the schema, never from the request.
import { type RawBuilder, sql } from 'kysely';
import { fold } from '../../platform/lib/fold.ts';
import type { Condition } from '../condition.ts';
import type { Field } from '../field.ts';
import type { Key } from '../operators.ts';
import { typeOf } from '../place.ts';
import { columnOf, placeColumn, type ServerSchema } from './storage.ts';

export type Fragment = RawBuilder<unknown>;

/** The condition over the table aliased `alias`; true or false, and null only where false is meant. */
export function compileCondition(schema: ServerSchema, condition: Condition, alias: string): Fragment {
  switch (condition.kind) {
    case 'constant':
      return condition.value ? sql`true` : sql`false`;
    case 'all':
      return join(schema, condition.of, alias, ' and ', sql`true`);
    case 'any':
      return join(schema, condition.of, alias, ' or ', sql`false`);
    case 'not':
      return sql`(${compileCondition(schema, condition.of, alias)}) is not true`;
    case 'field':
      return condition.unit === undefined
        ? compileLeaf(schema, condition, alias)
        : sql`(${compileLeaf(schema, condition, alias)} and ${unitIs(schema, condition, alias)})`;
    case 'via':
      return compileVia(schema, condition, alias);
    case 'count':
      return compileCount(schema, condition, alias);
    case 'touched':
      // By the log's index of the operation, or of the record, whichever is less.
      return sql`${sql.ref(`${alias}.id`)} in (
        select c.record_id from ${table(schema, 'change')} as c where c.operation = ${condition.operation}::uuid)`;
    case 'stayed':
      return compileStay(schema, condition, alias);
  }
}

function compileStay(
  schema: ServerSchema,
  { field, is, from, before, next }: Extract<Condition, { kind: 'stayed' }>,
  alias: string,
): Fragment {
  const { table: stays, record, value, next: after } = field.stays!;
  const type = sql.raw(field.to ? 'uuid[]' : 'text[]');
  // Not `exists`: the planner may then begin with the stays, when they are fewer than the records.
  return sql`${sql.ref(`${alias}.id`)} in (
    select ${sql.ref(`s.${record}`)} from ${table(schema, stays)} as s where ${sql.ref(`s.${value}`)} = any(${is}::${type})
      ${from ? sql`and s.entered_at >= ${from}::timestamptz` : sql``}
      ${before ? sql`and s.entered_at < ${before}::timestamptz` : sql``}
      ${next ? sql`and ${sql.ref(`s.${after!}`)} = any(${next}::${type})` : sql``})`;
}

/** What a filter or a sort compares at a place: the column, folded when it is text, in the order of code points. */
export function keyExpression(
  schema: ServerSchema,
  place: { field: Field; part?: string },
  alias: string,
): Fragment {
  const { name, type } = placeColumn(schema, place);
  const column = sql.ref(`${alias}.${name}`);
  const { family } = typeOf(schema, place);
  if (family === 'text') return sql`(jalon.fold(${column}) collate "C")`;
  if (family === 'set') return sql`jalon.fold_set(${column})`;
  return type === 'text' ? sql`(${column} collate "C")` : column;
}

export const table = (schema: ServerSchema, object: string): Fragment => sql.id(schema.workspace, object);

function join(
  schema: ServerSchema,
  of: readonly Condition[],
  alias: string,
  by: ' and ' | ' or ',
  none: Fragment,
): Fragment {
  if (of.length === 0) return none;
  const parts = of.map((one) => compileCondition(schema, one, alias));
  return parts.length === 1 ? parts[0]! : sql`(${sql.join(parts, sql.raw(by))})`;
}

function unitIs(schema: ServerSchema, leaf: Extract<Condition, { kind: 'field' }>, alias: string): Fragment {
  const { name } = placeColumn(schema, { field: leaf.field, part: typeOf(schema, leaf).measured!.by });
  return sql`${sql.ref(`${alias}.${name}`)} = ${leaf.unit}`;
}

function compileLeaf(
  schema: ServerSchema,
  leaf: Extract<Condition, { kind: 'field' }>,
  alias: string,
): Fragment {
  const { family } = typeOf(schema, leaf);
  const key = keyExpression(schema, leaf, alias);
  const type = sql.raw(placeColumn(schema, leaf).type);
  const say = (value: unknown) => (family === 'text' ? sql`${fold(String(value))}` : sql`${value}::${type}`);
  const operand = leaf.operand as Key;
  if (leaf.operator === 'not_empty')
    return sql`${sql.ref(`${alias}.${placeColumn(schema, leaf).name}`)} is not null`;
  if (family === 'set') return compileSet(leaf, key);
  switch (leaf.operator) {
    case 'is':
      return sql`${key} = ${say(operand)}`;
    case 'in':
      return compileIn(family, key, type, leaf.operand as readonly Key[]);
    case 'contains':
      return sql`${key} like ${`%${escapeLike(fold(String(operand)))}%`}`;
    case 'starts_with':
      return sql`${key} like ${`${escapeLike(fold(String(operand)))}%`}`;
    case 'lt':
      return sql`${key} < ${say(operand)}`;
    case 'lte':
      return sql`${key} <= ${say(operand)}`;
    case 'gt':
      return sql`${key} > ${say(operand)}`;
    case 'gte':
      return sql`${key} >= ${say(operand)}`;
    case 'between':
      return sql`${key} between ${say((operand as readonly Key[])[0])} and ${say((operand as readonly Key[])[1])}`;
    case 'within':
      return sql`(${key} >= ${say((operand as readonly Key[])[0])} and ${key} < ${say((operand as readonly Key[])[1])})`;
    default:
      throw new Error(`operator ${leaf.operator} was not resolved`);
  }
}

function compileIn(family: string, key: Fragment, type: Fragment, operand: readonly Key[]): Fragment {
  if (family === 'text') return sql`${key} = any(${operand.map((one) => fold(String(one)))}::text[])`;
  return sql`${key} = any(${operand.map(String)}::text[]::${type}[])`;
}

function compileSet(leaf: Extract<Condition, { kind: 'field' }>, key: Fragment): Fragment {
  const wanted = leaf.operator === 'in' ? (leaf.operand as readonly string[]) : [leaf.operand as string];
  return sql`${key} && ${wanted.map(fold)}::text[]`;
}

function compileVia(schema: ServerSchema, via: Extract<Condition, { kind: 'via' }>, alias: string): Fragment {
  const inner = nextAlias(alias);
  return sql`exists (select 1 from ${table(schema, via.relation.to!)} as ${sql.ref(inner)}
    where ${sql.ref(`${inner}.id`)} = ${sql.ref(`${alias}.${columnOf(via.relation)}`)}
      and ${sql.ref(`${inner}.deleted_at`)} is null and ${compileCondition(schema, via.where, inner)})`;
}

function compileCount(
  schema: ServerSchema,
  count: Extract<Condition, { kind: 'count' }>,
  alias: string,
): Fragment {
  const inner = nextAlias(alias);
  const from = sql`from ${table(schema, count.object)} as ${sql.ref(inner)}
    where ${sql.ref(`${inner}.${columnOf(count.field)}`)} = ${sql.ref(`${alias}.id`)}
      and ${sql.ref(`${inner}.deleted_at`)} is null and ${compileCondition(schema, count.where, inner)}`;
  if (count.op === 'gte' && count.value === 1) return sql`exists (select 1 ${from})`;
  if (count.op === 'is' && count.value === 0) return sql`not exists (select 1 ${from})`;
  const op = sql.raw({ is: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' }[count.op]);
  return sql`(select count(*) ${from}) ${op} ${count.value}`;
}

const nextAlias = (alias: string): string => `t${Number(alias.slice(1)) + 1}`;

export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
