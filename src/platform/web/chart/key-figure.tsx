import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from '@tabler/icons-react';
import { useFormats, useMessages } from '../language.tsx';
import { chartMessages } from './chart-messages.ts';
import classes from './key-figure.module.css';

type Props = {
  label: string;
  value: number;
  format?: (value: number) => string;
  /** The same figure a period earlier. */
  previous?: number;
  /** Which way is good. Without it a change has no colour. */
  better?: 'higher' | 'lower';
  /** The last periods, for the line behind the figure. */
  trend?: readonly number[];
  onOpen?: () => void;
};

/** One number that matters, how it moved, and the way to what it counts. */
export function KeyFigure({ label, value, format, previous, better, trend, onOpen }: Props) {
  const formats = useFormats();
  const print = format ?? formats.number;
  const number = <span className={classes.value}>{print(value)}</span>;
  return (
    <div className={classes.figure}>
      <span className={classes.label}>{label}</span>
      {onOpen ? (
        <button
          type="button"
          className={classes.open}
          onClick={onOpen}
          aria-label={`${label}, ${print(value)}`}
        >
          {number}
        </button>
      ) : (
        number
      )}
      {previous !== undefined && <Change value={value} previous={previous} better={better} print={print} />}
      {trend && trend.length > 1 && trend.some(Boolean) && <Trend values={trend} />}
    </div>
  );
}

type ChangeProps = {
  value: number;
  previous: number;
  better?: Props['better'];
  print: (value: number) => string;
};

function Change({ value, previous, better, print }: ChangeProps) {
  const m = useMessages(chartMessages);
  const { percent } = useFormats();
  const move = Math.sign(value - previous);
  const size =
    previous === 0 ? print(Math.abs(value)) : percent(Math.abs(value - previous) / Math.abs(previous));
  const words = move === 0 ? m.same : move > 0 ? m.up({ change: size }) : m.down({ change: size });
  const good = better && move !== 0 ? move > 0 === (better === 'higher') : undefined;
  const Arrow = move === 0 ? IconArrowRight : move > 0 ? IconArrowUpRight : IconArrowDownRight;
  return (
    <span className={classes.change}>
      <span className={classes.move} data-good={good}>
        <Arrow size={14} aria-hidden="true" />
        {words}
      </span>
      <span>{m.fromBefore({ value: print(previous) })}</span>
    </span>
  );
}

const [width, height] = [120, 32];

function Trend({ values }: { values: readonly number[] }) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const spots = values.map((value, index) => [
    (index / (values.length - 1)) * (width - 6) + 3,
    height - 3 - ((value - low) / (high - low || 1)) * (height - 6),
  ]);
  const [endX, endY] = spots.at(-1) ?? [0, 0];
  return (
    <svg className={classes.trend} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <polyline
        points={spots.map((spot) => spot.join(',')).join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
      <circle cx={endX} cy={endY} r="2.5" fill="currentColor" />
    </svg>
  );
}
