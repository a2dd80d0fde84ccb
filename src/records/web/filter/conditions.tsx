// Conditions joined by one word: the bar itself, a group in it, or what related records must meet. The same piece at every
// depth; a condition that is not whole yet lives here and is passed on once it is.
import { Menu, Popover } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Fragment, useEffect, useEffectEvent, useState } from 'react';
import type { Filter } from '../../../model/query.ts';
import { useSchema } from '../../../model/web/use-schema.tsx';
import { useMessages } from '../../../platform/web/language.tsx';
import { firstCondition } from './comparisons.ts';
import { FieldSearch } from './field-search.tsx';
import classes from './filter.module.css';
import { FilterChip } from './filter-chip.tsx';
import { type Depth, filterOf, type Group, groupOf, isComplete, isEditable, isGroup } from './filter-tree.ts';
import { FilterEditor } from './later-parts.ts';
import { filterMessages } from './messages.ts';
import { comparedField, type FilterOption, placeOf } from './places.ts';
import type { Reading } from './sentence.ts';

type Props = {
  object: string;
  group: Group;
  depth: Depth;
  reading: Reading;
  onChange: (group: Group) => void;
  /** Words of the button that adds, while there is nothing yet. */
  emptyLabel?: string;
  /** The key that opens the picker. */
  keys?: string;
  /** The picker is open when it appears. */
  addAtOnce?: boolean;
  /** A field to begin a condition with, asked for from elsewhere; each `turn` asks once. */
  begin?: { path: string; turn: number };
  adding?: boolean;
  onAdding?: (adding: boolean) => void;
};

export function Conditions({ object, group, depth, reading, onChange, emptyLabel, keys, ...props }: Props) {
  const m = useMessages(filterMessages);
  const schema = useSchema();
  const definition = schema.objects.get(object);
  const [open, setOpen] = useState<number | null>(null);
  const [draft, setDraft] = useState<{ at: number; filter: Filter } | null>(null);
  const [grouping, setGrouping] = useState<number | null>(null);
  const [ownAdding, setOwnAdding] = useState(props.addAtOnce ?? false);
  const adding = props.adding ?? ownAdding;
  const setAdding = props.onAdding ?? setOwnAdding;
  const { join, items } = group;
  // Until the address holds the new condition, the draft stands in its place: the editor in it must not go.
  const pending = draft && draft.at >= items.length ? draft.filter : null;
  const shown = pending ? [...items, pending] : items;
  const put = (at: number, filter: Filter) => {
    const whole = isComplete(filter);
    if (at >= items.length) setDraft({ at, filter });
    if (whole) onChange({ join, items: [...shown.slice(0, at), filter, ...shown.slice(at + 1)] });
  };
  const remove = (at: number) => {
    if (draft?.at === at) setDraft(null);
    setOpen(null);
    onChange({ join, items: items.filter((_, i) => i !== at) });
  };
  const openChip = (at: number, opened: boolean) => {
    setOpen(opened ? at : null);
    if (!opened && draft && !isComplete(draft.filter)) setDraft(null);
  };
  const add = (filter: Filter) => {
    setAdding(false);
    put(shown.length, filter);
    setOpen(shown.length);
  };
  const startGroup = (at: number, filter: Filter) => {
    setOpen(null);
    setGrouping(at);
    put(at, join === 'and' ? { or: [filter] } : { and: [filter] });
  };
  const pick = (option: FilterOption) => {
    if (option.kind !== 'field')
      return add(option.kind === 'some' ? { some: option.path } : { none: option.path });
    const place = placeOf(schema, object, option.path);
    if (place) add(firstCondition(option.path, comparedField(schema, place), place.part !== undefined));
  };
  const beginWith = useEffectEvent((path: string) => pick({ kind: 'field', path, label: '', group: '' }));
  const { path: begun, turn } = props.begin ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: the turn asks again for the same field.
  useEffect(() => {
    if (begun) beginWith(begun);
  }, [begun, turn]);
  if (!definition) return null;

  return (
    <>
      {shown.map((filter, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no identity but its place; one that changes must keep its editor.
        <Fragment key={at}>
          {at > 0 && <JoinWord join={join} onChange={(next) => onChange({ join: next, items })} />}
          {isGroup(filter) && isEditable(filter, depth) ? (
            <span className={classes.group}>
              <Conditions
                object={object}
                group={groupOf(filter)}
                depth={1}
                reading={reading}
                addAtOnce={grouping === at}
                onChange={(next) => (next.items.length ? put(at, filterOf(next)!) : remove(at))}
              />
            </span>
          ) : (
            <FilterChip
              object={object}
              filter={filter}
              reading={reading}
              opened={open === at}
              onOpen={(opened) => openChip(at, opened)}
              onRemove={() => remove(at)}
            >
              {isEditable(filter, depth) && (
                <FilterEditor
                  object={object}
                  filter={filter}
                  reading={reading}
                  onChange={(next) => put(at, next)}
                  onDone={() => openChip(at, false)}
                  group={
                    depth === 0 && isComplete(filter)
                      ? { label: join === 'and' ? m.orElse : m.andAlso, start: () => startGroup(at, filter) }
                      : undefined
                  }
                />
              )}
            </FilterChip>
          )}
        </Fragment>
      ))}
      <Popover opened={adding} onChange={setAdding} position="bottom-start" width={300} trapFocus returnFocus>
        <Popover.Target>
          <button
            type="button"
            className={classes.add}
            aria-label={shown.length || !emptyLabel ? m.add : undefined}
            onClick={() => setAdding(!adding)}
            aria-keyshortcuts={keys}
          >
            <IconPlus size={16} />
            {shown.length === 0 && emptyLabel}
          </button>
        </Popover.Target>
        <Popover.Dropdown p={8}>
          <FieldSearch
            object={definition}
            withRelations={depth < 2}
            onPick={pick}
            onCancel={() => setAdding(false)}
          />
        </Popover.Dropdown>
      </Popover>
    </>
  );
}

function JoinWord({ join, onChange }: { join: Group['join']; onChange: (join: Group['join']) => void }) {
  const m = useMessages(filterMessages);
  const word = join === 'and' ? m.and : m.or;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={classes.join} aria-label={m.joined({ word })}>
          {word}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={join} onChange={(next) => onChange(next as Group['join'])}>
          <Menu.RadioItem value="and">{m.allOf}</Menu.RadioItem>
          <Menu.RadioItem value="or">{m.anyOf}</Menu.RadioItem>
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
