// A quote from the deal's page to the customer's telephone: written with the keyboard, sent, accepted, the deal won.
import { randomUUID } from 'node:crypto';
import { devices, type Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { defaultSettings } from '../src/features/quotes/default-settings.ts';
import { measureEffort } from './effort.ts';
import { browser, journeysOn, server } from './journeys.ts';
import { axeViolations, openAsAdmin } from './open-as-admin.ts';
import { openPage } from './open-page.ts';

let deal: string;

const make = async (object: string, values: object) =>
  (await server.api<{ id: string }>('POST', `/records/${object}`, values)).id;
const euros = (amount: string) => ({ amount, currency: 'EUR' });

journeysOn('blank', async () => {
  await server.api('POST', '/actions/quote.save_settings', {
    ...defaultSettings,
    name: 'Atelier Lumière',
    legal_form: 'SAS',
    capital: '40 000 €',
    street: '12 rue de la République',
    postal_code: '69002',
    city: 'Lyon',
    siren: '000 000 000',
    registration: 'RCS Lyon',
    vat_number: 'FR00000000000',
  });
  const company = await make('company', { name: 'Ardoise & Fils' });
  const contact = await make('contact', {
    first_name: 'Anne',
    last_name: 'Morel',
    email: 'anne@ardoise.example',
    company,
  });
  for (const [name, price] of [
    ['Vélo elliptique', '1249.90'],
    ['Tapis de sol', '18.50'],
    ['Rameur à eau', '890'],
  ])
    await make('product', { name, price: euros(price!), vat_rate: 20 });
  deal = await make('deal', { name: 'Salle de Villeurbanne', company, contact });
});

const lineOf = (page: Page, row: number, column: string) =>
  page.getByRole('textbox', { name: `${column}, ligne ${row}`, exact: true });
const text = async (page: Page, name: string) =>
  (await page.getByRole('region', { name, exact: true }).innerText()).replace(/[\s\u202f\u00a0]+/g, ' ');

test('three lines are written with the keyboard, sent, accepted on a telephone, and the deal is won', async () => {
  const page = await openAsAdmin(browser, server, `/o/deal/${deal}`);
  await page.getByRole('link', { name: 'Nouveau devis' }).waitFor();
  const effort = await measureEffort(page, 'make and send a three-line quote', async (hand) => {
    await hand.click(page.getByRole('link', { name: 'Nouveau devis' }));
    // The first line has the focus; a number before a product is how many.
    await expect
      .poll(() => page.evaluate('document.activeElement.getAttribute("aria-label")'))
      .toBe('Désignation, ligne 1');
    for (const [i, words] of ['3 vélo', '40 tapis', '2 ram'].entries()) {
      await hand.type(words);
      await hand.press('Enter');
      await expect.poll(() => lineOf(page, i + 1, 'Prix unitaire HT').inputValue()).toMatch(/\d/);
    }
    await hand.press('Control+Enter');
    await page.getByRole('button', { name: 'Envoyer par e-mail' }).waitFor();
    await hand.press('Enter');
    await page.getByRole('dialog', { name: /Devis DEV-\d{4}-0001 envoyé/ }).waitFor();
  });
  expect(effort.pointer).toBe(1);
  expect(effort.keys).toBe(5);
  const link = await page.getByLabel('Lien du client').inputValue();
  await page.getByRole('button', { name: 'Terminé' }).click();
  await expect.poll(() => text(page, 'Totaux')).toContain('Total HT 6 269,70 €');
  expect(await axeViolations(page)).toEqual([]);
  await page.context().close();

  const theirs = await openPage(browser, devices['Pixel 7']);
  await theirs.goto(link);
  await theirs.getByRole('heading', { name: /Devis DEV-/ }).waitFor();
  await theirs.getByText('Rameur à eau').waitFor();
  expect(await axeViolations(theirs)).toEqual([]);
  await theirs.getByRole('button', { name: 'Accepter le devis' }).tap();
  await expect.poll(() => theirs.getByLabel('Vos prénom et nom').inputValue()).toBe('Anne Morel');
  await theirs.getByRole('button', { name: 'J’accepte ce devis' }).tap();
  await theirs.getByText('Cochez pour donner votre accord.').waitFor();
  await theirs.getByRole('checkbox').tap();
  await theirs.getByRole('button', { name: 'J’accepte ce devis' }).tap();
  await theirs.getByText(/Devis accepté par Anne Morel/).waitFor();
  await theirs.context().close();

  const won = await server.api<{ status: string; amount: object }>('GET', `/records/deal/${deal}`);
  expect(won).toMatchObject({ status: 'won', amount: euros('6269.70') });
});

test('lines are pasted, moved and put aside as options with the keyboard, and stay after a reload', async () => {
  const page = await openAsAdmin(browser, server, `/quotes/new?deal=${deal}`);
  await lineOf(page, 1, 'Désignation').click();
  // As a text, for the tests know nothing of a page's own names.
  await page.evaluate(`
    const data = new DataTransfer();
    data.setData('text/plain', 'Pose\\t2\\t150,50\\nTransport\\t1\\t80\\nGarantie\\t1\\t99,90\\t10 %');
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  `);
  await expect.poll(() => lineOf(page, 3, 'Désignation').inputValue()).toBe('Garantie');
  await lineOf(page, 3, 'Désignation').press('Alt+ArrowUp');
  await expect.poll(() => lineOf(page, 2, 'Désignation').inputValue()).toBe('Garantie');
  await page.getByRole('button', { name: 'Actions de la ligne 2' }).click();
  await page.getByRole('menuitem', { name: 'Proposer en option' }).click();
  await page.getByText('Enregistré', { exact: true }).waitFor();
  await expect.poll(() => text(page, 'Totaux')).toContain('Total HT 381 €');
  await page.reload();
  await expect.poll(() => lineOf(page, 2, 'Désignation').inputValue()).toBe('Garantie');
  await expect.poll(() => text(page, 'Totaux')).toContain('Total TTC 457,20 €');
  expect(await axeViolations(page)).toEqual([]);
  await page.context().close();
});

test('a hand quicker than the products come loses no key', async () => {
  const page = await openAsAdmin(browser, server, `/quotes/new?deal=${deal}`);
  await lineOf(page, 1, 'Désignation').and(page.locator(':focus')).waitFor();
  let letCome = () => {};
  const come = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route('**/records/product/query', async (route) => {
    await come;
    await route.continue();
  });
  for (const words of ['3 vélo', '40 tapis', '2 ram']) {
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.type('Pose');
  letCome();
  await expect.poll(() => lineOf(page, 4, 'Désignation').inputValue()).toBe('Pose');
  const written = (row: number) =>
    Promise.all(['Désignation', 'Quantité'].map((column) => lineOf(page, row, column).inputValue()));
  expect([await written(1), await written(2), await written(3)]).toEqual([
    ['Vélo elliptique', '3'],
    ['Tapis de sol', '40'],
    ['Rameur à eau', '2'],
  ]);
  await page.context().close();
});

test('options are ticked on the telephone: the total follows, and what was taken is sold and kept', async () => {
  const own = await make('deal', { name: 'Salle de Bron' });
  const company = await make('company', { name: 'Club de Bron' });
  const quote = await make('quote', { deal: own, company });
  const lines = [
    ['Rameur', '890', false],
    ['Garantie', '99.90', true],
    ['Formation', '450', true],
  ].map(([description, unit_price, optional], position) => ({
    ...{ id: randomUUID(), position, kind: 'line', product: null, quantity: '1', unit: null, discount: null },
    ...{ vat_rate: '20', billing: 'once', description, unit_price, optional },
  }));
  await server.api('POST', '/actions/quote.save', { id: quote, lines });
  const sent = await server.api<{ link: string }>('POST', '/actions/quote.send', { id: quote, to: null });
  const page = await openAsAdmin(browser, server, '/deals/board');
  const theirs = await openPage(browser, devices['Pixel 7']);
  await theirs.goto(sent.link);
  await theirs.getByRole('checkbox', { name: /Ajouter cette option.*Garantie/ }).tap();
  await expect.poll(() => text(theirs, 'Totaux')).toContain('Total TTC 1 187,88 €');
  await theirs.getByRole('button', { name: 'Accepter le devis' }).tap();
  await theirs.getByText(/avec en option « Garantie », d’un total de 1\s187,88\s€ TTC/).waitFor();
  expect(await axeViolations(theirs)).toEqual([]);
  await theirs.getByLabel('Vos prénom et nom').fill('Luc Petit');
  await theirs.getByRole('checkbox', { name: /^Bon pour accord/ }).tap();
  await theirs.getByRole('button', { name: 'J’accepte ce devis' }).tap();
  await theirs.getByText(/Devis accepté par Luc Petit/).waitFor();
  await theirs.getByText('Option retenue').waitFor();
  await theirs.context().close();
  // The seller is told wherever they are, and one click leads to it.
  const told = page.getByRole('status').filter({ hasText: 'Luc Petit' });
  await told.getByRole('link', { name: 'Ouvrir' }).click();
  await page.getByText('Total TTC accepté').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.context().close();
});

test('a link that leads nowhere says so', async () => {
  const page = await openPage(browser);
  await page.goto(`${server.url}/q/${'x'.repeat(43)}`);
  await page.getByRole('heading', { name: 'Lien inconnu' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.context().close();
});

test('a price list is typed and pasted like a spreadsheet, taken back, and stays after a reload', async () => {
  const list = await make('price_list', { name: 'Clubs partenaires', currency: 'EUR' });
  const page = await openAsAdmin(browser, server, `/o/price_list/${list}`);
  const cell = (row: number, column: string) => lineOf(page, row, column);
  await cell(1, 'Produit').fill('10 vélo');
  await page.getByRole('option', { name: /Vélo elliptique/ }).waitFor();
  await cell(1, 'Produit').press('Enter');
  await expect.poll(() => cell(1, 'À partir de').inputValue()).toBe('10');
  await cell(1, 'Prix (EUR)').fill('1124,91');
  await page.getByText('−10 %').waitFor();
  await cell(1, 'Prix (EUR)').press('Enter');
  // The next row has the focus with the key, not later: whoever types on types there.
  expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Produit, ligne 2');
  await page.evaluate(`
    const data = new DataTransfer();
    data.setData('text/plain', 'Produit\\tÀ partir de\\tPrix\\nrameur à eau\\t\\t850\\nTAPIS DE SOL\\t20\\t15,5');
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  `);
  await expect.poll(() => cell(3, 'Produit').inputValue()).toBe('Tapis de sol');
  await cell(3, 'Prix (EUR)').fill('1');
  await cell(3, 'Prix (EUR)').press('Control+z');
  // As it was typed, or as it has been saved since.
  await expect.poll(() => cell(3, 'Prix (EUR)').inputValue()).toMatch(/^15,50?$/);
  await page.getByText('Enregistré', { exact: true }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  const stored = async () =>
    (
      await server.api<{ prices: { price: { amount: string } }[] }>('POST', '/actions/price_list.read', {
        id: list,
      })
    ).prices.map(({ price }) => price.amount);
  await expect.poll(stored).toEqual(['850.00', '15.50', '1124.91']);
  await page.reload();
  await expect.poll(() => cell(3, 'Prix (EUR)').inputValue()).toBe('1 124,91'.replace(' ', '\u202f'));
  await page.context().close();
});
