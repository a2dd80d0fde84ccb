// A gate that does not open, what hinders answered in the open, and a module put out that vanishes and comes back.
import { expect, test } from 'vitest';
import { browser, journeysOn, server } from './journeys.ts';
import { axeViolations, openAsAdmin } from './open-as-admin.ts';

journeysOn('blank', async () => {
  const { user } = await server.api<{ user: { id: string } }>('GET', '/me');
  await server.api('POST', '/actions/programme.begin', {
    people: 12,
    sponsor: null,
    lead: user.id,
    aims: ['win_more'],
    go_live_on: new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10),
    modules: ['leads', 'sales', 'products', 'agenda', 'analysis'],
  });
});

test('a gate whose criteria do not hold offers no way through but a reason; waiting is kept with its proof', async () => {
  const page = await openAsAdmin(browser, server, '/programme/gates');
  const gate = page.getByRole('region', { name: 'Ouvrir « Préparer »' });
  await gate.getByText('Un sponsor est nommé').first().waitFor();
  expect(await gate.getByRole('button', { name: 'On y va' }).count()).toBe(0);
  expect(await axeViolations(page)).toEqual([]);
  await gate.getByRole('button', { name: 'On attend' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'On attend' }).click();
  await dialog.getByText('Dites pourquoi en une phrase.').waitFor();
  await dialog.getByLabel('Motif').fill('Personne ne répond encore du projet');
  await dialog.getByRole('button', { name: 'On attend' }).click();
  await gate.getByText('Personne ne répond encore du projet').first().waitFor();
  await gate.getByText('Ce que disaient les critères').first().click();
  await page.context().close();
});

test('what hinders, said with one key, is answered in the open', async () => {
  const page = await openAsAdmin(browser, server, '/o/company');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const words = `La liste met du temps ${Date.now()}`;
  await page.keyboard.press('!');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Qu’est-ce qui vous gêne ?').fill(words);
  await dialog.getByLabel('Minutes perdues à chaque fois').fill('3');
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Envoyer' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.goto(`${server.url}/programme/frictions`);
  await page.getByRole('button', { name: `Répondre à « ${words} »` }).click();
  await page.getByRole('dialog').getByLabel('Réponse').fill('La liste a son index.');
  await page.getByRole('dialog').getByRole('button', { name: 'Répondre' }).click();
  await page.getByText(`Vous avez dit : ${words}`).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.context().close();
});

test('a module put out vanishes from the rail, says so at its address, and comes back', async () => {
  const page = await openAsAdmin(browser, server, '/programme/scope');
  const rail = page.getByRole('navigation').first();
  const move = async (verdict: string, why: string): Promise<void> => {
    await page.getByRole('button', { name: 'Déplacer « Analyse »' }).click();
    await page.getByRole('menuitem', { name: verdict }).click();
    await page.getByRole('dialog').getByLabel('Pourquoi').fill(why);
    await page.getByRole('dialog').getByRole('button', { name: 'Décider' }).click();
    await page.getByRole('region', { name: verdict }).getByText(why).waitFor();
  };
  await rail.getByRole('link', { name: 'Analyse' }).waitFor();
  await page.getByRole('button', { name: 'Déplacer « Analyse »' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await move('Dehors', 'Trop tôt pour analyser');
  await rail.getByRole('link', { name: 'Analyse' }).waitFor({ state: 'detached' });
  await page.goto(`${server.url}/analysis`);
  await page.getByText('Ce module n’est pas dans le périmètre').waitFor();
  await page.getByRole('link', { name: 'Demander cet ajout' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Ce qui manque' }).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler' }).click();
  await move('Dedans', 'On en a besoin');
  await rail.getByRole('link', { name: 'Analyse' }).waitFor();
  await page.context().close();
});

test('Escape closes the choices that are open in a peek, and the peek only then', async () => {
  await server.api('POST', '/records/practice_change', { name: 'La réunion du lundi', kind: 'habit' });
  const page = await openAsAdmin(browser, server, '/programme/practices');
  await page.getByText('La réunion du lundi').click();
  const peek = page.getByRole('region', { name: 'La réunion du lundi' });
  await peek.getByRole('combobox', { name: 'État' }).click();
  await page.getByRole('option', { name: 'En cours' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('option', { name: 'En cours' }).waitFor({ state: 'hidden' });
  await peek.waitFor();
  await page.keyboard.press('Escape');
  await peek.waitFor({ state: 'detached' });
  await page.context().close();
});
