// Files that nobody of this project wrote, through the real pipeline, nothing edited by hand. What comes out is held against
// figures computed elsewhere.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { JalonError } from '../../platform/lib/errors.ts';
import { hasSharedData, sharedData } from '../../platform/server/test/shared-data.ts';
import type { Import } from '../../records/import-contract.ts';
import { aggregate } from '../../records/server/aggregate.ts';
import { readPage } from '../../records/server/read.ts';
import { type ImportWorld, importWorld, makePipeline } from './test/importing.ts';

interface Sums {
  [name: string]: { n: number; amount: number };
}
interface Maven {
  opportunities: number;
  by_stage: Record<string, number>;
  won_amount: number;
  won_by_agent: Sums;
  won_by_manager: Sums;
  won_by_office: Sums;
  won_by_product: Sums;
  won_by_close_month: Sums;
  without_account: number;
  product_not_in_catalogue: Record<string, number>;
}

const complete = ({ report }: Import): void => {
  const { read, created, updated, unchanged, refused } = report!.counts;
  expect(created + updated + unchanged + refused).toBe(read);
};

describe.skipIf(!hasSharedData('crm-sales/maven'))('the seller of hardware', () => {
  let at: ImportWorld;
  beforeAll(async () => {
    at = await importWorld();
    await makePipeline(at.world.as());
  });
  afterAll(() => at?.close());

  const bring = async (file: string, object: string, create: string[]) => {
    const { id } = await at.begin(sharedData(`crm-sales/maven/${file}`), object);
    await at.patch(id, { options: { create_missing: create } });
    const rehearsed = await at.rehearse(id);
    const done = await at.run(id, { chunkRows: 500 });
    expect(done.state).toBe('done');
    complete(done);
    expect(done.report!.counts).toEqual(rehearsed.report!.counts);
    expect(done.report!.parents.map(({ object, count }) => [object, count])).toEqual(
      rehearsed.report!.parents.map(({ object, count }) => [object, count]),
    );
    return done;
  };

  test('four files, one after the other, give the figures computed from them', {
    timeout: 120_000,
  }, async () => {
    const figures = (
      JSON.parse(readFileSync(sharedData('ground-truth/figures.json'), 'utf8')) as { maven: Maven }
    ).maven;
    const accounts = await bring('accounts.csv', 'company', []);
    expect(accounts.report!.counts).toMatchObject({ created: 85, refused: 0, noted: 1 });
    expect(accounts.report!.reasons).toMatchObject([
      { code: 'country_unknown', values: [{ value: 'Philipines' }] },
    ]);
    const subsidiaries = await readPage(at.world.as(), 'company', {
      filter: { field: 'parent', op: 'not_empty' },
      count: 'exact',
    });
    expect(subsidiaries.count!.value).toBe(15);
    await bring('products.csv', 'product', []);
    const team = await bring('sales_teams.csv', 'user', ['manager', 'team']);
    expect(team.report!.parents).toMatchObject([
      { object: 'team', count: 3 },
      { object: 'user', count: 6 },
    ]);
    const deals = await bring('sales_pipeline.csv', 'deal', ['stage']);
    expect(deals.report!.counts).toMatchObject({ read: 4434, created: 4434, refused: 0 });
    const near = deals.report!.reasons.find(({ code }) => code === 'relation_near')!;
    expect(Object.fromEntries(near.values.map(({ value, count }) => [value, count]))).toEqual(
      figures.product_not_in_catalogue,
    );
    const ctx = at.world.as();
    const without = await readPage(ctx, 'deal', {
      filter: { field: 'company', op: 'empty' },
      count: 'exact',
    });
    expect(without.count!.value).toBe(figures.without_account);

    const won = { field: 'status', op: 'is', value: 'won' } as const;
    const sums = async (field: string, bucket?: 'month') => {
      const { groups } = await aggregate(ctx, 'deal', {
        filter: won,
        group_by: [{ field, bucket }],
        measures: [{ op: 'count' }, { op: 'sum', field: 'amount' }],
      });
      return Object.fromEntries(
        groups.map(({ keys, measures }) => {
          const [key] = keys as [{ title: string } | string];
          return [
            typeof key === 'string' ? key.slice(0, 7) : key.title,
            { n: measures[0], amount: Number((measures[1] as { amount: string }).amount) },
          ];
        }),
      );
    };
    expect(await sums('owner')).toEqual(figures.won_by_agent);
    expect(await sums('owner.team').then(byTitle('team'))).toEqual(figures.won_by_office);
    expect(await sums('owner.manager').then(byTitle('user'))).toEqual(figures.won_by_manager);
    expect(await sums('close_date', 'month')).toEqual(figures.won_by_close_month);
    const { GTXPro, ...products } = figures.won_by_product;
    expect(await sums('product')).toEqual({ ...products, 'GTX Pro': GTXPro });
    const stages = await aggregate(ctx, 'deal', {
      group_by: [{ field: 'stage' }],
      measures: [{ op: 'count' }],
    });
    const byStage = Object.fromEntries(
      stages.groups.map(({ keys, measures }) => [(keys[0] as { title: string }).title, measures[0]]),
    );
    const { Won, Lost, ...open } = figures.by_stage;
    expect(byStage).toEqual({ ...open, Gagnée: Won, Perdue: Lost });

    // The same rows after American Excel saved them: every date is recognised, and nothing is new.
    const again = await bring('sales_pipeline.excel-us-dates.csv', 'deal', ['stage']);
    expect(again.mapping.find(({ field }) => field === 'close_date')!.format).toEqual({ date: 'mdy' });
    expect(again.report!.counts).toMatchObject({ read: 4434, unchanged: 4434 });
  });

  /** Groups through a relation come with their titles only when they are records. */
  const byTitle = (object: string) => async (sums: Record<string, unknown>) => {
    const { records } = await readPage(at.world.as(), object, { limit: 200, fields: ['record_title'] });
    const names = new Map(records.map(({ id, record_title }) => [id, String(record_title)]));
    return Object.fromEntries(Object.entries(sums).map(([key, value]) => [names.get(key) ?? key, value]));
  };
});

