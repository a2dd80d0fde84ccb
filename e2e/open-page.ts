/**
 * A page in a context of its own, as every journey opens them. With JALON_SLOW=<factor> in the environment its processor is
 * that many times slower, the way of hunting what only a slow machine shows: a key pressed before the focus has come, a box
 * measured before it stands still.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const rate = Number(process.env.JALON_SLOW ?? 1);
  if (rate > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate });
  return page;
}
