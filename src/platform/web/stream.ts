/**
 * What others change while one looks. One connection per tab, shared by all who listen, opened with the first and closed
 * with the last. It is also closed while the tab is hidden: over HTTP/1.1 a browser allows six connections to a server,
 * and six forgotten tabs would otherwise leave none for the seventh. Whoever was away gets `resumed` and asks again for
 * what it shows, since events may have passed unseen.
 */
import { useEffect, useEffectEvent } from 'react';
import { apiUrl } from './api.ts';

export type StreamEvent =
  | { type: 'change'; object: string; record_id: string; kind: string; version: number; actor: string | null }
  | { type: 'resumed' };

type Listener = (event: StreamEvent) => void;

/** Calls `listener` for every change this person may see. */
export function useStream(listener: Listener): void {
  const latest = useEffectEvent(listener);
  useEffect(() => subscribe((event) => latest(event)), []);
}

const listeners = new Set<Listener>();
let source: EventSource | undefined;
let retry: ReturnType<typeof setTimeout> | undefined;
let attempts = 0;
let missed = false;

/** Returns what ends the subscription. */
export function subscribe(listener: Listener): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    document.addEventListener('visibilitychange', followVisibility);
    open();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    document.removeEventListener('visibilitychange', followVisibility);
    missed = false;
    close();
  };
}

function open() {
  if (source || document.hidden || listeners.size === 0) return;
  source = new EventSource(apiUrl('/stream'));
  source.onopen = () => {
    attempts = 0;
    if (missed) tell({ type: 'resumed' });
    missed = false;
  };
  source.addEventListener('change', (message) => {
    for (const change of JSON.parse(message.data)) tell({ ...change, type: 'change' });
  });
  // More happened at once than is told one by one.
  source.addEventListener('refresh', () => tell({ type: 'resumed' }));
  // The browser reconnects by itself after a cut, but not after a refusal (a restart behind a proxy answers 502).
  source.onerror = () => {
    missed = true;
    if (source?.readyState !== EventSource.CLOSED) return;
    close();
    const wait = Math.min(30_000, 1_000 * 2 ** attempts++);
    retry = setTimeout(open, wait * (0.5 + Math.random() / 2));
  };
}

function close() {
  clearTimeout(retry);
  source?.close();
  source = undefined;
}

function followVisibility() {
  if (document.hidden) {
    missed = true;
    close();
  } else {
    open();
  }
}

function tell(event: StreamEvent) {
  for (const listener of listeners) listener(event);
}
