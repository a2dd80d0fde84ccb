// A week at Forme & Cadence, the demonstration firm: Nadia at the reception, Julie who sells, Karim who leads the team, and a customer
// of theirs. What one does is what the next one finds. With JALON_SHOTS=1 each step leaves a picture in shots/week.
import { mkdirSync } from 'node:fs';
import { devices, type Page } from 'playwright-core';
import { expect, onTestFailed } from 'vitest';
import { addDays, dayIn } from '../src/platform/lib/day.ts';
import { weekdayOf, weekdays } from '../src/platform/lib/working-time.ts';
import { browser, chapters, journeysOn, server } from './journeys.ts';
import { axeViolations, openAs } from './open-as-admin.ts';
import { openPage } from './open-page.ts';

const phone = { ...devices['Pixel 7'], locale: 'fr-FR', timezoneId: 'Europe/Paris' } as const;
const today = dayIn(new Date(), 'Europe/Paris');
const nextMonday = addDays(today, 7 - weekdays.indexOf(weekdayOf(today)));

const chapter = chapters();
journeysOn('demonstration');

type Who = 'Claire' | 'Karim' | 'Julie' | 'Thomas' | 'Nadia';
type Device = 'desk' | 'phone';

async function open(who: Who, path: string, device: Device = 'desk'): Promise<Page> {
  const login = server.people.find(({ name }) => name.startsWith(who))!;
  const page = await openAs(browser, server, login, path, device === 'phone' ? phone : {});
  onTestFailed(() => picture(page, `failed-${who}`).catch(() => {}));
  return page;
}

let step = 0;
/** What is seen is looked at by people when they ask for it, and by axe always. */
async function look(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, name);
}

async function picture(page: Page, name: string): Promise<void> {
  if (process.env.JALON_SHOTS !== '1') return;
  mkdirSync('shots/week', { recursive: true });
  await page.screenshot({ path: `shots/week/${String(++step).padStart(2, '0')}-${name}.png` });
}

const region = (page: Page, name: string | RegExp) => page.getByRole('region', { name });
const line = (page: Page, row: number, column: string) =>
  page.getByRole('textbox', { name: `${column}, ligne ${row}`, exact: true });

let deal = '';

