import { Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import type { Candidate, Choice } from '../../conversion.ts';
import { leadMessages } from '../../messages.ts';
import type { Chosen } from './conversion-form.tsx';
import classes from './qualify.module.css';

type Props = {
  legend: string;
  /** An object. */
  name: 'company' | 'contact';
  part: Choice;
  value: Chosen;
  onChange: (value: Chosen) => void;
  newLabel: string;
  noneLabel: string;
  /** What a new one holds. */
  children: ReactNode;
};

/** One that is there, a new one, or none: with what speaks for each. */
export function ChoicePart({ legend, name, part, value, onChange, newLabel, noneLabel, children }: Props) {
  const describe = useDescription(name);
  const option = (key: Chosen, label: string, description?: string) => (
    <div className={classes.option} data-chosen={value === key || undefined} key={key}>
      <Radio value={key} label={label} description={description || undefined} />
      {key === 'new' && value === 'new' && <div className={classes.fields}>{children}</div>}
    </div>
  );
  return (
    <fieldset className={classes.part}>
      <legend className={classes.legend}>{legend}</legend>
      <Radio.Group value={value} onChange={onChange} name={name} aria-label={legend}>
        <div className={classes.options}>
          {part.candidates.map((one) => option(one.id, one.title, describe(one)))}
          {option('new', newLabel)}
          {option('none', noneLabel)}
        </div>
      </Radio.Group>
    </fieldset>
  );
}

function useDescription(name: string): (candidate: Candidate) => string {
  const m = useMessages(leadMessages);
  const text = useText();
  const object = useObject(name);
  return ({ same, details, company, owner }) => {
    const fields = same.flatMap((field) => {
      const label = object?.fields.get(field)?.label;
      return label ? text(label).toLowerCase() : [];
    });
    return [
      fields.length > 0 ? m.sameBy({ fields: [...new Set(fields)].join(', ') }) : m.alike,
      company?.title && m.at({ company: company.title }),
      ...details,
      owner && m.ownedBy({ owner }),
    ]
      .filter(Boolean)
      .join(' · ');
  };
}
