import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browser, journeysOn, server } from './journeys.ts';
import { axeViolations, openAsAdmin } from './open-as-admin.ts';

type Made = { id: string; name: string; [field: string]: unknown };

let page: Page;

const stages = async () => {
  const query = { sort: 'position', fields: ['name', 'position', 'probability'] };
  return (await server.api<{ records: Made[] }>('POST', '/records/stage/query', query)).records;
};
const names = async () => (await stages()).map(({ name }) => name);

journeysOn('blank', async () => {
  const [fresh] = await stages();
  const amount = { amount: '1200', currency: 'EUR' };
  await server.api('POST', '/records/deal', { name: 'Piscine', stage: fresh!.id, amount });
  page = await openAsAdmin(browser, server, '/settings/pipelines');
});

test('stages are renamed, ordered and added with the keyboard', async () => {
  const name = page.getByRole('textbox', { name: 'Nom de l’étape 2' });
  await name.fill('À qualifier');
  await name.press('Enter');
  await expect.poll(names).toContain('À qualifier');
  await page.getByRole('button', { name: 'Descendre À qualifier' }).press('Enter');
  await expect
    .poll(names)
    .toEqual(['Nouvelle', 'Proposition', 'À qualifier', 'Négociation', 'Gagnée', 'Perdue']);

  await page.getByRole('button', { name: 'Ajouter une étape' }).press('Enter');
  await expect.poll(async () => (await names()).indexOf('Nouvelle étape')).toBe(4);
  await expect.poll(() => page.evaluate('document.activeElement.value')).toBe('Nouvelle étape');
  await page.keyboard.type('Signature');
  await page.keyboard.press('Enter');
  await expect.poll(names).toContain('Signature');

  const probability = page.getByRole('textbox', { name: /^Probabilité de Signature/ });
  await probability.fill('90');
  await probability.press('Enter');
  await expect
    .poll(async () => (await stages()).find((stage) => stage.name === 'Signature')?.probability)
    .toBe(90);
  expect(await axeViolations(page)).toEqual([]);
});

test('a stage that deals stand in asks where they go, and comes back with them', async () => {
  await page.getByRole('button', { name: 'Supprimer Nouvelle', exact: true }).click();
  await page.getByText('1 affaire est à l’étape « Nouvelle »').waitFor();
  await page.getByRole('combobox', { name: 'Nouvelle étape des affaires' }).click();
  await page.getByRole('option', { name: 'Proposition' }).click();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Déplacer et supprimer' }).click();
  await page.getByText('« Nouvelle » est supprimée, 1 affaire déplacée.').waitFor();
  expect(await names()).not.toContain('Nouvelle');
  const stageOfDeal = async () => {
    const found = await server.api<{ records: Made[] }>('POST', '/records/deal/query', {});
    return (found.records[0]!.stage as { title: string }).title;
  };
  expect(await stageOfDeal()).toBe('Proposition');

  await page.getByRole('button', { name: /^Annuler/ }).click();
  await expect.poll(stageOfDeal).toBe('Nouvelle');
  expect(await names()).toContain('Nouvelle');
});

test('the dashboard tells each figure in words, as a table, and opens its records', async () => {
  await page.goto(`${server.url}/dashboard`);
  const chart = page.getByRole('region', { name: 'Affaires en cours par étape' });
  await chart.getByRole('button', { name: 'Voir le tableau' }).click();
  await page.getByText('Pas assez de données').first().waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await chart.getByRole('button', { name: /1\s?200/ }).click();
  await page.waitForURL(/\/o\/deal\?filter=/);
  await page.getByText('Piscine').first().waitFor();
});

test('fields are shown for every object, in both languages', async () => {
  await page.goto(`${server.url}/settings/fields?object=deal`);
  await page.getByRole('row', { name: /Montant.*Amount.*amount/ }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
});
