// The month that a rhythm makes, put on the agenda and taken off it; what others see, and a measure contested.
import { expect, test } from 'vitest';
import { browser, journeysOn, server } from './journeys.ts';
import { axeViolations, openAsAdmin } from './open-as-admin.ts';

type Made = { id: string };

let company: Made;

const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

journeysOn('blank', async () => {
  company = await server.api<Made>('POST', '/records/company', {
    name: 'Boulangerie Roy',
    status: 'active',
  });
  await server.api('POST', '/records/activity', {
    records: [110, 100, 90, 80, 70, 50].map((days) => ({
      kind: 'call',
      subject: 'Point',
      company: company.id,
      done_at: ago(days),
    })),
  });
  await server.api('POST', '/actions/rhythm.learn', {});
});

const planned = async () => {
  const { records } = await server.api<{ records: Made[] }>('POST', '/records/activity/query', {
    filter: { field: 'done_at', op: 'empty' },
  });
  return records.length;
};

test('the month is put on the agenda in one go, and taken back', async () => {
  const page = await openAsAdmin(browser, server, '/rhythm', { viewport: { width: 390, height: 844 } });
  // The days left of a month may be none that is worked: the next month has some.
  const months = page.getByRole('radiogroup', { name: 'Mois' }).locator('label');
  await months.last().click();
  await page.getByRole('checkbox', { name: 'Retenir Boulangerie Roy' }).waitFor();
  await page.getByText('d’habitude au plus 12 jours entre deux contacts (5 observés)').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Mettre 1 contact à l’agenda' }).click();
  await page.getByText('1 contact est à l’agenda.').waitFor();
  await expect.poll(planned).toBe(1);
  await page.getByRole('button', { name: /^Annuler/ }).click();
  await expect.poll(planned).toBe(0);
  await page.context().close();
});

test('visits are offered for the classes of which enough is known, and planned in one click', async () => {
  // Eighty customers of one industry: forty spoken to once in the year observed, forty four times; of these half bought since.
  const made = await server.api<{ records: Made[] }>('POST', '/records/company', {
    records: Array.from({ length: 80 }, (_, i) => ({
      name: `Client ${i}`,
      status: 'active',
      source: 'event',
    })),
  });
  const ids = made.records.map(({ id }) => id);
  await server.api('POST', '/records/activity', {
    records: ids.flatMap((company, i) =>
      (i < 40 ? [300] : [210, 260, 320, 380]).map((days) => ({
        kind: 'call',
        subject: 'Point',
        company,
        done_at: ago(days),
      })),
    ),
  });
  await server.api('POST', '/records/order', {
    records: ids
      .filter((_, i) => i < 4 || i >= 60)
      .map((company) => ({
        name: 'Commande',
        company,
        ordered_on: ago(60).slice(0, 10),
        status: 'delivered',
        amount: { amount: '500', currency: 'EUR' },
      })),
  });
  await server.api('POST', '/actions/rhythm.settle', { by: 'source' });
  await server.api('POST', '/actions/rhythm.learn', {});
  const page = await openAsAdmin(browser, server, '/rhythm');
  const row = page.getByRole('row', { name: /Salon ou événement/ });
  await row.getByText('91 jours (sur 80 clients)').waitFor();
  expect(await row.getByRole('checkbox').isChecked()).toBe(false);
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Planifier ces visites' }).click();
  await page.getByText('Les intervalles sont enregistrés', { exact: false }).waitFor();
  await expect.poll(() => row.getByRole('checkbox').isChecked()).toBe(true);
  await page.getByRole('button', { name: 'Planifier ces visites' }).waitFor({ state: 'detached' });
  await page.context().close();
});

test('what others see says who, what for, and can be contested where somebody answers', async () => {
  const page = await openAsAdmin(browser, server, '/settings/visible');
  await page.getByRole('heading', { name: 'Ce qui est mesuré de vous' }).waitFor();
  await page.getByText('Personne n’a ouvert votre agenda.').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Contester : Vos ventes' }).click();
  await page.getByText(/Il n’y a personne d’autre pour répondre/).waitFor();
  await page.context().close();
});
