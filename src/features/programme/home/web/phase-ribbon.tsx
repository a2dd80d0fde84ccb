// The phases in a row, with where the programme is; each says in words whether it is past, so that colour is never alone.
import { phases } from '../../../../objects/programme/choices.ts';
import { useFormats, useMessages, useText } from '../../../../platform/web/language.tsx';
import type { Home } from '../contract.ts';
import { homeMessages } from '../messages.ts';
import classes from './home.module.css';

export function PhaseRibbon({ programme }: { programme: NonNullable<Home['programme']> }) {
  const m = useMessages(homeMessages);
  const text = useText();
  const formats = useFormats();
  const at = phases.findIndex(({ key }) => key === programme.phase);
  const days: Partial<Record<string, string | null>> = {
    pilot: programme.pilot_on,
    deploy: programme.go_live_on,
  };
  return (
    <ol className={classes.ribbon} aria-label={m.phases}>
      {phases.map(({ key, label }, i) => {
        const day = days[key];
        return (
          <li
            key={key}
            className={classes.phase}
            data-state={i < at ? 'past' : i === at ? 'here' : 'ahead'}
            aria-current={i === at ? 'step' : undefined}
          >
            <span className={classes.phaseName}>{text(label)}</span>
            <span className={classes.phaseState}>
              {i < at ? m.past : i === at ? m.here : day ? formats.date(day) : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
