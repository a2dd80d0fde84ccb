// From the baseline over today to the target on one line: the bar's ends are the two, and the words beside it say what colour alone
// must not.

import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { StateBadge, type Tone } from '../../../../platform/web/ui/state-badge.tsx';
import type { GoalLine, GoalState } from '../contract.ts';
import { enough } from '../contract-operations.ts';
import { goalMessages } from '../messages.ts';
import classes from './goals.module.css';
import { useFigures } from './use-figures.ts';

const tones: Readonly<Record<GoalState, Tone>> = {
  no_baseline: 'neutral',
  no_target: 'neutral',
  no_data: 'neutral',
  few: 'neutral',
  reached: 'good',
  on_track: 'info',
  behind: 'warn',
  worse: 'bad',
  missed: 'bad',
  dropped: 'neutral',
};

export function GoalStateBadge({ state }: { state: GoalState }) {
  const m = useMessages(goalMessages);
  return <StateBadge tone={tones[state]}>{m[state]}</StateBadge>;
}

export function GoalTrack({ goal }: { goal: GoalLine }) {
  const m = useMessages(goalMessages);
  const formats = useFormats();
  const figures = useFigures();
  const { measure, baseline, target, target_on, now, progress, state } = goal;
  if (!measure) return null;
  const say = (value: number | null) => figures.value(measure.unit, value);
  const few = state === 'few';
  const way = Math.max(0, Math.min(1, progress ?? 0));
  return (
    <div className={classes.track}>
      <dl className={classes.figures}>
        <div>
          <dt>{m.before}</dt>
          <dd>
            {say(baseline)}
            {goal.baseline_earlier && <small>{m.earlierShort}</small>}
          </dd>
        </div>
        <div className={classes.now}>
          <dt>{m.today}</dt>
          <dd title={few ? m.fewHelp({ least: enough }) : undefined}>
            {few ? m.fewCases({ count: now!.sample }) : say(now?.value ?? null)}
            {now && <small>{figures.period(measure.period, now.period_start)}</small>}
          </dd>
        </div>
        <div className={classes.end}>
          <dt>{m.target}</dt>
          <dd>
            {say(target)}
            {target_on && <small>{m.by({ day: formats.date(target_on) })}</small>}
          </dd>
        </div>
      </dl>
      {progress !== null && !few && (
        <div
          className={classes.bar}
          data-state={state}
          role="img"
          aria-label={m.progressOf({
            percent: formats.percent(Math.round(progress * 100) / 100),
            before: say(baseline),
            target: say(target),
          })}
        >
          <span style={{ inlineSize: `${way * 100}%` }} />
        </div>
      )}
    </div>
  );
}
