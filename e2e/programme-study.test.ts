// A process as it is and as it is wanted, beside each other: a link drawn by mouse and by the list, a step removed by keyboard
// and put back.
import { expect, test } from 'vitest';
import { browser, journeysOn, server } from './journeys.ts';
import { axeViolations, openAsAdmin } from './open-as-admin.ts';

let id: string;

const step = (key: string, n: number, more: object = {}) => ({
  ...{ id: key, name: key, who: 'Vente', tool: 'Papier', minutes: 5, pain: 0, coverage: null, next: [] },
  ...{ x: 0, y: n * 120, ...more },
});

journeysOn('blank', async () => {
  const { user } = await server.api<{ user: { id: string } }>('GET', '/me');
  await server.api('POST', '/actions/programme.begin', {
    people: 12,
    sponsor: null,
    lead: user.id,
    aims: ['win_more'],
    go_live_on: new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10),
    modules: ['sales'],
  });
  const made = await server.api<{ id: string }>('POST', '/records/process', {
    name: 'Rappeler un client',
    current_steps: [step('Noter', 0, { next: ['Recopier'] }), step('Recopier', 1), step('Rappeler', 2)],
    wanted_steps: [step('Noter', 0, { tool: 'Jalon' }), step('Rappeler', 1)],
  });
  id = made.id;
});

const links = async (): Promise<string[]> => {
  const { current_steps } = await server.api<{ current_steps: { id: string; next: string[] }[] }>(
    'GET',
    `/records/process/${id}`,
  );
  return current_steps.map((one) => `${one.id} → ${one.next.join()}`);
};

test('what changes is said in both drawings; steps are linked by mouse and by list, removed by keyboard and put back', async () => {
  const page = await openAsAdmin(browser, server, `/programme/study/${id}`);
  const now = page.getByRole('region', { name: 'Aujourd’hui', exact: true });
  const box = (name: string) => now.locator('.react-flow__node').filter({ hasText: name });
  await box('Recopier').getByText('N’est plus à faire').waitFor();
  await page.getByRole('region', { name: 'Voulu', exact: true }).getByText('Papier → Jalon').waitFor();
  expect(await axeViolations(page)).toEqual([]);

  await box('Recopier')
    .locator('.react-flow__handle-bottom')
    .dragTo(box('Rappeler').locator('.react-flow__handle-top'));
  await expect.poll(links).toEqual(['Noter → Recopier', 'Recopier → Rappeler', 'Rappeler → ']);

  const next = page.getByRole('combobox', { name: 'Ensuite : Noter' });
  await next.focus();
  await next.press('ArrowDown');
  await page.getByRole('option', { name: '3 · Rappeler' }).click();
  await expect.poll(links).toEqual(['Noter → Recopier,Rappeler', 'Recopier → Rappeler', 'Rappeler → ']);

  await box('Recopier').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Delete');
  await page.getByText('Étape supprimée').waitFor();
  await expect.poll(links).toEqual(['Noter → Rappeler', 'Rappeler → ']);
  await page.getByRole('button', { name: /^Annuler/ }).click();
  await expect.poll(links).toEqual(['Noter → Recopier,Rappeler', 'Recopier → Rappeler', 'Rappeler → ']);
  await page.context().close();
});
