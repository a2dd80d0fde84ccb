import { expect, test } from 'vitest';
import { addDays, dayIn } from '../src/platform/lib/day.ts';
import { momentOf, weekdayOf } from '../src/platform/lib/working-time.ts';
import { measureEffort } from './effort.ts';
import { browser, journeysOn, server } from './journeys.ts';
import { axeViolations, openAsAdmin } from './open-as-admin.ts';

type Made = { id: string; [field: string]: unknown };

let colleague: Made;
let customer: Made;
const zone = 'Europe/Paris';
/** A Tuesday to come, two weeks from now, without a public holiday. */
const tuesday = (() => {
  let day = addDays(dayIn(new Date(), zone), 14);
  while (weekdayOf(day) !== 'tue' || /-(12-25|01-01|05-01|05-08|07-14|11-11)$/.test(day))
    day = addDays(day, 1);
  return day;
})();
const at = (time: string) => momentOf(tuesday, time, zone).toISOString();
const make = (object: string, values: object) => server.api<Made>('POST', `/records/${object}`, values);
const list = async (object: string, filter: object) =>
  (await server.api<{ records: Made[] }>('POST', `/records/${object}/query`, { filter })).records;

journeysOn('blank', async () => {
  colleague = await make('user', { name: 'Bruno Vasseur' });
  customer = await make('company', {
    name: 'Menuiserie Perrin',
    address: { street: '12 rue des Lilas', postal_code: '69003', city: 'Lyon', country: 'FR' },
  });
  // Bruno is taken until eleven.
  await make('activity', {
    kind: 'meeting',
    subject: 'Comité',
    owner: colleague.id,
    starts_at: at('09:00'),
    ends_at: at('11:00'),
  });
  await make('activity', { kind: 'task', subject: 'Préparer la tournée', due_at: at('18:00') });
});

test('a visit for two, from the customer’s page: one line, and the first hour at which both are free', async () => {
  const page = await openAsAdmin(browser, server, `/o/company/${customer.id}`);
  await page.getByRole('heading', { level: 1, name: 'Menuiserie Perrin' }).waitFor();
  const { pointer, keys } = await measureEffort(page, 'plan a visit for two', async (hand) => {
    await hand.press('p');
    await page.getByRole('textbox', { name: 'Objet' }).and(page.locator(':focus')).waitFor();
    await hand.type(`Visite avec Bruno le ${tuesday.slice(8)}/${tuesday.slice(5, 7)}`);
    await hand.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
  expect({ pointer, keys }).toEqual({ pointer: 0, keys: 2 });
  await page.getByText('« Visite Menuiserie Perrin »').first().waitFor();
  const [visit] = await list('activity', { field: 'subject', op: 'is', value: 'Visite Menuiserie Perrin' });
  expect(visit).toMatchObject({
    kind: 'visit',
    company: { id: customer.id },
    location: '12 rue des Lilas, 69003 Lyon',
    starts_at: at('11:00'),
    ends_at: at('12:00'),
  });
  expect(await list('participant', { field: 'activity', op: 'is', value: visit!.id })).toMatchObject([
    { person: { id: colleague.id }, answer: 'invited' },
  ]);
  await page.goto(`${server.url}/agenda?day=${tuesday}`);
  await page.getByText('Visite Menuiserie Perrin').first().waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.context().close();
});

test('what is dragged can be done by keys: a task gets its hour, an entry another day', async () => {
  const page = await openAsAdmin(browser, server, `/agenda?day=${tuesday}`);
  await page.getByRole('button', { name: 'Planifier : Préparer la tournée' }).press('Enter');
  await page.getByRole('textbox', { name: 'De', exact: true }).fill('15h');
  await page.getByRole('textbox', { name: 'À', exact: true }).fill('1545');
  await page.getByRole('textbox', { name: 'Jour' }).fill(tuesday);
  await page.keyboard.press('Enter');
  await page.getByText('Toutes vos tâches ont leur heure.').waitFor();
  const [task] = await list('activity', { field: 'subject', op: 'is', value: 'Préparer la tournée' });
  expect(task).toMatchObject({ starts_at: at('15:00'), ends_at: at('15:45') });
  await page.getByText('Préparer la tournée').first().waitFor();
  await page.context().close();
});

test('a day of the team stands side by side, and on a phone the week is a list', async () => {
  await make('activity', {
    kind: 'meeting',
    subject: 'Revue',
    owner: colleague.id,
    starts_at: at('14:00'),
    ends_at: at('16:00'),
  });
  const page = await openAsAdmin(browser, server, `/agenda?view=team&day=${tuesday}`);
  await page.getByRole('columnheader', { name: 'Bruno Vasseur' }).waitFor();
  const entry = page.getByText('Revue').last();
  await entry.waitFor();
  expect(await axeViolations(page)).toEqual([]);
  // From one person to another, at the same hour.
  const mine = page.getByRole('columnheader').filter({ hasNotText: 'Bruno' }).filter({ hasText: /\p{L}/u });
  await entry.hover();
  const [from, to] = [(await entry.boundingBox())!, (await mine.first().boundingBox())!];
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, from.y + from.height / 2, { steps: 8 });
  await page.mouse.up();
  await page.getByText('« Revue » est maintenant dans l’agenda de').waitFor();
  const [moved] = await list('activity', { field: 'subject', op: 'is', value: 'Revue' });
  expect(Date.parse(String(moved!.ends_at)) - Date.parse(String(moved!.starts_at))).toBe(7_200_000);
  expect((moved!.owner as Made).id).not.toBe(colleague.id);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${server.url}/agenda?day=${tuesday}`);
  await page.getByText('Revue').first().waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.context().close();
});
