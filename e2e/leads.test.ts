// A lead from the visitor who writes it to the deal it becomes: a form made in the browser, shown by another site without a script
// and with one, given to somebody by a rule, answered by a promised time, qualified with two keys.
import { createServer, type Server } from 'node:http';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { measureEffort } from './effort.ts';
import { browser, chapters, journeysOn, server } from './journeys.ts';
import { axeViolations, openAsAdmin } from './open-as-admin.ts';
import { openPage } from './open-page.ts';

type Made = { id: string; key: string; [field: string]: unknown };

let site: Server;
let home: string;
let form: Made;
let garage: string;

const chapter = chapters();
journeysOn('blank', async () => {
  const { user } = await server.api<{ user: { id: string } }>('GET', '/me');
  await server.api('POST', '/records/assignment_rule', { name: 'Site', people: [user.id] });
  await server.api('POST', '/records/answer_promise', { minutes: 240 });
  const company = await server.api<Made>('POST', '/records/company', {
    name: 'Garage Lefort',
    phone: '04 72 00 00 00',
  });
  garage = company.id;
  await server.api('POST', '/records/contact', {
    first_name: 'Nadia',
    last_name: 'Perrin',
    email: 'nadia@garage-lefort.example',
    phone: '06 11 22 33 44',
    company: company.id,
  });
  await server.api('POST', '/records/contact', {
    first_name: 'Sophie',
    last_name: 'Marchand',
    phone: '06 55 66 77 88',
  });
});
afterAll(async () => {
  await new Promise((done) => (site ? site.close(done) : done(null)));
});

/** Somebody else's site: `localhost` is another origin than `127.0.0.1`. */
async function openSite(): Promise<void> {
  const page = (body: string) =>
    `<!doctype html><html lang="fr"><title>Un site</title><h1>Contact</h1>${body}</html>`;
  const address = `${server.url}/f/${form.key}`;
  const pages: Record<string, string> = {
    '/cadre': page(`<iframe src="${address}" title="Contact" style="width:100%;height:1000px"></iframe>`),
    '/script': page(`<script src="${address}.js" async></script>`),
  };
  site = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(pages[request.url ?? ''] ?? '');
  });
  await new Promise<void>((done) => site.listen(0, 'localhost', done));
  home = `http://localhost:${(site.address() as { port: number }).port}`;
}

chapter('a form is made in the browser, with the very page beside it', async () => {
  const page = await openAsAdmin(browser, server, '/settings/forms');
  await page.getByRole('main').getByRole('button', { name: 'Nouveau formulaire' }).last().click();
  await page.getByLabel('Nom du formulaire').fill('Page contact');
  const preview = page.frameLocator('iframe[title="Aperçu du formulaire"]');
  await page.getByLabel('Titre').fill('Un projet ?');
  await preview.getByRole('heading', { name: 'Un projet' }).waitFor();
  await page.getByRole('button', { name: 'Ajouter un champ' }).click();
  await page.getByRole('menuitem', { name: 'Code postal' }).click();
  await preview.getByLabel('Code postal').waitFor();
  await page.getByRole('button', { name: 'Monter « Code postal »' }).click();
  await page.getByRole('button', { name: 'Retirer « Prénom »' }).click();
  await preview.getByLabel('Prénom').waitFor({ state: 'detached' });
  await page.getByText('Enregistré').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  const id = page.url().split('/').at(-1);
  await expect
    .poll(async () => {
      form = await server.api<Made>('GET', `/records/form/${id}`);
      return (form.settings as { fields: { name: string }[] }).fields.map(({ name }) => name);
    })
    .toEqual(['last_name', 'email', 'phone', 'company_name', 'postal_code', 'message']);
  await page.context().close();
  await openSite();
});

async function fillIn(at: FrameLocator | Page, name: string, email: string): Promise<void> {
  await at.getByLabel('Nom', { exact: true }).fill(name);
  await at.getByLabel('E-mail').fill(email);
  await at.getByLabel('Société').fill('Garage Lefort');
  await at.getByLabel('Message').fill('Il nous faut un pont élévateur avant mars.');
}
/** Nobody fills in a form in a second. */
const takeOnesTime = (page: Page) => page.waitForTimeout(2600);

