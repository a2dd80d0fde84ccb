import { expect, test } from 'vitest';
import { addDays } from '../src/platform/lib/day.ts';
import { browser, journeysOn, server } from './journeys.ts';
import { axeViolations, openAsAdmin } from './open-as-admin.ts';

type Made = { id: string; ends_on: string };

const today = new Date().toISOString().slice(0, 10);

journeysOn('blank', async () => {
  const me = await server.api<{ user: { id: string } }>('GET', '/me');
  await server.api('POST', '/actions/programme.begin', {
    people: 12,
    sponsor: null,
    lead: me.user.id,
    aims: ['win_more'],
    go_live_on: addDays(today, 120),
    modules: [],
  });
});

const newTask = (name: string, ends_on: string) =>
  server.api<Made>('POST', '/records/programme_task', {
    name,
    phase: 'frame',
    starts_on: addDays(ends_on, -3),
    ends_on,
  });

test('a task of the roadmap is moved by keyboard', async () => {
  const name = `Choisir les pilotes ${Date.now()}`;
  const task = await newTask(name, addDays(today, 20));
  const page = await openAsAdmin(browser, server, '/programme/roadmap');
  const handle = page.getByRole('button', { name: `Déplacer « ${name} »` });
  await handle.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect
    .poll(async () => (await server.api<Made>('GET', `/records/programme_task/${task.id}`)).ends_on)
    .toBe(addDays(today, 28));
  expect(await axeViolations(page)).toEqual([]);
  await page.context().close();
});

test('a row of the matrix is filled by keyboard, and its work stands in the day', async () => {
  const name = `Relire le mandat ${Date.now()}`;
  await newTask(name, today);
  const page = await openAsAdmin(browser, server, '/programme/raci');
  const row = page.getByRole('row').filter({ hasText: name });
  await row.getByText('À personne').waitFor();
  await row.getByRole('button', { name: 'rien' }).focus();
  await page.keyboard.type('ra');
  await row.getByText('En ordre').waitFor();
  await row.getByRole('button', { name: 'R réalise A approuve' }).waitFor();
  await page.getByRole('status').filter({ hasText: 'Enregistré' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.goto(`${server.url}/today`);
  await page.getByText(`Réaliser : ${name}`).first().waitFor();
  await page.context().close();
});
