// The browser's `numbers.ts`: the tables are fetched when the first number is met that is not plainly French. Until they
// are there such a number is printed as it is kept, and sent as it was typed for the server to read.
import { useSyncExternalStore } from 'react';
import type { KnownNumber } from '../numbers.ts';

type Numbers = typeof import('../numbers.ts');

let numbers: Numbers | undefined;
let fetching = false;
const waiting = new Set<() => void>();

export const understand: Numbers['understand'] = (text, country) => {
  if (numbers) return numbers.understand(text, country);
  const known = readFrench(text, country);
  if (!known) void fetchNumbers();
  return known;
};

/** Renders again, once, what prints numbers, when the tables have come. */
export function useNumbers(): void {
  useSyncExternalStore(subscribe, () => numbers);
}

function subscribe(listener: () => void) {
  waiting.add(listener);
  return () => {
    waiting.delete(listener);
  };
}

async function fetchNumbers(): Promise<void> {
  if (fetching) return;
  fetching = true;
  try {
    numbers = await import('../numbers.ts');
    for (const listener of waiting) listener();
  } catch {
    // Without network numbers stay as they are; the next one that is met asks again.
    fetching = false;
  }
}

// Numbers in 08 are grouped otherwise. Which of the others may exist is in the tables: none is said to be valid.
function readFrench(text: string, country: string): KnownNumber | undefined {
  const plain = text.replace(/[\s.()-]/g, '');
  const [, digits] =
    /^\+33([1-79]\d{8})$/.exec(plain) ?? ((country === 'FR' && /^0([1-79]\d{8})$/.exec(plain)) || []);
  if (!digits) return undefined;
  const pairs = digits.replace(/(?=(?:\d\d)+$)/g, ' ');
  return {
    number: `+33${digits}`,
    country: 'FR',
    valid: () => false,
    national: () => `0${pairs.trimStart()}`,
    international: () => `+33 ${pairs.trimStart()}`,
  };
}
