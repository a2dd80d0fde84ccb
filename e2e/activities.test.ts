// Writing down from anywhere, finishing with what comes next, and hearing of it.
import { expect, test } from 'vitest';
import { measureEffort } from './effort.ts';
import { browser, journeysOn, server } from './journeys.ts';
import { axeViolations, openAsAdmin } from './open-as-admin.ts';

interface Activity {
  kind: string;
  subject: string;
  done_at: string | null;
  due_at: string | null;
  outcome: string | null;
}

let dupont: string;

journeysOn('blank', async () => {
  dupont = (await server.api<{ id: string }>('POST', '/records/company', { name: 'SARL Dupont' })).id;
});

const activities = async () =>
  (
    await server.api<{ records: Activity[] }>('POST', '/records/activity/query', {
      filter: { field: 'company', op: 'is', value: dupont },
      sort: 'created_at',
      fields: ['kind', 'subject', 'done_at', 'due_at', 'outcome'],
    })
  ).records;

test('a call is logged from the list with its next step in three days by two keys and its words', async () => {
  const page = await openAsAdmin(browser, server, '/o/company');
  await page.getByRole('link', { name: 'SARL Dupont' }).waitFor();
  await page.getByRole('rowheader').first().focus();
  const { pointer, keys } = await measureEffort(page, 'log a call with its next step', async (hand) => {
    await hand.press('l');
    await page.getByRole('dialog', { name: 'Écrire : SARL Dupont' }).waitFor();
    await page.locator('textarea:focus').waitFor();
    await hand.type('Intéressés par trois portes.');
    await hand.press('Control+Shift+Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
  expect({ pointer, keys }).toEqual({ pointer: 0, keys: 2 });
  await expect
    .poll(async () =>
      (await activities()).map(({ kind, subject, done_at }) => [kind, subject, done_at !== null]),
    )
    .toEqual([
      ['call', 'Intéressés par trois portes.', true],
      ['task', 'Relancer', false],
    ]);
  const [, next] = await activities();
  expect(Math.round((Date.parse(next!.due_at!) - Date.now()) / 86_400_000)).toBeGreaterThanOrEqual(2);
  await page.context().close();
});

test('from the palette: the verb and a name; what is planned is finished with what its template proposes', async () => {
  const before = (await activities()).length;
  const relance = await server.api<{ id: string }>('POST', '/records/activity_template', {
    name: 'Rappel',
    kind: 'call',
    subject: 'Rappeler pour le devis',
  });
  const envoi = await server.api<{ id: string }>('POST', '/records/activity_template', {
    name: 'Envoi',
    next: relance.id,
    next_days: 5,
  });
  await server.api('POST', '/records/activity', {
    subject: 'Envoyer le devis',
    company: dupont,
    template: envoi.id,
  });
  const page = await openAsAdmin(browser, server, '/dashboard');
  await page.getByRole('button', { name: 'Rechercher' }).waitFor();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('appeler dup');
  await page.getByRole('option', { name: /Noter un appel : SARL Dupont/ }).waitFor();
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog', { name: 'Écrire : SARL Dupont' })
    .getByRole('textbox', { name: 'Texte' })
    .waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('fait devis');
  await page.getByRole('option', { name: /Fait : Envoyer le devis/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Fait : Envoyer le devis' }).waitFor();
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Et ensuite' }).inputValue())
    .toBe('Rappeler pour le devis');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByText('la suite est prévue').waitFor();
  expect(
    (await activities()).slice(before).map(({ kind, subject, done_at }) => [kind, subject, done_at !== null]),
  ).toEqual([
    ['task', 'Envoyer le devis', true],
    ['call', 'Rappeler pour le devis', false],
  ]);
  await page.context().close();
});

test('what its template says is to be ticked is ticked on the activity, and in the timeline', async () => {
  const template = await server.api<{ id: string }>('POST', '/records/activity_template', {
    name: 'Pose',
    checklist: 'Mesurer\nPoser',
  });
  const { id } = await server.api<{ id: string }>('POST', '/records/activity', {
    kind: 'visit',
    subject: 'Pose des portes',
    company: dupont,
    template: template.id,
    done_at: null,
  });
  const kept = async () =>
    (await server.api<{ checklist: string }>('GET', `/records/activity/${id}`)).checklist;
  const page = await openAsAdmin(browser, server, `/o/activity/${id}`);
  await page.getByRole('checkbox', { name: 'Mesurer' }).check();
  await expect.poll(kept).toBe('[x] Mesurer\n[ ] Poser');
  expect(await axeViolations(page)).toEqual([]);
  await server.api('POST', '/actions/activity.finish', { id });
  await page.goto(`${server.url}/o/company/${dupont}`);
  await page.getByRole('checkbox', { name: 'Poser' }).check();
  await expect.poll(kept).toBe('[x] Mesurer\n[x] Poser');
  await page.context().close();
});

test('an activity repeats as a sentence says, and from one on it ends', async () => {
  const { id } = await server.api<{ id: string }>('POST', '/records/activity', {
    subject: 'Point mensuel',
    due_at: '2030-01-15T09:00:00+01:00',
  });
  const page = await openAsAdmin(browser, server, `/o/activity/${id}`);
  await page.getByRole('button', { name: 'Répéter' }).click();
  const dialog = page.getByRole('dialog', { name: 'Répéter cette activité' });
  await dialog.getByText('Se répète chaque semaine, le mardi').waitFor();
  await dialog.getByRole('combobox', { name: 'Unité' }).selectOption('MONTHLY');
  await dialog.getByText('Se répète chaque mois, le 15').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Planifier la série' }).click();
  await page.getByText('Se répète chaque mois, le 15').waitFor();
  await page.getByRole('button', { name: 'Modifier la série' }).click();
  await page.getByRole('menuitem', { name: 'Supprimer toutes celles qui restent' }).click();
  await page.getByText('La série est arrêtée.').waitFor();
  await page.context().close();
});
