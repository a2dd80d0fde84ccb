// One conflict: the positions side by side, how it was settled and by whom, and what came of it.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import type { ApiRecord, Reference } from '../../../../records/web/api/record.ts';
import { useUndoOperation, useUpdateRecord } from '../../../../records/web/api/use-write.ts';
import { SavedText } from '../../web/saved-text.tsx';
import { conflictMessages } from '../messages.ts';
import { ArbitrateForm } from './arbitrate-form.tsx';
import classes from './conflicts.module.css';
import { Positions } from './positions.tsx';

export function ConflictCard({ conflict }: { conflict: ApiRecord }) {
  const m = useMessages(conflictMessages);
  const [settling, setSettling] = useState(false);
  const mayEdit = conflict._can?.edit ?? false;
  const open = conflict.status === 'open';
  return (
    <article className={classes.card} aria-label={String(conflict.name)}>
      <h3 className={classes.name}>{String(conflict.name)}</h3>
      <Positions conflict={conflict} mayEdit={mayEdit && open} />
      {open && mayEdit && !settling && (
        <Button className={classes.settle} onClick={() => setSettling(true)}>
          {m.arbitrate}
        </Button>
      )}
      {open && settling && <ArbitrateForm conflict={conflict.id} onDone={() => setSettling(false)} />}
      {!open && <Settled conflict={conflict} mayEdit={mayEdit} />}
    </article>
  );
}

function Settled({ conflict, mayEdit }: { conflict: ApiRecord; mayEdit: boolean }) {
  const m = useMessages(conflictMessages);
  const formats = useFormats();
  const offerUndo = useUndo();
  const undo = useUndoOperation();
  const { mutateAsync } = useUpdateRecord('conflict');
  const { arbitrated_on, review_on, status } = conflict;
  const by = conflict.arbitrated_by as Reference | null;
  const decision = conflict.decision as Reference | null;
  const today = new Date().toISOString().slice(0, 10);
  const close = async () => {
    const { _operation } = await mutateAsync({
      id: conflict.id,
      values: { status: 'closed' },
      base: conflict,
    });
    offerUndo(m.closedDone, () => undo(_operation));
  };
  const review = review_on ? String(review_on) : null;
  return (
    <div className={classes.settled}>
      <p className={classes.words}>{String(conflict.arbitration ?? '')}</p>
      <p className={classes.dim}>
        {Boolean(arbitrated_on) &&
          m.settledBy({ name: by?.title ?? '—', day: formats.date(String(arbitrated_on)) })}
        {decision && (
          <>
            {' · '}
            <Link
              to="/programme/decisions/$id"
              params={{ id: decision.id } as never}
              className={classes.link}
            >
              {m.decision}
            </Link>
          </>
        )}
        {review && status === 'arbitrated' && (
          <>
            {' · '}
            {(review <= today ? m.lookNow : m.lookOn)({ day: formats.date(review) })}
          </>
        )}
      </p>
      {mayEdit && status === 'arbitrated' ? (
        <>
          <SavedText object="conflict" record={conflict} field="effect" label={m.effect} />
          <Button className={classes.settle} onClick={() => void close()}>
            {m.close}
          </Button>
        </>
      ) : (
        Boolean(conflict.effect) && (
          <p className={classes.words}>{`${m.effect} : ${String(conflict.effect)}`}</p>
        )
      )}
    </div>
  );
}
