// A journey that fails is tried once more, and the first try may have left anything behind: half a record, an open page, a
// filled browser. So what a file's journeys stand on is made once for all of them, and anew before a second try.
import { afterAll, beforeAll, beforeEach, test } from 'vitest';

/** `begin` makes the server, the browser and the records, `end` closes them; `end` may come upon a half-made beginning. */
export function prepareTries(begin: () => Promise<void>, end: () => Promise<void>): void {
  beforeAll(begin);
  afterAll(end);
  beforeEach(async ({ task }) => {
    if (!task.result?.retryCount) return;
    await end();
    await begin();
  });
}

/** Journeys of which each goes on where the one before it ended: a second try plays those before it again. */
export function chapters(): (name: string, journey: () => Promise<void>) => void {
  const told: (() => Promise<void>)[] = [];
  return (name, journey) => {
    const before = [...told];
    told.push(journey);
    test(name, { timeout: 240_000 * told.length }, async ({ task }) => {
      if (task.result?.retryCount) for (const earlier of before) await earlier();
      await journey();
    });
  };
}
