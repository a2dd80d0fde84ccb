// A card carried with the keyboard: Space lifts it, the arrows choose the stage, Space or Enter puts it down, Escape leaves it where
// it was. Where it is lives in a ref and keys are heard from the moment of lifting, so that no quick hand loses one. (Refused: the
// keyboard of dnd-kit, which listens a moment later and knows the stage only once it has drawn it.)
import { type ReactNode, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useMessages } from '../../../../platform/web/language.tsx';
import { type ApiRecord, titleOf } from '../../../../records/web/api/record.ts';
import { boardMessages } from '../../messages.ts';
import type { Stage } from '../use-pipelines.ts';
import classes from './board.module.css';
import { stageOf } from './board-cache.ts';
import { DealFace } from './deal-card.tsx';

interface Carried {
  deal: ApiRecord;
  from: Stage;
  to: Stage;
  card: { top: number; width: number };
}

export interface Carrying {
  /** The deal that is lifted, and the stage it is held over. */
  carried: { deal: ApiRecord; to: Stage } | null;
  lift: (deal: ApiRecord, card: HTMLElement) => void;
  /** The card in flight and what is said of it: belongs somewhere in the board. */
  shown: ReactNode;
}

export function useCarrying(
  stages: readonly Stage[],
  putDown: (deal: ApiRecord, to: Stage) => void,
): Carrying {
  const m = useMessages(boardMessages);
  const now = useRef<Carried | null>(null);
  const [drawn, setDrawn] = useState<Carried | null>(null);
  const [said, setSaid] = useState('');

  const hold = useCallback((carried: Carried | null, words: string) => {
    now.current = carried;
    setDrawn(carried);
    setSaid(words);
  }, []);
  const lift = useCallback(
    (deal: ApiRecord, element: HTMLElement) => {
      const from = stages.find(({ id }) => id === stageOf(deal));
      if (!from) return;
      const { top, width } = element.getBoundingClientRect();
      const words = m.lifted({ deal: titleOf(deal), stage: from.name });
      hold({ deal, from, to: from, card: { top, width } }, words);
    },
    [stages, m, hold],
  );
  const leave = () => {
    const held = now.current;
    if (held) hold(null, m.cancelled({ deal: titleOf(held.deal), stage: held.from.name }));
  };
  const go = (held: Carried, step: 1 | -1) => {
    const to = stages[stages.findIndex(({ id }) => id === held.to.id) + step];
    if (!to) return;
    columnOf(to)?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
    hold({ ...held, to }, m.over({ stage: to.name }));
  };
  const drop = ({ deal, from, to }: Carried) => {
    if (from.id === to.id) return leave();
    hold(null, m.dropped({ deal: titleOf(deal), stage: to.name }));
    putDown(deal, to);
  };
  const key = useEffectEvent((event: KeyboardEvent) => {
    const held = now.current;
    if (!held || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Tab') return leave();
    // Nothing else hears a key while a card is in the air.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'ArrowRight') go(held, 1);
    else if (event.key === 'ArrowLeft') go(held, -1);
    else if (event.key === 'Escape') leave();
    else if ((event.key === ' ' || event.key === 'Enter') && !event.repeat) drop(held);
  });
  const away = useEffectEvent(leave);
  useEffect(() => {
    const heard = new AbortController();
    const { signal } = heard;
    document.addEventListener('keydown', (event) => key(event), { capture: true, signal });
    document.addEventListener('pointerdown', () => away(), { capture: true, signal });
    window.addEventListener('resize', () => away(), { signal });
    return () => heard.abort();
  }, []);

  return {
    carried: drawn,
    lift,
    shown: (
      <>
        <div role="status" aria-live="assertive" className="visually-hidden" data-testid="carrying">
          {said}
        </div>
        {drawn && createPortal(<Flying {...drawn} />, document.body)}
      </>
    ),
  };
}

function Flying({ deal, to, card }: Carried) {
  const column = columnOf(to)?.getBoundingClientRect();
  const left = Math.min((column?.left ?? 0) + 12, window.innerWidth - card.width - 8);
  return (
    <div
      className={classes.card}
      data-flying
      aria-hidden="true"
      style={{ position: 'fixed', zIndex: 200, top: card.top + 4, left, width: card.width }}
    >
      <DealFace deal={deal} />
    </div>
  );
}

const columnOf = ({ id }: Stage) => document.querySelector(`[data-column="${id}"]`);
