import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browser, journeysOn, server } from './journeys.ts';
import { axeViolations, openAsAdmin } from './open-as-admin.ts';

type Made = { id: string; [field: string]: unknown };

let deal: Made;
let devis: Made;
let call: Made;
let lead: Made;

const day = 86_400_000;
const fromNow = (days: number) => new Date(Date.now() + days * day).toISOString();
const make = (object: string, values: object) => server.api<Made>('POST', `/records/${object}`, values);
const read = (object: string, { id }: Made) => server.api<Made>('GET', `/records/${object}/${id}`);

journeysOn('blank', async () => {
  const company = await make('company', { name: 'Garage Lefort', phone: '04 72 00 00 00' });
  deal = await make('deal', { name: 'Pont élévateur', company: company.id });
  const busy = await make('deal', { name: 'Banc de contrôle', company: company.id });
  devis = await make('activity', {
    kind: 'task',
    subject: 'Envoyer le devis',
    due_at: fromNow(-2),
    deal: busy.id,
  });
  call = await make('activity', {
    kind: 'call',
    subject: 'Rappel annuel',
    due_at: fromNow(-1),
    company: company.id,
  });
  await make('activity', { kind: 'task', subject: 'Dans huit jours', due_at: fromNow(8), deal: busy.id });
  const unanswered = { first_name: 'Nadia', last_name: 'Perrin', phone: '06 11 22 33 44' };
  lead = await make('lead', { ...unanswered, received_at: fromNow(-3.2), owner: null });
});

const part = (page: Page, name: string) => page.getByRole('region', { name });

test('the day is told in order: late, leads that wait, what is suggested, the end', async () => {
  const page = await openAsAdmin(browser, server, '/');
  await page.getByText('C’est tout pour aujourd’hui.').waitFor();
  const titles = await page.getByRole('heading', { level: 2 }).allInnerTexts();
  expect(titles.map((title) => title.replace(/\s*\d+$/, ''))).toEqual([
    'En retard',
    'Demandes qui attendent',
    'Ce qui ferait avancer',
  ]);
  expect(await part(page, 'En retard').getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringContaining('Envoyer le devis'),
    expect.stringContaining('Rappel annuel'),
  ]);
  await part(page, 'Demandes qui attendent').getByText('attend depuis 3 jours').waitFor();
  expect(await part(page, 'Ce qui ferait avancer').getByRole('listitem').count()).toBe(1);
  expect(await page.getByText('Dans huit jours').count()).toBe(0);
  expect(await axeViolations(page)).toEqual([]);
  await page.context().close();
});

test('a task is done in place, taken back, and put off', async () => {
  const page = await openAsAdmin(browser, server, '/today');
  await page.getByRole('button', { name: 'Fait : Envoyer le devis' }).click();
  await page.getByText('« Envoyer le devis » est fait.').waitFor();
  await expect.poll(async () => (await read('activity', devis)).done_at).not.toBeNull();
  await expect.poll(() => page.getByRole('button', { name: 'Fait : Envoyer le devis' }).count()).toBe(0);

  await page.getByRole('button', { name: /^Annuler/ }).click();
  await page.getByRole('button', { name: 'Fait : Envoyer le devis' }).waitFor();
  expect((await read('activity', devis)).done_at).toBeNull();

  await page.getByRole('button', { name: 'Plus tard : Envoyer le devis' }).click();
  await page.getByRole('menuitem', { name: /^Dans 3 jours/ }).click();
  await expect
    .poll(async () => Date.parse(String((await read('activity', devis)).due_at)))
    .toBeGreaterThan(Date.now() + day);
  await expect.poll(() => page.getByText('Envoyer le devis', { exact: true }).count()).toBe(0);
  await page.context().close();
});

test('a planned call is written down where it stands', async () => {
  const page = await openAsAdmin(browser, server, '/today');
  await page.getByRole('button', { name: 'Appeler : Rappel annuel' }).click();
  await page.getByRole('link', { name: /Composer le/ }).waitFor();
  await page.getByText('Joint', { exact: true }).click();
  await page.getByLabel('Ce qui s’est dit').fill('Renouvelle en mai');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Enregistrer l’appel' }).click();
  await expect.poll(async () => (await read('activity', call)).outcome).toBe('Joint');
  expect(await read('activity', call)).toMatchObject({
    body: 'Renouvelle en mai',
    done_at: expect.any(String),
  });
  await page.context().close();
});

test('a lead that is called is answered, a deal gets its next step, and both leave the day', async () => {
  const page = await openAsAdmin(browser, server, '/today');
  await page.getByRole('button', { name: 'Appeler : Nadia Perrin' }).click();
  await page.getByLabel('Texte').fill('Intéressée, à revoir');
  await page.getByRole('button', { name: 'Enregistrer l’appel' }).click();
  await expect.poll(async () => (await read('lead', lead)).status).toBe('contacted');
  await expect.poll(() => page.getByText('Nadia Perrin').count()).toBe(0);

  await page.getByRole('button', { name: 'Planifier la suite : Pont élévateur' }).click();
  await page.getByRole('textbox', { name: 'Prochaine étape' }).fill('Visiter l’atelier');
  await page.getByRole('button', { name: 'Créer la tâche' }).click();
  await expect.poll(() => page.getByText('Pont élévateur').count()).toBe(0);
  const subjects = async () => {
    const { records } = await server.api<{ records: Made[] }>('POST', '/records/activity/query', {
      filter: { field: 'deal', op: 'is', value: deal.id },
    });
    return records.map(({ subject }) => subject);
  };
  await expect.poll(subjects).toEqual(['Visiter l’atelier']);
  await page.context().close();
});

