import { useSchema, type WebField, type WebObject, type WebSchema } from '../../../model/web/use-schema.tsx';
import { aboutOf } from '../timeline/about.ts';
import { ChecklistRow } from './checklist-row.tsx';
import { FieldRow } from './field-row.tsx';
import { useEditing } from './use-editing.tsx';

/** The texts of what is read rather than written about: an activity's own words, in the middle of its page. */
export function LongFields() {
  const { object } = useEditing();
  const fields = longFieldsOf(useSchema(), object);
  if (fields.length === 0) return null;
  const list = fields.find(({ name }) => name === 'checklist');
  const rows = fields.filter((field) => field !== list);
  return (
    <>
      <dl style={{ margin: 0 }}>
        {rows.map((field) => (
          <FieldRow key={field.name} field={field} />
        ))}
      </dl>
      {list && <ChecklistRow field={list} />}
    </>
  );
}

/** None where activities are about the record: there its description is one field among others. */
export function longFieldsOf(schema: WebSchema, object: WebObject): WebField[] {
  if (aboutOf(schema, object.name).length > 0) return [];
  return [...object.fields.values()].filter(({ type }) => type === 'long_text' || type === 'rich_text');
}
