// Takes the pictures: each screen at a desk and on a telephone, in both languages, in light and dark.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Shot } from './shots-screens.ts';

export interface Cookie {
  name: string;
  value: string;
}

const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
const languages = ['fr', 'en'] as const;
const schemes = ['light', 'dark'] as const;
const folder = 'shots';

/** Signed in as `admin`, except where a shot is open to anybody or seen by a `seller`. */
export async function takeAll(
  browser: Browser,
  url: string,
  shots: readonly Shot[],
  admin?: Cookie,
  seller?: Cookie,
): Promise<void> {
  for (const [size, viewport] of Object.entries(sizes))
    for (const language of languages)
      for (const scheme of schemes)
        for (const shot of shots) {
          const context = await browser.newContext({
            viewport,
            colorScheme: scheme,
            locale: language === 'fr' ? 'fr-FR' : 'en-GB',
            timezoneId: 'Europe/Paris',
            hasTouch: size === 'phone',
            reducedMotion: 'reduce',
          });
          await context.addInitScript(
            ([language, scheme]) => {
              localStorage.setItem('jalon.language', language!);
              localStorage.setItem('jalon.scheme', scheme!);
            },
            [language, scheme],
          );
          const cookie = shot.as === 'seller' ? seller : shot.as === 'nobody' ? undefined : admin;
          if (cookie) await context.addCookies([{ ...cookie, url }]);
          const page = await context.newPage();
          page.on('pageerror', (error) => console.error(`${shot.name}: ${error.message}`));
          await take(page, url, shot, `${size}-${language}-${scheme}`);
          await context.close();
        }
}

async function take(page: Page, url: string, { name, path, act }: Shot, variant: string): Promise<void> {
  await page.goto(`${url}${path}`, { waitUntil: 'load' });
  // The stream of changes never ends, so the network is never idle for long.
  await page.waitForLoadState('networkidle', { timeout: 1200 }).catch(() => {});
  await page.waitForTimeout(250);
  // A state that a screen has not at this size is left out, and said: the others are taken all the same.
  try {
    await act?.(page);
  } catch (error) {
    console.error(`${variant}/${name}: ${(error as Error).message.split('\n')[0]}`);
    return;
  }
  await page.waitForTimeout(250);
  mkdirSync(join(folder, variant), { recursive: true });
  await page.screenshot({ path: join(folder, variant, `${name}.png`) });
}
