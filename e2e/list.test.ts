// The list of records, as somebody works in it all day: filtering, sorting, editing in place, many at once, views, keys.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browser, journeysOn, server } from './journeys.ts';
import { axeViolations, openAsAdmin } from './open-as-admin.ts';

type Company = { id: string; name: string; version: number; [field: string]: unknown };
type Found = { records: Company[]; count?: { value: number } };

const many = 1200;
const cities = ['Lyon', 'Paris', 'Lille', 'Nantes'];

journeysOn('blank', async () => {
  const records = Array.from({ length: many }, (_, i) => ({
    name: `Société ${String(i).padStart(4, '0')}`,
    status: i % 3 ? 'prospect' : 'active',
    employees: i,
    address: { city: cities[i % 4] },
  }));
  await server.api('POST', '/records/company', { records });
});

const open = async (path = '/o/company') => {
  const page = await openAsAdmin(browser, server, path);
  await page.locator('[data-cell="0:0"]').waitFor();
  return page;
};
const cell = (page: Page, row: number, column: number) => page.locator(`[data-cell="${row}:${column}"]`);
const peeked = (page: Page, title: string) => page.getByRole('heading', { level: 2, name: title });
/** What the screen or the server comes to say, on however slow a machine. */
const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 20_000 });
const search = (page: Page) => new URL(page.url()).searchParams;
const focused = (page: Page) => page.locator(':focus').getAttribute('data-cell');
const companies = async (filter: object) =>
  (await server.api<Found>('POST', '/records/company/query', { filter, sort: 'name', limit: 1000 })).records;
const named = async (name: string) => (await companies({ field: 'name', op: 'is', value: name }))[0]!;

test('a filter is made by clicking, reads as a sentence, lives in the address, and the back button takes it back', async () => {
  const page = await open();
  await page.getByText('1 200 fiches').waitFor();
  await page.getByRole('button', { name: 'Filtrer' }).click();
  await page.getByRole('option', { name: 'Ville (adresse)' }).first().click();
  await page.getByRole('combobox', { name: 'Une ou plusieurs valeurs' }).fill('Lyon');
  await page.keyboard.press('Enter');
  await page.getByText('300 fiches').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Ajouter une condition' }).click();
  await page.getByLabel('Chercher un champ').fill('effectif');
  await page.getByRole('option', { name: 'Effectif' }).first().click();
  await page.getByLabel('Valeur').fill('1 000');
  await page.getByRole('button', { name: 'Terminé' }).click();
  await page.getByText('50 fiches').waitFor();
  await page.getByRole('button', { name: 'Modifier : Ville est Lyon' }).waitFor();
  await page.getByRole('button', { name: /Modifier : Effectif ≥ 1\s?000/ }).waitFor();
  expect(search(page).get('filter')).toBe('address.city-is-Lyon*and*employees-gte-1000');
  expect(await axeViolations(page)).toEqual([]);

  // The same address shows the same list to somebody else.
  const other = await open(`/o/company?${search(page)}`);
  await other.getByText('50 fiches').waitFor();
  await other.context().close();

  await page.goBack();
  await page.getByText('300 fiches').waitFor();
  await page.getByRole('button', { name: 'Retirer : Ville est Lyon' }).click();
  await page.getByText('1 200 fiches').waitFor();
  await page.context().close();
});

test('what cannot be asked in one clause: related records, one or the other', async () => {
  const page = await open('/o/company?filter=**garbage');
  await page.getByText('1 200 fiches').waitFor();
  await page.getByRole('button', { name: 'Filtrer' }).click();
  await page.getByLabel('Chercher un champ').fill('sans contacts');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Modifier : sans contacts' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Ajouter une condition' }).click();
  await page.getByLabel('Chercher un champ').fill('statut');
  await page.getByRole('option', { name: 'Statut' }).first().click();
  await page.getByLabel('Client actif').check();
  await page.getByText('400 fiches').waitFor();
  await page.getByRole('button', { name: 'ou bien…' }).click();
  await page.getByLabel('Chercher un champ').fill('effectif');
  await page.keyboard.press('Enter');
  await page.getByLabel('Valeur').fill('1198');
  await page.keyboard.press('Enter');
  await page.getByText('402 fiches').waitFor();
  expect(search(page).get('filter')).toBe(
    '*none*contacts*and**in*status-is-active*or*employees-gte-1198*out*',
  );
  await page.context().close();
});

