// What the paths of a query lead to: `company.owner`, `amount.currency`.
import type { Asker } from './condition.ts';
import type { Field, FieldPart } from './field.ts';
import type { Schema } from './schema.ts';

export interface Place {
  hops: Field[];
  field: Field;
  part?: string;
}

/** Where a path leads: relations to one, then a field, then perhaps a part of it. Undefined when it leads nowhere one may look. */
export function locate(
  schema: Schema,
  object: string,
  path: string,
  asker: Pick<Asker, 'access'>,
): Place | undefined {
  const hops: Field[] = [];
  const segments = path.split('.');
  let at = object;
  for (const [i, segment] of segments.entries()) {
    const field = schema.objects.get(at)?.fields.get(segment);
    if (!field || asker.access.hidden(at).has(segment)) return undefined;
    const rest = segments.length - i - 1;
    if (rest === 0) return { hops, field };
    if (rest === 1 && field.kind.parts?.[segments[i + 1]!]) return { hops, field, part: segments[i + 1] };
    if (!field.to || hops.length >= 3) return undefined;
    hops.push(field);
    at = field.to;
  }
  return undefined;
}

/** The field type that compares at a place: the field's own, or its part's. */
export function typeOf(schema: Schema, place: { field: Field; part?: string }) {
  if (!place.part) return place.field.kind;
  const part = place.field.kind.parts![place.part] as FieldPart;
  return schema.types[part.type]!;
}
