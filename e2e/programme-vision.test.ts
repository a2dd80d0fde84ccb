// From the nine questions to a published vision: somebody answers by their link on a telephone, the workshop settles it; and a
// reluctant colleague is placed on the map by the keyboard alone.
import { devices } from 'playwright-core';
import { expect, test } from 'vitest';
import { browser, journeysOn, server } from './journeys.ts';
import { axeViolations, openAsAdmin } from './open-as-admin.ts';
import { openPage } from './open-page.ts';

journeysOn('blank', async () => {
  const { user } = await server.api<{ user: { id: string } }>('GET', '/me');
  await server.api('POST', '/actions/programme.begin', {
    people: 12,
    sponsor: null,
    lead: user.id,
    aims: ['save_time'],
    go_live_on: new Date(Date.now() + 120 * 86_400_000).toISOString().slice(0, 10),
    modules: [],
  });
});

test('what one person answers by a link becomes the vision of the firm', async () => {
  const page = await openAsAdmin(browser, server, '/programme/vision');
  await page.getByRole('button', { name: 'Recueillir les avis' }).click();
  await page.getByRole('textbox', { name: 'Nom' }).fill('Anne Morel');
  await page.getByRole('textbox', { name: 'Nom' }).press('Enter');
  await page.getByRole('button', { name: 'Actions pour Anne Morel' }).click();
  await page.getByRole('menuitem', { name: 'Créer un lien à transmettre' }).click();
  const link = await page.getByRole('textbox', { name: 'Anne Morel' }).inputValue();

  const phone = await openPage(browser, devices['iPhone 13']);
  await phone.goto(link);
  await phone.getByRole('textbox', { name: /Que doit couvrir le CRM/ }).fill('Les ventes et leurs relances.');
  await phone.getByText('1 réponse sur 9').waitFor();
  expect(await axeViolations(phone)).toEqual([]);
  await phone.getByRole('button', { name: 'J’ai terminé' }).click();
  await phone.getByText('Merci, vos réponses sont bien arrivées').waitFor();

  await page.getByRole('link', { name: 'Réponses' }).click();
  await page.reload();
  await page.getByText('Les ventes et leurs relances.').waitFor();
  await page.getByRole('link', { name: 'Ouvrir l’atelier' }).click();
  await page.getByText('Question 1 sur 9').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('heading', { name: /Que doit couvrir le CRM/ }).waitFor();
  await page
    .getByRole('textbox', { name: 'Ce que nous retenons' })
    .fill('Les ventes, de la demande au devis.');
  await page.getByRole('button', { name: 'Trancher' }).click();
  await page.getByRole('button', { name: /Rédiger la vision/ }).click();
  await page
    .getByRole('textbox', { name: 'En une phrase' })
    .fill('Aucune demande sans réponse le jour même.');
  await page.getByRole('button', { name: /Publier la version/ }).click();
  await page.getByRole('article').getByText('Aucune demande sans réponse le jour même.').waitFor();
  await page.getByRole('article').getByText('Les ventes, de la demande au devis.').waitFor();
  await page.context().close();
  await phone.context().close();
});

test('somebody is placed on the map without a mouse', async () => {
  const page = await openAsAdmin(browser, server, '/programme/people');
  await page.getByRole('button', { name: 'Ajouter', exact: true }).press('Enter');
  const name = page.getByRole('textbox', { name: 'Nom' });
  await name.fill('Carole');
  await name.press('Tab');
  await page.getByRole('combobox', { name: 'Attitude' }).press('Enter');
  await page.getByRole('option', { name: 'Réticent' }).click();
  await page
    .getByRole('row', { name: /Influence 3/ })
    .getByRole('button', { name: 'Carole' })
    .waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.context().close();
});
