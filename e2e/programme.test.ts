// A firm of twelve sets its programme up, and reads from its home who owns it and where it stands.
import { expect, test } from 'vitest';
import { browser, journeysOn, server } from './journeys.ts';
import { axeViolations, openAsAdmin } from './open-as-admin.ts';

journeysOn('blank');

test('six questions, answered by keyboard, and the programme stands; put aside, the questions are asked again', async () => {
  const page = await openAsAdmin(browser, server, '/programme');
  await page.getByRole('heading', { level: 1, name: 'Réussir notre CRM' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);

  // Nothing answered: the first thing missing is said and has the focus.
  await page.getByRole('button', { name: 'Préparer le projet' }).click();
  await page.getByText('Choisissez une personne, ou « Personne pour l’instant ».').waitFor();
  await page.getByRole('combobox', { name: 'Qui, à la direction, en répond ?' }).click();
  await page.getByRole('option', { name: 'Personne pour l’instant' }).click();
  const aim = page.getByRole('checkbox', { name: 'Répondre plus vite' });
  await aim.focus();
  await page.keyboard.press('Space');
  await page.getByRole('checkbox', { name: /^Devis/ }).focus();
  await page.keyboard.press('Space');
  // Quotes bring what they need.
  await expect.poll(() => page.getByRole('checkbox', { name: /^Catalogue/ }).isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Préparer le projet' }).focus();
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { level: 1, name: /^Le CRM de / }).waitFor();
  await page.getByText('Personne à la direction ne répond de ce projet.').waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Cadrer' }).getByText('en cours').waitFor();
  expect(await axeViolations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Autres actions du projet' }).click();
  await page.getByRole('menuitem', { name: 'Mettre de côté et recommencer' }).click();
  await page.getByRole('heading', { level: 1, name: 'Réussir notre CRM' }).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('heading', { level: 1, name: /^Le CRM de / }).waitFor();
  await page.context().close();
});
