// `npm run shots`: a picture of every screen in its main states, on the demonstration firm, for people to look at. Words as
// arguments choose screens by name: `npm run shots -- today board`.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import type { Browser, Page } from 'playwright-core';
import { type App, openApp } from '../src/app/server/app.ts';
import { setUpDemonstration } from '../src/app/server/demonstration.ts';
import { readEnv } from '../src/platform/server/env.ts';
import { startPostgres } from '../src/platform/server/postgres/start.ts';
import { readPage } from '../src/records/server/read.ts';
import { launchBrowser } from './browser.ts';

interface Shot {
  name: string;
  path: string;
  /** Before anybody has signed in. */
  open?: boolean;
  /** What is done before the picture is taken. */
  act?(page: Page): Promise<void>;
}

const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
const languages = ['fr', 'en'] as const;
const schemes = ['light', 'dark'] as const;
const folder = 'shots';

const dataDir = mkdtempSync(join(tmpdir(), 'jalon-shots-'));
const log = pino({ level: 'silent' });
const postgres = await startPostgres({ dataDir, log, durable: false });
const port = 24_000 + Math.floor(Math.random() * 10_000);
const url = `http://127.0.0.1:${port}`;
const app = await openApp({
  databaseUrl: postgres.url,
  env: readEnv({ JALON_DATA: dataDir, JALON_PORT: String(port), JALON_URL: url }),
  log,
});
try {
  await app.work();
  await app.http.listen({ port, host: '127.0.0.1' });
  const browser = await launchBrowser();
  await takeAll(browser, [{ name: 'setup', path: '/setup', open: true }]);
  const logins = await setUpDemonstration(app);
  const cookie = await signIn(logins![0]!);
  const chosen = (await signedInShots(app)).filter(
    ({ name }) => process.argv.length <= 2 || process.argv.slice(2).some((word) => name.includes(word)),
  );
  await takeAll(browser, chosen, cookie);
  await browser.close();
} finally {
  await app.close();
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function signedInShots(app: App): Promise<Shot[]> {
  const ctx = app.context('shots');
  const idOf = async (object: string, filter: Parameters<typeof readPage>[2]['filter']) =>
    (await readPage(ctx, object, { filter, limit: 1, fields: ['id'] })).records[0]!.id;
  const company = await idOf('company', {
    and: [
      { some: 'deals', where: { field: 'status', op: 'is', value: 'won' } },
      { count: 'activities', op: 'gte', value: 6 },
    ],
  });
  const deal = await idOf('deal', {
    and: [{ field: 'status', op: 'is', value: 'open' }, { some: 'activities' }],
  });
  const objects = ['company', 'contact', 'lead', 'deal', 'activity', 'product'];
  return [
    { name: 'sign-in', path: '/sign-in', open: true },
    { name: 'today', path: '/' },
    { name: 'board', path: '/deals/board' },
    { name: 'dashboard', path: '/dashboard' },
    ...objects.map((object): Shot => ({ name: `list-${object}`, path: `/o/${object}` })),
    { name: 'list-empty', path: '/o/document' },
    { name: 'list-peek', path: `/o/company?peek=${company}` },
    { name: 'page-company', path: `/o/company/${company}` },
    { name: 'page-deal', path: `/o/deal/${deal}` },
    { name: 'create-contact', path: '/o/contact?new=contact' },
    {
      name: 'palette',
      path: '/o/company',
      act: async (page) => {
        await page.keyboard.press('Control+k');
        await page.keyboard.type('mar', { delay: 30 });
        await page.waitForTimeout(800);
      },
    },
    { name: 'import', path: '/import' },
    { name: 'imports', path: '/imports' },
    ...[
      'account',
      'sessions',
      'people',
      'teams',
      'roles',
      'pipelines',
      'fields',
      'api-keys',
      'firm',
      'mail',
    ].map((section): Shot => ({ name: `settings-${section}`, path: `/settings/${section}` })),
    { name: 'not-found', path: '/nowhere' },
  ];
}

async function takeAll(
  browser: Browser,
  shots: readonly Shot[],
  cookie?: { name: string; value: string },
): Promise<void> {
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const language of languages) {
      for (const scheme of schemes) {
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
        const anonymous = shots.filter(({ open }) => open);
        const page = await context.newPage();
        page.on('pageerror', (error) => console.error(`${page.url()}: ${error.message}`));
        page.on(
          'console',
          (message) => message.type() === 'error' && console.error(`${page.url()}: ${message.text()}`),
        );
        for (const shot of anonymous) await take(page, shot, `${size}-${language}-${scheme}`);
        if (cookie) await context.addCookies([{ ...cookie, url }]);
        for (const shot of shots.filter((one) => !anonymous.includes(one)))
          await take(page, shot, `${size}-${language}-${scheme}`);
        await context.close();
      }
    }
  }
}

async function take(page: Page, { name, path, act }: Shot, variant: string): Promise<void> {
  await page.goto(`${url}${path}`, { waitUntil: 'load' });
  await page.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => {});
  await page.waitForTimeout(250);
  await act?.(page);
  mkdirSync(join(folder, variant), { recursive: true });
  await page.screenshot({ path: join(folder, variant, `${name}.png`) });
}

async function signIn({
  email,
  password,
}: {
  email: string;
  password: string;
}): Promise<{ name: string; value: string }> {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password }),
  });
  const [name = '', value = ''] = response.headers.getSetCookie()[0]!.split(';')[0]!.split(/=(.*)/s);
  return { name, value };
}
