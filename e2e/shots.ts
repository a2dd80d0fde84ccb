// `npm run shots`: a picture of every screen in its main states, on a blank firm and on the demonstration firm, for people
// to look at. Words as arguments choose screens by name: `npm run shots -- today board`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { type App, openApp } from '../src/app/server/app.ts';
import { setUpDemonstration } from '../src/app/server/demonstration.ts';
import { readEnv } from '../src/platform/server/env.ts';
import { startPostgres } from '../src/platform/server/postgres/start.ts';
import { launchBrowser } from './browser.ts';
import { blankShots, demonstrationShots, firstShots, type Shot } from './shots-screens.ts';
import { type Cookie, takeAll } from './shots-take.ts';

const words = process.argv.slice(2);
const chosen = (shots: readonly Shot[]) =>
  shots.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));

const browser = await launchBrowser();
try {
  if (chosen([...firstShots, ...blankShots]).length > 0) {
    await withFirm(async ({ url }) => {
      await takeAll(browser, url, chosen(firstShots));
      await takeAll(browser, url, chosen(blankShots), await setUpBlank(url));
    });
  }
  await withFirm(async ({ app, url }) => {
    const logins = await setUpDemonstration(app);
    const admin = await signIn(url, logins![0]!);
    const seller = await signIn(url, logins![2]!);
    await takeAll(browser, url, chosen(await demonstrationShots(app, url, admin)), admin, seller);
  });
} finally {
  await browser.close();
}

/** A Jalon of its own, on data that go with it. */
async function withFirm(run: (firm: { app: App; url: string }) => Promise<void>): Promise<void> {
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
    await run({ app, url });
  } finally {
    await app.close();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function setUpBlank(url: string): Promise<Cookie> {
  const admin = { email: 'alice@exemple.fr', password: 'un mot de passe long' };
  const firm = { language: 'fr', firm: 'Atelier Lumière', country: 'FR', currency: 'EUR' };
  await post(`${url}/api/v1/setup`, { ...firm, name: 'Alice Martin', ...admin, begin_with: 'nothing' });
  return signIn(url, admin);
}

async function signIn(url: string, { email, password }: { email: string; password: string }) {
  const response = await post(`${url}/api/auth/sign-in/email`, { email, password });
  const [name = '', value = ''] = response.headers.getSetCookie()[0]!.split(';')[0]!.split(/=(.*)/s);
  return { name, value };
}

async function post(address: string, body: unknown): Promise<Response> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(address).origin },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
  return response;
}
