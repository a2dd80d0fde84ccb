import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browser, journeysOn, server } from './journeys.ts';
import { openAsAdmin } from './open-as-admin.ts';

let contact: string;

journeysOn('blank', async () => {
  await server.api('POST', '/records/company', {
    records: [{ name: 'Menuiserie Faure' }, { name: 'Garage Petit' }],
  });
  const { records } = await server.api<{ records: { id: string }[] }>('POST', '/records/contact', {
    records: [{ last_name: 'Durand', first_name: 'Léa', phone: '+1 415 555 2671' }],
  });
  contact = records[0]!.id;
});

/** Keeps the scripts whose name begins so from coming until the answer is called. */
async function holdBack(page: Page, name: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(`**/assets/${name}-*.js`, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test('what is typed before a control has come begins the edit in it', async () => {
  const page = await openAsAdmin(browser, server, '/sign-in');
  const letCome = await holdBack(page, 'edits');
  await page.goto(`${server.url}/o/contact/${contact}`);
  await page
    .getByRole('button', { name: /Société/ })
    .first()
    .click();
  await page.keyboard.type('faure');
  expect(await page.locator('input:focus').inputValue()).toBe('faure');
  letCome();
  await page.getByRole('option', { name: 'Menuiserie Faure' }).click();
  await expect
    .poll(
      async () =>
        (await server.api<{ company: { title: string } | null }>('GET', `/records/contact/${contact}`))
          .company?.title,
    )
    .toBe('Menuiserie Faure');
  await page.context().close();
});

test('a cell of a list that is typed into before its control has come keeps what was typed', async () => {
  const page = await openAsAdmin(browser, server, '/sign-in');
  const letCome = await holdBack(page, 'edits');
  await page.goto(`${server.url}/o/contact`);
  const cell = page.getByRole('gridcell', { name: /Menuiserie Faure/ });
  await cell.click({ position: { x: 4, y: 4 } });
  await page.keyboard.type('petit');
  expect(await page.locator('input:focus').inputValue()).toBe('petit');
  letCome();
  await page.getByRole('option', { name: 'Garage Petit' }).waitFor();
  await page.keyboard.press('Escape');
  await cell.waitFor();
  await page.context().close();
});

test('a filter that is begun before the fields have come finds what was typed', async () => {
  const page = await openAsAdmin(browser, server, '/sign-in');
  const letCome = await holdBack(page, 'field-picker');
  await page.goto(`${server.url}/o/company`);
  await page.getByRole('link', { name: 'Garage Petit' }).waitFor();
  await page.keyboard.press('/');
  await page.getByLabel('Chercher un champ').waitFor();
  await page.keyboard.type('effec');
  letCome();
  await page.getByRole('option', { name: 'Effectif' }).first().waitFor();
  await page.keyboard.type('tif');
  expect(await page.locator('input:focus').inputValue()).toBe('effectif');
  await page.context().close();
});

test('even Enter, pressed before the fields have come, takes the field', async () => {
  const page = await openAsAdmin(browser, server, '/sign-in');
  const letCome = await holdBack(page, 'field-picker');
  await page.goto(`${server.url}/o/company`);
  await page.getByRole('link', { name: 'Garage Petit' }).waitFor();
  await page.keyboard.press('/');
  await page.getByLabel('Chercher un champ').fill('sans contacts');
  await page.keyboard.press('Enter');
  letCome();
  await page.getByRole('button', { name: 'Modifier : sans contacts' }).waitFor();
  await page.context().close();
});

test('a number from abroad is written out once the tables have come', async () => {
  const page = await openAsAdmin(browser, server, '/sign-in');
  const letCome = await holdBack(page, 'numbers');
  await page.goto(`${server.url}/o/contact/${contact}`);
  await page.getByText('+14155552671').waitFor();
  letCome();
  await page.getByText('+1 415 555 2671').waitFor();
  await page.context().close();
});
