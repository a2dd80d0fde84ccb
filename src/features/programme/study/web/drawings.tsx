// Both drawings of a process beside each other, what they measure between them: as it is at the left, as it is wanted at the
// right, with what becomes of each step said in it. On a narrow screen one stands under the other.
import { Button } from '@mantine/core';
import { IconCopy, IconPlus } from '@tabler/icons-react';
import { type CSSProperties, type ReactNode, useMemo } from 'react';
import { useMessages } from '../../../../platform/web/language.tsx';
import { laterPart } from '../../../../platform/web/later.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { changesBetween } from '../changes.ts';
import { type Drawing, drawings, type Step } from '../contract.ts';
import { apart } from '../edit-steps.ts';
import { studyMessages } from '../messages.ts';
import classes from './drawings.module.css';
import type { FlowEditor as Editor } from './flow-editor.tsx';

const FlowEditor = laterPart<Parameters<typeof Editor>[0]>(
  async () => (await import('./flow-editor.tsx')).FlowEditor,
);

type Props = {
  current: readonly Step[];
  wanted: readonly Step[];
  mayEdit: boolean;
  onChange: (drawing: Drawing, steps: readonly Step[]) => void;
  onRemove: (drawing: Drawing, steps: readonly string[]) => void;
  onAdd: (drawing: Drawing) => void;
  /** The measures of both. */
  children: ReactNode;
};

export function Drawings({ current, wanted, mayEdit, onChange, onRemove, onAdd, children }: Props) {
  const m = useMessages(studyMessages);
  const of = { current, wanted };
  const changes = useMemo(() => changesBetween(current, wanted), [current, wanted]);
  const taller = Math.max(heightOf(current), heightOf(wanted));
  const one = (drawing: Drawing) => {
    const steps = of[drawing];
    return (
      <section key={drawing} aria-label={m[drawing]} className={classes.drawing}>
        <SectionTitle count={steps.length || undefined}>{m[drawing]}</SectionTitle>
        <div
          className={classes.paper}
          style={{ '--own': `${heightOf(steps) / 16}rem`, '--taller': `${taller / 16}rem` } as CSSProperties}
        >
          {steps.length > 0 ? (
            <FlowEditor
              label={m.drawing({ drawing: m[drawing] })}
              steps={steps}
              changes={changes[drawing]}
              mayEdit={mayEdit}
              onChange={(next) => onChange(drawing, next)}
              onRemove={(gone) => onRemove(drawing, gone)}
            />
          ) : (
            <div className={classes.blank}>
              <p>{drawing === 'current' ? m.currentBlank : m.wantedBlank}</p>
              {mayEdit && drawing === 'wanted' && current.length > 0 && (
                <Button leftSection={<IconCopy />} onClick={() => onChange('wanted', current)}>
                  {m.copyCurrent}
                </Button>
              )}
              {mayEdit && (
                <Button leftSection={<IconPlus />} onClick={() => onAdd(drawing)}>
                  {m.addStep}
                </Button>
              )}
            </div>
          )}
        </div>
      </section>
    );
  };
  return (
    <div className={classes.frame}>
      <div className={classes.both}>
        {one(drawings[0])}
        <div className={classes.between}>{children}</div>
        {one(drawings[1])}
      </div>
    </div>
  );
}

/** In pixels, with room for a step at the end and for both edges. */
function heightOf(steps: readonly Step[]): number {
  const ys = steps.map(({ y }) => y);
  return Math.max(2.5 * apart, steps.length ? Math.max(...ys) - Math.min(...ys) + 1.4 * apart : 0);
}
