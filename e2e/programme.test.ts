// A firm of twelve sets its programme up in a quarter of an hour: six questions, then what makes it stand.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { browser, chapters, journeysOn, server } from './journeys.ts';
import { axeViolations, openAsAdmin } from './open-as-admin.ts';

journeysOn('blank', async () => {
  const { records } = await server.api<{ records: { id: string }[] }>('GET', '/records/role?limit=1');
  for (const [name, email] of [
    ['Bruno Petit', 'bruno@exemple.fr'],
    ['Chloé Marin', 'chloe@exemple.fr'],
  ])
    await server.api('POST', '/records/user', { name, email, role: records[0]!.id });
});

/** Typed into a list that one searches, and taken. */
const choose = async (page: Page, field: string, name: string): Promise<void> => {
  const box = page.getByRole('combobox', { name: field });
  await box.focus();
  await box.fill(name);
  await page.getByRole('option', { name }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
};

const journey = chapters();

journey('six questions by keyboard, letters, a goal, a scope, a colleague, a first decision', async () => {
  const page = await openAsAdmin(browser, server, '/programme');
  const sections = page.getByRole('navigation', { name: 'Parties du projet' });
  const rail = page.getByRole('navigation').first();
  await page.getByRole('heading', { level: 1, name: 'Réussir notre CRM' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);

  // Nothing answered: the first thing missing is said and has the focus.
  await page.getByRole('button', { name: 'Préparer le projet' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Choisissez une personne, ou « Personne pour l’instant ».').waitFor();
  await choose(page, 'Qui, à la direction, en répond ?', 'Bruno Petit');
  await page.getByRole('checkbox', { name: 'Gagner plus souvent' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('checkbox', { name: /^Devis/ }).focus();
  await page.keyboard.press('Space');
  // Quotes bring what they need.
  await expect.poll(() => page.getByRole('checkbox', { name: /^Catalogue/ }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Préparer le projet' }).focus();
  await page.keyboard.press('Enter');

  // The page names who owns it and where it stands; beside it there is little.
  await page.getByRole('heading', { level: 1, name: /^Le CRM d’Atelier/ }).waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Cadrer' }).getByText('en cours').waitFor();
  await page.getByRole('definition').filter({ hasText: 'Bruno Petit' }).waitFor();
  await sections.getByRole('link', { name: 'Ajouter un volet' }).waitFor();
  expect(await sections.getByRole('link').count()).toBe(10);
  expect(await axeViolations(page)).toEqual([]);

  // From what is missing to where it is mended: the letter of the sponsor, and somebody beside the leads.
  await page.getByRole('link', { name: 'Un sponsor est nommé' }).click();
  const sponsor = page.getByRole('region', { name: 'Sponsor', exact: true });
  await sponsor.getByRole('button', { name: 'Rédiger un projet' }).click();
  const letter = sponsor.getByRole('textbox', { name: /Lettre de mission/ });
  await letter.waitFor();
  expect(await letter.inputValue()).toContain('Bruno Petit');
  await choose(page, 'Ajouter une personne', 'Chloé Marin');
  await page.getByRole('combobox', { name: 'Fonction : Chloé Marin' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);

  // A goal: where one stands, where one goes.
  await sections.getByRole('link', { name: 'Notre projet' }).click();
  await page.getByRole('link', { name: 'Chaque but a son avant, figé' }).click();
  await page.getByRole('link', { name: 'Demandes devenues affaires, pour cent' }).click();
  const type = async (field: RegExp, value: string): Promise<void> => {
    await page.getByRole('button', { name: field }).first().click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  };
  await type(/(Ajouter|Modifier).*Avant$/i, '20');
  await page.getByText('20', { exact: true }).first().waitFor();
  await type(/(Ajouter|Modifier).*d’où vient/i, 'Cahier de 2025');
  await page.getByText('Cahier de 2025').waitFor();
  await type(/(Ajouter|Modifier).*Cible/i, '30');
  await page
    .getByText(/^30\s%/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Figer' }).click();
  await page.getByRole('button', { name: 'Figer' }).waitFor({ state: 'detached' });

  // The scope: what is put out is gone from the rail, and the card says by which decision.
  await sections.getByRole('link', { name: 'Périmètre' }).click();
  await page.getByRole('button', { name: 'Déplacer « Agenda d’équipe »' }).click();
  await page.getByRole('menuitem', { name: 'Dehors' }).click();
  await page.getByRole('dialog').getByLabel('Pourquoi').fill('Chacun garde le sien');
  await page.getByRole('dialog').getByRole('button', { name: 'Décider' }).click();
  await rail.getByRole('link', { name: 'Agenda' }).waitFor({ state: 'detached' });
  await page
    .getByRole('region', { name: 'Dehors' })
    .getByRole('link', { name: /^Décision n° 1/ })
    .waitFor();

  // The first decision that somebody asks for: on the page until it is taken.
  await sections.getByRole('link', { name: 'Décisions' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Nouvelle décision' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Nouvelle décision' });
  await dialog.getByRole('textbox', { name: 'Question' }).fill('Qui saisit les demandes du salon ?');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Qui saisit les demandes du salon ?' }).waitFor();
  await sections.getByRole('link', { name: 'Notre projet' }).click();
  await page
    .getByRole('region', { name: 'À décider' })
    .getByRole('link', { name: /^Qui saisit/ })
    .click();
  await page.getByRole('textbox', { name: 'Ce qui est décidé' }).fill('Bruno, le soir même');
  await page.getByRole('button', { name: 'Prendre la décision' }).click();
  await page.getByText('Décision n° 2 prise').waitFor();
  await sections.getByRole('link', { name: 'Notre projet' }).click();
  await page.getByText('Aucune décision n’est attendue.').waitFor();
  await page.context().close();
});

journey(
  'a part is added when it serves; put aside, the programme is asked for again and comes back as it was',
  async () => {
    const page = await openAsAdmin(browser, server, '/programme/more');
    const sections = page.getByRole('navigation', { name: 'Parties du projet' });
    await page.getByRole('button', { name: 'Ajouter « Réunions »' }).click();
    await sections.getByRole('link', { name: 'Réunions' }).waitFor();
    await page.keyboard.press('Control+z');
    await sections.getByRole('link', { name: 'Réunions' }).waitFor({ state: 'detached' });
    expect(await axeViolations(page)).toEqual([]);

    await sections.getByRole('link', { name: 'Notre projet' }).click();
    await page.getByRole('button', { name: 'Autres actions du projet' }).click();
    await page.getByRole('menuitem', { name: 'Mettre de côté et recommencer' }).click();
    await page.getByRole('heading', { level: 1, name: 'Réussir notre CRM' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('heading', { level: 1, name: /^Le CRM d’Atelier/ }).waitFor();
    await page.context().close();
  },
);
