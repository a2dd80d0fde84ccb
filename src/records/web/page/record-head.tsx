import type { Field } from '../../../model/field.ts';
import type { WebObject } from '../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { PersonAvatar } from '../../../platform/web/ui/person-avatar.tsx';
import { SaveStatus } from '../../../platform/web/ui/save-status.tsx';
import type { ApiRecord } from '../api/record.ts';
import { FieldValue, isEmpty } from './field-value.tsx';
import { pageMessages } from './messages.ts';
import { objectIcon } from './object-icon.tsx';
import classes from './record-head.module.css';
import { useEditing } from './use-editing.tsx';

/** Who or what it is: its face, its name, its state. `level` is 1 on its page, 2 in a peek. */
export function RecordHead({ level = 1 }: { level?: 1 | 2 }) {
  const text = useText();
  const { object, record, state } = useEditing();
  const title = useTitle(record);
  const Heading = `h${level}` as const;
  const status = statusField(object);
  // Where it stands among the fields that matter it is said there, and can be changed.
  const apart = status && !object.keyFields.includes(status.name) ? status : undefined;
  return (
    <div className={classes.head}>
      <Face object={object} record={record} title={title} />
      <div className={classes.words}>
        <p className={classes.kind}>
          {text(object.label.one)}
          <SaveStatus state={state} />
        </p>
        <Heading className={classes.title}>{title}</Heading>
        {apart && !isEmpty(record[apart.name]) && (
          <div className={classes.state}>
            <FieldValue field={apart} value={record[apart.name]} />
          </div>
        )}
      </div>
    </div>
  );
}

function Face({ object, record, title }: { object: WebObject; record: ApiRecord; title: string }) {
  // A person has a first name; everything else is known by the icon of its kind.
  if (object.fields.has('first_name')) return <PersonAvatar id={record.id} name={title} size={48} />;
  const Glyph = objectIcon(object.icon);
  return (
    <span className={classes.face}>
      <Glyph size={24} stroke={1.5} aria-hidden="true" />
    </span>
  );
}

export function useTitle(record: ApiRecord): string {
  const m = useMessages(pageMessages);
  return record.record_title || m.untitled;
}

/** The field that says its state: choices that carry a tone. One alone that does (a high priority) is a warning, no state. */
const statusField = (object: WebObject): Field | undefined =>
  [...object.fields.values()].find(
    ({ choices, type }) => type === 'select' && (choices ?? []).filter(({ tone }) => tone).length > 1,
  );
