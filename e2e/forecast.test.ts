import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { measureEffort } from './effort.ts';
import { axeViolations, openAsAdmin } from './open-as-admin.ts';
import { startTestServer, type TestServer } from './server.ts';

type Made = { id: string; name: string; [field: string]: unknown };

let server: TestServer;
let browser: Browser;

beforeAll(async () => {
  server = await startTestServer();
  browser = await launchBrowser();
  const found = await server.api<{ records: Made[] }>('POST', '/records/stage/query', { fields: ['name'] });
  const stage = new Map(found.records.map(({ id, name }) => [name, id]));
  const today = new Date().toISOString().slice(0, 10);
  const deal = (name: string, amount: string, currency = 'EUR') =>
    server.api<Made>('POST', '/records/deal', {
      name,
      stage: stage.get('Proposition'),
      amount: { amount, currency },
      close_date: today,
    });
  const roof = await deal('Toiture', '1000');
  const pool = await deal('Piscine', '2000.50');
  await deal('Chalet', '300', 'CHF');
  const me = await server.api<{ user: { id: string } }>('GET', '/me');
  for (const currency of ['EUR', 'CHF'])
    await server.api('POST', '/records/target', {
      person: me.user.id,
      period: 'month',
      starts_on: today,
      amount: { amount: '5000', currency },
    });
  await server.api('POST', '/actions/forecast.freeze', {});
  await server.api('PATCH', `/records/deal/${pool.id}`, { stage: stage.get('Gagnée') });
  await server.api('PATCH', `/records/deal/${roof.id}`, { stage: stage.get('Perdue') });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test('why the forecast changed is one touch away, and adds up', async () => {
  const page = await openAsAdmin(browser, server, '/deals/board');
  const entry = page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: 'Prévision' });
  await entry.waitFor();
  const why = page.getByRole('region', { name: 'Pourquoi la prévision a changé' });
  const effort = await measureEffort(page, 'see why the forecast changed', async (hand) => {
    await hand.click(entry);
    await why.getByRole('rowheader', { name: /^Gagnées/ }).waitFor();
  });
  expect([effort.pointer, effort.keys]).toEqual([1, 0]);
  const plain = (await why.innerText()).replace(/[\u202f\u00a0]/g, ' ');
  expect(plain).toContain('elle était de 1 500,25 € ; elle est de 2 000,50 € : +500,25 €');
  expect(plain).toContain('Piscine');
  expect(await axeViolations(page)).toEqual([]);

  // What is in another currency stands apart, and it is said.
  await page.getByText('rien n’est converti').waitFor();
  await page.getByRole('region', { name: 'Objectifs et prévisions, en CHF' }).waitFor();
  const euros = page.getByRole('region', { name: 'Objectifs et prévisions, en EUR' });
  await euros
    .getByRole('link', { name: /^2\s000,50/ })
    .first()
    .click();
  await page.waitForURL(/\/o\/deal\?filter=/);
  await page.getByText('Piscine').first().waitFor();
  await page.goBack();

  await page.getByLabel('Je m’engage sur').fill('4200');
  await page.keyboard.press('Enter');
  await euros.getByText(/4\s200/).waitFor();
  await page.context().close();
});
