import { expect, test } from 'vitest';
import { addDays, dayIn } from '../src/platform/lib/day.ts';
import { measureEffort } from './effort.ts';
import { browser, journeysOn, server } from './journeys.ts';
import { axeViolations, openAsAdmin } from './open-as-admin.ts';

type Made = { id: string; [field: string]: unknown };

let bruno: Made;
let company: Made;
const monday = addDays(dayIn(new Date(), 'Europe/Paris'), 7);
const friday = addDays(monday, 4);
const make = (object: string, values: object) => server.api<Made>('POST', `/records/${object}`, values);
const list = async (object: string) =>
  (await server.api<{ records: Made[] }>('GET', `/records/${object}`)).records;

journeysOn('blank', async () => {
  bruno = await make('user', { name: 'Bruno Vasseur' });
  company = await make('company', { name: 'Garage Lefort', phone: '04 72 00 00 00' });
  const deal = await make('deal', { name: 'Pont élévateur', company: company.id });
  await make('contact', {
    first_name: 'Nadia',
    last_name: 'Perrin',
    job_title: 'Gérante',
    company: company.id,
  });
  await make('activity', { subject: 'Envoyer le devis', due_at: `${friday}T10:00:00Z`, deal: deal.id });
  await make('activity', { kind: 'note', subject: 'Attend un geste', company: company.id });
});

test('a week of absence is handed over, with what the other must know', async () => {
  const page = await openAsAdmin(browser, server, '/agenda');
  await page.getByRole('heading', { name: 'Absences' }).waitFor();
  await measureEffort(page, 'hand over a week of absence', async (hand) => {
    await hand.click(page.getByRole('button', { name: 'Déclarer une absence' }));
    // A day is typed as digits, in the order of the reader’s country.
    await page.getByLabel('Du', { exact: false }).first().fill(monday);
    await page.getByLabel('Au', { exact: true }).fill(friday);
    await hand.click(page.getByRole('combobox', { name: 'Relais' }));
    await hand.type('Bru');
    await hand.press('ArrowDown');
    await hand.press('Enter');
    await hand.click(page.getByRole('button', { name: 'Déclarer l’absence' }));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
  expect(await list('absence')).toMatchObject([
    { starts_on: monday, ends_on: friday, covered_by: { id: bruno.id } },
  ]);
  await page.getByRole('region', { name: 'Absences' }).getByRole('link', { name: 'Alice Martin' }).click();
  const account = page.getByRole('article');
  await account.getByRole('heading', { name: /Garage Lefort/ }).waitFor();
  const words = await account.innerText();
  for (const told of ['Nadia Perrin', 'Gérante', 'Envoyer le devis', 'Pont élévateur', 'Attend un geste'])
    expect(words).toContain(told);
  expect(await axeViolations(page)).toEqual([]);
  await page.context().close();
});

test('a departure is shown before it is settled, and taken back', async () => {
  await server.api('PATCH', `/records/company/${company.id}`, { owner: bruno.id });
  const page = await openAsAdmin(browser, server, '/settings/departures');
  const choose = async (name: string, person: string) => {
    await page.getByRole('combobox', { name }).fill(person);
    await page.getByRole('option', { name: person }).click();
  };
  await choose('Qui s’en va', 'Bruno Vasseur');
  await choose('Qui reprend ce qu’aucune règle ne dit', 'Alice Martin');
  await page.getByRole('button', { name: 'Voir qui reçoit quoi' }).click();
  await page.getByRole('row', { name: 'Sociétés Alice Martin 1' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Régler le départ de Bruno Vasseur' }).click();
  const undo = page.getByRole('button', { name: 'Annuler le départ de Bruno Vasseur' });
  await undo.waitFor();
  const [settled] = await list('company');
  expect(settled!.owner).toMatchObject({ title: 'Alice Martin' });
  await undo.click();
  await undo.waitFor({ state: 'detached' });
  const [back] = await list('company');
  expect(back!.owner).toMatchObject({ id: bruno.id });
  await page.context().close();
});
