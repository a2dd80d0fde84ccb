// A decision is taken in its register and shown on the stage it concerns; a committee pack is made with one click and opened.
import { expect, test } from 'vitest';
import { browser, journeysOn, server } from './journeys.ts';
import { axeViolations, openAsAdmin } from './open-as-admin.ts';

journeysOn('blank', async () => {
  const { user } = await server.api<{ user: { id: string } }>('GET', '/me');
  await server.api('POST', '/actions/programme.begin', {
    people: 12,
    sponsor: null,
    lead: user.id,
    aims: ['win_more'],
    go_live_on: new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10),
    modules: ['leads', 'sales', 'agenda'],
  });
});

test('a decision is asked, taken and shown on the stage that it concerns', async () => {
  const question = `À partir de quand compte-t-on une affaire ? ${Date.now()}`;
  const page = await openAsAdmin(browser, server, '/programme/decisions');
  await page.getByRole('main').getByRole('button', { name: 'Nouvelle décision' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Nouvelle décision' });
  await dialog.getByRole('textbox', { name: 'Question' }).fill(question);
  await dialog.getByRole('button', { name: 'Ajouter à la liste' }).click();
  await page.getByRole('heading', { level: 1, name: question }).waitFor();

  await page.getByRole('combobox', { name: 'Ce que cela concerne' }).fill('Qualifi');
  await page.getByRole('option', { name: 'Qualifiée' }).click();
  await page.getByRole('link', { name: 'Qualifiée' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Prendre la décision' }).click();
  await page.getByText('Écrivez ce qui est décidé.').waitFor();
  await page.getByRole('textbox', { name: 'Ce qui est décidé' }).fill('Dès que le budget est dit');
  await page.getByRole('textbox', { name: 'Pourquoi' }).fill('Avant, ce n’est qu’une conversation');
  await page.getByRole('button', { name: 'Prendre la décision' }).click();
  await page.getByText(/^Décision n° \d+ prise$/).waitFor();

  await page.goto(`${server.url}/settings/pipelines`);
  const stage = page.getByRole('listitem').filter({ hasText: 'Avant, ce n’est qu’une conversation' });
  await stage.getByText('Dès que le budget est dit').first().waitFor();
  await stage
    .getByRole('link', { name: /^Décision n° \d+, le / })
    .first()
    .waitFor();
  await page.context().close();
});

test('a pack is made with one click, read on two pages and downloaded', async () => {
  const page = await openAsAdmin(browser, server, '/programme/packs');
  await page.getByRole('button', { name: 'Faire un dossier' }).click();
  await page.getByRole('menuitem', { name: 'En français' }).click();
  await page.getByRole('heading', { level: 2, name: /^Dossier du comité de pilotage/ }).waitFor();
  await page.getByRole('article', { name: 'Page 2' }).getByRole('heading', { name: 'Risques' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger le PDF' }).click();
  expect((await coming).suggestedFilename()).toMatch(/^\d{4}-\d{2}-\d{2}-dossier\.pdf$/);
  await page.context().close();
});
