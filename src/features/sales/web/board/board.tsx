// The stages side by side, and what moves between them.
import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  type DragStartEvent,
  pointerWithin,
} from '@dnd-kit/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Filter } from '../../../../model/query.ts';
import { useMay } from '../../../../model/web/use-schema.tsx';
import { useMessages } from '../../../../platform/web/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { useShortcut } from '../../../../platform/web/ui/shortcuts.tsx';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import { useAggregate } from '../../../../records/web/api/use-record-list.ts';
import { boardMessages } from '../../messages.ts';
import { useAfterMove } from '../move/after-move.tsx';
import type { Pipeline, Stage } from '../use-pipelines.ts';
import classes from './board.module.css';
import { heldCard, stageOf, totalsQuery } from './board-cache.ts';
import { BoardColumn } from './board-column.tsx';
import { type BoardAddress, columnQuery } from './board-scope.ts';
import { useCarrying } from './carry.tsx';
import { DealFace } from './deal-card.tsx';
import { type CardData, type ColumnData, useCardSensors, useDragWords, watchDrop } from './drag.ts';
import { FoldedColumn } from './folded-column.tsx';
import { followCard } from './follow-card.ts';
import { StageSwitcher } from './stage-switcher.tsx';
import { noTotal, type TotalGroup, totalsByStage } from './totals.ts';
import { useLiveBoard } from './use-live-board.ts';
import { useMove } from './use-move.ts';

type Props = {
  pipeline: Pipeline;
  filter: Filter;
  address: BoardAddress;
  /** One stage at a time. */
  small: boolean;
  onAddress: (change: Partial<BoardAddress>, history?: 'push' | 'replace') => void;
  onCreate: (stage: Stage) => void;
};

export function Board({ pipeline, filter, address, small, onAddress, onCreate }: Props) {
  const m = useMessages(boardMessages);
  const { stages } = pipeline;
  const may = useMay('deal', 'create');
  const sensors = useCardSensors();
  const accessibility = useDragWords();
  const [lifted, setLifted] = useState<ApiRecord | null>(null);
  const after = useAfterMove();
  const client = useQueryClient();

  const columns = useMemo(
    () => stages.map((stage) => ({ stage: stage.id, query: columnQuery(filter, stage) })),
    [stages, filter],
  );
  const { data } = useAggregate<TotalGroup>('deal', totalsQuery(filter));
  const totals = useMemo(() => data && totalsByStage(data.groups), [data]);
  const move = useMove(filter, columns, after.ask);
  useLiveBoard(filter, columns);

  const unfolded = new Set((address.open ?? '').split(',').filter(Boolean));
  const toggle = (id: string) => {
    const next = unfolded.has(id) ? [...unfolded].filter((each) => each !== id) : [...unfolded, id];
    onAddress({ open: next.join(',') || undefined });
  };
  const peek = useCallback((id: string) => onAddress({ peek: id }, 'push'), [onAddress]);
  const droppedOn = useRef<ReturnType<typeof watchDrop>>(undefined);
  const start = ({ active }: DragStartEvent) => {
    droppedOn.current = watchDrop();
    setLifted((active.data.current as CardData).deal);
  };
  const end = ({ active, over }: DragEndEvent) => {
    setLifted(null);
    const column = droppedOn.current?.();
    const target =
      column === undefined
        ? (over?.data.current as ColumnData | undefined)?.stage
        : stages.find(({ id }) => id === column);
    if (target) void move((active.data.current as CardData).deal, target);
  };
  const moveByKey = (deal: ApiRecord, to: Stage) => {
    const follow = followCard(deal.id);
    void move(deal, to).finally(follow);
  };
  const { carried, lift, shown: inTheAir } = useCarrying(stages, moveByKey);
  const step = (by: 1 | -1) => {
    const card = document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset.card;
    const deal = card && heldCard(client, columns, card);
    if (!deal || deal._can?.edit === false) return;
    const to = stages[stages.findIndex(({ id }) => id === stageOf(deal)) + by];
    if (to) moveByKey(deal, to);
  };
  useShortcut('shift+arrowright', m.stepOn, () => step(1), { enabled: !small });
  useShortcut('shift+arrowleft', m.stepBack, () => step(-1), { enabled: !small });

  if (stages.length === 0) return <EmptyState>{m.noStage}</EmptyState>;
  const at = stages.find(({ id }) => id === address.at) ?? stages[0];
  const shown = small && at ? [at] : stages;
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      accessibility={accessibility}
      onDragStart={start}
      onDragEnd={end}
      onDragCancel={() => setLifted(null)}
    >
      {small && at && (
        <StageSwitcher
          stages={stages}
          totals={totals}
          at={at.id}
          onChange={(id) => onAddress({ at: id === stages[0]?.id ? undefined : id })}
        />
      )}
      <div
        className={classes.board}
        data-small={small || undefined}
        data-dragging={lifted !== null || undefined}
      >
        {shown.map((stage) => {
          const closed = stage.outcome !== 'open' && !small;
          const index = stages.indexOf(stage);
          const total = totals && (totals.get(stage.id) ?? noTotal);
          if (closed && !unfolded.has(stage.id)) {
            return (
              <FoldedColumn
                key={stage.id}
                stage={stage}
                total={total}
                over={carried?.to === stage}
                onUnfold={() => toggle(stage.id)}
              />
            );
          }
          return (
            <BoardColumn
              key={stage.id}
              stage={stage}
              stages={stages}
              query={columns[index]!.query}
              total={total}
              onFold={closed ? () => toggle(stage.id) : undefined}
              onCreate={may && stage.outcome === 'open' ? () => onCreate(stage) : undefined}
              peek={address.peek}
              over={carried?.to === stage}
              lifted={carried?.deal.id}
              onLift={lift}
              still={small}
              filtered={Boolean(address.q ?? address.owner)}
              onPeek={peek}
              onMove={move}
            />
          );
        })}
      </div>
      {/* No flight at the end: it would go back to where the card no longer is. */}
      <DragOverlay dropAnimation={null}>
        {lifted && (
          <div className={classes.card} data-flying>
            <DealFace deal={lifted} />
          </div>
        )}
      </DragOverlay>
      {inTheAir}
      {after.panel}
    </DndContext>
  );
}
