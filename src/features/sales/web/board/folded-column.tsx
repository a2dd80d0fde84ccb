// A closed stage, until one looks into it: narrow, with its count and sums, and a place to drop what is won or lost.
import { useDroppable } from '@dnd-kit/core';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { MoneyText } from '../../../../platform/web/ui/money-text.tsx';
import { boardMessages } from '../../messages.ts';
import type { Stage } from '../use-pipelines.ts';
import boardClasses from './board.module.css';
import type { ColumnData } from './drag.ts';
import classes from './folded-column.module.css';
import type { Total } from './totals.ts';

type Props = {
  stage: Stage;
  total: Total | undefined;
  /** A card is held over it with the keyboard. */
  over: boolean;
  onUnfold: () => void;
};

export function FoldedColumn({ stage, total, over, onUnfold }: Props) {
  const m = useMessages(boardMessages);
  const formats = useFormats();
  const data: ColumnData = { stage };
  const { setNodeRef, isOver } = useDroppable({ id: stage.id, data });
  return (
    <section
      ref={setNodeRef}
      className={classes.folded}
      aria-label={stage.name}
      data-column={stage.id}
      data-over={isOver || over || undefined}
      data-folded
    >
      <button
        type="button"
        className={classes.unfold}
        onClick={onUnfold}
        title={m.unfold({ stage: stage.name })}
      >
        <span className={boardClasses.mark} data-outcome={stage.outcome} aria-hidden="true" />
        <span className="visually-hidden">{m.unfold({ stage: stage.name })}</span>
        {total && (
          <span className={classes.figures}>
            <span className={classes.count}>
              <span aria-hidden="true">{formats.integer(total.count)}</span>
              <span className="visually-hidden">{m.count({ count: total.count })}</span>
            </span>
            <span className={classes.sums} data-testid="sums">
              {total.sums.map((sum) => (
                <MoneyText key={sum.currency} value={sum} short />
              ))}
            </span>
          </span>
        )}
        <span className={classes.name} aria-hidden="true">
          {stage.name}
        </span>
      </button>
    </section>
  );
}
