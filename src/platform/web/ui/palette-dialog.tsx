import { Modal } from '@mantine/core';
import { IconClock, IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useMessages } from '../language.tsx';
import { KeyHint } from './key-hint.tsx';
import { uiMessages } from './messages.ts';
import type { PaletteGroup, PaletteItem, PaletteProvider } from './palette.tsx';
import classes from './palette-dialog.module.css';
import { rankItems } from './palette-rank.ts';
import { recentItems, rememberItem } from './palette-recent.ts';
import { usePaletteSearch } from './palette-search.ts';

type Props = {
  providers: PaletteProvider[];
  /** What was typed before the field had the focus; called when it has. */
  takeTyped: () => string;
  onClose: () => void;
};

/** A combobox over a list box, as the ARIA practices describe it: the focus stays in the field, the arrows move the choice. */
export default function PaletteDialog({ providers, takeTyped, onClose }: Props) {
  const m = useMessages(uiMessages);
  const navigate = useNavigate();
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const { groups: found, pending } = usePaletteSearch(providers, query);
  const recent = useMemo(() => recentItems(), []);
  const groups = withRecent(found, recent, query, m.recent);
  const items = groups.flatMap((group) => group.items);
  const chosen = Math.min(active, items.length - 1);
  const optionId = (index: number) => `${listId}-${index}`;

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  const second = items[chosen]?.second;
  const run = (item: PaletteItem | undefined, otherwise = false) => {
    if (!item) return;
    rememberItem(item);
    onClose();
    if (otherwise && item.second) item.second.run();
    else if (item.run) item.run();
    else if (item.to) void navigate({ to: item.to });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moved(event.key, chosen, items.length);
    if (next !== null) {
      event.preventDefault();
      setActive(next);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      run(items[chosen], event.ctrlKey || event.metaKey);
    }
  };

  let index = -1;
  return (
    <Modal.Root opened onClose={onClose} size={640} yOffset="12dvh" classNames={{ content: classes.dialog }}>
      <Modal.Overlay />
      <Modal.Content aria-label={m.palette}>
        <div className={classes.head}>
          <IconSearch className={classes.glass} />
          <input
            data-autofocus
            className={classes.input}
            role="combobox"
            aria-expanded={items.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={items.length > 0 ? optionId(chosen) : undefined}
            aria-label={m.palette}
            placeholder={m.palettePlaceholder}
            autoComplete="off"
            spellCheck={false}
            value={query}
            onFocus={() => {
              const early = takeTyped();
              if (early) setQuery(early);
            }}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <div
          ref={list}
          id={listId}
          role="listbox"
          aria-label={m.palette}
          className={classes.list}
          tabIndex={-1}
        >
          {groups.map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: groups of options are role=group in a list box.
            <div key={group.id} role="group" aria-labelledby={`${listId}-${group.id}`}>
              <div id={`${listId}-${group.id}`} className={classes.group}>
                {group.label}
              </div>
              {group.items.map((item) => {
                index += 1;
                const own = index;
                return (
                  <Option
                    key={item.id}
                    id={optionId(own)}
                    item={item}
                    selected={own === chosen}
                    onPoint={() => setActive(own)}
                    onRun={() => run(item)}
                  />
                );
              })}
            </div>
          ))}
        </div>
        {items.length === 0 && !pending && (
          <p className={classes.nothing}>
            {query.trim() ? m.paletteNothing({ query: query.trim() }) : m.paletteHelp}
          </p>
        )}
        <div className={classes.foot}>
          <span role="status">{query.trim() && !pending ? m.paletteCount({ count: items.length }) : ''}</span>
          <span className={classes.keys} aria-hidden="true">
            <KeyHint keys="arrowup arrowdown" /> {m.paletteMove}
            <KeyHint keys="enter" /> {m.paletteOpen}
            {second && (
              <>
                <KeyHint keys="mod+enter" /> {second.label}
              </>
            )}
            <KeyHint keys="escape" /> {m.paletteClose}
          </span>
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}

type OptionProps = {
  id: string;
  item: PaletteItem;
  selected: boolean;
  onPoint: () => void;
  onRun: () => void;
};

function Option({ id, item, selected, onPoint, onRun }: OptionProps) {
  const Glyph = item.icon ?? IconClock;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option.
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter is handled by the field.
    <div
      id={id}
      role="option"
      aria-selected={selected}
      className={classes.option}
      onPointerMove={selected ? undefined : onPoint}
      onClick={onRun}
    >
      <Glyph className={classes.icon} />
      <span className={classes.label}>{item.label}</span>
      {item.hint && <span className={classes.hint}>{item.hint}</span>}
      {item.keys && <KeyHint keys={item.keys} />}
    </div>
  );
}

function moved(key: string, from: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (from + 1) % count;
  if (key === 'ArrowUp') return (from - 1 + count) % count;
  if (key === 'PageDown') return Math.min(count - 1, from + 8);
  if (key === 'PageUp') return Math.max(0, from - 8);
  return null;
}

/** Before anything is typed the last ones come first; while typing they are found like the rest. */
function withRecent(
  found: PaletteGroup[],
  recent: PaletteItem[],
  query: string,
  label: string,
): PaletteGroup[] {
  const known = new Map(found.flatMap((group) => group.items).map((item) => [item.id, item]));
  const matching = rankItems(recent, query).filter((item) => !query.trim() || !known.has(item.id));
  if (matching.length === 0) return found;
  const shown = matching.slice(0, 5).map((item) => ({
    ...item,
    icon: known.get(item.id)?.icon,
    second: known.get(item.id)?.second,
  }));
  const ids = new Set(shown.map(({ id }) => id));
  const rest = found
    .map((group) => ({ ...group, items: group.items.filter(({ id }) => !ids.has(id)) }))
    .filter(({ items }) => items.length > 0);
  return [{ id: 'recent', label, items: shown }, ...rest];
}
