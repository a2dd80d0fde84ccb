// Ten minutes of a newcomer, from the first page to a colleague at work: the firm is set up, its spreadsheet comes in, a name
// is searched, a customer opened, a call noted with its next step, a deal moved, and the invited colleague sees what they may.
import iconv from 'iconv-lite';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browser, journeysOn, server } from './journeys.ts';
import { axeViolations } from './open-as-admin.ts';
import { openPage } from './open-page.ts';

journeysOn('nothing');

const deals = [
  'Affaire;Société;Étape;Montant;Date de clôture',
  'Toiture de la mairie;Mairie de Givors;Proposition;18 500,00;15/03/2027',
  'Véranda;Hôtel Étoile;Nouvelle;7 250,50;01/02/2027',
  'Portes du gymnase;Crèmerie de l’Été;Gagnée;3 100,00;12/11/2026',
];

test('from a spreadsheet to a working CRM', async () => {
  const page = await openPage(browser, { viewport: { width: 1440, height: 900 } });
  await page.goto(server.url);
  await page.waitForURL(/\/setup/);
  await page.getByLabel('Nom de l’entreprise').fill('Atelier Lumière');
  await page.getByLabel('Prénom et nom').fill('Alice Martin');
  await page.getByLabel('Adresse électronique').fill(server.admin.email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(server.admin.password);
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Commencer' }).click();

  await page.waitForURL(/\/import/);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'affaires.csv',
      mimeType: 'text/csv',
      buffer: iconv.encode(deals.join('\r\n'), 'windows-1252'),
    });
  await page.getByRole('combobox', { name: 'À importer comme' }).waitFor();
  await expect
    .poll(() => page.getByRole('combobox', { name: 'À importer comme' }).inputValue())
    .toBe('Affaires');
  // The customers are not there yet: the import makes them.
  const make = page
    .getByRole('group', { name: 'Créer ce qui manque' })
    .getByRole('checkbox', { name: 'Société' });
  await make.click();
  await expect.poll(() => make.isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Répéter sans rien écrire' }).click();
  await page.getByRole('button', { name: /^Importer 3/ }).click({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Voir les fiches' }).click({ timeout: 60_000 });
  await page.getByText('Toiture de la mairie').first().waitFor();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('hotel eto', { delay: 60 });
  await page
    .getByRole('option', { name: /Hôtel Étoile/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /Hôtel Étoile/ }).waitFor();
  await page.keyboard.press('l');
  await page.getByRole('textbox', { name: 'Texte' }).fill('Préfère le mardi.');
  await page.getByRole('textbox', { name: 'Et ensuite' }).fill('Envoyer le devis');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('region', { name: 'Prochaine étape' }).getByText('Envoyer le devis').waitFor();

  await page.goto(`${server.url}/deals/board`);
  await expect.poll(() => sums(page, 'Nouvelle')).toBe('7 250,50 €');
  await page.getByRole('button', { name: 'Déplacer « Véranda »' }).click();
  await page.getByRole('menuitem', { name: 'Proposition' }).click();
  await expect.poll(() => sums(page, 'Proposition')).toBe('25 750,50 €');
  await page.context().close();
  await colleagueSeesTheirShare();
}, 240_000);

/** A sales rep of no team: the customer file is everybody's, Alice's deals are not. */
async function colleagueSeesTheirShare(): Promise<void> {
  await server.signIn();
  const roles = await server.api<{ records: { id: string; key: string }[] }>('GET', '/records/role');
  await server.api('POST', '/actions/user.invite', {
    name: 'Bruno Petit',
    email: 'bruno@exemple.fr',
    role: roles.records.find(({ key }) => key === 'sales_rep')!.id,
  });
  const { messages } = await server.api<{ messages: { link: string }[] }>('POST', '/actions/mail.list', {});
  const { link } = messages[0]!;
  const page = await openPage(browser, { viewport: { width: 390, height: 844 }, hasTouch: true });
  await page.goto(link);
  await page
    .getByLabel(/ot de passe/)
    .first()
    .fill('un autre mot de passe');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Entrer' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/invitation'));
  await page.goto(`${server.url}/o/company`);
  await page.getByText('Mairie de Givors').first().waitFor();
  await page.goto(`${server.url}/o/deal`);
  await page.getByRole('heading', { name: 'Affaires' }).first().waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.getByText('Toiture de la mairie').count()).toBe(0);
  await page.goto(`${server.url}/settings/people`);
  expect(await page.getByText('Inviter').count()).toBe(0);
  await page.context().close();
}

const sums = async (page: Page, stage: string): Promise<string> =>
  (await page.getByRole('region', { name: stage, exact: true }).getByTestId('sums').innerText())
    .replace(/[\s\u202f\u00a0]+/g, ' ')
    .trim();
