// What changes one member of the sentence, in the popover of its chip. Fetched once the list stands.
import type { Filter } from '../../../model/query.ts';
import { useSchema } from '../../../model/web/use-schema.tsx';
import { useMessages } from '../../../platform/web/language.tsx';
import { ConditionEditor } from './condition-editor.tsx';
import { Conditions } from './conditions.tsx';
import classes from './filter.module.css';
import { filterOf, groupOf, isCondition, isRelationCondition } from './filter-tree.ts';
import { filterMessages } from './messages.ts';
import type { Reading } from './sentence.ts';

export type FilterEditorProps = {
  object: string;
  filter: Filter;
  reading: Reading;
  onChange: (filter: Filter) => void;
  onDone: () => void;
  /** Makes a group of it, joined by the other word. */
  group?: { label: string; start: () => void };
};

export function FilterEditor({ object, filter, reading, onChange, onDone, group }: FilterEditorProps) {
  const m = useMessages(filterMessages);
  const schema = useSchema();
  if (isCondition(filter)) {
    return (
      <ConditionEditor
        object={object}
        condition={filter}
        reading={reading}
        onChange={onChange}
        onDone={onDone}
        group={group}
      />
    );
  }
  if (!isRelationCondition(filter)) return null;
  const name = 'some' in filter ? filter.some : filter.none;
  const reverse = schema.objects.get(object)?.reverses.get(name);
  if (!reverse) return null;
  return (
    <div className={classes.relation}>
      <p className={classes.hint}>{m.whereAny}</p>
      <div className={classes.inner}>
        <Conditions
          object={reverse.object}
          group={groupOf(filter.where)}
          depth={2}
          reading={reading}
          emptyLabel={m.add}
          onChange={(group) => {
            const where = filterOf(group);
            onChange(
              'some' in filter
                ? { some: name, ...(where && { where }) }
                : { none: name, ...(where && { where }) },
            );
          }}
        />
      </div>
    </div>
  );
}
