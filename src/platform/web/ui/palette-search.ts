import { useEffect, useState } from 'react';
import type { PaletteGroup, PaletteProvider } from './palette.tsx';

type Found = { groups: Record<string, PaletteGroup[]>; pending: boolean };

/** Between two letters of somebody who types fast: their words are asked once, and nobody sees the wait. */
const typingPauseMs = 50;

/**
 * Asks every provider: the local ones at once, the remote ones when typing pauses. What a remote one found before stays
 * until its new answer comes, so that the list does not blink; an answer to an older question is dropped.
 */
export function usePaletteSearch(
  providers: PaletteProvider[],
  query: string,
): { groups: PaletteGroup[]; pending: boolean } {
  const [remote, setRemote] = useState<Found>({ groups: {}, pending: false });
  const typed = query.trim();

  useEffect(() => {
    const asked = providers.filter((each) => each.remote);
    if (!typed || asked.length === 0) {
      setRemote({ groups: {}, pending: false });
      return;
    }
    const controller = new AbortController();
    setRemote((before) => ({ ...before, pending: true }));
    const timer = setTimeout(async () => {
      await Promise.allSettled(
        asked.map(async ({ id, find }) => {
          const groups = await Promise.resolve(find(typed, controller.signal)).catch(() => []);
          if (!controller.signal.aborted)
            setRemote((before) => ({ ...before, groups: { ...before.groups, [id]: groups } }));
        }),
      );
      if (!controller.signal.aborted) setRemote((before) => ({ ...before, pending: false }));
    }, typingPauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [providers, typed]);

  const groups = providers.flatMap((provider) => {
    if (provider.remote) return typed ? (remote.groups[provider.id] ?? []) : [];
    const found = provider.find(typed, new AbortController().signal);
    return Array.isArray(found) ? found : [];
  });
  return { groups: groups.filter(({ items }) => items.length > 0), pending: remote.pending };
}