chapter(
  'Monday: an enquiry from the site finds who is to answer it, is called back and becomes a deal',
  async () => {
    const { records } = await server.api<{ records: { key: string; name: string }[] }>(
      'GET',
      '/records/form',
    );
    const form = records.find(({ name }) => name === 'Séance d’essai')!;
    const site = await openPage(browser, phone);
    await site.goto(`${server.url}/f/${form.key}`);
    await site.getByLabel('Prénom').fill('Ludivine');
    await site.getByLabel('Nom', { exact: true }).fill('Sarrazin');
    await site.getByLabel('E-mail').fill('ludivine@ateliers-sarrazin.example');
    await site.getByLabel('Téléphone').fill('04 72 11 22 33');
    await site.getByLabel('Code postal').fill('69100');
    await site.getByLabel('Votre projet').fill('Une salle de sport pour nos 40 salariés.');
    await site.getByRole('checkbox').check();
    await site.waitForTimeout(2600); // nobody fills in a form in a second
    await look(site, 'visitor-form');
    await site.getByRole('button', { name: 'Demander ma séance' }).click();
    await site.getByText('Merci.').waitFor();
    await site.context().close();

    const julie = await open('Julie', '/today', 'phone');
    const waiting = region(julie, 'Demandes qui attendent');
    await waiting.getByText('Ludivine Sarrazin').waitFor();
    await look(julie, 'julie-today');
    await waiting.getByRole('button', { name: 'Appeler : Ludivine Sarrazin' }).tap();
    await julie.getByLabel('Texte').fill('Veut voir les machines sur place, avec son directeur.');
    await julie.getByRole('button', { name: 'Enregistrer l’appel' }).tap();
    await waiting.getByText('Ludivine Sarrazin').waitFor({ state: 'detached' });
    await julie.context().close();

    const desk = await open('Julie', '/o/lead');
    await desk.getByRole('grid').getByRole('link', { name: 'Ludivine Sarrazin' }).click();
    await desk.keyboard.press('Enter');
    await desk
      .getByText(/Par département|département/)
      .first()
      .waitFor();
    await look(desk, 'julie-lead');
    await desk.keyboard.press('q');
    await desk.getByRole('group', { name: 'Société' }).getByLabel('Nouvelle société').check();
    await desk.getByRole('group', { name: 'Société' }).getByRole('textbox').fill('Ateliers Sarrazin');
    await desk.getByLabel('Montant').fill('12000');
    await look(desk, 'julie-conversion');
    await desk.getByRole('button', { name: 'Convertir' }).click();
    await desk.waitForURL(/\/o\/deal\//);
    deal = desk.url().split('/').at(-1)!;
    await look(desk, 'julie-deal');
    await desk.context().close();
  },
);

chapter(
  'Tuesday: the reception notes who called, a visit for two is planned in a line, its report is written on the way back',
  async () => {
    const nadia = await open('Nadia', '/today');
    await nadia.getByRole('heading', { level: 1 }).waitFor();
    await nadia.keyboard.press('ControlOrMeta+k');
    await nadia.keyboard.type('ludiv sarr');
    const found = nadia.getByRole('option', { name: /Ludivine Sarrazin/ }).first();
    await found.waitFor();
    await look(nadia, 'nadia-palette');
    await found.click();
    await nadia.getByRole('heading', { level: 1, name: 'Ludivine Sarrazin' }).waitFor();
    await nadia.keyboard.press('l');
    await nadia.locator('textarea:focus').waitFor();
    await nadia.keyboard.type('A appelé : le directeur sera là demain.');
    await nadia.keyboard.press('Control+Enter');
    await nadia.getByText('A appelé : le directeur sera là demain.').first().waitFor();
    await look(nadia, 'nadia-contact');
    await nadia.context().close();

    const julie = await open('Julie', `/o/deal/${deal}`);
    await julie.getByRole('heading', { level: 1 }).waitFor();
    await julie.keyboard.press('p');
    await julie.getByRole('textbox', { name: 'Objet' }).and(julie.locator(':focus')).waitFor();
    await julie.keyboard.type('Visite avec Karim demain 10h');
    await look(julie, 'julie-visit');
    await julie.keyboard.press('Control+Enter');
    await julie.getByRole('dialog').waitFor({ state: 'detached' });
    await julie.context().close();

    const { records } = await server.api<{ records: { id: string }[] }>('POST', '/records/activity/query', {
      filter: {
        and: [
          { field: 'deal', op: 'is', value: deal },
          { field: 'kind', op: 'is', value: 'visit' },
        ],
      },
    });
    const hoursAgo = (count: number) => new Date(Date.now() - count * 3_600_000).toISOString();
    // Time passes: the visit is over.
    await server.api('PATCH', `/records/activity/${records[0]!.id}`, {
      starts_at: hoursAgo(2),
      ends_at: hoursAgo(1),
      due_at: hoursAgo(2),
    });
    const road = await open('Julie', '/today', 'phone');
    await road
      .getByRole('link', { name: /^Compte rendu : Visite/ })
      .first()
      .tap();
    await road
      .getByRole('textbox', { name: 'Ce qui s’est dit' })
      .fill('Budget 14 000 €. Envoyer le devis jeudi.');
    await look(road, 'julie-report');
    await road.getByRole('button', { name: 'Tout est juste' }).tap();
    await road.getByRole('button', { name: 'Enregistrer le compte rendu' }).tap();
    await road.getByRole('heading', { level: 1, name: 'Ludivine Sarrazin' }).waitFor();
    await look(road, 'julie-customer');
    await road.context().close();
    expect(await server.api('GET', `/records/deal/${deal}`)).toMatchObject({
      amount: { amount: '14000.00', currency: 'EUR' },
    });
  },
);

chapter(
  'Wednesday: a quote beyond what one may grant waits for the manager, who answers on the telephone; the customer accepts',
  async () => {
    const julie = await open('Julie', `/o/deal/${deal}`);
    await julie.getByRole('link', { name: 'Nouveau devis' }).click();
    await line(julie, 1, 'Désignation').and(julie.locator(':focus')).waitFor();
    await julie.keyboard.type('Installation de six machines');
    await julie.keyboard.press('Tab');
    await line(julie, 1, 'Prix unitaire HT').fill('16000');
    await line(julie, 1, 'Remise %').fill('15');
    await line(julie, 1, 'Remise %').press('Enter');
    await julie.getByText(/dépasse les/).waitFor();
    await julie.getByLabel('Pourquoi cette remise').fill('Leur premier site : deux autres suivent.');
    await look(julie, 'julie-quote');
    await julie.getByRole('button', { name: 'Demander l’accord' }).click();
    await julie
      .getByText(/à approuver/)
      .first()
      .waitFor();

    const karim = await open('Karim', '/today', 'phone');
    await karim.getByRole('button', { name: /^Notifications/ }).tap();
    const asked = karim.getByRole('link', { name: /demande votre accord/ }).first();
    await asked.waitFor();
    await look(karim, 'karim-notifications');
    await asked.tap();
    await karim.getByRole('button', { name: 'Approuver la remise' }).waitFor();
    await look(karim, 'karim-approval');
    await karim.getByRole('button', { name: 'Approuver la remise' }).tap();
    await karim.getByText(/approuvée par Karim/).waitFor();
    await karim.context().close();

    await julie.getByText(/approuvée par Karim/).waitFor();
    await julie.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await look(julie, 'julie-send');
    await julie.getByRole('button', { name: 'Envoyer par e-mail' }).click();
    await julie.getByRole('dialog', { name: /^Devis DEV-.+ envoyé/ }).waitFor();
    const link = await julie.getByLabel('Lien du client').inputValue();
    await julie.getByRole('button', { name: 'Terminé' }).click();

    const customer = await openPage(browser, phone);
    await customer.goto(link);
    await customer.getByRole('heading', { name: /Devis DEV-/ }).waitFor();
    await look(customer, 'customer-quote');
    await customer.getByRole('button', { name: 'Accepter le devis' }).tap();
    await customer.getByRole('checkbox').tap();
    await look(customer, 'customer-acceptance');
    await customer.getByRole('button', { name: 'J’accepte ce devis' }).tap();
    await customer.getByText(/Devis accepté par Ludivine Sarrazin/).waitFor();
    await customer.context().close();

    await julie.getByText(/Accepté par Ludivine Sarrazin/).waitFor();
    await look(julie, 'julie-accepted');
    await julie.context().close();
    expect(await server.api('GET', `/records/deal/${deal}`)).toMatchObject({
      status: 'won',
      amount: { amount: '13600.00', currency: 'EUR' },
    });
  },
);

chapter(
  'Thursday: the manager sees why the forecast changed, what the year says, and plans the month',
  async () => {
    const karim = await open('Karim', '/forecast');
    const why = region(karim, 'Pourquoi la prévision a changé');
    await why.getByRole('rowheader', { name: /^Gagnées/ }).waitFor();
    await expect.poll(() => why.innerText()).toContain('Ludivine Sarrazin');
    await look(karim, 'karim-forecast');
    await karim
      .getByRole('navigation', { name: 'Navigation' })
      .getByRole('link', { name: 'Analyse' })
      .click();
    await karim.getByRole('heading', { name: 'Chiffres clés' }).waitFor();
    await look(karim, 'karim-analysis');
    await karim.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: 'Rythme' }).click();
    await karim.getByRole('radiogroup', { name: 'Mois' }).locator('label').last().click();
    await karim.getByRole('button', { name: /^Mettre \d+ contacts? à l’agenda/ }).click();
    await karim.getByText(/contacts? (est|sont) à l’agenda/).waitFor();
    await look(karim, 'karim-rhythm');
    await karim.context().close();

    const away = await open('Karim', '/today/results', 'phone');
    await away.getByText('Celles de mon équipe').tap();
    await away.getByRole('rowheader').first().waitFor();
    await look(away, 'karim-suggestions');
    await away.context().close();
  },
);

