import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { printTarget, type Target } from '../../../../records/web/record-under-focus.ts';

/** Opens the form of an appointment about a record, in the URL like other dialogs: `?plan=company:0190…`; `?plan=new` about none. */
export function usePlan(): (on: Target | null) => void {
  const navigate = useNavigate();
  return useCallback(
    (on) => {
      const search = (before: object) => ({ ...before, plan: on ? printTarget(on) : 'new' });
      void navigate({ to: '.', search: search as never });
    },
    [navigate],
  );
}
