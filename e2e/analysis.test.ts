// A manager reads how sales go, opens the deals behind a bar, takes a chart along as a table and as a picture; then sets when a
// customer is lost, and sees beforehand whom it would concern.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browser, journeysOn, server } from './journeys.ts';
import { axeViolations, openAsAdmin } from './open-as-admin.ts';

let page: Page;

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

journeysOn('blank', async () => {
  const { records: stages } = await server.api<{ records: { id: string; name: string }[] }>(
    'POST',
    '/records/stage/query',
    { fields: ['name'], sort: 'position' },
  );
  const stage = (name: string) => stages.find((one) => one.name === name)!.id;
  const amount = { amount: '1000', currency: 'EUR' };
  const company = await server.api<{ id: string }>('POST', '/records/company', { name: 'Ancien client' });
  await server.api('POST', '/records/order', {
    name: 'Commande ancienne',
    company: company.id,
    ordered_on: day(300),
  });
  const deals = (count: number, name: string, more: object) =>
    Array.from({ length: count }, (_, n) => ({
      name: `${name} ${n + 1}`,
      opened_on: day(20),
      amount,
      ...more,
    }));
  await server.api('POST', '/records/deal', {
    records: [
      ...deals(6, 'Gagnée', { stage: stage('Gagnée'), close_date: day(0) }),
      ...deals(4, 'Perdue', { stage: stage('Perdue'), close_date: day(0) }),
      ...deals(3, 'En cours', { stage: stage('Proposition') }),
    ],
  });
  page = await openAsAdmin(browser, server, '/analysis');
});

test('the funnel opens its records, by keyboard too', async () => {
  await page.getByRole('button', { name: 'Affaires gagnées sur cent closes, 60' }).waitFor();
  const funnel = page.getByRole('application', { name: /^Entonnoir des affaires ouvertes/ });
  await funnel.focus();
  // Opened, then Qualifiée and Proposition: nine came so far.
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  await page.getByText(/Proposition\s:\s9/).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/o\/deal\?filter=/);
  await page.getByText('9 fiches').first().waitFor();
  await page.goBack();
  await funnel.waitFor();
});

test('a chart is taken along as a picture and as a table', async () => {
  const chart = page.getByRole('figure', { name: 'Montant gagné par mois' });
  const saved = async (button: string) => {
    const download = page.waitForEvent('download');
    await chart.getByRole('button', { name: button }).click();
    const file = await download;
    return { name: file.suggestedFilename(), path: await file.path() };
  };
  const picture = await saved('Enregistrer l’image');
  expect(picture.name).toBe('Montant gagné par mois.png');
  expect(readFileSync(picture.path).subarray(1, 4).toString()).toBe('PNG');
  await chart.getByRole('button', { name: 'Voir le tableau' }).click();
  const table = await saved('Enregistrer le tableau (CSV)');
  const lines = readFileSync(table.path, 'utf8').trimEnd().split('\r\n');
  expect(lines[0]).toBe('\uFEFFMois;Cette période;Période précédente');
  expect(lines).toHaveLength(13);
  expect(lines.at(-1)).toMatch(/;6000;0$/);
});

test('tables of figures are taken along too, and their amounts open their deals', async () => {
  const table = page.getByRole('region', { name: 'Qui gagne quoi' });
  const saved = async (button: string) => {
    const download = page.waitForEvent('download');
    await table.getByRole('button', { name: button }).click();
    return (await download).path();
  };
  expect(
    readFileSync(await saved('Enregistrer l’image'))
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
  const lines = readFileSync(await saved('Enregistrer le tableau (CSV)'), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(lines[0]).toContain('Montant gagné (EUR);Période précédente (EUR);Évolution');
  expect(lines[1]).toMatch(/;6;4;0,6;6000;0;nouveau;1000;/);
  await table.getByRole('link', { name: /^6\s000\s€\s: ouvrir/ }).click();
  await page.getByText('6 fiches').first().waitFor();
  await page.goBack();
  await table.waitFor();
});

test('rules say whom they would move before they are saved, and then move them', async () => {
  await page.goto(`${server.url}/settings/life-cycle`);
  const days = page.getByRole('textbox', { name: 'Seuil de la condition 1 de la règle 1' });
  await days.fill('200');
  const move = page.getByRole('listitem').filter({ hasText: 'devient' }).filter({ hasText: 'Client perdu' });
  await move.getByText('1 société').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Enregistrer les règles' }).click();
  await page.getByText('Les règles sont enregistrées').first().waitFor();
  const status = async () =>
    (
      await server.api<{ records: { status: string }[] }>('POST', '/records/company/query', {
        fields: ['status'],
      })
    ).records[0]?.status;
  await expect.poll(status, { timeout: 20_000 }).toBe('lost');
  await page.goto(`${server.url}/life-cycle`);
  await page.getByRole('link', { name: /^1 entrée\s: Client perdu/ }).click();
  await page.getByText('Ancien client').first().waitFor();
});