chapter(
  'Friday: a week of absence is handed over, the one who covers reads what to know, and each sees what others see',
  async () => {
    const julie = await open('Julie', '/agenda');
    await julie.getByRole('button', { name: 'Déclarer une absence' }).first().click();
    const form = julie.getByRole('dialog');
    await form.getByRole('textbox', { name: 'Du' }).fill(written(nextMonday));
    await form.getByRole('textbox', { name: 'Au', exact: true }).fill(written(addDays(nextMonday, 4)));
    await form.getByRole('combobox', { name: 'Relais' }).click();
    await julie.keyboard.type('Kar');
    await julie.getByRole('option', { name: 'Karim Benali' }).click();
    await look(julie, 'julie-absence');
    await form.getByRole('button', { name: 'Déclarer l’absence' }).click();
    await form.waitFor({ state: 'detached' });
    await look(julie, 'julie-agenda');
    await julie.goto(`${server.url}/settings/visible`);
    await julie.getByRole('heading', { name: 'Ce qui est mesuré de vous' }).waitFor();
    await look(julie, 'julie-visible');
    await julie.context().close();

    const karim = await open('Karim', '/agenda', 'phone');
    await look(karim, 'karim-agenda');
    const { records } = await server.api<{ records: { id: string; person: { title: string } }[] }>(
      'GET',
      '/records/absence?sort=-created_at',
    );
    await karim.goto(
      `${server.url}/handover/${records.find(({ person }) => person.title === 'Julie Moreau')!.id}`,
    );
    await karim.getByRole('heading', { name: 'Karim Benali relaie Julie Moreau' }).waitFor();
    await karim.getByRole('article').first().waitFor();
    await look(karim, 'karim-briefing');
    await karim.context().close();
  },
);

/** As it is typed in France. */
const written = (day: string): string => day.split('-').reverse().join('/');
