// What the journeys of a file stand on: a Jalon of their own, and the browser that they share with the other files.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Firm, startTestServer, type TestServer } from './server.ts';

export let server: TestServer;
export let browser: Browser;

/**
 * `prepare` writes what the journeys begin with. One that fails is tried once more, and the first try may have left anything behind:
 * half a record, an open page, a filled browser. So the second begins on another server, in another browser.
 */
export function journeysOn(firm: Firm, prepare: () => Promise<unknown> = async () => {}): void {
  const begin = async () => {
    server = await startTestServer({ firm });
    if (!browser?.isConnected()) browser = await launchBrowser();
    await prepare();
  };
  // May come upon a half-made beginning.
  const end = async () => {
    await Promise.all(browser?.contexts().map((context) => context.close()) ?? []);
    await server?.close();
  };
  beforeAll(begin);
  afterAll(end);
  beforeEach(async ({ task }) => {
    if (!task.result?.retryCount) return;
    await end();
    await browser.close();
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
