import { useSyncExternalStore } from 'react';

/** The time, to the minute: what shows a relative date renders again when the minute changes. One timer for all of them. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, currentMinute);
}

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const each of listeners) each();
  }, 20_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function currentMinute() {
  return Math.floor(Date.now() / 60_000) * 60_000;
}
