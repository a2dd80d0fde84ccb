// A director who has read nothing opens the programme of the demonstration firm, which she is the sponsor of: its page alone
// says who owns it, where it stands, whether it works and what she has to decide.
import { expect, test } from 'vitest';
import { browser, journeysOn, server } from './journeys.ts';
import { axeViolations, openAsAdmin } from './open-as-admin.ts';

journeysOn('demonstration');

test('who owns this, where are we, is it working, what must I decide: read on one page, and one decided from there', async () => {
  const page = await openAsAdmin(browser, server, '/today');
  await page.getByRole('link', { name: 'Notre projet' }).click();
  await page.getByRole('heading', { level: 1, name: 'Le CRM de Forme & Cadence' }).waitFor();

  // Who owns this.
  const held = (place: string) => page.locator('dl > div').filter({ hasText: place }).getByRole('definition');
  expect(await held('Sponsor').innerText()).toMatch(/^Claire Fontaine/);
  expect(await held('Responsable CRM').innerText()).toBe('Karim Benali');

  // Where we are, and what is missing before the next phase.
  const phases = page.getByRole('list', { name: 'Les phases du projet' });
  expect(await phases.locator('[aria-current="step"]').innerText()).toMatch(/^Déployer\s+en cours$/);
  const gate = page.getByRole('region', { name: 'Pour passer à la phase « Ancrer »' });
  const review = gate.getByRole('listitem').filter({ hasText: 'Le bilan est fait avec le sponsor' });
  expect(await review.innerText()).toMatch(/À signer par Claire Fontaine\s+Pas encore/);

  // Whether it works: of each goal where it stood, stands and goes, and in words how that is.
  const goals = page.getByRole('region', { name: 'Nos buts' }).getByRole('listitem');
  const words = await goals.allInnerTexts();
  expect(words.length).toBe(4);
  for (const line of words) {
    expect(line).toMatch(/Avant\s+\d.*\s+Aujourd’hui\s+\d[\s\S]*Cible\s+\d/);
    expect(line).toMatch(/Atteint|En bonne voie|En retard|Moins bien|Manqué/);
  }

  // What to decide, by when; and it all stands on a laptop's screen.
  const wanted = page.getByRole('region', { name: 'À décider' });
  const asked = wanted.getByRole('listitem');
  expect(await asked.count()).toBe(3);
  expect(await asked.first().innerText()).toMatch(/^Relance-t-on les clients perdus.*\s+dans \d jours$/);
  expect(await goals.last().evaluate((line) => line.getBoundingClientRect().bottom <= 900)).toBe(true);
  expect(await axeViolations(page)).toEqual([]);

  await asked.first().getByRole('link').click();
  await page.getByRole('textbox', { name: 'Ce qui est décidé' }).fill('Oui, l’équipe Club, jusqu’à l’été');
  await page.getByRole('textbox', { name: 'Pourquoi' }).fill('Elle a le temps');
  await page.getByRole('button', { name: 'Prendre la décision' }).click();
  await page.getByText(/^Décision n° \d+ prise$/).waitFor();
  await page
    .getByRole('navigation', { name: 'Parties du projet' })
    .getByRole('link', { name: 'Notre projet' })
    .click();
  await expect.poll(() => asked.count()).toBe(2);
  await page.context().close();
});
