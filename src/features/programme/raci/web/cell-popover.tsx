// A cell opened: its letters to press, and its comment. What is written is saved when one leaves.
import { Popover, Textarea } from '@mantine/core';
import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import { useMessages } from '../../../../platform/web/language.tsx';
import { type Letter, letters } from '../contract.ts';
import { raciMessages } from '../messages.ts';
import classes from './raci.module.css';
import type { Cell } from './use-raci.ts';

type Props = {
  cell: Cell;
  heading: string;
  mayEdit: boolean;
  onSet: (cell: Cell) => void;
  onToggle: (letter: Letter) => void;
  onClose: () => void;
};

export function CellPopover({ cell, heading, mayEdit, onSet, onToggle, onClose }: Props) {
  const m = useMessages(raciMessages);
  const [comment, setComment] = useState(cell.comment ?? '');
  const leave = () => {
    const said = comment.trim() || null;
    if (mayEdit && said !== cell.comment && cell.letters.length) onSet({ ...cell, comment: said });
    onClose();
  };
  const stop = (event: MouseEvent | KeyboardEvent) => {
    event.stopPropagation();
    if (
      'key' in event &&
      (event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey && isText(event)))
    ) {
      event.preventDefault();
      leave();
    }
  };
  return (
    <Popover
      opened
      onChange={(opened) => !opened && leave()}
      position="bottom"
      trapFocus
      returnFocus={false}
      withinPortal
    >
      <Popover.Target>
        <span className={classes.anchor} />
      </Popover.Target>
      <Popover.Dropdown aria-label={heading} onClick={stop} onKeyDown={stop} className={classes.popover}>
        <p className={classes.popoverHeading}>{heading}</p>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lie in a row. */}
        <div role="group" aria-label={m.letters} className={classes.toggles}>
          {letters.map((letter) => (
            <button
              key={letter}
              type="button"
              aria-pressed={cell.letters.includes(letter)}
              disabled={!mayEdit}
              onClick={() => onToggle(letter)}
            >
              <strong>{letter}</strong> {m[letter]}
            </button>
          ))}
        </div>
        <Textarea
          label={m.comment}
          description={mayEdit && cell.letters.length === 0 ? m.needComment : undefined}
          autosize
          minRows={2}
          maxLength={500}
          readOnly={!mayEdit || cell.letters.length === 0}
          value={comment}
          onChange={({ currentTarget }) => setComment(currentTarget.value)}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

const isText = (event: KeyboardEvent) => event.target instanceof HTMLTextAreaElement;
