// A step as it stands in the drawing: who does it, with what, in how long, and what of that was otherwise.
import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import type { ReactNode } from 'react';
import type { StepChange } from '../changes.ts';
import type { Step } from '../contract.ts';
import classes from './step-box.module.css';
import { painWords, useStudyWords } from './step-words.ts';

export type StepNode = Node<
  { step: Step; number: number; change: StepChange | undefined; mayEdit: boolean },
  'step'
>;

export function StepBox({ data: { step, number, change, mayEdit }, selected }: NodeProps<StepNode>) {
  const m = useStudyWords();
  const pains = painWords(m);
  const before = change?.kind === 'changed' ? change.before : {};
  const turned = (from: string | undefined, to: string): ReactNode =>
    from === undefined ? to : <em>{m.turned({ from, to })}</em>;
  const minutes = m.minutesOf({ minutes: step.minutes });
  const facts = [
    turned(before.who === undefined ? undefined : before.who || m.nobody, step.who),
    turned(before.tool === undefined ? undefined : before.tool || m.noTool, step.tool || m.noTool),
    turned(before.minutes === undefined ? undefined : String(before.minutes), minutes),
  ];
  return (
    <div
      className={classes.step}
      data-pain={step.pain}
      data-change={change?.kind}
      data-selected={selected || undefined}
      data-fixed={!mayEdit || undefined}
    >
      <Handle type="target" position={Position.Top} />
      <strong>
        <span className={classes.number}>{number}</span>
        <span className={classes.name}>{step.name || '…'}</span>
      </strong>
      <span className={classes.facts}>
        {facts.map((fact, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: always the same three
          <span key={i}>{fact}</span>
        ))}
      </span>
      <span className={classes.facts}>
        {change?.kind === 'added' && <b>{m.added}</b>}
        {change?.kind === 'removed' && <b>{m.removed}</b>}
        {before.pain !== undefined ? (
          <span>{turned(pains[before.pain], pains[step.pain] ?? '')}</span>
        ) : (
          step.pain > 0 && <span>{pains[step.pain]}</span>
        )}
        {step.coverage && <span>{m.coveredBy({ how: m[step.coverage].toLocaleLowerCase() })}</span>}
      </span>
      <Handle type="source" position={Position.Bottom} />
    </div>
  );
}
