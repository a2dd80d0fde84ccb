import { Button } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useSchema, type WebField, type WebObject } from '../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { FieldRow } from './field-row.tsx';
import { isEmpty } from './field-value.tsx';
import { longFieldsOf } from './long-fields.tsx';
import { pageMessages } from './messages.ts';
import classes from './record-fields.module.css';
import { useEditing } from './use-editing.tsx';

/** The fields that matter; the others folded below, the empty ones among them as one line of what can be added. */
export function RecordFields({ folded = true }: { folded?: boolean }) {
  const m = useMessages(pageMessages);
  const { object, record, may, open } = useEditing();
  const id = useId();
  const [unfolded, setUnfolded] = useState(false);
  const longApart = longFieldsOf(useSchema(), object);
  const { key, rest: others } = fieldsOf(object);
  const rest = others.filter((field) => !longApart.includes(field));
  const filled = rest.filter((field) => !isEmpty(record[field.name]) || field.name === open);
  const empty = rest.filter((field) => !filled.includes(field) && may && !field.readOnly);
  // What is opened by a key or from the menu is shown, folded or not.
  const shown = unfolded || rest.some(({ name }) => name === open);
  return (
    <div className={classes.fields}>
      <dl className={classes.list}>
        {key.map((field) => (
          <FieldRow key={field.name} field={field} />
        ))}
      </dl>
      {folded && rest.length > 0 && (
        <>
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            className={classes.fold}
            leftSection={<IconChevronDown size={14} className={shown ? classes.up : undefined} />}
            aria-expanded={shown}
            aria-controls={id}
            onClick={() => setUnfolded(!shown)}
          >
            {shown ? m.fewerFields : m.allFields}
          </Button>
          <div id={id} hidden={!shown}>
            {shown && (
              <>
                <dl className={classes.list}>
                  {filled.map((field) => (
                    <FieldRow key={field.name} field={field} />
                  ))}
                </dl>
                {empty.length > 0 && <AddLine fields={empty} />}
              </>
            )}
          </div>
        </>
      )}
    </div>
  );
}

function AddLine({ fields }: { fields: readonly WebField[] }) {
  const m = useMessages(pageMessages);
  const text = useText();
  const { edit } = useEditing();
  return (
    <p className={classes.add}>
      <IconPlus size={14} stroke={1.5} aria-hidden="true" />
      {fields.map((field) => (
        <button
          key={field.name}
          type="button"
          aria-label={m.addField({ field: text(field.label) })}
          onClick={() => edit(field.name)}
        >
          {text(field.label)}
        </button>
      ))}
    </p>
  );
}

const keyFieldsAtMost = 7;
/** The record's name stands above; what only the program needs stands nowhere. */
const never = new Set(['id', 'record_title', 'version', 'deleted_at']);

function fieldsOf(object: WebObject): { key: WebField[]; rest: WebField[] } {
  const named = object.keyFields.slice(0, keyFieldsAtMost);
  const key = named.flatMap((name) => object.fields.get(name) ?? []);
  const rest = [...object.fields.values()].filter(({ name }) => !named.includes(name) && !never.has(name));
  return { key, rest };
}

/** The first field that can be changed: what `e` opens. */
export const firstEditable = (object: WebObject): string | undefined =>
  fieldsOf(object).key.find((field) => !field.readOnly)?.name;