test('a click on a head sorts, another turns it round, with Shift it comes after the first', async () => {
  const page = await open();
  const head = (name: string) => page.getByRole('columnheader', { name }).getByRole('button').first();
  await head('Nom').click();
  await page.getByRole('link', { name: 'Société 1199' }).waitFor();
  expect(search(page).get('sort')).toBe('-name');
  await head('Statut').click();
  await head('Nom').click({ modifiers: ['Shift'] });
  await page
    .getByRole('columnheader', { name: 'Statut' })
    .and(page.locator('[aria-sort="ascending"]'))
    .waitFor();
  expect(search(page).get('sort')).toBe('status,name');
  await page.locator('[data-cell="0:0"]').getByText('Société 0000').waitFor();
  await page.context().close();
});

test('a head is dragged to another place, Escape leaves it, and its click does not sort', async () => {
  const page = await open('/o/company?columns=name*status*industry*employees');
  const heads = () =>
    page
      .getByRole('columnheader')
      .evaluateAll((all) => all.map((one) => one.querySelector('button')?.title ?? ''));
  const drag = async (name: string, to: string) => {
    const from = (await page.getByRole('columnheader', { name }).boundingBox())!;
    const there = (await page.getByRole('columnheader', { name: to }).boundingBox())!;
    await page.mouse.move(from.x + 30, from.y + 18);
    await page.mouse.down();
    await page.mouse.move(there.x + there.width - 8, there.y + 18, { steps: 8 });
    await page.locator('[role="columnheader"][data-dragging]').waitFor();
  };
  await drag('Statut', 'Effectif');
  await page.keyboard.press('Escape');
  // Drawn back: until then the boxes are those of the drag.
  await page.locator('[data-dragging]').waitFor({ state: 'detached' });
  await page.mouse.up();
  expect(await heads()).toEqual(['Nom', 'Statut', 'Secteur', 'Effectif']);
  await drag('Statut', 'Effectif');
  await page.mouse.up();
  await soon(heads).toEqual(['Nom', 'Secteur', 'Effectif', 'Statut']);
  expect(search(page).get('sort')).toBeNull();
  await page.context().close();
});

test('a cell is edited by typing, Escape reverts, a refusal is said at the cell, Ctrl-Z takes back', async () => {
  const page = await open('/o/company?columns=name*employees*email');
  await cell(page, 1, 1).click();
  await page.keyboard.press('Escape');
  await cell(page, 1, 1).focus();
  await page.keyboard.type('77');
  await page.keyboard.press('Enter');
  await soon(async () => (await named('Société 0001')).employees).toBe(77);
  expect(await focused(page)).toBe('1:1');

  await page.keyboard.press('Enter');
  await page.keyboard.type('5');
  await page.keyboard.press('Escape');
  expect(await cell(page, 1, 1).innerText()).toBe('77');

  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('pas une adresse');
  await page.keyboard.press('Tab');
  await cell(page, 1, 2).getByRole('alert').getByText('pas une adresse').waitFor();
  expect((await named('Société 0001')).email).toBeNull();
  await page.getByRole('button', { name: 'Reprendre' }).click();
  expect(await cell(page, 1, 2).getByRole('textbox').inputValue()).toBe('pas une adresse');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+z');
  await soon(async () => (await named('Société 0001')).employees).toBe(1);
  await soon(() => cell(page, 1, 1).innerText()).toBe('1');
  await page.context().close();
});

