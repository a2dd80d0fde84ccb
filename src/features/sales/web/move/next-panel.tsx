// After a move, what comes next, when nothing is planned: beside the work, and never in its way.

import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useState } from 'react';
import { useSchema } from '../../../../model/web/use-schema.tsx';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useAnnounce } from '../../../../platform/web/ui/announcer.tsx';
import { type ApiRecord, titleOf } from '../../../../records/web/api/record.ts';
import { activitiesAbout } from '../../../../records/web/timeline/about.ts';
import { NextStepForm } from '../../../../records/web/timeline/next-step-form.tsx';
import { refreshNextSteps } from '../next-steps.ts';
import { cardInHand } from './card-in-hand.ts';
import { moveMessages } from './messages.ts';
import classes from './move.module.css';

export function NextPanel({ deal, onClose }: { deal: ApiRecord; onClose: () => void }) {
  const m = useMessages(moveMessages);
  const client = useQueryClient();
  const id = useId();
  const announce = useAnnounce();
  const [beside] = useState(cardInHand);
  const title = m.whatNext({ deal: titleOf(deal) });
  const begin = useEffectEvent(() => {
    if (beside) announce(title);
  });
  useEffect(() => begin(), []);
  const about = activitiesAbout(useSchema(), 'deal');
  if (!about?.object.abilities.create) return null;
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  };
  return (
    <section className={classes.panel} aria-labelledby={id} onKeyDown={leave} data-testid="next">
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      <NextStepForm
        object="deal"
        id={deal.id}
        about={about}
        autoFocus={!beside}
        onClose={onClose}
        onWriting={(written) =>
          void written.then(
            () => refreshNextSteps(client),
            () => {},
          )
        }
      />
    </section>
  );
}
