// A stage: its head with count and sums, its cards. Only the cards in sight exist, so that thousands cost what twenty do.
import { useDroppable } from '@dnd-kit/core';
import { Skeleton } from '@mantine/core';
import { IconChevronsLeft, IconPlus } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { IconButton } from '../../../../platform/web/ui/icon-button.tsx';
import { MoneyText } from '../../../../platform/web/ui/money-text.tsx';
import type { ListQuery } from '../../../../records/web/api/record.ts';
import { boardMessages } from '../../messages.ts';
import type { Stage } from '../use-pipelines.ts';
import classes from './board.module.css';
import { BoardCard } from './board-card.tsx';
import type { Carrying } from './carry.tsx';
import type { ColumnData } from './drag.ts';
import type { Total } from './totals.ts';
import { useColumn } from './use-column.ts';
import type { Move } from './use-move.ts';

type Props = {
  stage: Stage;
  stages: readonly Stage[];
  query: ListQuery;
  total: Total | undefined;
  /** Closed stages can be folded: then a `FoldedColumn` stands here. */
  onFold?: () => void;
  onCreate?: () => void;
  peek: string | undefined;
  /** A card is held over it with the keyboard; which one is in the air. */
  over: boolean;
  lifted: string | undefined;
  onLift: Carrying['lift'];
  still: boolean;
  filtered: boolean;
  onPeek: (id: string) => void;
  onMove: Move;
};

const guessedHeight = 122;

export function BoardColumn(props: Props) {
  const { stage, stages, query, total, onFold, onCreate, peek, still, filtered } = props;
  const { over, lifted, onLift, onPeek, onMove } = props;
  const m = useMessages(boardMessages);
  const formats = useFormats();
  const data: ColumnData = { stage };
  const { setNodeRef, isOver } = useDroppable({ id: stage.id, data });
  const { cards, loading, hasMore, loadMore, error, retry } = useColumn(query, stage.id);
  const [focused, setFocused] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => guessedHeight,
    getItemKey: (index) => cards[index]?.id ?? index,
    overscan: 6,
  });
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? -1;
  useEffect(() => {
    if (hasMore && last >= cards.length - 8) loadMore();
  }, [hasMore, last, cards.length, loadMore]);
  const tabStop = Math.max(shown[0]?.index ?? 0, Math.min(focused, last));

  return (
    <section
      ref={setNodeRef}
      className={classes.column}
      aria-label={stage.name}
      data-column={stage.id}
      data-over={isOver || over || undefined}
    >
      <header className={classes.head}>
        <div className={classes.headLine}>
          <h2 className={classes.stage}>
            <span className={classes.mark} data-outcome={stage.outcome} aria-hidden="true" />
            {stage.name}
          </h2>
          {total && (
            <span className={classes.count} title={m.count({ count: total.count })}>
              <span aria-hidden="true">{formats.integer(total.count)}</span>
              <span className="visually-hidden">{m.count({ count: total.count })}</span>
            </span>
          )}
          <span className={classes.tools}>
            {onFold && (
              <IconButton icon={IconChevronsLeft} label={m.fold({ stage: stage.name })} onClick={onFold} />
            )}
            {onCreate && (
              <IconButton icon={IconPlus} label={m.newDealIn({ stage: stage.name })} onClick={onCreate} />
            )}
          </span>
        </div>
        <p className={classes.sums} data-testid="sums">
          {total?.sums.map((sum) => (
            <MoneyText key={sum.currency} value={sum} />
          ))}
        </p>
      </header>
      <div ref={scroller} className={classes.cards} data-cards>
        {loading && <CardSkeletons />}
        {error && cards.length === 0 ? <ErrorState error={error} onRetry={retry} /> : null}
        {!loading && !error && cards.length === 0 && (
          <p className={classes.none}>{filtered ? m.noneFound : m.noneHere}</p>
        )}
        {cards.length > 0 && (
          <ul className={classes.list} style={{ height: rows.getTotalSize() }}>
            {shown.map(({ index, key, start }) => {
              const deal = cards[index];
              if (!deal) return null;
              return (
                <li
                  key={key}
                  ref={rows.measureElement}
                  data-index={index}
                  className={classes.item}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <BoardCard
                    deal={deal}
                    index={index}
                    stages={stages}
                    peeked={peek === deal.id}
                    tabbable={index === tabStop}
                    lifted={lifted === deal.id}
                    onLift={onLift}
                    still={still}
                    onPeek={onPeek}
                    onMove={onMove}
                    onFocus={setFocused}
                  />
                </li>
              );
            })}
          </ul>
        )}
        {error && cards.length > 0 ? (
          <button type="button" className={classes.goOn} onClick={retry}>
            {m.more}
          </button>
        ) : null}
      </div>
    </section>
  );
}

function CardSkeletons() {
  return (
    <div aria-hidden="true">
      {[104, 86, 104].map((height, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cards without identity.
        <Skeleton key={index} height={height} radius="md" mb={8} />
      ))}
    </div>
  );
}
