// How a suggestion came by its place: the sum that ranks it, as it was reckoned.
import { Popover } from '@mantine/core';
import { useFormats, useMessages, useText } from '../../../platform/web/language.tsx';
import type { Suggestion } from '../contract.ts';
import { kinds } from '../kinds.ts';
import { todayMessages } from '../messages.ts';
import classes from './today.module.css';

export function WhyHere({ suggestion, what }: { suggestion: Suggestion; what: string }) {
  const m = useMessages(todayMessages);
  const text = useText();
  const formats = useFormats();
  const { weight, urgency, worth, liking, followed, refused } = suggestion.because;
  const lines: [string, string][] = [
    [m.whyWeight, formats.number(weight)],
    ...(urgency ? [[m.whyUrgency, `+ ${formats.number(urgency)}`] as [string, string]] : []),
    ...(worth ? [[m.whyWorth, `+ ${formats.number(worth)}`] as [string, string]] : []),
    ...(liking < 1
      ? [[m.whyLiking({ followed, refused }), `× ${formats.number(liking)}`] as [string, string]]
      : []),
    [m.whyScore, formats.number(suggestion.score)],
  ];
  return (
    <Popover position="bottom-start" width={300} trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={classes.whyHere} aria-label={m.whyOf({ what })}>
          {m.why}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={m.whyOf({ what })}>
        <p className={classes.whyTitle}>{text(kinds[suggestion.kind].label)}</p>
        <dl className={classes.sum}>
          {lines.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
}