test('what somebody else changed meanwhile is not written over: one chooses, field by field', async () => {
  const page = await open('/o/company?columns=name*industry*employees');
  const row = 4;
  const company = await named('Société 0004');
  await cell(page, row, 1).focus();
  await page.keyboard.type('Bâtiment');
  // Another field of the same record: taken over without a word.
  await server.api('PATCH', `/records/company/${company.id}`, { employees: 444 });
  await page.keyboard.press('Enter');
  await soon(async () => (await named('Société 0004')).industry).toBe('Bâtiment');
  await soon(() => cell(page, row, 2).innerText()).toBe('444');

  // The same field: asked about.
  await page.keyboard.type('Mine');
  await server.api('PATCH', `/records/company/${company.id}`, { industry: 'Conseil' });
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Modifié entre-temps' });
  await dialog.getByText('Bâtiment').waitFor();
  expect(await dialog.getByRole('row').nth(1).allInnerTexts()).toEqual([
    expect.stringMatching(/Secteur\s+Bâtiment\s+Conseil\s+Mine/),
  ]);
  expect(await axeViolations(page)).toEqual([]);
  expect((await named('Société 0004')).industry).toBe('Conseil');
  await dialog.getByRole('radio', { name: 'Secteur : garder votre valeur' }).check();
  await dialog.getByRole('button', { name: 'Enregistrer ce choix' }).click();
  await soon(async () => (await named('Société 0004')).industry).toBe('Mine');
  await page.context().close();
});

test('many are changed at once, and it is undone', async () => {
  const page = await open('/o/company?columns=name*industry');
  const box = (row: number) => cell(page, row, 0).getByRole('checkbox');
  await box(10).click();
  await box(13).click({ modifiers: ['Shift'] });
  await page.getByText('4 fiches sélectionnées').waitFor();
  await page.getByRole('button', { name: 'Modifier un champ' }).click();
  await page.getByRole('combobox', { name: 'Champ' }).fill('Secteur');
  await page.getByRole('option', { name: 'Secteur' }).click();
  await page.getByRole('textbox', { name: 'Secteur' }).fill('Énergie');
  await page.getByRole('button', { name: 'Modifier 4 fiches' }).click();
  await page.getByText('4 fiches modifiées.').waitFor();
  const inEnergy = () => companies({ field: 'industry', op: 'is', value: 'Énergie' });
  expect((await inEnergy()).map(({ name }) => name)).toEqual([10, 11, 12, 13].map((i) => `Société 00${i}`));
  await soon(() => cell(page, 12, 1).innerText()).toBe('Énergie');
  await page.getByRole('button', { name: /^Annuler/ }).click();
  await soon(async () => (await inEnergy()).length).toBe(0);
  await soon(() => cell(page, 12, 1).innerText()).toBe('');
  await page.context().close();
});

test('all that match are tagged, binned, and come back', async () => {
  const page = await open('/o/company?filter=employees-gte-800');
  await page.getByRole('checkbox', { name: 'Sélectionner les lignes affichées' }).click();
  await page.getByRole('button', { name: 'Sélectionner les 400 du filtre' }).click();
  await page.getByText('Toutes les fiches du filtre : 400').waitFor();
  await page.getByRole('button', { name: 'Étiquettes' }).click();
  await page.getByRole('combobox', { name: 'Étiquettes, séparées' }).fill('grands');
  await page.getByRole('button', { name: 'Modifier 400 fiches' }).click();
  await page.getByText('400 fiches modifiées.').waitFor();
  const tagged = await companies({ field: 'tags', op: 'is', value: 'grands' });
  expect(tagged).toHaveLength(400);

  await page.getByRole('button', { name: 'Mettre à la corbeille' }).click();
  await page.getByText('Rien ne correspond à ces filtres.').waitFor();
  const left = async () => (await companies({ field: 'employees', op: 'gte', value: 800 })).length;
  await soon(left).toBe(0);
  await page.goto(`${server.url}/o/company?view=bin`);
  await page.getByText('400 fiches').waitFor();
  await cell(page, 0, 0).getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Restaurer' }).click();
  await page.getByText('1 fiche restaurée.').waitFor();
  expect(await left()).toBe(1);
  await page.context().close();
});

