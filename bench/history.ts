// The creations of a fifth of the records, as the change log would hold them: values by field, in the shapes of memory.
import { serverSchema } from '../src/app/server/schema.ts';
import type { Field } from '../src/model/field.ts';
import { objectOf } from '../src/model/schema.ts';
import { columnOf, columnsOf } from '../src/model/server/storage.ts';

const schema = serverSchema('w_1');
const stamps = ['record_title', 'version', 'updated_at', 'updated_by', 'deleted_at'];

export function insertHistory(object: string): string {
  const fields = [...objectOf(schema, object).fields.values()].filter(({ name }) => !stamps.includes(name));
  // A function takes a hundred arguments at most: the pairs come in portions.
  const portions = Array.from({ length: Math.ceil(fields.length / 20) }, (_, i) =>
    fields.slice(i * 20, i * 20 + 20),
  );
  const values = portions
    .map(
      (some) =>
        `jsonb_build_object(${some.map((field) => `'${field.name}', ${storedValue(field)}`).join(', ')})`,
    )
    .join(' || ');
  return `insert into w_1.change (at, actor, operation, cause, object, record_id, kind, version, before, after)
    select created_at, created_by, id, 'api', '${object}', id, 'create', 1, null, jsonb_strip_nulls(${values})
    from w_1.${object} where hashint8extended(('x' || substr(id::text, 25, 8))::bit(32)::bigint, 1) % 5 = 0`;
}

function storedValue(field: Field): string {
  const [column, ...more] = columnsOf(schema, field);
  if (field.to)
    return `case when ${column} is not null then jsonb_build_object('id', ${column}, 'object', '${field.to}') end`;
  if (field.type === 'money')
    return `case when ${column} is not null then jsonb_build_object('amount', ${column}::text, 'currency', ${more[0]}) end`;
  if (field.type === 'address') {
    const parts = more.map((name) => `'${name.slice(columnOf(field).length + 1)}', ${name}`);
    return `case when ${column} is not null then jsonb_build_object(${parts.join(', ')}) end`;
  }
  return column!;
}
