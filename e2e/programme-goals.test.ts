// A goal gets its baseline and its target; a budget is typed and says its reserve.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browser, journeysOn, server } from './journeys.ts';
import { axeViolations, openAsAdmin } from './open-as-admin.ts';

journeysOn('blank', async () => {
  const me = await server.api<{ user: { id: string } }>('GET', '/me');
  await server.api('POST', '/actions/programme.begin', {
    people: 12,
    sponsor: me.user.id,
    lead: me.user.id,
    aims: ['win_more'],
    go_live_on: new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10),
    modules: ['leads', 'sales'],
  });
});

const type = async (page: Page, name: RegExp | string, value: string): Promise<void> => {
  await page.getByRole('textbox', { name }).fill(value);
  await page.keyboard.press('Enter');
};

test('a goal: its baseline typed with its source, its target; the line shows both', async () => {
  const page = await openAsAdmin(browser, server, '/programme/goals');
  await page.getByRole('link', { name: 'Demandes devenues affaires, pour cent' }).click();
  const set = async (field: string, value: string) => {
    await page
      .getByRole('button', { name: new RegExp(`(Ajouter|Modifier).*${field}`, 'i') })
      .first()
      .click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  };
  await set('Avant$', '20');
  await page.getByText('20', { exact: true }).first().waitFor();
  await set('d’où vient', 'Tableau de 2025');
  await page.getByText('Tableau de 2025').waitFor();
  await set('Cible', '30');
  await page
    .getByText(/^30\s%/)
    .first()
    .waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Buts' }).first().click();
  const line = page.getByRole('listitem').filter({ hasText: 'Demandes devenues affaires' });
  await line.getByText(/^30\s%/).waitFor();
  await line.getByText('Rien encore').waitFor();
  await page.close();
});

test('a measure: its computation changed by the form, tried, saved, taken back', async () => {
  const page = await openAsAdmin(browser, server, '/programme/goals');
  await page.getByRole('link', { name: 'Demandes devenues affaires, pour cent' }).click();
  await page.getByRole('link', { name: 'Modifier le calcul' }).click();
  const how = page.getByRole('region', { name: 'Calcul' });
  const kind = how.getByRole('combobox', { name: 'Calcul' });
  await kind.click();
  await page.getByRole('option', { name: 'Un chiffre', exact: true }).click();
  // What it changes is seen before it is kept.
  const save = how.getByRole('button', { name: 'Enregistrer le calcul' });
  expect(await save.isDisabled()).toBe(true);
  await how.getByRole('button', { name: 'Voir ce que cela change' }).click();
  await save.click();
  const undo = page.getByRole('status').getByRole('button', { name: 'Annuler' });
  await undo.waitFor();
  expect(await kind.inputValue()).toBe('Un chiffre');
  await undo.click();
  await how.locator('input[value^="Une part"]').waitFor();
  await page.context().close();
});

test('a budget line typed: the reserve is a formula with its terms', async () => {
  const page = await openAsAdmin(browser, server, '/programme/budget');
  const line = `Intégrateur ${Date.now() % 100_000}`;
  await type(page, 'Nouveau poste', line);
  await type(page, `Coût unitaire, ${line}`, '1000');
  await type(page, `Pourrait atteindre, ${line}`, '1500');
  const reserve = page.getByRole('region', { name: 'Réserve' });
  await reserve.getByRole('row', { name: new RegExp(`${line}\\s+1.500`) }).waitFor();
  await reserve.getByRole('row', { name: /^10\s%\sde/ }).waitFor();
  await reserve.getByRole('row', { name: /= Réserve/ }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.close();
});
