import { Button } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useState } from 'react';
import { ApiError } from '../../../platform/web/api.ts';
import { useMessages } from '../../../platform/web/language.tsx';
import { ConfirmByName } from '../../../platform/web/ui/confirm-by-name.tsx';
import { EmptyState } from '../../../platform/web/ui/empty-state.tsx';
import { ErrorBoundary } from '../../../platform/web/ui/error-boundary.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import { useUndo } from '../../../platform/web/ui/undo.tsx';
import classes from './kit.module.css';
import { KitSection } from './kit-section.tsx';
import { kitMessages } from './messages.ts';

export function KitStates() {
  const m = useMessages(kitMessages);
  const offerUndo = useUndo();
  const [erasing, setErasing] = useState(false);
  const refusal = new ApiError({
    status: 409,
    code: 'conflict',
    title: m.conflict,
    detail: m.refused,
    requestId: '7f3a',
  });
  return (
    <div className={classes.grid}>
      <KitSection title={m.empty}>
        <EmptyState icon={IconInbox} action={<Button variant="filled">{m.emptyAction}</Button>}>
          {m.emptyWords}
        </EmptyState>
      </KitSection>
      <KitSection title={m.waiting}>
        <SkeletonRows />
      </KitSection>
      <KitSection title={m.failed}>
        <ErrorState error={refusal} onRetry={() => undefined} />
      </KitSection>
      <KitSection title={m.failed}>
        <ErrorState error={new ApiError({})} onRetry={() => undefined} />
      </KitSection>
      <KitSection title={m.broken}>
        <ErrorBoundary>
          <Breakable />
        </ErrorBoundary>
      </KitSection>
      <KitSection title={m.undoable}>
        <div className={classes.line}>
          <Button onClick={() => offerUndo(m.archived({ count: 12 }), () => undefined)}>{m.archive}</Button>
          <Button variant="light" color="red" onClick={() => setErasing(true)}>
            {m.erase}
          </Button>
        </div>
        <ConfirmByName
          opened={erasing}
          onClose={() => setErasing(false)}
          title={m.eraseTitle}
          loss={m.eraseLoss}
          name="Atelier Dubois"
          action={m.erase}
          onConfirm={() => Promise.resolve()}
        />
      </KitSection>
    </div>
  );
}

function Breakable() {
  const m = useMessages(kitMessages);
  const [broken, setBroken] = useState(false);
  if (broken) throw new Error('Broken on purpose, from the kit');
  return <Button onClick={() => setBroken(true)}>{m.break}</Button>;
}
