// Every screen in its main states. What is done to reach a state is the same in both languages: keys, roles, both words.
import type { Page } from 'playwright-core';
import type { App } from '../src/app/server/app.ts';
import { readPage } from '../src/records/server/read.ts';
import { dropFile } from './drop-file.ts';
import type { Cookie } from './shots-take.ts';

export interface Shot {
  name: string;
  path: string;
  /** The administrator, unless said otherwise. */
  as?: 'nobody' | 'seller';
  /** What is done before the picture is taken. */
  act?(page: Page): Promise<void>;
}

const objects = ['company', 'contact', 'lead', 'deal', 'product', 'activity', 'document'];
const lists = (prefix: string): Shot[] =>
  objects.map((object) => ({ name: `${prefix}-${object}`, path: `/o/${object}` }));

/** Before there is a firm. */
export const firstShots: Shot[] = [{ name: 'setup', path: '/setup', as: 'nobody' }];

/** A firm that has just begun. */
export const blankShots: Shot[] = [
  { name: 'blank-today', path: '/today' },
  { name: 'blank-board', path: '/deals/board' },
  { name: 'blank-dashboard', path: '/dashboard' },
  ...lists('blank-list'),
  { name: 'blank-imports', path: '/imports' },
  { name: 'blank-programme', path: '/programme' },
  { name: 'blank-teams', path: '/settings/teams' },
  { name: 'blank-keys', path: '/settings/keys' },
  { name: 'blank-mail', path: '/settings/mail' },
];