describe.skipIf(!hasSharedData('crm-sales'))('exports of other programs', () => {
  let at: ImportWorld;
  beforeAll(async () => {
    at = await importWorld();
    await makePipeline(at.world.as());
  });
  afterAll(() => at?.close());

  const bring = async (file: string, object: string, create: string[] = []) => {
    const { id } = await at.begin(sharedData(`crm-sales/${file}`), object);
    await at.patch(id, { options: { create_missing: create } });
    const done = await at.run(id);
    complete(done);
    return done;
  };

  test('Salesforce: accounts, contacts and opportunities lead to one another by their ids', async () => {
    const npsp = 'salesforce-npsp/trailhead';
    const accounts = await bring(`${npsp}/Account.csv`, 'company');
    const contacts = await bring(`${npsp}/Contact.csv`, 'contact');
    const deals = await bring(`${npsp}/Opportunity.csv`, 'deal', ['stage']);
    expect(accounts.report!.counts).toMatchObject({ read: 115, created: 115 });
    expect(contacts.report!.counts).toMatchObject({ read: 166, created: 166 });
    expect(deals.report!.counts).toMatchObject({ read: 102, created: 102 });
    const count = async (object: string, field: string) =>
      (
        await readPage(at.world.as(), object, {
          filter: { field, op: 'not_empty' },
          count: 'exact',
          limit: 1,
        })
      ).count!.value;
    const given = (file: string, header: string, ids: Set<string>) => {
      const [head, ...rows] = parse(readFileSync(sharedData(`crm-sales/${npsp}/${file}`), 'utf8'));
      return rows.filter((row) => ids.has(row[head!.indexOf(header)] ?? '')).length;
    };
    const ids = (file: string) =>
      new Set(
        parse(readFileSync(sharedData(`crm-sales/${npsp}/${file}`), 'utf8'))
          .slice(1)
          .map(([id]) => id!),
      );
    expect(await count('contact', 'company')).toBe(given('Contact.csv', 'account_id', ids('Account.csv')));
    expect(await count('deal', 'company')).toBe(given('Opportunity.csv', 'account_id', ids('Account.csv')));
    expect(await count('deal', 'contact')).toBe(
      given('Opportunity.csv', 'npe01__Contact_Id_for_Role__c', ids('Contact.csv')),
    );
  });

  test('a peer’s contacts: companies made by name, labels, several e-mails and telephones', async () => {
    const done = await bring('atomic-crm/contacts.csv', 'contact', ['company', 'owner']);
    expect(done.report!.counts).toMatchObject({ read: 500, created: 500 });
    const [head, ...rows] = parse(readFileSync(sharedData('crm-sales/atomic-crm/contacts.csv'), 'utf8'));
    const column = (name: string) => rows.map((row) => row[head!.indexOf(name)] ?? '');
    const companies = await readPage(at.world.as(), 'company', {
      filter: { some: 'contacts' },
      count: 'exact',
      limit: 1,
    });
    expect(companies.count!.value).toBeGreaterThanOrEqual(new Set(column('company').filter(Boolean)).size);
    const mailed = await readPage(at.world.as(), 'contact', {
      filter: {
        and: [
          { field: 'email', op: 'not_empty' },
          { field: 'owner.name', op: 'is', value: 'Jane Doe' },
        ],
      },
      count: 'exact',
      limit: 1,
    });
    const jane = rows.filter((row) => row[head!.indexOf('sales')] === 'Jane Doe');
    const mails = ['email_work', 'email_home', 'email_other'].map((name) => head!.indexOf(name));
    expect(mailed.count!.value).toBe(jane.filter((row) => mails.some((i) => row[i])).length);
  });

  test('leads without a name: their reference names them, place-holders are empty', {
    timeout: 60_000,
  }, async () => {
    const { id } = await at.begin(sharedData('crm-sales/leads-x-education/leads.csv'), 'lead');
    const rehearsed = await at.rehearse(id);
    const done = await at.run(id);
    expect(done.report!.counts).toEqual(rehearsed.report!.counts);
    expect(done.report!.counts).toMatchObject({ read: 4658, created: 4658, refused: 0 });
    const [head, ...rows] = parse(readFileSync(sharedData('crm-sales/leads-x-education/leads.csv'), 'utf8'));
    const { groups } = await aggregate(at.world.as(), 'lead', { group_by: [{ field: 'status' }] });
    const converted = rows.filter((row) => row[head!.indexOf('Converted')] === '1').length;
    expect(groups.find(({ keys }) => keys[0] === 'converted')!.measures[0]).toBe(converted);
    const selects = await readPage(at.world.as(), 'lead', {
      filter: { field: 'city', op: 'is', value: 'Select' },
      count: 'exact',
    });
    expect(selects.count!.value).toBe(0);
    const { records } = await readPage(at.world.as(), 'lead', {
      limit: 3,
      fields: ['record_title', 'external_id'],
    });
    for (const record of records) expect(record.record_title).toBe(record.external_id);
  });
});

