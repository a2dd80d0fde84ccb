import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { printTarget, type Target } from '../../../records/web/record-under-focus.ts';

/** What is written down from anywhere; `done` finishes what is planned. */
export type LogKind = 'call' | 'note' | 'task' | 'done';

/** Opens the dialog, in the URL like the quick form: `?log=call&on=deal:0190…`. Without a record it asks for one. */
export function useLog(): (kind: LogKind, on?: Target | null) => void {
  const navigate = useNavigate();
  return useCallback(
    (kind, on) => {
      const search = (before: object) => ({ ...before, log: kind, on: on ? printTarget(on) : undefined });
      void navigate({ to: '.', search: search as never });
    },
    [navigate],
  );
}
