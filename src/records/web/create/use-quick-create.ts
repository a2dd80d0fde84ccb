import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';

/**
 * Opens the quick form: `quickCreate('contact', { company })`. It lives in the URL (`?new=contact&prefill={…}`), so that it
 * can be linked to and the back button closes it.
 */
export function useQuickCreate(): (object: string, prefill?: Readonly<Record<string, unknown>>) => void {
  const navigate = useNavigate();
  return useCallback(
    (object, prefill) => {
      const search = (before: object) => ({ ...before, new: object, prefill });
      void navigate({ to: '.', search: search as never });
    },
    [navigate],
  );
}
