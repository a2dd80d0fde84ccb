import { expect } from 'vitest';
import { measureEffort } from './effort.ts';
import { browser, chapters, journeysOn, server } from './journeys.ts';
import { axeViolations, openAsAdmin } from './open-as-admin.ts';

type Made = { id: string; name: string; [field: string]: unknown };

const stage = new Map<string, string>();
const deal = new Map<string, string>();

const chapter = chapters();
journeysOn('blank', async () => {
  const found = await server.api<{ records: Made[] }>('POST', '/records/stage/query', { fields: ['name'] });
  for (const { id, name } of found.records) stage.set(name, id);
  for (const name of ['Piscine', 'Véranda', 'Toiture']) {
    const { id } = await server.api<Made>('POST', '/records/deal', { name, stage: stage.get('Nouvelle') });
    deal.set(name, id);
  }
});

const read = (name: string) => server.api<Made>('GET', `/records/deal/${deal.get(name)}`);
const stageOf = async (name: string) => ((await read(name)).stage as { title: string }).title;

chapter('what a stage asks for is set beside it', async () => {
  const page = await openAsAdmin(browser, server, '/settings/pipelines');
  await page.getByRole('button', { name: 'Conditions et conseils de Nouvelle' }).click();
  await page.getByRole('combobox', { name: 'Champs renseignés' }).click();
  await page.getByRole('option', { name: 'Montant' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: 'Appel' }).check();
  await page.getByRole('textbox', { name: 'Conseils' }).fill('Demandez qui décide.');
  await page.getByRole('textbox', { name: 'Durée normale à cette étape' }).fill('7');
  await page.keyboard.press('Enter');
  const criteria = async () => {
    const kept = await server.api<Made>('GET', `/records/stage/${stage.get('Nouvelle')}`);
    return [kept.exit_criteria, kept.guidance, kept.norm_days];
  };
  await expect
    .poll(criteria)
    .toEqual([
      { fields: ['amount'], activities: [{ kind: 'call', count: 1 }], documents: 0 },
      'Demandez qui décide.',
      7,
    ]);
  expect(await axeViolations(page)).toEqual([]);
  await page.context().close();
});

chapter('a deal that is moved on asks exactly what is missing, with the keyboard alone', async () => {
  const page = await openAsAdmin(browser, server, '/deals/board');
  const card = page.locator('[data-card]', { hasText: 'Piscine' });
  await card.waitFor();
  await card.focus();
  const dialog = page.getByRole('dialog', { name: 'Passer à l’étape Qualifiée' });
  const effort = await measureEffort(page, 'move a deal with its exit criteria', async (hand) => {
    await hand.press('Shift+ArrowRight');
    await dialog.waitFor();
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('INPUT');
    expect(await axeViolations(page)).toEqual([]);
    await hand.type('12000');
    // Enter goes on to what is still missing, and moves the deal at the last.
    await hand.press('Enter');
    await hand.type('Décide en mars');
    await hand.press('Enter');
    await dialog.waitFor({ state: 'detached' });
  });
  expect(effort.pointer).toBe(0);
  expect(effort.keys).toBe(3);
  await expect.poll(() => stageOf('Piscine')).toBe('Qualifiée');
  expect((await read('Piscine')).amount).toEqual({ amount: '12000.00', currency: 'EUR' });

  // Nothing is planned for it: what is next is asked beside the work.
  const next = page.getByRole('region', { name: 'Quelle est la suite pour « Piscine » ?' });
  await next.getByRole('textbox', { name: 'Prochaine étape' }).fill('Visiter les lieux');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await next.waitFor({ state: 'detached' });
  await card.getByText('Visiter les lieux').waitFor();

  await page.context().close();
});

