// The points of an activity, ticked where they are met: on its page, in the timeline, in its dialog.
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../../../platform/web/language.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { printPoints, readPoints } from '../../checklist.ts';
import { timelineMessages } from './messages.ts';
import classes from './timeline.module.css';

type Props = {
  /** As it is kept; whoever shows it gives it anew once it is saved. */
  text: string;
  /** Nobody may tick without it. */
  onSave?: (text: string) => Promise<unknown>;
};

export function Checklist({ text, onSave }: Props) {
  const m = useMessages(timelineMessages);
  const errorText = useErrorText();
  const [shown, setShown] = useState(text);
  const [seen, setSeen] = useState(text);
  const [problem, setProblem] = useState<unknown>();
  // What others ticked meanwhile takes the place of what was shown.
  if (seen !== text) {
    setSeen(text);
    setShown(text);
  }
  const points = readPoints(shown);
  const tick = async (at: number) => {
    const before = shown;
    const next = printPoints(points.map((one, i) => (i === at ? { ...one, done: !one.done } : one)));
    setShown(next);
    setProblem(undefined);
    try {
      await onSave?.(next);
    } catch (error) {
      setShown(before);
      setProblem(error);
    }
  };
  if (points.length === 0) return null;
  const done = points.filter((point) => point.done).length;
  return (
    <fieldset className={classes.checklist}>
      <legend>{m.ticked({ done, of: points.length })}</legend>
      {points.map((point, at) => (
        <Checkbox
          // biome-ignore lint/suspicious/noArrayIndexKey: a point is known by its place: two may say the same.
          key={at}
          size="xs"
          label={point.text}
          checked={point.done}
          disabled={!onSave}
          onChange={() => void tick(at)}
        />
      ))}
      {problem !== undefined && <p role="alert">{errorText(problem)}</p>}
    </fieldset>
  );
}
