import { useNavigate } from '@tanstack/react-router';
import { type MouseEvent, useCallback } from 'react';

/** Plain links to places of Jalon, wherever they stand below, are followed without loading the page anew: `<div onClick={useFollowLinks()}>`. */
export function useFollowLinks(): (event: MouseEvent) => void {
  const navigate = useNavigate();
  return useCallback(
    (event) => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = (event.target as Element).closest('a[href]') as HTMLAnchorElement | null;
      if (!link || link.target || link.origin !== location.origin || !link.pathname.startsWith('/o/')) return;
      event.preventDefault();
      void navigate({ to: link.pathname + link.search });
    },
    [navigate],
  );
}
