import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browser, journeysOn, server } from './journeys.ts';
import { axeViolations, openAsAdmin } from './open-as-admin.ts';

type Found = { records: { id: string; version: number; [field: string]: unknown }[] };

let dupont: string;

journeysOn('blank', async () => {
  const made = await server.api<{ id: string }>('POST', '/records/company', {
    name: 'SARL Dupont',
    phone: '01 42 68 53 00',
  });
  dupont = made.id;
});

const companyNamed = async (name: string) =>
  (
    await server.api<Found>('POST', '/records/company/query', {
      filter: { field: 'name', op: 'is', value: name },
    })
  ).records[0];

const nameOfFocused = `(() => {
  const at = document.activeElement;
  return at?.getAttribute('aria-label') ?? (at?.labels?.[0]?.textContent || at?.textContent) ?? '';
})()`;

/** Tab until what has the focus carries this name: the way of whoever has no mouse. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate<string>(nameOfFocused);
    if (name.test(here.replaceAll('\u202f', ' '))) return;
  }
  throw new Error(`nothing named ${name} can be reached`);
}

async function arrowTo(page: Page, name: RegExp): Promise<void> {
  // An opened menu takes the focus a frame later.
  await page.locator('[role="menu"]:focus-within').waitFor();
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('ArrowDown');
    if (name.test(await page.evaluate<string>(nameOfFocused))) return;
  }
  throw new Error(`no item named ${name}`);
}

test('with the keyboard alone: created beside its double, called, edited, put back, binned and brought back', async () => {
  const page = await openAsAdmin(browser, server, `/o/company/${dupont}`);
  await page.getByRole('heading', { level: 1, name: 'SARL Dupont' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);

  await page.keyboard.press('c');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Nom' }).waitFor();
  await page.keyboard.type('Dupont SAS');
  await page.getByRole('region', { name: 'Une fiche y ressemble déjà' }).getByText('Même nom').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Menuiserie Roux');
  await page.getByText('y ressemble déjà').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: 'Menuiserie Roux' }).waitFor();
  const { id } = (await companyNamed('Menuiserie Roux'))!;
  const read = () => server.api<Record<string, unknown>>('GET', `/records/company/${id}`);

  await page.getByText('Planifier la prochaine étape').waitFor();
  await page.keyboard.press('l');
  await page.getByRole('textbox', { name: 'Texte' }).waitFor();
  await page.keyboard.type('Intéressés par trois portes.');
  await tabTo(page, /^Joint$/);
  await page.keyboard.press('Space');
  await tabTo(page, /^Et ensuite$/);
  await page.keyboard.type('Envoyer le devis');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  const next = page.getByRole('region', { name: 'Prochaine étape' });
  await next.getByRole('link', { name: 'Envoyer le devis' }).waitFor();
  const day = page.getByRole('region', { name: 'Aujourd’hui' });
  await day.getByText('Intéressés par trois portes.').waitFor();
  await day.getByText('· Joint').waitFor();
  await expect
    .poll(async () => {
      const { records } = await server.api<Found>('POST', '/records/activity/query', {
        filter: { field: 'company', op: 'is', value: id },
        sort: 'kind',
      });
      return records.map(({ kind, done_at }) => [kind, done_at !== null]);
    })
    .toEqual([
      ['call', true],
      ['task', false],
    ]);

  await tabTo(page, /^Ajouter : Téléphone$/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('04 72 00 11 22');
  await page.keyboard.press('Enter');
  await page.getByText('Enregistré').waitFor();
  await expect.poll(async () => (await read()).phone).toBe('+33472001122');

  await tabTo(page, /^Actions$/);
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Voir l’historique' }).waitFor();
  await arrowTo(page, /^Voir l’historique$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Historique' }).waitFor();
  await page
    .getByRole('article', { name: /^Modification/ })
    .getByText('04 72 00 11 22')
    .waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await tabTo(page, /^Remettre cette valeur : Téléphone$/);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await read()).phone).toBe(null);

  await tabTo(page, /^Actions$/);
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Mettre à la corbeille' }).waitFor();
  await arrowTo(page, /^Mettre à la corbeille$/);
  await page.keyboard.press('Enter');
  await page.getByText('Cette fiche est à la corbeille.').waitFor();
  expect((await read()).deleted_at).not.toBe(null);
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Control+z');
  await page.getByText('Cette fiche est à la corbeille.').waitFor({ state: 'detached' });
  expect((await read()).deleted_at).toBe(null);
  await page.context().close();
});

test('what two people change at once is asked about, and what one may not see is not there', async () => {
  const { id } = await server.api<{ id: string }>('POST', '/records/company', { name: 'Deux mains' });
  const page = await openAsAdmin(browser, server, `/o/company/${id}`);
  await page.getByRole('button', { name: 'Ajouter : Secteur' }).click();
  await page.keyboard.type('Bâtiment');
  // The other is quicker by so little that the stream has no time to tell.
  let first = true;
  await page.route(`**/records/company/${id}`, async (route) => {
    if (first && route.request().method() === 'PATCH') {
      first = false;
      await server.api('PATCH', `/records/company/${id}`, { industry: 'Transport' });
    }
    await route.continue();
  });
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Transport').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('definition').getByText('Transport').waitFor();

  await page.goto(`${server.url}/o/company/0190aaaa-0000-7000-8000-000000000000`);
  await page.getByText('Cette fiche n’existe pas, ou ne vous est pas ouverte.').waitFor();
  await page.context().close();
});

test('a deal moves along its ribbon, and a search finds and opens it', async () => {
  const { id } = await server.api<{ id: string }>('POST', '/records/deal', { name: 'Portes coulissantes' });
  const page = await openAsAdmin(browser, server, `/o/deal/${id}`);
  await page.getByRole('button', { name: 'Passer à l’étape Qualifiée' }).click();
  await page
    .getByRole('list', { name: 'Étapes de l’affaire' })
    .getByText('Qualifiée : étape actuelle')
    .waitFor();
  const stage = async () =>
    (await server.api<{ stage: { title: string } }>('GET', `/records/deal/${id}`)).stage.title;
  await expect.poll(stage).toBe('Qualifiée');
  expect(await axeViolations(page)).toEqual([]);

  await page.goto(`${server.url}/o/company/${dupont}`);
  await page.getByRole('heading', { level: 1, name: 'SARL Dupont' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Rechercher et agir' }).waitFor();
  await page.keyboard.type('portes coul');
  await page.getByRole('option', { name: 'Portes coulissantes Affaire' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Portes coulissantes' }).waitFor();
  await page.context().close();
});
