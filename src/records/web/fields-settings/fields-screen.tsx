// Every object with its fields, as the schema has them for this person.
import { Select } from '@mantine/core';
import { useSchema, type WebField, type WebObject } from '../../../model/web/use-schema.tsx';
import { useLanguage, useMessages, useText } from '../../../platform/web/language.tsx';
import { SubjectNote } from '../../../platform/web/subject-note.ts';
import { Page } from '../../../platform/web/ui/page.tsx';
import { StateBadge } from '../../../platform/web/ui/state-badge.tsx';
import { asString, useUrlState } from '../../../platform/web/url-state.ts';
import classes from './fields-settings.module.css';
import { fieldsSettingsMessages, typeMessages } from './messages.ts';

export default function FieldsScreen() {
  const m = useMessages(fieldsSettingsMessages);
  const text = useText();
  const schema = useSchema();
  const [url, setUrl] = useUrlState((search) => ({ object: asString(search.object) }));
  const objects = [...schema.objects.values()];
  const object = schema.objects.get(url.object ?? '') ?? objects[0];
  return (
    <Page title={m.fields} width="wide">
      <p className={classes.lead}>{m.lead}</p>
      {object && (
        <>
          <div className={classes.bar}>
            <Select
              label={m.object}
              className={classes.object}
              searchable
              data={objects.map(({ name, label }) => ({ value: name, label: text(label.many) }))}
              value={object.name}
              onChange={(name) => setUrl({ object: name ?? undefined }, 'push')}
            />
            <span className={classes.count} role="status">
              {m.count({ count: object.fields.size })}
            </span>
          </div>
          <FieldsTable object={object} />
        </>
      )}
    </Page>
  );
}

function FieldsTable({ object }: { object: WebObject }) {
  const m = useMessages(fieldsSettingsMessages);
  const text = useText();
  const { language } = useLanguage();
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section className={classes.scroller} tabIndex={0} aria-label={text(object.label.many)}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{m.field}</th>
            <th scope="col">{m.other}</th>
            <th scope="col">{m.name}</th>
            <th scope="col">{m.type}</th>
            <th scope="col">{m.choices}</th>
          </tr>
        </thead>
        <tbody>
          {[...object.fields.values()].map((field) => (
            <tr key={field.name}>
              <th scope="row">
                <span className={classes.field}>
                  {text(field.label)}
                  {field.required && <StateBadge tone="accent">{m.required}</StateBadge>}
                  {field.unique && <StateBadge tone="info">{m.unique}</StateBadge>}
                  {field.readOnly && <StateBadge>{m.readOnly}</StateBadge>}
                </span>
                {field.help && <span className={classes.help}>{text(field.help)}</span>}
                <SubjectNote kind="field" of={`${object.name}.${field.name}`} />
              </th>
              <td lang={other}>{field.label[other]}</td>
              <td>
                <code className={classes.code}>{field.name}</code>
              </td>
              <td>
                <TypeName field={field} />
              </td>
              <td className={classes.choices}>{field.choices?.map(({ label }) => text(label)).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function TypeName({ field }: { field: WebField }) {
  const names: Readonly<Record<string, string>> = useMessages(typeMessages);
  const text = useText();
  const { objects } = useSchema();
  const name = names[field.type] ?? field.type;
  const target = field.type === 'relation' && field.to ? objects.get(field.to) : undefined;
  return target ? `${name} → ${text(target.label.one)}` : name;
}