chapter('who leaves the dialog leaves the deal where it was', async () => {
  const page = await openAsAdmin(browser, server, `/o/deal/${deal.get('Véranda')}`);
  await page.getByText('Conseils pour cette étape').click();
  await page.getByText('Demandez qui décide.').waitFor();
  await page.getByRole('button', { name: 'Passer à l’étape Qualifiée' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler' }).click();
  await page.getByText('Nouvelle : étape actuelle').waitFor({ state: 'attached' });
  expect(await stageOf('Véranda')).toBe('Nouvelle');
  await page.context().close();
});

chapter(
  'a deal that somebody else moves while its dialog is open says so, and nothing is written twice',
  async () => {
    const page = await openAsAdmin(browser, server, `/o/deal/${deal.get('Véranda')}`);
    await page.getByRole('button', { name: 'Passer à l’étape Qualifiée' }).click();
    const dialog = page.getByRole('dialog', { name: 'Passer à l’étape Qualifiée' });
    await dialog
      .getByLabel(/^Montant/)
      .first()
      .fill('900');
    await dialog.getByLabel(/^Appel fait/).fill('Signe demain');
    await server.api('PATCH', `/records/deal/${deal.get('Véranda')}`, { stage: stage.get('Perdue') });
    await dialog.getByRole('button', { name: 'Déplacer' }).click();
    await dialog.getByText('elle est à l’étape « Perdue »').waitFor();
    expect(await stageOf('Véranda')).toBe('Perdue');
    expect((await read('Véranda')).amount).toBeNull();
    await page.context().close();
  },
);

chapter('the list asks the same, on a telephone as well', async () => {
  const page = await openAsAdmin(browser, server, '/deals/board', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  await page.getByRole('button', { name: 'Déplacer « Toiture »' }).tap();
  await page.getByRole('menuitem', { name: 'Gagnée' }).tap();
  const dialog = page.getByRole('dialog', { name: 'Passer à l’étape Gagnée' });
  await dialog.getByText('il manque 2 choses').waitFor();
  await dialog.getByRole('button', { name: 'Déplacer' }).tap();
  await dialog.getByText('À renseigner.').first().waitFor();
  await dialog
    .getByLabel(/^Montant/)
    .first()
    .fill('900');
  await dialog.getByLabel(/^Appel fait/).fill('Signe demain');
  await dialog.getByRole('button', { name: 'Déplacer' }).tap();
  await expect.poll(() => stageOf('Toiture')).toBe('Gagnée');
  await page.getByRole('region', { name: 'Pourquoi « Toiture » est-elle gagnée ?' }).waitFor();
  await page.context().close();
});

chapter(
  'the stage in a cell of the list asks the same; many at once say each reason and go on without those',
  async () => {
    for (const [name, amount] of [
      ['Terrasse', null],
      ['Pergola', { amount: '700', currency: 'EUR' }],
    ] as const) {
      const values = { name, stage: stage.get('Nouvelle'), amount };
      deal.set(name, (await server.api<Made>('POST', '/records/deal', values)).id);
    }
    const done = {
      kind: 'call',
      subject: 'Vu',
      done_at: new Date().toISOString(),
      deal: deal.get('Pergola'),
    };
    await server.api('POST', '/records/activity', done);
    const page = await openAsAdmin(browser, server, '/o/deal');
    const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });
    await row('Terrasse')
      .getByRole('gridcell', { name: 'Nouvelle' })
      .click({ position: { x: 4, y: 4 } });
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Qualifiée' }).click();
    const dialog = page.getByRole('dialog', { name: 'Passer à l’étape Qualifiée' });
    await dialog.getByText('il manque 2 choses').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await stageOf('Terrasse')).toBe('Nouvelle');

    for (const name of ['Terrasse', 'Pergola']) await row(name).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Modifier un champ' }).click();
    await page.getByRole('combobox', { name: 'Champ' }).fill('Étape');
    await page.getByRole('option', { name: 'Étape', exact: true }).click();
    await page.getByRole('textbox', { name: /^Étape/ }).fill('Qualif');
    await page.getByRole('option', { name: /Qualifiée/ }).click();
    await page.getByRole('button', { name: 'Modifier 2 fiches' }).click();
    const refused = page.getByRole('dialog', { name: /une fiche refuse/ });
    await refused.getByText('« Montant » est à renseigner').waitFor();
    await refused.getByText('L’étape « Nouvelle » demande un appel fait.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await refused.getByRole('button', { name: 'Changer l’autre fiche' }).click();
    await expect.poll(() => stageOf('Pergola')).toBe('Qualifiée');
    expect(await stageOf('Terrasse')).toBe('Nouvelle');
    await page.context().close();
  },
);

chapter('the cycle is drawn with what really went through it, and each figure shows its deals', async () => {
  const page = await openAsAdmin(browser, server, '/deals/cycle');
  const drawn = page.getByRole('group', { name: /^Le chemin des affaires/ });
  await drawn.waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await drawn.getByRole('button', { name: /entrées à l’étape Qualifiée/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('link', { name: 'Piscine' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await drawn.getByRole('button', { name: /passées de Nouvelle à Gagnée/ }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Toiture' }).waitFor();
  await page.keyboard.press('Escape');
  await page
    .getByRole('table')
    .getByRole('button', { name: /passées de Nouvelle à Gagnée/ })
    .click();
  await page.getByRole('dialog').getByRole('link', { name: 'Toiture' }).click();
  await page.waitForURL(/\/o\/deal\//);
  await page.context().close();
});
