import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useSchema, type WebObject } from '../../../model/web/use-schema.tsx';
import { useMessages } from '../../../platform/web/language.tsx';
import { SectionTitle } from '../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import { activitiesAbout } from './about.ts';
import { timelineMessages } from './messages.ts';
import classes from './next-step.module.css';
import { NextStepForm } from './next-step-form.tsx';
import { OpenLine } from './open-list.tsx';
import { useTimeline } from './use-timeline.ts';

/** What is to be done first, or the way to plan it. Nothing for objects that no activity is about. */
export function NextStep({ object, id, limit }: { object: WebObject; id: string; limit?: number }) {
  const m = useMessages(timelineMessages);
  const about = activitiesAbout(useSchema(), object.name);
  const { open, loading } = useTimeline(object.name, id, undefined, limit);
  const [planning, setPlanning] = useState(false);
  const card = useRef<HTMLElement>(null);
  const close = () => {
    setPlanning(false);
    card.current?.focus();
  };
  if (!about) return null;
  const [next] = open;
  return (
    <section ref={card} tabIndex={-1} aria-label={m.nextStep} className={classes.card}>
      <SectionTitle>{m.nextStep}</SectionTitle>
      {loading ? (
        <SkeletonRows count={1} />
      ) : next ? (
        <OpenLine key={next.record.id} entry={next} object={object.name} id={id} />
      ) : planning ? (
        <NextStepForm object={object.name} id={id} about={about} onClose={close} />
      ) : about.object.abilities.create ? (
        <Button leftSection={<IconPlus />} onClick={() => setPlanning(true)} fullWidth justify="flex-start">
          {m.planNext}
        </Button>
      ) : (
        <p className={classes.none}>{m.noNext}</p>
      )}
    </section>
  );
}

/** The id of what stands as the next step, so that the timeline does not say it again. */
export const useNextStepId = (object: string, id: string, limit?: number): string | undefined =>
  useTimeline(object, id, undefined, limit).open[0]?.record.id;
