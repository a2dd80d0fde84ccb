// What an import may meet on its way: a recipe, a stop and going on, an undo from the list, files that are none, a draft thrown
// away, the keyboard alone, and English.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { workbookParts, writeArchive } from '../src/platform/server/tabular/fixtures/workbook.ts';
import { dropFile } from './drop-file.ts';
import { browser, journeysOn, server } from './journeys.ts';
import { axeViolations, openAsAdmin } from './open-as-admin.ts';

let page: Page;
let folder: string;

journeysOn('blank', async () => {
  folder = mkdtempSync(join(tmpdir(), 'jalon-files-'));
  page = await openAsAdmin(browser, server, '/import');
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => void (await page.goto(`${server.url}/import`)));

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const companies = async () =>
  (await server.api<{ count: { value: number } }>('GET', '/records/company?limit=1&count=exact')).count.value;
const names = (count: number, mark: string) =>
  Buffer.from(
    ['Raison sociale;Code', ...Array.from({ length: count }, (_, i) => `${mark} ${i};${i}`)].join('\r\n'),
  );
const open = async (name: string, content: Buffer) => {
  await dropFile(page, name, content);
  await page.waitForURL(/id=/);
  await page.getByRole('heading', { name: 'Colonnes' }).waitFor();
};

test('a recipe is kept, and does the same for the next file', async () => {
  await open('janvier.csv', Buffer.from('Raison sociale;Dossier\nAlpha;12\nBêta;48\n'));
  const fold = button(/n’est pas importée|ne sont pas importées/);
  if (await fold.count()) await fold.click();
  await choose('Champ pour la colonne Dossier', 'effectif', 'Effectif');
  await button('Modèle').click();
  await page.getByRole('menuitem', { name: 'Garder comme modèle' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Export du mois');
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Garder' }).click();
  await page.getByText('Le modèle « Export du mois » est gardé.').first().waitFor();

  await page.goto(`${server.url}/import`);
  await open('fevrier.csv', Buffer.from('Raison sociale;Dossier\nGamma;7\n'));
  const before = new URL(page.url()).searchParams.get('id')!;
  await button('Modèle').click();
  await page.getByRole('menuitem', { name: 'Export du mois' }).click();
  await page.waitForURL((url) => url.searchParams.get('id') !== before);
  const field = page.getByRole('combobox', { name: 'Champ pour la colonne Dossier' });
  await field.waitFor();
  await expect.poll(() => field.inputValue()).toBe('Effectif');
  // The draft whose place this one took is gone.
  await page.goto(`${server.url}/imports`);
  await page.getByRole('link', { name: 'fevrier.csv' }).waitFor();
  expect(await page.getByRole('link', { name: 'fevrier.csv' }).count()).toBe(1);
});

test('stopped in the middle, it goes on; undone from the list of imports', async () => {
  const before = await companies();
  await open('longue.csv', names(20_000, 'Longue'));
  await button('Importer sans répéter').click();
  await button('Arrêter l’import').click();
  await page.getByText('Arrêté à votre demande').waitFor({ timeout: 60_000 });
  expect(await axeViolations(page)).toEqual([]);
  const half = (await companies()) - before;
  expect(half).toBeLessThan(20_000);
  expect(half % 1000).toBe(0);
  await button('Reprendre l’import').click();
  await button(/20.000 créations/).waitFor({ timeout: 120_000 });
  expect(await companies()).toBe(before + 20_000);

  await page.getByRole('link', { name: 'Voir les fiches' }).click();
  await page.getByText('par l’import').waitFor();
  await page.getByText('longue.csv').waitFor();
  await page.getByText('Longue 0', { exact: true }).first().waitFor();

  await page.goto(`${server.url}/imports`);
  const row = page.getByRole('row').filter({ hasText: 'longue.csv' });
  await row.getByRole('button', { name: 'Annuler tout l’import' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler tout l’import' }).click();
  await row.getByText('Annulé').waitFor({ timeout: 180_000 });
  expect(await companies()).toBe(before);
});

test('what is no table is refused in words, and the next file is taken', async () => {
  const million = Buffer.alloc(1_000_000, ' ');
  const bomb = await writeArchive(
    join(folder, 'bombe.xlsx'),
    workbookParts([{ name: 'S', xml: '<worksheet><sheetData/></worksheet>' }], {
      strings: function* () {
        yield Buffer.from('<sst>');
        for (let i = 0; i < 150; i++) yield million;
      },
    }),
  );
  const cases: [string, Buffer, RegExp][] = [
    ['bombe.xlsx', readFileSync(bomb), /se déplie démesurément/],
    ['coupe.xlsx', readFileSync(bomb).subarray(0, 2000), /ne se lit pas comme un tableau/],
    ['contrat.csv', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), /n’est pas pris en charge : enregistrez/],
    ['photo.png', Buffer.from('PNG'), /Jalon lit les fichiers CSV et XLSX/],
  ];
  for (const [name, content, words] of cases) {
    await dropFile(page, name, content);
    await page.getByRole('alert').getByText(words).waitFor();
    expect(await page.getByRole('alert').textContent()).not.toMatch(/undefined|\{\{|Error/);
  }
  expect(await axeViolations(page)).toEqual([]);
  await open('bon.csv', names(2, 'Bon'));
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('by keyboard alone: a file is chosen, imported, and a draft thrown away', async () => {
  const path = join(folder, 'clavier.csv');
  writeFileSync(path, names(3, 'Clavier'));
  const choosing = page.waitForEvent('filechooser');
  await button('Choisir un fichier').focus();
  await page.keyboard.press('Enter');
  await (await choosing).setFiles(path);
  await page.waitForURL(/id=/);
  await button('Importer sans répéter').focus();
  await page.keyboard.press('Enter');
  await button('3 créations').waitFor({ timeout: 60_000 });

  await page.goto(`${server.url}/import`);
  await open('brouillon.csv', names(1, 'Brouillon'));
  await page.goto(`${server.url}/imports`);
  const away = button('Supprimer le brouillon brouillon.csv');
  await away.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Aucune fiche n’est touchée').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Supprimer le brouillon' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'brouillon.csv' }).waitFor({ state: 'detached' });
});

test('in English', async () => {
  await page.evaluate(() => localStorage.setItem('jalon.language', 'en'));
  await page.goto(`${server.url}/import`);
  await dropFile(
    page,
    'english.csv',
    Buffer.from(
      'Company name,E-mail,Employees\nOak Ltd,oak@example.com,12\n,none@example.com,3\nElm,not an address,4\n',
    ),
  );
  await page.getByRole('heading', { name: 'Columns' }).waitFor();
  await button('Rehearse, writing nothing').click();
  await button('2 to create').waitFor({ timeout: 60_000 });
  const main = page.getByRole('main');
  expect(await main.innerText()).not.toMatch(/[«»]|\b(fiche|ligne|colonne|étape|Société)\b/i);
  await button(/^Import 2/).click();
  await button('2 created').waitFor({ timeout: 60_000 });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the refused rows' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('english-refused.csv');
  const refused = readFileSync(await download.path(), 'utf8');
  expect(refused).toContain('none@example.com');
  expect(refused).toMatch(/Line.*Reason/);
  await page.getByRole('link', { name: 'See the records' }).click();
  await page.getByText('created or changed by the import').waitFor();
  await page.getByText('Oak Ltd').first().waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.evaluate(() => localStorage.setItem('jalon.language', 'fr'));
});

/** Typed, and taken with Enter. */
async function choose(label: string, typed: string, option: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await field.focus();
  await page.keyboard.type(typed, { delay: 20 });
  await page.locator('[role=option][data-combobox-selected]', { hasText: option }).waitFor();
  const stored = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());
  await page.keyboard.press('Enter');
  await stored;
}
