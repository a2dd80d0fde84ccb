import type { ReactNode } from 'react';
import type { EditProps } from '../../../../model/web/field-widget.ts';
import { useSchema, widgetOf } from '../../../../model/web/use-schema.tsx';
import { type AboutName, aboutNames, type Fields, type Reference } from './draft.ts';
import classes from './entry.module.css';

type Props = {
  values: Pick<Fields, AboutName>;
  onChange: (name: AboutName, value: Reference | null) => void;
};

/** What it is about, as far as one may see such things. The company of a contact is filled in when it is saved. */
export function AboutFields({ values, onChange }: Props) {
  const schema = useSchema();
  return (
    <div className={classes.about}>
      {aboutNames.map((name) => {
        // A lead is given by its page, never looked for here.
        if (name === 'lead' && !values.lead) return null;
        const field = schema.objects.get('activity')?.fields.get(name);
        if (!field || !schema.objects.get(name)?.abilities.read) return null;
        const Edit = widgetOf(schema, field).Edit as (props: EditProps<unknown>) => ReactNode;
        return (
          <Edit
            key={name}
            field={field}
            value={values[name]}
            onChange={(value) => onChange(name, value as Reference | null)}
          />
        );
      })}
    </div>
  );
}