test('a view is saved, changed, reset, renamed, and put away with a way back', async () => {
  const page = await open('/o/company?filter=address.city-is-Lille&sort=-employees');
  await page.getByText('Vue modifiée').waitFor();
  await page.getByRole('button', { name: 'Enregistrer sous…' }).click();
  await page.getByLabel('Nom de la vue').fill('Le Nord');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  const tab = page.getByRole('navigation', { name: 'Vues' }).getByRole('link', { name: 'Le Nord' });
  await tab.and(page.locator('[aria-current="page"]')).waitFor();
  expect([...search(page).keys()]).toEqual(['view']);
  await page.getByRole('button', { name: 'Modifier : Ville est Lille' }).waitFor();
  await expect.poll(() => page.getByText('Vue modifiée').count()).toBe(0);

  await page.getByRole('button', { name: 'Retirer : Ville est Lille' }).click();
  await page.getByText('Vue modifiée').waitFor();
  expect(search(page).get('filter')).toBe('none');
  await page.getByRole('button', { name: 'Rétablir' }).click();
  await page.getByRole('button', { name: 'Modifier : Ville est Lille' }).waitFor();

  await page.getByRole('button', { name: 'Actions sur la vue Le Nord' }).click();
  await page.getByRole('menuitem', { name: 'Renommer' }).click();
  await page.getByLabel('Nom de la vue').fill('Nord');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await page.getByRole('button', { name: 'Actions sur la vue Nord' }).click();
  await page.getByRole('menuitem', { name: 'Mettre à la corbeille' }).click();
  await page.getByText('La vue Nord est dans la corbeille.').waitFor();
  await page.getByRole('button', { name: /^Annuler/ }).click();
  await page.getByRole('link', { name: 'Nord', exact: true }).click();
  await page.getByRole('button', { name: 'Modifier : Ville est Lille' }).waitFor();
  await page.context().close();
});

test('the keyboard alone: moves, selects, filters, opens and closes', async () => {
  const page = await open();
  await cell(page, 0, 0).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toBe('1:1');
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByText('2 fiches sélectionnées').waitFor();
  await page.keyboard.press('x');
  await page.getByText('1 fiche sélectionnée').waitFor();
  await page.keyboard.press('Control+a');
  await page.getByText(/100 fiches sélectionnées/).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText(/sélectionnées/).waitFor({ state: 'detached' });

  await page.keyboard.press('Control+End');
  await soon(() => focused(page)).toMatch(/^\d{2,}:\d$/);
  await page.keyboard.press('Control+Home');
  await soon(() => focused(page)).toBe('0:0');
  await page.keyboard.press('Shift+Enter');
  await peeked(page, 'Société 0000').waitFor();
  await page.keyboard.press('ArrowDown');
  await peeked(page, 'Société 0001').waitFor();
  await page.keyboard.press('Escape');
  await peeked(page, 'Société 0001').waitFor({ state: 'detached' });

  await page.keyboard.press('/');
  await page.getByLabel('Chercher un champ').waitFor();
  await page.keyboard.press('Escape');
  await cell(page, 2, 0).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/o\/company\/[0-9a-f-]{36}/);
  await page.goBack();
  await page.locator('[data-cell="0:0"]').waitFor();
  await page.keyboard.press('c');
  await page.waitForURL(/new=company/);
  await page.context().close();
});

test('rows come as one scrolls, to the last one, and only those in sight exist', async () => {
  const page = await open();
  const { count } = await server.api<Found>('POST', '/records/company/query', { count: 'exact', limit: 1 });
  const last = (count?.value ?? 0) - 1;
  expect(last).toBeGreaterThan(700);
  const scroller = page.locator('[role="grid"]').locator('..');
  await soon(async () => {
    await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    return cell(page, last, 0).count();
  }).toBe(1);
  await expect.poll(() => page.locator('[data-skeleton]').count()).toBe(0);
  await expect.poll(() => page.locator('[role="row"]').count()).toBeLessThan(90);
  await page.context().close();
});

test('on a telephone: cards, filters in a sheet, both languages', async () => {
  const page = await openAsAdmin(browser, server, '/o/company?filter=address.city-is-Nantes', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'en-GB',
  });
  await page.getByRole('list', { name: 'List: Companies' }).getByRole('listitem').first().waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Filters and order' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Change: City is Nantes' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.context().close();
});

test('where there is nothing yet, the list says what to do', async () => {
  const page = await openAsAdmin(browser, server, '/o/product');
  await page.getByText('Aucune fiche « Produits » pour l’instant').waitFor();
  expect(await page.getByRole('link', { name: 'Importer un fichier' }).getAttribute('href')).toBe(
    '/import?object=product',
  );
  expect(await axeViolations(page)).toEqual([]);
  await page.context().close();
});
