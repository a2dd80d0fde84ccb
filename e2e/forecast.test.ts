import { expect, test } from 'vitest';
import { measureEffort } from './effort.ts';
import { browser, journeysOn, server } from './journeys.ts';
import { axeViolations, openAsAdmin } from './open-as-admin.ts';

type Made = { id: string; name: string; [field: string]: unknown };

journeysOn('blank', async () => {
  const found = await server.api<{ records: Made[] }>('POST', '/records/stage/query', { fields: ['name'] });
  const stage = new Map(found.records.map(({ id, name }) => [name, id]));
  const today = new Date().toISOString().slice(0, 10);
  const deal = (name: string, amount: string, currency = 'EUR') =>
    server.api<Made>('POST', '/records/deal', {
      name,
      stage: stage.get('Proposition'),
      amount: { amount, currency },
      close_date: today,
    });
  const roof = await deal('Toiture', '1000');
  const pool = await deal('Piscine', '2000.50');
  await deal('Chalet', '300', 'CHF');
  const me = await server.api<{ user: { id: string } }>('GET', '/me');
  for (const currency of ['EUR', 'CHF'])
    await server.api('POST', '/records/target', {
      person: me.user.id,
      period: 'month',
      starts_on: today,
      amount: { amount: '5000', currency },
    });
  await server.api('POST', '/actions/forecast.freeze', {});
  await server.api('PATCH', `/records/deal/${pool.id}`, { stage: stage.get('Gagnée') });
  await server.api('PATCH', `/records/deal/${roof.id}`, { stage: stage.get('Perdue') });
});

test('why the forecast changed is one touch away, and adds up', async () => {
  const page = await openAsAdmin(browser, server, '/deals/board');
  const entry = page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: 'Prévision' });
  await entry.waitFor();
  const why = page.getByRole('region', { name: 'Pourquoi la prévision a changé' });
  const effort = await measureEffort(page, 'see why the forecast changed', async (hand) => {
    await hand.click(entry);
    await why.getByRole('rowheader', { name: /^Gagnées/ }).waitFor();
  });
  expect([effort.pointer, effort.keys]).toEqual([1, 0]);
  const plain = (await why.innerText()).replace(/[\u202f\u00a0]/g, ' ');
  expect(plain).toContain('elle était de 1 500,25 € ; elle est de 2 000,50 € : +500,25 €');
  expect(plain).toContain('Piscine');
  expect(await axeViolations(page)).toEqual([]);

  // What is in another currency stands apart, and it is said.
  await page.getByText('rien n’est converti').waitFor();
  await page.getByRole('region', { name: 'Objectifs et prévisions, en CHF' }).waitFor();
  const euros = page.getByRole('region', { name: 'Objectifs et prévisions, en EUR' });
  await euros
    .getByRole('link', { name: /^2\s000,50/ })
    .first()
    .click();
  await page.waitForURL(/\/o\/deal\?filter=/);
  await page.getByText('Piscine').first().waitFor();
  await page.goBack();

  await page.getByLabel('Je m’engage sur').fill('4200');
  await page.keyboard.press('Enter');
  await euros.getByText(/4\s200/).waitFor();
  await page.context().close();
});

test('targets are typed like a spreadsheet, a year is spread over its months, and one takes it back', async () => {
  const page = await openAsAdmin(browser, server, '/forecast');
  await page.getByRole('link', { name: 'Objectifs' }).click();
  await page.getByRole('heading', { name: 'Objectifs' }).waitFor();
  await page.getByRole('button', { name: 'Année suivante' }).click();
  const year = new Date().getUTCFullYear() + 1;
  const grid = page.getByRole('region', { name: `Objectifs de ${year}` });
  const cell = (name: RegExp) => grid.getByRole('textbox', { name });
  const sums = grid.locator('td[data-sum]');
  await cell(/, janvier .*, en EUR$/)
    .first()
    .fill('12,5k');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1 000,50');
  await page.keyboard.press('Enter');
  await sums
    .filter({ hasText: /13\s500,50/ })
    .first()
    .waitFor();
  const history = page.getByRole('region', { name: 'Derniers changements' });
  await history.getByText(/12\s500/).waitFor();
  await cell(/Objectif de l’année, en EUR$/)
    .first()
    .fill('120000');
  await page.keyboard.press('Enter');
  await grid.getByText(/il manque 106\s499,50/).waitFor();
  await page.getByRole('button', { name: 'Remplir' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('10 cases seront remplies.').waitFor();
  await dialog.getByRole('button', { name: 'Remplir' }).click();
  await grid.getByRole('img', { name: 'le compte y est' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: /^Annuler/ }).click();
  await grid.getByText(/il manque 106\s499,50/).waitFor();
  await page.context().close();
});
