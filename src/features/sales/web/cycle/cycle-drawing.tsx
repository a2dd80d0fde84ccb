import type { KeyboardEvent, ReactNode } from 'react';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import type { Cycle } from '../../cycle-contract.ts';
import classes from './cycle.module.css';
import type { Asked } from './cycle-table.tsx';
import { drawing, layOut } from './layout.ts';
import { cycleMessages } from './messages.ts';

type Props = { cycle: Cycle; onAsk: (asked: Asked) => void };

/** Each stage and each way is a button: its deals. */
export function CycleDrawing({ cycle, onAsk }: Props) {
  const m = useMessages(cycleMessages);
  const formats = useFormats();
  const { boxes, bands } = layOut(cycle);
  const nameOf = new Map(cycle.stages.map(({ id, name }) => [id, name]));
  const words = cycle.stages
    .map(({ name, entered }) => m.stageWords({ name, entered: formats.integer(entered) }))
    .join(' · ');
  const factsOf = ({ entered, outcome, median_days }: Cycle['stages'][number]) =>
    [
      m.entered({ count: entered }),
      outcome === 'open' && (median_days === null ? m.few : m.days({ days: formats.number(median_days) })),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard.
    <section className={classes.scroller} tabIndex={0} aria-label={m.cycle}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing whose parts are pressed. */}
      <svg
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        className={classes.drawing}
        role="group"
        aria-label={m.drawing({ stages: words })}
      >
        {bands.map((band) => (
          <Pressed
            key={`${band.from} ${band.to}`}
            label={m.movedOf({
              stage: nameOf.get(band.from) ?? '',
              to: nameOf.get(band.to) ?? '',
              number: formats.integer(band.deals),
            })}
            onPress={() => onAsk({ stage: band.from, to: band.to })}
          >
            <path d={band.path} className={classes.reach} />
            <path d={band.path} className={classes.band} data-lost={band.lost || undefined} />
          </Pressed>
        ))}
        {boxes.map(({ stage, x, y, height }) => (
          <g key={stage.id} className={classes.stage}>
            <text x={x} y={y - 26} className={classes.stageName}>
              {stage.name}
            </text>
            <text x={x} y={y - 9} className={classes.stageFacts}>
              {factsOf(stage)}
            </text>
            <Pressed
              label={m.enteredOf({ stage: stage.name, number: formats.integer(stage.entered) })}
              onPress={stage.entered > 0 ? () => onAsk({ stage: stage.id }) : undefined}
            >
              {/* Over the words, which are pressed too. */}
              <rect x={x} y={y - 42} width={120} height={40} className={classes.reach} />
              <rect
                x={x}
                y={y}
                width={drawing.box}
                height={height}
                rx={3}
                className={classes.box}
                data-outcome={stage.outcome}
              />
            </Pressed>
          </g>
        ))}
      </svg>
    </section>
  );
}

type PressedProps = { label: string; onPress: (() => void) | undefined; children: ReactNode };

/** A part of a drawing that is pressed like a button, with the mouse or Enter and Space. */
function Pressed({ label, onPress, children }: PressedProps) {
  if (!onPress) return <g>{children}</g>;
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onPress();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing has no buttons of its own.
    <g
      role="button"
      tabIndex={0}
      aria-label={label}
      className={classes.pressed}
      onClick={onPress}
      onKeyDown={press}
    >
      <title>{label}</title>
      {children}
    </g>
  );
}
