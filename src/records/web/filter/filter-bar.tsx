// The filter of a list, as a sentence that one edits where one reads it. `/` begins a condition.

import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import type { Filter } from '../../../model/query.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { useShortcut } from '../../../platform/web/ui/shortcuts.tsx';
import { Conditions } from './conditions.tsx';
import classes from './filter.module.css';
import { filterOf, groupOf } from './filter-tree.ts';
import { filterMessages } from './messages.ts';
import { useReading } from './use-reading.ts';

export type FilterBarProps = {
  object: string;
  filter: Filter | undefined;
  onChange: (filter: Filter | undefined) => void;
  /** What `/` does is somebody else's: of two bars on a screen only one listens. */
  quiet?: boolean;
  begin?: { path: string; turn: number };
};

export function FilterBar({ object, filter, onChange, quiet = false, begin }: FilterBarProps) {
  const m = useMessages(filterMessages);
  const reading = useReading(object, filter);
  const [adding, setAdding] = useState(false);
  useShortcut('/', m.filter, () => setAdding(true), { enabled: !quiet });
  const group = groupOf(filter);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend and a form's meaning.
    <div className={classes.bar} role="group" aria-label={m.filters}>
      <IconFilter size={16} aria-hidden="true" className={classes.mark} />
      <Conditions
        object={object}
        group={group}
        depth={0}
        reading={reading}
        onChange={(next) => onChange(filterOf(next))}
        emptyLabel={m.filter}
        adding={adding}
        onAdding={setAdding}
        keys={quiet ? undefined : '/'}
        begin={begin}
      />
    </div>
  );
}