test('a suggestion says why it is there, is refused with a reason, and the refusal is taken back', async () => {
  const slow = await make('deal', { name: 'Compresseur', close_date: fromNow(-30).slice(0, 10) });
  const page = await openAsAdmin(browser, server, '/today');
  const line = part(page, 'Ce qui ferait avancer').getByRole('listitem').filter({ hasText: 'Compresseur' });
  const shown = page.getByRole('button', { name: 'Voir quand même' });
  await line.or(shown).first().waitFor();
  if (await shown.isVisible()) await shown.click();
  await line.getByRole('button', { name: /^Pourquoi ici/ }).click();
  await page.getByText('Urgence, jusqu’à 20').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await line.getByRole('button', { name: /^Non merci/ }).click();
  await page.getByLabel('Un mot (facultatif)').fill('Le budget est gelé');
  await page.getByRole('button', { name: 'Pas le moment' }).click();
  await page.getByText('« Compresseur » ne reviendra pas avant 30 jours.').waitFor();
  await line.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Annuler/ }).click();
  await line.waitFor();
  await page.goto(`${server.url}/today/results`);
  await page.getByRole('rowheader', { name: 'Affaire sans prochaine étape' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await server.api('DELETE', `/records/deal/${slow.id}`);
  await page.context().close();
});

test('the lists follow at once, before any event from the server', async () => {
  const only = await make('deal', { name: 'Cabine de peinture' });
  await make('activity', { kind: 'task', subject: 'Mesurer la cabine', due_at: fromNow(-1), deal: only.id });
  const page = await openAsAdmin(browser, server, '/sign-in');
  await page.route('**/stream', (route) => route.abort());
  await page.goto(`${server.url}/today`);
  await page.getByRole('button', { name: 'Fait : Mesurer la cabine' }).click();
  const idle = part(page, 'Ce qui ferait avancer').getByText('Cabine de peinture');
  await idle.waitFor();
  await page.getByRole('button', { name: 'Plus tard : Cabine de peinture' }).click();
  await page.getByRole('menuitem', { name: /^Demain/ }).click();
  await idle.waitFor({ state: 'detached' });
  await page.getByText(/Cabine de peinture.+reporté/).waitFor();
  await page
    .getByRole('button', { name: /^Annuler/ })
    .last()
    .click();
  await idle.waitFor();
  await page.context().close();
});

test('moments are told by the clock of the person, wherever the device is', async () => {
  const meeting = await make('activity', { kind: 'task', subject: 'Loin', due_at: '2026-07-14T12:30:00Z' });
  const page = await openAsAdmin(browser, server, `/o/activity/${meeting.id}`, { timezoneId: 'Asia/Tokyo' });
  await page.locator('time[title="mardi 14 juillet 2026 à 14:30"]').first().waitFor();
  await page.context().close();
});

test('on a telephone: done with a finger, a call told in two taps, put aside with a reason', async () => {
  const company = await make('company', { name: 'Serrurerie Blanc', phone: '04 72 11 11 11' });
  const task = await make('activity', { kind: 'task', subject: 'Signer le bon', due_at: fromNow(-1) });
  const ring = await make('activity', {
    kind: 'call',
    subject: 'Appel du mois',
    due_at: fromNow(-1),
    company: company.id,
  });
  await make('deal', { name: 'Rampe', close_date: fromNow(-30).slice(0, 10) });
  const page = await openAsAdmin(browser, server, '/today', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  const line = part(page, 'Ce qui ferait avancer').getByRole('listitem').filter({ hasText: 'Rampe' });
  const shown = page.getByRole('button', { name: 'Voir quand même' });
  await line.or(shown).first().waitFor();
  if (await shown.isVisible()) await shown.tap();
  await line.waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: 'Fait : Signer le bon' }).tap();
  await expect.poll(async () => (await read('activity', task)).done_at).not.toBeNull();
  await page.getByRole('button', { name: 'Appeler : Appel du mois' }).tap();
  await page.getByText('Joint', { exact: true }).tap();
  await page.getByRole('button', { name: 'Enregistrer l’appel' }).tap();
  await expect.poll(async () => (await read('activity', ring)).outcome).toBe('Joint');
  await line.getByRole('button', { name: /^Non merci/ }).tap();
  await page.getByRole('button', { name: 'Pas le moment' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Pas le moment' }).tap();
  await page.getByText('« Rampe » ne reviendra pas avant 30 jours.').waitFor();
  await page.context().close();
});
