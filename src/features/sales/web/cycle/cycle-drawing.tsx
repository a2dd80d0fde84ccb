import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import type { Cycle } from '../../cycle-contract.ts';
import classes from './cycle.module.css';
import { drawing, layOut } from './layout.ts';
import { cycleMessages } from './messages.ts';

export function CycleDrawing({ cycle }: { cycle: Cycle }) {
  const m = useMessages(cycleMessages);
  const formats = useFormats();
  const { boxes, bands } = layOut(cycle);
  const words = cycle.stages
    .map(({ name, entered }) => m.stageWords({ name, entered: formats.integer(entered) }))
    .join(' · ');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard.
    <section className={classes.scroller} tabIndex={0} aria-label={m.cycle}>
      <svg
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        className={classes.drawing}
        role="img"
        aria-label={m.drawing({ stages: words })}
      >
        {bands.map((band) => (
          <path
            key={`${band.from} ${band.to}`}
            d={band.path}
            className={classes.band}
            data-lost={band.lost || undefined}
          />
        ))}
        {boxes.map(({ stage, x, y, height }) => (
          <g key={stage.id}>
            <rect
              x={x}
              y={y}
              width={drawing.box}
              height={height}
              rx={3}
              className={classes.box}
              data-outcome={stage.outcome}
            />
            <text x={x} y={y - 26} className={classes.stageName}>
              {stage.name}
            </text>
            <text x={x} y={y - 9} className={classes.stageFacts}>
              {m.entered({ count: stage.entered })}
              {stage.outcome === 'open' &&
                ` · ${stage.median_days === null ? m.few : m.days({ days: formats.number(stage.median_days) })}`}
            </text>
          </g>
        ))}
      </svg>
    </section>
  );
}
