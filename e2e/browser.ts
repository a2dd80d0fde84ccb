/**
 * The browser of the journeys and of the pictures. A Chromium that is installed is taken first; where there is none, as
 * in most containers, the one that comes with the packages.
 */
import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Ends with `await browser.close()`. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    // Names of files that it saves keep their accents, whatever the machine's own language.
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-dev-shm-usage',
      '--force-color-profile=srgb',
    ],
  });
}

async function findChromium(): Promise<string> {
  const installed = [
    process.env.CHROME_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  return installed.find((path) => path && existsSync(path)) ?? (await sparticuz.executablePath());
}
