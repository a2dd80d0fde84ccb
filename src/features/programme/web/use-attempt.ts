// Work that may be refused. The reason stands on the screen until the next try; what was done is offered to be taken back
// before the screen reads anew.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '../../../platform/web/language.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { useUndo } from '../../../platform/web/ui/undo.tsx';
import { refreshObject } from '../../../records/web/api/cache.ts';
import { useUndoOperation } from '../../../records/web/api/use-write.ts';
import { programmeKey } from '../home/web/use-home.ts';
import { programmeMessages } from '../messages.ts';

/** What was done, in words, and the operation that takes it back. */
export interface Done {
  said: string;
  operation: string;
}

/**
 * `objects`: what the work changes beside the programme itself, so that what shows it is read anew; not while `more` is on
 * its way, which would be shown as it was.
 */
export function useAttempt(objects: readonly string[], more?: () => boolean) {
  const m = useMessages(programmeMessages);
  const client = useQueryClient();
  const errorText = useErrorText();
  const offerUndo = useUndo();
  const undo = useUndoOperation();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const others = () => client.isMutating() > 0;
  const refresh = async () => {
    for (const object of objects) void refreshObject(client, object);
    await client.invalidateQueries({ queryKey: programmeKey });
  };
  const attempt = async (work: () => Promise<Done | null>): Promise<void> => {
    setRefusal(null);
    setBusy(true);
    try {
      const done = await work();
      if (done)
        offerUndo(done.said, async () => {
          await undo(done.operation);
          await refresh();
        });
    } catch (error) {
      setRefusal(m.refused({ reason: errorText(error) }));
    }
    setBusy(false);
    if (!(more ?? others)()) await refresh();
  };
  return { refusal, busy, attempt };
}