const others = ['contacts', 'csv-dialects', 'xlsx', 'fr'];
describe.skipIf(!others.every((folder) => hasSharedData(folder)))('any other file', () => {
  let at: ImportWorld;
  beforeAll(async () => {
    at = await importWorld();
    await makePipeline(at.world.as());
  });
  afterAll(() => at?.close());

  test('is brought in or refused in words, and no row is lost', { timeout: 300_000 }, async () => {
    const files = others.flatMap((folder) => filesUnder(sharedData(folder)));
    expect(files.length).toBeGreaterThan(50);
    const refused: string[] = [];
    let brought = 0;
    for (const file of files) {
      for (const object of ['company', 'contact']) {
        try {
          const begun = await at.begin(file, object);
          if (begun.mapping.every(({ field }) => field === null)) continue;
          await at.patch(begun.id, { options: { match_on: [], mode: 'create' } });
          const rehearsed = await at.rehearse(begun.id);
          complete(rehearsed);
          expect(rehearsed.table.rows).toMatchObject({ exact: true });
          brought++;
        } catch (error) {
          if (!(error instanceof JalonError)) throw new Error(`${file} as ${object}`, { cause: error });
          expect(error.problems[0]!.text.fr).not.toBe('');
          refused.push(`${error.problems[0]!.code}`);
        }
      }
    }
    expect(brought).toBeGreaterThan(30);
    expect(new Set(refused)).not.toContain('internal');
  });
});

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile() && statSync(path).size < 3_000_000);

/** As RFC 4180 has it: enough for what is compared here. */
function parse(text: string): string[][] {
  return text
    .trim()
    .split(/\r?\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
        cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
      ),
    );
}
