// What the goal brings in money, with the formula in figures. Shown to those who see the programme's money.
import type { ReactNode } from 'react';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { useEditing } from '../../../../records/web/page/use-editing.tsx';
import type { GoalView } from '../contract.ts';
import { goalMessages } from '../messages.ts';
import classes from './goals.module.css';
import { useFigures } from './use-figures.ts';

export function GoalWorth({ goal, children }: { goal: GoalView; children: ReactNode }) {
  const m = useMessages(goalMessages);
  const formats = useFormats();
  const figures = useFigures();
  const { object } = useEditing();
  const { value, measure, baseline } = goal;
  if (!object.fields.has('value_per_unit') || !measure) return null;
  const last = value?.months.findLast(({ actual }) => actual !== null);
  const formula = measure.better === 'up' ? m.formula : m.formulaDown;
  return (
    <section className={classes.block} aria-label={m.worth}>
      <SectionTitle>{m.worth}</SectionTitle>
      {children}
      <p className={classes.note}>{m.perUnitHelp({ unit: m[`unit_${measure.unit}`] })}</p>
      {value && last && (
        <p className={classes.formula}>
          {formula({
            actual: figures.value(measure.unit, last.actual),
            before: figures.value(measure.unit, baseline),
            worth: formats.money(value.per_unit),
            gained: figures.money(last.gained, value.currency),
            month: figures.month(last.month),
          })}
        </p>
      )}
      {value && (
        <p className={classes.formula}>
          <strong>
            {value.since
              ? m.totalSince({
                  total: figures.money(value.total, value.currency),
                  day: formats.date(value.since),
                })
              : m.worthLater}
          </strong>
        </p>
      )}
    </section>
  );
}