export async function demonstrationShots(app: App, url: string, admin: Cookie): Promise<Shot[]> {
  const ctx = app.context('shots');
  const idOf = async (object: string, filter?: Parameters<typeof readPage>[2]['filter']) =>
    (await readPage(ctx, object, { filter, limit: 1, fields: ['id'] })).records[0]!.id;
  const is = (field: string, value: string) => ({ field, op: 'is', value }) as const;
  const busy = { count: 'activities', op: 'gte', value: 5 } as const;
  const company = await idOf('company', {
    and: [{ some: 'deals', where: { field: 'status', op: 'is', value: 'won' } }, busy],
  });
  const disputed = await idOf('company');
  const contact = await idOf('contact', busy);
  const lead = await idOf('lead', { count: 'activities', op: 'gte', value: 3 });
  const waiting = await idOf('lead', { field: 'status', op: 'is', value: 'new' });
  const [page] = (await readPage(ctx, 'form', { limit: 1, fields: ['key'] })).records;
  const [form, formKey] = [page!.id, String(page!.key)];
  const deal = await idOf('deal', {
    and: [{ field: 'status', op: 'is', value: 'open' }, { some: 'activities' }],
  });
  const call = (method: 'PATCH' | 'POST', path: string, body: unknown) =>
    fetch(`${url}/api/v1${path}`, {
      method,
      headers: { cookie: `${admin.name}=${admin.value}`, origin: url, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  await call('POST', '/actions/user.invite', {
    name: 'Inès Garnier',
    email: 'ines@forme-cadence.example',
    role: 'sales_rep',
  });
  const letters = await call('POST', '/actions/mail.list', {});
  const link = ((await letters.json()) as { messages: { link: string }[] }).messages[0]!.link;
  const quoteIn = (status: string) => idOf('quote', { field: 'status', op: 'is', value: status });
  const sentQuote = await quoteIn('sent');
  const quoteLink = (
    (await (await call('POST', '/actions/quote.link', { id: sentQuote })).json()) as { link: string }
  ).link;
  const sold = (
    await readPage(ctx, 'product', { limit: 6, sort: 'name', fields: ['name', 'price'] })
  ).records.filter(({ price }) => price);
  const priceList = (
    (await (
      await call('POST', '/records/price_list', {
        name: 'Clubs partenaires',
        currency: 'EUR',
        valid_from: '2026-01-01',
      })
    ).json()) as { id: string }
  ).id;
  await call('PATCH', `/records/company/${company}`, { price_list: priceList });
  for (const [i, { id, price }] of sold.entries())
    await call('POST', '/records/price_list_item', {
      price_list: priceList,
      product: id,
      from_quantity: i === 1 ? 10 : null,
      price: {
        amount: (Number((price as { amount: string }).amount) * (i === 2 ? 1.1 : 0.85)).toFixed(2),
        currency: i === 3 ? 'USD' : 'EUR',
      },
    });
  return [
    { name: 'quote-list', path: '/o/quote' },
    { name: 'quote-draft', path: `/quotes/${await quoteIn('draft')}` },
    {
      name: 'quote-send',
      path: `/quotes/${await quoteIn('draft')}`,
      act: touch(/^(Envoyer|Send)$/),
    },
    { name: 'quote-sent', path: `/quotes/${sentQuote}` },
    { name: 'quote-settings', path: '/settings/quotes' },
    { name: 'price-lists', path: '/settings/price-lists' },
    { name: 'price-list-grid', path: `/settings/price-lists/${priceList}` },
    { name: 'price-list-read', path: `/settings/price-lists/${priceList}`, as: 'seller' },
    { name: 'quote-customer', path: quoteLink.replace(url, ''), as: 'nobody' },
    {
      name: 'quote-accept',
      path: quoteLink.replace(url, ''),
      as: 'nobody',
      act: async (page) => {
        await page.getByRole('checkbox').first().check();
        await touch(/^(Accepter le devis|Accept the quote)$/)(page);
      },
    },
    { name: 'quote-unknown', path: `/q/${'x'.repeat(43)}`, as: 'nobody' },
    { name: 'sign-in', path: '/sign-in', as: 'nobody' },
    { name: 'sign-in-refused', path: '/sign-in', as: 'nobody', act: refuseSignIn },
    { name: 'forgot-password', path: '/forgot-password', as: 'nobody' },
    { name: 'reset-password', path: '/reset-password#a-token', as: 'nobody' },
    { name: 'reset-incomplete', path: '/reset-password', as: 'nobody' },
    { name: 'invitation', path: link.replace(url, ''), as: 'nobody' },
    { name: 'invitation-old', path: '/invitation#no-longer', as: 'nobody' },
    { name: 'today', path: '/today' },
    { name: 'today-seller', path: '/today', as: 'seller' },
    { name: 'today-why', path: '/today', act: touch(/^(Pourquoi ici|Why here)/) },
    { name: 'today-refuse', path: '/today', act: touch(/^(Non merci|No thanks)/) },
    { name: 'agenda', path: '/agenda' },
    { name: 'agenda-team', path: '/agenda?view=team', as: 'seller' },
    { name: 'agenda-month', path: '/agenda?view=month' },
    { name: 'agenda-new', path: '/agenda', act: press('c') },
    {
      name: 'agenda-said',
      path: `/o/company/${await idOf('company', busy)}`,
      act: async (page) => {
        await page.keyboard.press('p');
        await page.getByRole('dialog').getByRole('textbox').first().waitFor();
        await page.keyboard.type('Visite avec Camille demain 14h30');
      },
    },
    { name: 'agenda-absence', path: '/agenda', act: touch(/Déclarer une absence|Declare an absence/) },
    { name: 'settings-agenda', path: '/settings/agenda' },
    { name: 'settings-hours', path: '/settings/hours' },
    { name: 'settings-departures', path: '/settings/departures' },
    {
      name: 'handover',
      path: `/handover/${await idOf('absence', { field: 'covered_by', op: 'not_empty' })}`,
    },
    { name: 'rhythm', path: '/rhythm' },
    { name: 'rhythm-seller', path: '/rhythm', as: 'seller' },
    { name: 'visible', path: '/settings/visible', as: 'seller' },
    { name: 'visible-contest', path: '/settings/visible', as: 'seller', act: touch(/^(Contester|Contest)/) },
    { name: 'today-results', path: '/today/results' },
    { name: 'board', path: '/deals/board' },
    { name: 'dashboard', path: '/dashboard' },
    { name: 'cycle', path: '/deals/cycle' },
    { name: 'forecast', path: '/forecast' },
    { name: 'targets', path: '/forecast/targets' },
    { name: 'targets-quarter', path: '/forecast/targets?period=quarter&by=team' },
    { name: 'targets-fill', path: '/forecast/targets', act: touch(/^(Remplir|Fill)$/) },
    { name: 'forecast-below', path: '/forecast', act: scrollDown },
    { name: 'programme-study', path: `/programme/study/${await idOf('process')}` },
    { name: 'programme-scope', path: '/programme/scope' },
    { name: 'programme-frictions', path: '/programme/frictions' },
    { name: 'programme-people', path: '/programme/people' },
    { name: 'programme-people-table', path: '/programme/people?tab=table' },
    { name: 'programme-communications', path: '/programme/communications' },
    { name: 'programme-practices', path: '/programme/practices' },
    { name: 'programme-vision', path: '/programme/vision' },
    { name: 'programme-home', path: '/programme' },
    { name: 'programme-owner', path: '/programme/owner' },
    { name: 'programme-gates', path: '/programme/gates' },
    { name: 'programme-more', path: '/programme/more' },
    { name: 'programme-goals', path: '/programme/goals' },
    { name: 'programme-goal', path: `/programme/goals/${await idOf('goal')}` },
    { name: 'programme-measure', path: `/programme/measures/${await idOf('measure')}` },
    { name: 'programme-goal-new', path: '/programme/goals/new' },
    { name: 'programme-return', path: '/programme/return' },
    { name: 'programme-meetings', path: '/programme/meetings' },
    {
      name: 'programme-meeting-next',
      path: `/programme/meetings/${await idOf('meeting', is('status', 'planned'))}`,
    },
    {
      name: 'programme-meeting-held',
      path: `/programme/meetings/${await idOf('meeting', is('status', 'held'))}`,
    },
    { name: 'programme-packs', path: '/programme/packs' },
    { name: 'programme-pack-open', path: `/programme/packs/${await idOf('committee_pack')}` },
    { name: 'programme-risks', path: '/programme/risks' },
    { name: 'programme-conflicts', path: '/programme/conflicts' },
    { name: 'programme-decisions', path: '/programme/decisions' },
    {
      name: 'programme-decision-taken',
      path: `/programme/decisions/${await idOf('decision', is('status', 'taken'))}`,
    },
    { name: 'programme-budget', path: '/programme/budget' },
    { name: 'programme-budget-below', path: '/programme/budget', act: scrollDown },
    {
      name: 'settings-stage',
      path: '/settings/pipelines',
      act: touch(/^(Conditions et conseils|Criteria and guidance)/),
    },
    { name: 'settings-templates', path: '/settings/templates' },
    { name: 'settings-notifications', path: '/settings/notifications' },
    { name: 'notifications', path: '/dashboard', act: touch(/^Notifications/) },
    {
      name: 'visit-report',
      path: `/visit/${await idOf('activity', { field: 'kind', op: 'is', value: 'visit' })}`,
    },
    {
      name: 'activity-planned',
      path: `/o/activity/${await idOf('activity', {
        and: [
          { field: 'done_at', op: 'empty' },
          { field: 'due_at', op: 'not_empty' },
        ],
      })}`,
      act: touch(/^(Répéter|Repeat)$/),
    },
    { name: 'log-call', path: `/o/company?log=call&on=company:${company}` },
    { name: 'settings-reasons', path: '/settings/reasons' },
    { name: 'analysis', path: '/analysis' },
    { name: 'analysis-below', path: '/analysis', act: scrollDown },
    { name: 'settings-forms', path: '/settings/forms' },
    { name: 'settings-form', path: `/settings/forms/${form}` },
    { name: 'settings-form-site', path: `/settings/forms/${form}?tab=site` },
    { name: 'settings-assignment', path: '/settings/assignment' },
    { name: 'form-public', path: `/f/${formKey}`, as: 'nobody' },
    { name: 'lead-qualify', path: `/leads/${waiting}/qualify` },
    { name: 'leads-answers', path: '/leads/answers' },
    { name: 'page-company-overrule', path: `/o/company/${company}`, act: overrule },
    { name: 'leads-held', path: '/leads/held' },
    { name: 'leads-chosen', path: '/o/lead', act: press('x') },
    { name: 'life-cycle', path: '/life-cycle' },
    { name: 'settings-life-cycle', path: '/settings/life-cycle' },
    {
      name: 'page-company-life',
      path: `/o/company/${company}`,
      act: touch(/Pourquoi ce statut|Why this status/),
    },
    { name: 'dashboard-below', path: '/dashboard', act: scrollDown },
    ...lists('list'),
    { name: 'list-filter', path: '/o/company', act: press('/') },
    { name: 'list-selected', path: '/o/company', act: selectTwo },
    { name: 'list-peek', path: `/o/company?peek=${company}` },
    { name: 'page-company', path: `/o/company/${company}` },
    { name: 'page-company-fields', path: `/o/company/${company}`, act: touch(/Tous les champs|All fields/) },
    { name: 'page-contact', path: `/o/contact/${contact}` },
    { name: 'page-contact-call', path: `/o/contact/${contact}`, act: press('l') },
    { name: 'page-contact-edit', path: `/o/contact/${contact}`, act: press('e') },
    { name: 'page-lead', path: `/o/lead/${lead}` },
    { name: 'page-lead-timeline', path: `/o/lead/${lead}?part=feed` },
    { name: 'page-lead-related', path: `/o/lead/${lead}?part=links` },
    { name: 'page-deal', path: `/o/deal/${deal}` },
    { name: 'page-conflict', path: `/o/company/${disputed}`, act: conflict },
    { name: 'create-menu', path: '/today', act: touch(/^(Créer|New)$/) },
    { name: 'create-contact', path: '/o/contact?new=contact' },
    { name: 'create-duplicate', path: '/o/contact?new=contact', act: nameTwice },
    { name: 'palette', path: '/o/company', act: press('Control+k') },
    { name: 'palette-found', path: '/o/company', act: search },
    { name: 'keys', path: '/o/company', act: press('?') },
    { name: 'offline', path: '/o/company', act: loseNetwork },
    { name: 'not-found', path: '/nowhere' },
    { name: 'not-found-list', path: '/o/nothing' },
    { name: 'not-found-record', path: '/o/company/0190aaaa-0000-7000-8000-000000000000' },
    { name: 'no-rights', path: '/settings/people', as: 'seller' },
    { name: 'settings', path: '/settings' },
    { name: 'settings-role', path: `/settings/roles/${await idOf('role')}` },
    ...sections.map((section): Shot => ({ name: `settings-${section}`, path: `/settings/${section}` })),
    { name: 'settings-invite', path: '/settings/people', act: touch(/Inviter une personne|Invite a person/) },
    { name: 'settings-new-key', path: '/settings/keys', act: touch(/Nouvelle clé|New key/) },
    { name: 'import', path: '/import' },
    { name: 'import-columns', path: '/import', act: drop },
    { name: 'import-rehearsed', path: '/import', act: rehearse },
    { name: 'import-done', path: '/import', act: runImport },
    { name: 'imports', path: '/imports' },
  ];

  /** Somebody else changes the field a moment before what is edited here arrives. */
  async function conflict(page: Page): Promise<void> {
    await page.route(`**/records/company/${disputed}`, async (route) => {
      if (route.request().method() === 'PATCH')
        await call('PATCH', `/records/company/${disputed}`, { industry: `Transport ${Date.now() % 1000}` });
      await route.continue();
    });
    await page.getByRole('button', { name: /: (Secteur|Industry)$/ }).click({ force: true, timeout: 5000 });
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Bâtiment');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ timeout: 5000 });
  }
}

const sections = [
  'account',
  'sessions',
  'keys',
  'firm',
  'people',
  'teams',
  'roles',
  'pipelines',
  'fields',
  'mail',
];

const press = (key: string) => async (page: Page) => {
  await page.keyboard.press(key);
  await page.waitForTimeout(600);
};

const touch = (name: RegExp) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click({ timeout: 5000 });
  await page.waitForTimeout(400);
};

async function refuseSignIn(page: Page): Promise<void> {
  await page.getByRole('textbox').first().fill('claire@forme-cadence.example');
  await page.locator('input[type=password]').fill('ce n’est pas le bon');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor({ timeout: 5000 });
}

async function scrollDown(page: Page): Promise<void> {
  await page.mouse.move(page.viewportSize()!.width / 2, 400);
  await page.mouse.wheel(0, 5000);
}

async function overrule(page: Page): Promise<void> {
  await touch(/^(Pourquoi|Why)/)(page);
  await touch(/^(Choisir un autre statut|Choose another status)$/)(page);
}

async function selectTwo(page: Page): Promise<void> {
  const boxes = page.getByRole('checkbox');
  await boxes.nth(2).check({ timeout: 5000 });
  await boxes.nth(3).check({ timeout: 5000 });
}

async function nameTwice(page: Page): Promise<void> {
  const fields = page.getByRole('dialog').getByRole('textbox');
  await fields.nth(0).fill('Isabelle');
  await fields.nth(1).fill('Adam');
  await page.keyboard.press('Tab');
  await page.waitForTimeout(1200);
}

async function search(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('mar', { delay: 30 });
  await page.waitForTimeout(800);
}

async function loseNetwork(page: Page): Promise<void> {
  await page.waitForTimeout(1500);
  await page.context().setOffline(true);
}

/** New ones each time: what is there already would be nothing to import. */
const catalogue = (lot = Date.now() % 100_000) => [
  'Désignation;Référence;Prix de vente;Remarque',
  `Tapis de sol ${lot};TAP-${lot};24,90;en stock`,
  `Ballon de gymnastique ${lot};BAL-${lot};19;à commander`,
  `Élastique de musculation ${lot};ELA-${lot};sur devis;`,
];

async function drop(page: Page): Promise<void> {
  await dropFile(page, 'catalogue.csv', Buffer.from(catalogue().join('\r\n')));
  await page.getByRole('button', { name: /Répéter sans|Rehearse/ }).waitFor({ timeout: 20_000 });
}

async function rehearse(page: Page): Promise<void> {
  await drop(page);
  await page.getByRole('button', { name: /Répéter sans|Rehearse/ }).click();
  await page.getByRole('button', { name: /^(Importer|Import) \d/ }).waitFor({ timeout: 20_000 });
  await page.getByRole('button', { name: /^(Importer|Import) \d/ }).scrollIntoViewIfNeeded();
}

async function runImport(page: Page): Promise<void> {
  await rehearse(page);
  await page.getByRole('button', { name: /^(Importer|Import) \d/ }).click();
  await page.getByRole('link', { name: /Voir les fiches|See the records/ }).waitFor({ timeout: 20_000 });
}
