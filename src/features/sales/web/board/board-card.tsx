import { useDraggable } from '@dnd-kit/core';
import { Menu } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { type KeyboardEvent, memo, useState } from 'react';
import { useMessages } from '../../../../platform/web/language.tsx';
import { IconButton } from '../../../../platform/web/ui/icon-button.tsx';
import { type ApiRecord, titleOf } from '../../../../records/web/api/record.ts';
import { boardMessages } from '../../messages.ts';
import type { Stage } from '../use-pipelines.ts';
import classes from './board.module.css';
import { stageOf } from './board-cache.ts';
import type { Carrying } from './carry.tsx';
import { DealFace } from './deal-card.tsx';
import type { CardData } from './drag.ts';
import type { Move } from './use-move.ts';

type Props = {
  deal: ApiRecord;
  index: number;
  stages: readonly Stage[];
  peeked: boolean;
  /** One card of a column is reached by Tab, the others by the arrows. */
  tabbable: boolean;
  /** On a telephone a card is moved by its menu: there is no other column to drag it to. */
  still: boolean;
  /** It is in the air, carried with the keyboard. */
  lifted: boolean;
  onLift: Carrying['lift'];
  onPeek: (id: string) => void;
  onMove: Move;
  onFocus: (index: number) => void;
};

export const BoardCard = memo(function BoardCard(props: Props) {
  const { deal, index, stages, peeked, tabbable, still, lifted, onLift, onPeek, onMove, onFocus } = props;
  const m = useMessages(boardMessages);
  const data: CardData = { deal };
  const may = deal._can?.edit !== false;
  const { attributes, listeners, setNodeRef, isDragging } = useDraggable({
    id: deal.id,
    data,
    disabled: still || !may,
    attributes: { roleDescription: m.draggable },
  });
  const movable = may && !still;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isDragging || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === ' ' && movable) {
      event.preventDefault();
      if (!event.repeat) onLift(deal, event.currentTarget);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onPeek(deal.id);
    } else if (moveFocus(event.currentTarget, event.key)) event.preventDefault();
  };
  return (
    <div className={classes.place}>
      {/* biome-ignore lint/a11y/useSemanticElements: a button that is dragged and holds lines of text. */}
      <div
        ref={setNodeRef}
        {...listeners}
        role="button"
        tabIndex={tabbable ? 0 : -1}
        aria-roledescription={movable ? attributes['aria-roledescription'] : undefined}
        aria-describedby={movable ? attributes['aria-describedby'] : undefined}
        aria-current={peeked || undefined}
        className={classes.card}
        data-card={deal.id}
        data-record={`deal:${deal.id}`}
        data-index={index}
        data-lifted={isDragging || lifted || undefined}
        data-movable={movable || undefined}
        onKeyDown={onKeyDown}
        onFocus={() => onFocus(index)}
        onClick={() => onPeek(deal.id)}
      >
        <DealFace deal={deal} />
      </div>
      {may && <MoveMenu deal={deal} stages={stages} onMove={onMove} />}
    </div>
  );
});

/** Moving without dragging: for fingers, for who can't drag, for a telephone. The menu itself is made when it is opened. */
function MoveMenu({ deal, stages, onMove }: Pick<Props, 'deal' | 'stages' | 'onMove'>) {
  const m = useMessages(boardMessages);
  const [opened, setOpened] = useState<boolean>();
  const button = (
    <IconButton
      icon={IconArrowsExchange}
      label={m.moveTo({ deal: titleOf(deal) })}
      className={classes.move}
      tabIndex={-1}
      aria-haspopup="menu"
      data-opened={opened || undefined}
      onClick={opened === undefined ? () => setOpened(true) : undefined}
    />
  );
  if (opened === undefined) return button;
  return (
    <Menu opened={opened} onChange={setOpened} withinPortal>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {stages.map((stage) => (
          <Menu.Item
            key={stage.id}
            disabled={stage.id === stageOf(deal)}
            onClick={() => void onMove(deal, stage)}
          >
            {stage.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Up and down within the column, left and right to the first card in sight of the next one that has any. */
function moveFocus(card: HTMLElement, key: string): boolean {
  const column = card.closest('[data-column]');
  const beside = (step: number) =>
    column?.querySelector<HTMLElement>(`[data-index="${Number(card.dataset.index) + step}"]`);
  const across = (step: 1 | -1): HTMLElement | undefined => {
    const columns = [...(column?.parentElement?.querySelectorAll('[data-column]') ?? [])];
    const from = columns.indexOf(column as Element);
    const others = step === 1 ? columns.slice(from + 1) : columns.slice(0, from).reverse();
    const top = card.getBoundingClientRect().top;
    for (const other of others) {
      const cards = [...other.querySelectorAll<HTMLElement>('[data-card]')];
      const level = cards.find((each) => each.getBoundingClientRect().bottom > top);
      if (level ?? cards.at(-1)) return level ?? cards.at(-1);
    }
    return undefined;
  };
  const found =
    key === 'ArrowDown'
      ? beside(1)
      : key === 'ArrowUp'
        ? beside(-1)
        : key === 'ArrowRight'
          ? across(1)
          : key === 'ArrowLeft'
            ? across(-1)
            : undefined;
  found?.focus();
  return found !== undefined && found !== null;
}
