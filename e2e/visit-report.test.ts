// A visit's report on a telephone: under a minute, few taps, kept when the connection is gone.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { measureEffort } from './effort.ts';
import { browser, journeysOn, server } from './journeys.ts';
import { axeViolations, openAsAdmin } from './open-as-admin.ts';

let deal: string;
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

journeysOn('blank', async () => {
  const company = await made('company', { name: 'SARL Dupont' });
  deal = await made('deal', { name: 'Portes coulissantes', company });
  await made('activity_template', { name: 'Découverte', kind: 'visit', body: 'Besoin\nBudget\nDécideur' });
  const starts_at = new Date(Date.now() - 3_600_000).toISOString();
  for (const subject of ['Visite de l’atelier', 'Deuxième visite'])
    await made('activity', { kind: 'visit', subject, company, starts_at, due_at: starts_at });
});

const made = async (object: string, values: object) =>
  (await server.api<{ id: string }>('POST', `/records/${object}`, values)).id;
const read = (object: string, id: string) =>
  server.api<Record<string, unknown>>('GET', `/records/${object}/${id}`);
const about = async (object: string) =>
  (
    await server.api<{ records: Record<string, unknown>[] }>('POST', `/records/${object}/query`, {
      filter: { field: 'deal', op: 'is', value: deal },
      sort: 'created_at',
    })
  ).records;
const text = (page: Page) => page.getByRole('textbox', { name: 'Ce qui s’est dit' });

test('from Today: tapped, written, what was read confirmed, saved; on the customer and the deal at once', async () => {
  const page = await openAsAdmin(browser, server, '/today', phone);
  const report = page.getByRole('link', { name: 'Compte rendu : Visite de l’atelier' });
  await report.waitFor();
  const effort = await measureEffort(page, 'write a visit report on a phone', async (hand) => {
    await hand.tap(report);
    await page.locator('textarea:focus').waitFor();
    await hand.type('Budget 12 500 €. Envoyer le devis jeudi.');
    await hand.tap(page.getByRole('button', { name: 'Tout est juste' }));
    await hand.tap(page.getByRole('button', { name: 'Enregistrer le compte rendu' }));
    await page.getByRole('heading', { level: 1, name: 'SARL Dupont' }).waitFor();
  });
  expect(effort.pointer).toBe(3);
  expect(effort.seconds).toBeLessThan(60);
  expect(await read('deal', deal)).toMatchObject({ amount: { amount: '12500.00', currency: 'EUR' } });
  expect((await about('activity')).map(({ subject, kind }) => [subject, kind])).toEqual([
    ['Visite de l’atelier', 'visit'],
    ['Envoyer le devis', 'task'],
  ]);
  await page.context().close();
});

test('without a connection it is kept, with a photo, and goes when it is back, once', async () => {
  const page = await openAsAdmin(browser, server, '/today', phone);
  await page.getByRole('link', { name: 'Compte rendu : Deuxième visite' }).tap();
  await text(page).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  const image = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await page.context().setOffline(true);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'vitrine.png', mimeType: 'image/png', buffer: image });
  await page.getByText('1 gardée ici jusqu’au retour du réseau').waitFor();
  await text(page).fill('Très intéressés.');
  await page.getByText('Intéressé', { exact: true }).tap();
  await page.getByRole('button', { name: 'Enregistrer le compte rendu' }).tap();
  await page.getByText('Pas de réseau').filter({ hasText: 'gardé sur cet appareil' }).waitFor();
  // One has gone to another page by then.
  await page.getByRole('link', { name: 'Aujourd’hui' }).first().tap();
  await page.getByRole('heading', { level: 1, name: 'Aujourd’hui' }).waitFor();
  await page.context().setOffline(false);
  await page.getByText('La connexion est revenue').waitFor();
  const [visit] = (await about('activity')).filter(({ subject }) => subject === 'Deuxième visite');
  expect(visit).toMatchObject({ body: 'Très intéressés.', outcome: 'Intéressé', version: 2 });
  expect((await about('document')).map(({ name }) => name)).toEqual(['vitrine.png']);
  await page.context().close();
});

test('from the agenda: a visit that is over leads to its report, to be written, then to be read', async () => {
  const starts_at = new Date(Date.now() - 7_200_000).toISOString();
  const visit = await made('activity', { kind: 'visit', subject: 'Visite finie', starts_at });
  const page = await openAsAdmin(browser, server, `/agenda?entry=${visit}`);
  await page.getByRole('dialog').getByRole('link', { name: 'Écrire le compte rendu' }).click();
  await text(page).fill('Tout va bien.');
  await page.getByRole('button', { name: 'Enregistrer le compte rendu' }).click();
  await page.getByText('Le compte rendu est enregistré.').waitFor();
  await page.goto(`${server.url}/agenda?entry=${visit}`);
  await page.getByRole('dialog').getByRole('link', { name: 'Lire le compte rendu' }).click();
  await page.getByText('Tout va bien.').waitFor();
  await page.context().close();
});

test('what was begun is there again when one comes back', async () => {
  const visit = await made('activity', {
    kind: 'visit',
    subject: 'Troisième',
    due_at: new Date().toISOString(),
  });
  const page = await openAsAdmin(browser, server, `/visit/${visit}`, phone);
  await text(page).fill('À moitié écrit');
  await page.reload();
  await expect.poll(() => text(page).inputValue()).toBe('À moitié écrit');
  await page.context().close();
});
