import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browser, journeysOn, server } from './journeys.ts';
import { axeViolations, openAsAdmin } from './open-as-admin.ts';

type Records = { records: { id: string; name: string; [field: string]: unknown }[] };

const stages = new Map<string, string>();
const deals = new Map<string, string>();

const euros = (amount: string) => ({ amount, currency: 'EUR' });
const francs = (amount: string) => ({ amount, currency: 'CHF' });

journeysOn('blank', async () => {
  const found = await server.api<Records>('POST', '/records/stage/query', { sort: 'position' });
  for (const { id, name } of found.records) stages.set(name, id);
  const { records } = await server.api<Records>('POST', '/records/deal', {
    records: [
      { name: 'Piscine', stage: stages.get('Nouvelle'), amount: euros('1200.50') },
      { name: 'Sauna', stage: stages.get('Nouvelle'), amount: francs('300') },
      { name: 'Véranda', stage: stages.get('Nouvelle'), amount: euros('99.50') },
      { name: 'Toiture', stage: stages.get('Qualifiée'), amount: euros('5000') },
    ],
  });
  for (const { id, name } of records) deals.set(name, id);
  await server.api('POST', '/records/activity', {
    kind: 'call',
    subject: 'Rappeler le maître d’œuvre',
    due_at: new Date(Date.now() + 86_400_000).toISOString(),
    deal: deals.get('Piscine'),
  });
});

const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const card = (page: Page, name: string) => page.locator('[data-card]', { hasText: name });
const sumsOf = async (page: Page, name: string) =>
  (await column(page, name).getByTestId('sums').innerText()).replace(/[\s\u202f\u00a0]+/g, ' ').trim();
const stageNow = async (name: string) => {
  const deal = await server.api<{ stage: { title: string } }>('GET', `/records/deal/${deals.get(name)}`);
  return deal.stage.title;
};

test('a board tells what each stage is worth and which deals wait for nothing', async () => {
  const page = await openAsAdmin(browser, server, '/deals/board');
  await card(page, 'Piscine').getByText('Rappeler le maître').waitFor();
  await card(page, 'Toiture').getByText('Sans prochaine étape').waitFor();
  await expect.poll(() => sumsOf(page, 'Nouvelle')).toBe('1 300 € 300 CHF');
  await expect.poll(() => sumsOf(page, 'Qualifiée')).toBe('5 000 €');
  expect(await axeViolations(page)).toEqual([]);
  await page.context().close();
});

test('a card dragged with the mouse changes its stage and both sums, and a second browser sees it', async () => {
  const other = await openAsAdmin(browser, server, '/deals/board');
  await card(other, 'Piscine').waitFor();
  const page = await openAsAdmin(browser, server, '/deals/board');
  // Its next step comes later, and makes it taller.
  await card(page, 'Piscine').getByText('Rappeler le maître').waitFor();
  const from = (await card(page, 'Piscine').boundingBox())!;
  const to = (await column(page, 'Qualifiée').boundingBox())!;
  await page.mouse.move(from.x + 60, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 90, from.y + 40, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, to.y + 200, { steps: 10 });
  await page.mouse.up();
  await column(page, 'Qualifiée').locator('[data-card]', { hasText: 'Piscine' }).waitFor();
  await expect.poll(() => sumsOf(page, 'Nouvelle')).toMatch(/^(99,50 € 300 CHF|300 CHF 99,50 €)$/);
  await expect.poll(() => sumsOf(page, 'Qualifiée')).toBe('6 200,50 €');
  await expect.poll(() => stageNow('Piscine')).toBe('Qualifiée');

  await column(other, 'Qualifiée').locator('[data-card]', { hasText: 'Piscine' }).waitFor();
  await expect.poll(() => sumsOf(other, 'Qualifiée')).toBe('6 200,50 €');

  await page.getByRole('button', { name: /^Annuler/ }).click();
  await expect.poll(() => stageNow('Piscine')).toBe('Nouvelle');
  await column(page, 'Nouvelle').locator('[data-card]', { hasText: 'Piscine' }).waitFor();
  await other.context().close();
  await page.context().close();
});

test('the keyboard lifts, moves, drops and cancels, and says so', async () => {
  const page = await openAsAdmin(browser, server, '/deals/board');
  const live = page.getByTestId('carrying');
  await card(page, 'Sauna').focus();
  await page.keyboard.press('Space');
  await expect.poll(() => live.innerText()).toContain('Sauna soulevée, à l’étape Nouvelle');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => live.innerText()).toContain('Au-dessus de Qualifiée');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => live.innerText()).toContain('Annulé');
  expect(await stageNow('Sauna')).toBe('Nouvelle');
  await page.context().close();
});

