// One member of the sentence: what it says, the way to change it, the way to be rid of it.
import { Popover } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Filter } from '../../../model/query.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import classes from './filter.module.css';
import { filterMessages } from './messages.ts';
import { clauseOf, clauseText, type Reading } from './sentence.ts';

type Props = {
  object: string;
  filter: Filter;
  reading: Reading;
  opened: boolean;
  onOpen: (opened: boolean) => void;
  onRemove: () => void;
  /** What changes it; without, the chip is only read. */
  children?: ReactNode;
};

export function FilterChip({ object, filter, reading, opened, onOpen, onRemove, children }: Props) {
  const m = useMessages(filterMessages);
  const clause = clauseOf(filter, object, reading);
  const text = clauseText(clause);
  // The spaces are for who hears the words: the eye has the gaps.
  const words = (
    <>
      {clause.subject && <span className={classes.subject}>{clause.subject} </span>}
      {clause.verb && <span className={classes.verb}>{clause.verb} </span>}
      {clause.value && <span className={classes.value}>{clause.value}</span>}
    </>
  );
  return (
    <span className={classes.chip} data-open={opened || undefined}>
      {children ? (
        <Popover opened={opened} onChange={onOpen} position="bottom-start" width={340} trapFocus returnFocus>
          <Popover.Target>
            <button
              type="button"
              className={classes.words}
              onClick={() => onOpen(!opened)}
              aria-label={m.change({ condition: text })}
              title={text}
            >
              {words}
            </button>
          </Popover.Target>
          <Popover.Dropdown onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}>
            {children}
          </Popover.Dropdown>
        </Popover>
      ) : (
        <span className={classes.words} title={text}>
          {words}
        </span>
      )}
      <button
        type="button"
        className={classes.remove}
        onClick={onRemove}
        aria-label={m.remove({ condition: text })}
      >
        <IconX size={14} />
      </button>
    </span>
  );
}
