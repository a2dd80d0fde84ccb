import { Chip, Group } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import type { EditProps } from '../../../model/web/field-widget.ts';
import { useSchema, type WebField, widgetOf } from '../../../model/web/use-schema.tsx';
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import classes from './composer.module.css';
import { type DueChoice, dueChoices, useDueAt } from './due-choices.ts';
import { timelineMessages } from './messages.ts';

type Props = { field: WebField; value: string | null; onChange: (due: string | null) => void };

/** The usual days at one touch, any other by typing it. */
export function DuePicker({ field, value, onChange }: Props) {
  const m = useMessages(timelineMessages);
  const formats = useFormats();
  const dueAt = useDueAt();
  const id = useId();
  const schema = useSchema();
  const [chosen, setChosen] = useState<DueChoice | 'other' | null>(
    () => dueChoices.find((choice) => value === dueAt(choice).toISOString()) ?? (value ? 'other' : null),
  );
  const choose = (choice: string | string[]) => {
    setChosen(choice as DueChoice | 'other');
    if (choice !== 'other') onChange(dueAt(choice as DueChoice).toISOString());
  };
  const Edit = widgetOf(schema, field).Edit as (props: EditProps<string>) => ReactNode;
  return (
    <div>
      <span id={id} className={classes.legend}>
        {m.due}
      </span>
      <Chip.Group value={chosen} onChange={choose}>
        <Group gap={6} className={classes.chips} role="radiogroup" aria-labelledby={id}>
          {dueChoices.map((choice) => (
            <Chip key={choice} value={choice} size="xs" variant="light" title={formats.full(dueAt(choice))}>
              {m[choice]}
            </Chip>
          ))}
          <Chip value="other" size="xs" variant="light">
            {m.otherDay}
          </Chip>
        </Group>
      </Chip.Group>
      {chosen === 'other' && (
        <div className={classes.moment}>
          <Edit value={value} field={field} onChange={onChange} dense />
        </div>
      )}
    </div>
  );
}
