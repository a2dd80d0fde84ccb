// A committee meeting from its agenda to the minutes sent, as the CRM lead holds it.
import { expect, test } from 'vitest';
import { browser, journeysOn, server } from './journeys.ts';
import { axeViolations, openAsAdmin } from './open-as-admin.ts';

journeysOn('blank', async () => {
  const { user } = await server.api<{ user: { id: string } }>('GET', '/me');
  const marc = await server.api<{ id: string }>('POST', '/records/user', {
    name: 'Marc Dubois',
    email: 'marc@exemple.fr',
  });
  await server.api('POST', '/actions/programme.begin', {
    people: 120,
    sponsor: marc.id,
    lead: user.id,
    aims: ['win_more'],
    go_live_on: '2100-01-01',
    modules: ['sales', 'leads'],
  });
  const { records } = await server.api<{ records: { id: string }[] }>('POST', '/records/committee/query', {
    filter: { field: 'level', op: 'is', value: 'steering' },
  });
  await server.api('POST', '/records/conflict', { name: 'Qui saisit les demandes du salon ?' });
  await server.api('POST', '/actions/programme.call_meeting', {
    committee: records[0]!.id,
    name: 'Comité du printemps',
    day: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
    time: '10:00',
  });
});

test('a committee meeting, from its agenda to the minutes sent', async () => {
  const page = await openAsAdmin(browser, server, '/programme/meetings');
  await page.getByRole('link', { name: 'Comité du printemps' }).click();
  await page.getByRole('button', { name: 'Préparer avec ce qui est ouvert' }).click();
  const agenda = page.getByRole('region', { name: 'Ordre du jour' });
  const first = agenda.getByRole('textbox', { name: 'Intitulé du point 1' });
  await first.waitFor();
  await page.getByRole('textbox', { name: 'Ajouter un point' }).fill('Tour de table');
  await page.getByRole('textbox', { name: 'Ajouter un point' }).press('Enter');
  const names = () =>
    agenda
      .getByRole('textbox', { name: /^Intitulé du point/ })
      .evaluateAll((all) => all.map((one) => (one as unknown as { value: string }).value));
  await expect.poll(async () => (await names()).at(-1)).toBe('Tour de table');
  const count = (await names()).length;

  // By the keyboard alone: the last item goes up one place.
  await agenda.getByRole('textbox', { name: `Intitulé du point ${count}` }).press('Alt+ArrowUp');
  await expect.poll(async () => (await names()).indexOf('Tour de table')).toBe(count - 2);

  await page.getByRole('button', { name: 'Envoyer l’ordre du jour' }).click();
  await page.getByText(/Ordre du jour envoyé le/).waitFor();
  // The pack was made as the agenda left, and is kept beside it. Marc has no account: nothing of the budget goes to him.
  const pack = page.getByRole('region', { name: 'Dossier du comité' });
  await pack.getByRole('link', { name: /^En français, figé le/ }).waitFor();
  await pack.getByText(/Envoyé en entier à 1 personne/).waitFor();
  await page.getByRole('button', { name: 'Commencer la réunion' }).click();
  const marc = page.getByRole('checkbox', { name: 'Marc Dubois' });
  await marc.click();
  await expect.poll(() => marc.isChecked()).toBe(true);

  const place = (await names()).findIndex((name) => name.startsWith('Désaccord')) + 1;
  const notes = page.getByRole('textbox', { name: `Notes du point ${place}` });
  await notes.fill('Chacun a dit ce qu’il en pense\nLe marketing saisit les demandes');
  await notes.press('Control+Shift+Enter');
  await page.getByRole('link', { name: /^Décision n° \d+$/ }).waitFor();
  // Typed by the CRM lead, taken by the sponsor, who is there.
  const taker = page.getByRole('combobox', { name: 'Prise par : Le marketing saisit les demandes' });
  await expect.poll(() => taker.inputValue()).toBe('Marc Dubois');
  await expect.poll(() => notes.inputValue()).toBe('Chacun a dit ce qu’il en pense');
  await notes.fill('Chacun a dit ce qu’il en pense\nÉcrire la règle');
  await notes.press('Control+Enter');
  const who = page
    .getByRole('combobox', { name: 'Qui : Écrire la règle' })
    .or(page.getByRole('textbox', { name: 'Qui : Écrire la règle' }));
  await who.first().click();
  await page.getByRole('option', { name: 'Marc Dubois' }).click();
  // The task is Marc's alone to see; the minutes know that there is one.
  const marcs = async () => {
    const { records } = await server.api<{ records: { task: object | null }[] }>(
      'POST',
      '/records/meeting_item/query',
      {
        filter: {
          and: [
            { field: 'name', op: 'is', value: 'Écrire la règle' },
            { field: 'person.name', op: 'is', value: 'Marc Dubois' },
          ],
        },
      },
    );
    return records.filter(({ task }) => task !== null).length;
  };
  await expect.poll(marcs).toBe(1);
  expect(await axeViolations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Envoyer le compte rendu' }).click();
  await page.getByText(/Compte rendu envoyé le/).waitFor();
  const { messages } = await server.api<{ messages: { kind: string; recipient: string; text: string }[] }>(
    'POST',
    '/actions/mail.list',
    {},
  );
  const minutes = messages.find(
    ({ kind, recipient }) => kind === 'meeting_minutes' && recipient === 'marc@exemple.fr',
  );
  expect(minutes?.text).toContain('Le marketing saisit les demandes');
  expect(minutes?.text).toContain('☐ Écrire la règle · Marc Dubois');
  await page.context().close();
});
