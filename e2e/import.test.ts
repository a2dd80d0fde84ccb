// The main job: a spreadsheet as French Excel saves it, dropped, corrected, rehearsed, imported, found in the list, and undone.
import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { dropFile } from './drop-file.ts';
import { browser, journeysOn, server } from './journeys.ts';
import { axeViolations, openAsAdmin } from './open-as-admin.ts';

let page: Page;

const rows = [
  ['Raison sociale', 'Dossier suivi', 'Courriel', 'CA annuel', 'Remarque interne'],
  ['Crèmerie de l’Été', '12', 'contact@creme.fr', '1 234,50', 'à rappeler'],
  ['Société Générale du Bois', '48', 'bois@exemple.fr', '12 000', ''],
  ['Hôtel Étoile', '7', 'pas un courriel', '980,00', 'dès la rentrée'],
  ['', '3', 'sans-nom@exemple.fr', '5', ''],
];
const file = iconv.encode(rows.map((row) => row.join(';')).join('\r\n'), 'windows-1252');

journeysOn('blank', async () => {
  page = await openAsAdmin(browser, server, '/import');
});

test('a French spreadsheet becomes records, and is undone', async () => {
  await page.goto(`${server.url}/import`);
  await page.getByRole('button', { name: 'Choisir un fichier' }).waitFor();
  await expectAccessible();
  await dropFile(page, 'clients.csv', file);
  await page.waitForURL(/id=/);

  // What was understood is said with accents that one can judge.
  await page.getByRole('heading', { name: 'Colonnes' }).waitFor();
  await expect.poll(() => page.getByRole('combobox', { name: 'Encodage' }).inputValue()).toBe('Windows-1252');
  await expect.poll(() => page.getByText('Crèmerie de l’Été').count()).toBeGreaterThan(0);
  await expect
    .poll(() => page.getByRole('combobox', { name: 'À importer comme' }).inputValue())
    .toBe('Sociétés');

  // Two columns are corrected by keyboard: typed, and taken with Enter.
  await place('Dossier suivi', 'effectif', 'Effectif');
  await openLeftOut();
  await place('Remarque interne', 'descri', 'Description');
  await expectAccessible();

  await page.getByRole('button', { name: 'Répéter sans rien écrire' }).click();
  await page.getByRole('button', { name: '3 à créer' }).waitFor({ timeout: 60_000 });
  expect(await count()).toBe(0);
  await page.getByRole('button', { name: '1 à refuser' }).click();
  const refused = page.getByRole('table').getByRole('row').nth(1);
  await refused.waitFor();
  expect(await refused.textContent()).toContain('5');
  expect(await refused.textContent()).toContain('Nom');
  await page.getByRole('button', { name: '1 avec une note' }).click();
  await page
    .getByRole('cell', { name: /Hôtel Étoile/ })
    .first()
    .waitFor();
  await expectAccessible();

  await page.getByRole('button', { name: /^Importer 3/ }).click();
  await page.getByRole('button', { name: '3 créations' }).waitFor({ timeout: 60_000 });
  expect(await count()).toBe(3);
  await expectAccessible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger les lignes refusées' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('sans-nom@exemple.fr');

  const address = page.url();
  await page.getByRole('link', { name: 'Voir les fiches' }).click();
  await page.getByText('Société Générale du Bois').first().waitFor();
  expect(new URL(page.url()).pathname).toBe('/o/company');

  // The import is found again where it was left, and taken back as a whole.
  await page.goto(`${server.url}/imports`);
  await page.getByRole('link', { name: 'clients.csv' }).first().waitFor();
  await expectAccessible();
  await page.goto(address);
  await page.getByRole('button', { name: 'Annuler tout l’import' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler tout l’import' }).click();
  await page.getByText('L’import est annulé').waitFor({ timeout: 60_000 });
  expect(await count()).toBe(0);
});

test('a file that is no table is refused in words', async () => {
  await page.goto(`${server.url}/import`);
  await dropFile(page, 'vide.csv', Buffer.from(''));
  await page.getByRole('alert').getByText('Ce fichier est vide.').waitFor();
});

async function count(): Promise<number> {
  const { count } = await server.api<{ count: { value: number } }>(
    'GET',
    '/records/company?limit=1&count=exact',
  );
  return count.value;
}

async function openLeftOut(): Promise<void> {
  const fold = page.getByRole('button', { name: /n’est pas importée|ne sont pas importées/ });
  if ((await fold.count()) && (await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
}

async function place(column: string, typed: string, label: string): Promise<void> {
  await openLeftOut();
  const field = page.getByRole('combobox', { name: `Champ pour la colonne ${column}` });
  await field.focus();
  // The list marks its current choice in the tick after it opens: nobody types six letters before that.
  await page.keyboard.type(typed, { delay: 20 });
  await page.locator('[role=option][data-combobox-selected]', { hasText: label }).waitFor();
  const stored = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());
  await page.keyboard.press('Enter');
  await stored;
  await expect.poll(() => field.inputValue()).toBe(label);
}

async function expectAccessible(): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
}