chapter('a visitor sends it from a frame, without a script and without a cookie', async () => {
  const page = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(`${home}/cadre`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('heading', { name: 'Un projet' }).waitFor();
  await fillIn(frame, 'Perrin', 'nadia@garage-lefort.example');
  await frame.getByRole('checkbox').check();
  await takeOnesTime(page);
  await frame.getByRole('button', { name: 'Envoyer' }).click();
  await frame.getByText('Merci.').waitFor();
  expect(await page.context().cookies()).toEqual([]);
  await page.context().close();
});

chapter('another from a script in the page, who is told what is wrong and loses nothing', async () => {
  const page = await openPage(browser);
  await page.goto(`${home}/script`);
  await page.getByRole('heading', { name: 'Un projet' }).waitFor();
  await fillIn(page, 'Roux', 'roux@ateliers-roux.example');
  await page.getByLabel('Téléphone').fill('12');
  await page.getByRole('checkbox').check();
  expect(
    (await axeViolations(page)).filter((one) => !one.startsWith('landmark') && !one.startsWith('region')),
  ).toEqual([]);
  await takeOnesTime(page);
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await page.getByText('à corriger', { exact: false }).or(page.getByRole('alert')).first().waitFor();
  expect(await page.getByLabel('Message').inputValue()).toContain('pont élévateur');
  await page.getByLabel('Téléphone').fill('04 72 11 22 33');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await page.getByText('Merci.').waitFor();
  expect(await page.context().cookies()).toEqual([]);
  await page.context().close();
});

chapter('it has come to somebody, says how long there is, and is converted with two keys', async () => {
  const found = await server.api<{ records: Made[] }>('POST', '/records/lead/query', {
    filter: { field: 'email', op: 'is', value: 'nadia@garage-lefort.example' },
  });
  const lead = found.records[0]!;
  const page = await openAsAdmin(browser, server, `/o/lead/${lead.id}`);
  await page.getByText('ouvrées').first().waitFor();
  await page.getByText('à tour de rôle').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  const effort = await measureEffort(page, 'convert a lead', async (hand) => {
    await hand.press('q');
    await page
      .getByRole('radio', { name: /Nadia Perrin/ })
      .and(page.locator(':checked'))
      .waitFor();
    await hand.press('Enter');
    await page.waitForURL(/\/o\/deal\//);
  });
  expect([effort.pointer, effort.keys]).toEqual([0, 2]);
  await page.getByRole('heading', { level: 1, name: 'Garage Lefort' }).waitFor();
  await page.getByRole('button', { name: /Annuler/ }).click();
  await page.waitForURL(/\/o\/lead\//);
  await page.getByRole('button', { name: 'Qualifier' }).waitFor();
  await page.keyboard.press('q');
  await page.getByRole('button', { name: 'Convertir' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.context().close();
});

chapter('in the list: how long there is, one key to take care of it, and what was held back', async () => {
  const { id } = await server.api<Made>('POST', '/records/lead', {
    last_name: 'Sans personne',
    source: 'phone',
  });
  await server.api('PATCH', `/records/lead/${id}`, { owner: null });
  await server.api('POST', '/records/form_entry', {
    sender: 'Peut-être',
    form: form.id,
    reasons: ['quick'],
    values: { last_name: 'Peut-être', email: 'peut-etre@exemple.example', message: 'Bonjour.' },
  });
  const page = await openAsAdmin(browser, server, '/o/lead');
  const row = page.getByRole('row', { name: /Sans personne/ });
  await row.getByText('encore', { exact: false }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await row.getByRole('rowheader').focus();
  await page.keyboard.press('Space');
  await page
    .getByRole('region', { name: 'Sélection' })
    .getByRole('button', { name: 'Je m’en charge' })
    .waitFor();
  await page.keyboard.press('m');
  await row.getByText('Alice', { exact: false }).first().waitFor();
  await page.getByRole('link', { name: '1 envoi retenu' }).click();
  await page.getByRole('button', { name: /C’est une demande/ }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.context().close();
});

chapter('a customer is found by half a name and phoned; a contact is made at a known company', async () => {
  const page = await openAsAdmin(browser, server, '/today');
  await page.getByRole('heading', { level: 1 }).waitFor();
  // A call is a click on a link that the system takes: here it is noted.
  await page.evaluate(`document.addEventListener('click', (event) => {
    if (event.target.protocol !== 'tel:') return;
    event.preventDefault();
    document.body.dataset.dialled = event.target.href;
  })`);
  await measureEffort(page, 'find a customer by half a name and phone them', async (hand) => {
    await hand.press('ControlOrMeta+k');
    await hand.type('march');
    await page
      .getByRole('option', { name: /Sophie Marchand/ })
      .first()
      .waitFor();
    await hand.press('ControlOrMeta+Enter');
    await page.waitForURL(/\/o\/contact\/.*write=call/);
    await expect.poll(() => page.evaluate('document.body.dataset.dialled')).toBe('tel:+33655667788');
  });
  await page.goto(`${server.url}/o/company/${garage}`);
  const add = page.getByRole('region', { name: 'Contacts' }).getByRole('button').first();
  await add.waitFor();
  await measureEffort(page, 'create a contact at a known company', async (hand) => {
    await hand.click(add);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Prénom').waitFor();
    await hand.type('Paul Lefort');
    await hand.press('ControlOrMeta+Enter');
    await dialog.waitFor({ state: 'detached' });
  });
  const made = await server.api<{ records: Made[] }>('POST', '/records/contact/query', {
    filter: { field: 'last_name', op: 'is', value: 'Lefort' },
  });
  expect(made.records).toMatchObject([{ first_name: 'Paul', company: { title: 'Garage Lefort' } }]);
  await page.context().close();
});