test('a hand quicker than the screen loses no key', async () => {
  const page = await openAsAdmin(browser, server, '/deals/board');
  await card(page, 'Sauna').focus();
  // All in one turn of the page: nothing is drawn between one key and the next.
  await page.evaluate(`
    for (const key of [' ', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', ' '])
      document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  `);
  await column(page, 'Proposition').locator('[data-card]', { hasText: 'Sauna' }).waitFor();
  await expect.poll(() => sumsOf(page, 'Proposition')).toBe('300 CHF');
  await expect.poll(() => page.evaluate('document.activeElement.dataset.card')).toBe(deals.get('Sauna'));
  await expect.poll(() => stageNow('Sauna')).toBe('Proposition');

  // What is next is asked beside the work: the card stays in hand.
  await page.getByTestId('next').waitFor();
  expect(await page.evaluate('document.activeElement.dataset.card')).toBe(deals.get('Sauna'));

  // Two steps back at once, each of the deal as the one before leaves it.
  await page.evaluate(`
    for (let i = 0; i < 2; i++)
      document.activeElement.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowLeft', shiftKey: true, bubbles: true, cancelable: true }),
      );
  `);
  await column(page, 'Nouvelle').locator('[data-card]', { hasText: 'Sauna' }).waitFor();
  await expect.poll(() => stageNow('Sauna')).toBe('Nouvelle');
  await expect.poll(() => sumsOf(page, 'Proposition')).toBe('');
  await page.context().close();
});

test('a hand that lets go before the move is drawn drops where it let go', async () => {
  const page = await openAsAdmin(browser, server, '/deals/board');
  await card(page, 'Piscine').getByText('Rappeler le maître').waitFor();
  const from = (await card(page, 'Piscine').boundingBox())!;
  const to = (await column(page, 'Négociation').boundingBox())!;
  await page.mouse.move(from.x + 60, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + 90, from.y + 40, { steps: 4 });
  await page.locator('[data-flying]').waitFor();
  await page.evaluate(`
    for (const type of ['mousemove', 'mouseup'])
      document.body.dispatchEvent(new MouseEvent(type, {
        clientX: ${to.x + to.width / 2}, clientY: ${to.y + 200}, bubbles: true, cancelable: true,
      }));
  `);
  await page.mouse.up();
  await expect.poll(() => stageNow('Piscine')).toBe('Négociation');
  await page.getByRole('button', { name: /^Annuler/ }).click();
  await expect.poll(() => stageNow('Piscine')).toBe('Nouvelle');
  await page.context().close();
});

test('a loss asks for its reason without standing in the way', async () => {
  const page = await openAsAdmin(browser, server, '/deals/board');
  await card(page, 'Véranda').hover();
  await page.getByRole('button', { name: 'Déplacer « Véranda »' }).click();
  await page.getByRole('menuitem', { name: 'Perdue' }).click();
  await page.getByTestId('why').getByText('Prix', { exact: true }).click();
  await page.getByLabel('En clair, si besoin').fill('Trop cher');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Enregistrer le motif' }).click();
  const reason = async () => {
    const deal = await server.api<Record<string, unknown>>('GET', `/records/deal/${deals.get('Véranda')}`);
    return [deal.status, deal.lost_reason, (deal.reason as { title: string } | null)?.title];
  };
  await expect.poll(reason).toEqual(['lost', 'Trop cher', 'Prix']);
  await expect.poll(() => sumsOf(page, 'Perdue')).toBe('99,5 €');
  await page.context().close();
});

test('a move that is refused comes back, with words', async () => {
  const page = await openAsAdmin(browser, server, '/deals/board');
  await card(page, 'Toiture').waitFor();
  await page.route('**/api/v1/records/deal/*', (route) =>
    route.request().method() === 'PATCH' ? route.abort() : route.continue(),
  );
  await card(page, 'Toiture').hover();
  await page.getByRole('button', { name: 'Déplacer « Toiture »' }).click();
  await page.getByRole('menuitem', { name: 'Gagnée' }).click();
  await page.getByText('« Toiture » n’a pas été déplacée').waitFor();
  await column(page, 'Qualifiée').locator('[data-card]', { hasText: 'Toiture' }).waitFor();
  await expect.poll(() => sumsOf(page, 'Qualifiée')).toBe('5 000 €');
  expect(await stageNow('Toiture')).toBe('Qualifiée');
  await page.context().close();
});

test('the board and the list lead to each other', async () => {
  const page = await openAsAdmin(browser, server, '/deals/board');
  const shown = (name: string) =>
    page.getByRole('navigation', { name: 'Affichage' }).getByRole('link', { name });
  await shown('En liste').click();
  await page.getByRole('grid').waitFor();
  await shown('En liste').and(page.locator('[aria-current="page"]')).waitFor();
  const entry = page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: 'Affaires' });
  await expect.poll(() => entry.getAttribute('aria-current')).toBe('page');
  // With a tooltip open, as wherever the hand rests on what it pressed.
  await page.getByRole('button', { name: 'Notifications' }).hover();
  await page.getByRole('tooltip').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await shown('Par étapes').click();
  await card(page, 'Toiture').waitFor();
  await page.context().close();
});

test('closed stages are narrow until one looks into them, and nothing is to be scrolled sideways', async () => {
  const page = await openAsAdmin(browser, server, '/deals/board');
  await card(page, 'Toiture').waitFor();
  const won = column(page, 'Gagnée');
  expect((await won.boundingBox())!.width).toBeLessThan(80);
  const board = page.locator('[data-column]').first().locator('..');
  await expect.poll(() => board.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  await won.getByRole('button', { name: /^Voir les affaires/ }).click();
  await won.getByRole('button', { name: 'Replier : Gagnée' }).click();
  await won.getByRole('button', { name: /^Voir les affaires/ }).waitFor();
  await page.context().close();
});
