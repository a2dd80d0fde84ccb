import { useId } from 'react';
import type { WebObject } from '../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { objectIcon } from '../page/object-icon.tsx';
import classes from './import.module.css';
import { importMessages } from './messages.ts';

type Props = {
  objects: readonly WebObject[];
  /** Null: guessed from the file. */
  chosen: string | null;
  onChoose: (object: string | null) => void;
  disabled?: boolean;
};

/** What the file holds. */
export function ObjectChoice({ objects, chosen, onChoose, disabled }: Props) {
  const m = useMessages(importMessages);
  const text = useText();
  const name = useId();
  const option = (value: string | null, label: string, Glyph?: ReturnType<typeof objectIcon>) => (
    <label key={value} className={classes.pill}>
      <input
        type="radio"
        name={name}
        className="visually-hidden"
        checked={chosen === value}
        onChange={() => onChoose(value)}
      />
      {Glyph && <Glyph size={16} stroke={1.5} />}
      {label}
    </label>
  );
  return (
    <fieldset className={classes.choice} disabled={disabled}>
      <legend className={classes.legend}>{m.contains}</legend>
      <div className={classes.pills}>
        {option(null, m.guess)}
        {objects.map((object) => option(object.name, text(object.label.many), objectIcon(object.icon)))}
      </div>
    </fieldset>
  );
}
