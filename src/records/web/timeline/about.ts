// Which objects hold what is about a record: found by their traits, so that this folder knows none by name. An activity is
// something with a kind that may be done; a document is something with a file.
import type { Choice } from '../../../model/field.ts';
import type { WebField, WebObject, WebSchema } from '../../../model/web/use-schema.tsx';

export interface About {
  object: WebObject;
  /** Its relation that leads to the record. */
  field: WebField;
}

export interface Documents extends About {
  file: WebField;
}

export function activitiesAbout(schema: WebSchema, object: string): About | undefined {
  return aboutOf(schema, object).find(
    ({ object: { fields } }) => fields.has('kind') && fields.has('done_at'),
  );
}

export function documentsAbout(schema: WebSchema, object: string): Documents | undefined {
  for (const about of aboutOf(schema, object)) {
    const file = [...about.object.fields.values()].find(({ type }) => type === 'file');
    if (file) return { ...about, file };
  }
  return undefined;
}

/** Everything that stands in the timeline of this object's records. */
export function aboutOf(schema: WebSchema, object: string): About[] {
  return [...schema.objects.values()].flatMap((other) => {
    const field = [...other.fields.values()].find(({ about, to }) => about && to === object);
    return field ? [{ object: other, field }] : [];
  });
}

export const kindOf = ({ object }: Pick<About, 'object'>, key: unknown): Choice | undefined =>
  object.fields.get('kind')?.choices?.find((choice) => choice.key === key);
