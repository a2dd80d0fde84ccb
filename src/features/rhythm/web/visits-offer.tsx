// What is sensible, in one click: visits for the classes of which enough is known, with what that would plan.
import { Button } from '@mantine/core';
import { useMessages } from '../../../platform/web/language.tsx';
import type { ClassFigure } from '../contract.ts';
import { rhythmMessages } from '../messages.ts';
import classes from './rhythm.module.css';

type Props = {
  figures: readonly ClassFigure[];
  nameOf: (name: string) => string;
  busy: boolean;
  onPlan: (chosen: readonly ClassFigure[]) => void;
};

export function VisitsOffer({ figures, nameOf, busy, onPlan }: Props) {
  const m = useMessages(rhythmMessages);
  // Of those who bought nothing nobody has the rhythm of a class.
  const told = figures.filter(
    ({ class: name, recommended, settled }) => name !== 'none' && recommended !== null && !settled.by_visit,
  );
  if (told.length === 0) return null;
  const count = told.reduce((sum, { due }) => sum + (due ?? 0), 0);
  const names = told.map((one) => nameOf(one.class).split(/\s?:/)[0]).join(', ');
  return (
    <div className={classes.offer}>
      <p>
        {!figures.some(({ settled }) => settled.by_visit) && `${m.visitsNone} `}
        {m.visitsLead({ count, classes: names })}
      </p>
      <Button loading={busy} onClick={() => onPlan(told)}>
        {m.visitsPlan}
      </Button>
    </div>
  );
}
