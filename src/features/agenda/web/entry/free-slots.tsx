import { Button } from '@mantine/core';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import type { Slot } from '../../contract.ts';
import { entryMessages } from '../../messages.ts';
import classes from './entry.module.css';

type Props = {
  slots: readonly Slot[];
  /** The beginning that is chosen. */
  chosen: string;
  onChoose: (slot: Slot) => void;
};

export function FreeSlots({ slots, chosen, onChoose }: Props) {
  const m = useMessages(entryMessages);
  const formats = useFormats();
  return (
    <fieldset className={classes.slots}>
      <legend>{m.slots}</legend>
      {slots.length === 0 && <p className={classes.dim}>{m.noSlots}</p>}
      {slots.map((slot) => (
        <Button
          key={slot.from}
          size="xs"
          variant={slot.from === chosen ? 'light' : 'default'}
          aria-pressed={slot.from === chosen}
          onClick={() => onChoose(slot)}
        >
          {`${formats.day(slot.from)} ${formats.time(slot.from)}–${formats.time(slot.to)}`}
        </Button>
      ))}
    </fieldset>
  );
}
