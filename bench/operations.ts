// What is measured: each operation once by hand and once through Jalon's door, over values that are rare and common.
import type pg from 'pg';
import { type Client, listPath } from './jalon.ts';
import type { Bounds, Work } from './measure.ts';
import { firstNames, lastNames } from './names.ts';
import { type Contact, rawSql } from './raw.ts';

export interface Operation {
  name: string;
  /** Absent where no few statements do the same. */
  raw?: Work;
  jalon: Work;
  /** The aim for it alone, ms. */
  mostP95?: number;
  /** Records in one piece of work, for what is counted by the row. */
  rows?: number;
  bounds?: Bounds;
  /** A read, which the aim of twice its raw SQL and 3 ms is for. */
  read: boolean;
}

const contactFields = [
  'last_name',
  'first_name',
  'company',
  'job_title',
  'email',
  'phone',
  'status',
  'owner',
];
const dealFields = ['name', 'company', 'stage', 'amount', 'close_date', 'status', 'owner'];
const batch = 1000;

export async function operationsOn(
  pool: pg.Pool,
  administrator: Client,
  salesRep: Client,
): Promise<Operation[]> {
  const raw = rawSql(pool);
  const contacts = await sampleIds(pool, 'contact', 2000);
  const companies = await sampleIds(pool, 'company', 500);
  const team = (
    await pool.query<{ id: string }>(
      `select id from w_1."user" where team_id = (select team_id from w_1."user" where name = 'Collègue 01')`,
    )
  ).rows.map(({ id }) => id);
  const down = await placeDown(pool, 100_000);
  const list = (query: Parameters<typeof listPath>[1]) =>
    administrator.get(listPath('contact', { fields: contactFields, limit: 50, ...query }));
  const cityIs = { field: 'address.city', op: 'is' };
  const newContact = contactMaker(companies);
  const texts = (values: readonly string[]) => (i: number) => values[i % values.length]!;
  const typeahead = (name: string, values: readonly string[], who: 'all' | 'team'): Operation => ({
    name,
    read: true,
    raw: (i) => raw.search(texts(values)(i), who === 'team' ? team : undefined),
    jalon: (i) =>
      (who === 'team' ? salesRep : administrator).get(
        `/api/v1/search?q=${encodeURIComponent(texts(values)(i))}`,
      ),
  });
  const cities = texts(['lyon', 'paris', 'marseille', 'toulouse']);
  const rareCities = texts(['nevers', 'epinal', 'lons-le-saunier', 'fort-de-france']);
  const fragments = {
    rare: texts(['zach', 'hippo', 'ndia', 'kerma']),
    common: texts(['mar', 'ber', 'art', 'our']),
  };

  return [
    {
      name: 'first page of 50 by name',
      read: true,
      raw: () => raw.page('last_name'),
      jalon: () => list({ sort: 'last_name' }),
    },
    {
      name: 'first page of 50, newest first',
      read: true,
      raw: () => raw.page('-created_at'),
      jalon: () => list({ sort: '-created_at' }),
    },
    {
      name: 'a page 100,000 rows down',
      read: true,
      raw: () => raw.page('last_name', down.keys),
      jalon: () => list({ sort: 'last_name', cursor: down.cursor }),
    },
    {
      name: 'name contains, rare',
      read: true,
      raw: (i) => raw.containsPage(fragments.rare(i)),
      jalon: (i) => list({ filter: { field: 'last_name', op: 'contains', value: fragments.rare(i) } }),
    },
    {
      name: 'name contains, common',
      read: true,
      raw: (i) => raw.containsPage(fragments.common(i)),
      jalon: (i) => list({ filter: { field: 'last_name', op: 'contains', value: fragments.common(i) } }),
    },
    {
      name: 'city is, rare',
      read: true,
      raw: (i) => raw.cityPage(rareCities(i)),
      jalon: (i) => list({ filter: { ...cityIs, value: rareCities(i) } }),
    },
    {
      name: 'city is, common',
      read: true,
      raw: (i) => raw.cityPage(cities(i)),
      jalon: (i) => list({ filter: { ...cityIs, value: cities(i) } }),
    },
    {
      name: 'two fields: city and status',
      read: true,
      raw: (i) => raw.cityPage(cities(i), 'loyal'),
      jalon: (i) =>
        list({
          filter: {
            and: [
              { ...cityIs, value: cities(i) },
              { field: 'status', op: 'is', value: 'loyal' },
            ],
          },
        }),
    },
    {
      name: 'deals of one’s team, newest first',
      read: true,
      raw: () => raw.dealsOf(team),
      jalon: () => salesRep.get(listPath('deal', { fields: dealFields, limit: 50 })),
    },
    typeahead('typeahead, rare fragments', ['zac', 'hip', 'xav', 'kerma', 'wilf'], 'all'),
    typeahead('typeahead, common fragments', ['mar', 'ren', 'con', 'ber', 'tra'], 'all'),
    typeahead('typeahead, common, a sales rep', ['mar', 'ren', 'con', 'ber', 'tra'], 'team'),
    typeahead(
      'typeahead, two words and accents',
      ['élé gué', 'zoé mül', 'françois côté', 'hélène lef'],
      'all',
    ),
    {
      name: 'typeahead, one typo',
      read: true,
      bounds: { times: 100, seconds: 6 },
      raw: async (i) => {
        const text = texts(typos)(i);
        await raw.search(text);
        return raw.search(String(((await raw.correct(text)) as { word?: string }[])[0]?.word ?? text));
      },
      jalon: (i) => administrator.get(`/api/v1/search?q=${texts(typos)(i)}`),
    },
    {
      name: 'open a record with its timeline',
      read: true,
      raw: (i) => raw.open(texts(contacts)(i)),
      jalon: (i) => {
        const path = `/api/v1/records/contact/${texts(contacts)(i)}`;
        return Promise.all([administrator.get(path), administrator.get(`${path}/timeline`)]);
      },
    },
    {
      name: 'sums of the board',
      read: true,
      bounds: { times: 60, seconds: 8 },
      raw: () => raw.sums(),
      jalon: () =>
        administrator.send('POST', '/api/v1/records/deal/aggregate', {
          filter: { field: 'status', op: 'is', value: 'open' },
          group_by: [{ field: 'stage' }],
          measures: [{ op: 'count' }, { op: 'sum', field: 'amount' }],
        }),
    },
    {
      name: 'funnel, three years of deals',
      read: true,
      mostP95: 300,
      bounds: { times: 40, seconds: 20 },
      raw: () => raw.funnel(),
      jalon: () => administrator.send('POST', '/api/v1/actions/analysis.funnel', { months: 36 }),
    },
    {
      name: 'win rate, velocity and reasons, three years',
      read: true,
      mostP95: 300,
      bounds: { times: 40, seconds: 20 },
      raw: () => raw.velocity(),
      jalon: () => administrator.send('POST', '/api/v1/actions/analysis.sales', { months: 36 }),
    },
    {
      name: 'Today, for one person',
      read: true,
      mostP95: 100,
      bounds: { times: 100, seconds: 10 },
      jalon: () => salesRep.send('POST', '/api/v1/actions/today.list', {}),
    },
    {
      name: 'create',
      read: false,
      raw: (i) => raw.create([newContact(i)]),
      jalon: (i) => administrator.send('POST', '/api/v1/records/contact', newContact(i)),
    },
    {
      name: 'change one field',
      read: false,
      raw: (i) => raw.change(texts(contacts)(i), `Fonction ${i}`),
      jalon: (i) =>
        administrator.send('PATCH', `/api/v1/records/contact/${texts(contacts)(i)}`, {
          job_title: `Poste ${i}`,
        }),
    },
    {
      name: `create, ${batch} at once`,
      read: false,
      rows: batch,
      bounds: { times: 12, seconds: 20 },
      raw: (i) => raw.create(Array.from({ length: batch }, (_, n) => newContact(i * batch + n))),
      jalon: (i) =>
        administrator.send('POST', '/api/v1/records/contact', {
          records: Array.from({ length: batch }, (_, n) => newContact(i * batch + n)),
        }),
    },
  ];
}

const typos = ['bertarnd', 'lambret', 'rousseua', 'menuisreie', 'imprimrie'];

export async function sampleIds(pool: pg.Pool, object: string, count: number): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from w_1.${object} where deleted_at is null order by hashint8extended(('x' || substr(id::text, 25, 8))::bit(32)::bigint, 7) limit $1`,
    [count],
  );
  return rows.map(({ id }) => id);
}

/** The keys of the record so many rows down the list by name, and the cursor that says so. */
async function placeDown(pool: pg.Pool, rows: number): Promise<{ keys: [string, string]; cursor: string }> {
  const found = await pool.query<{ k: string; id: string }>(
    `select jalon.fold(last_name) as k, id from w_1.contact where deleted_at is null and last_name is not null
     order by (jalon.fold(last_name) collate "C"), id offset (select least($1, count(*) / 2) from w_1.contact) limit 1`,
    [rows],
  );
  const { k, id } = found.rows[0]!;
  return { keys: [k, id], cursor: Buffer.from(JSON.stringify([k, id])).toString('base64url') };
}

const contactMaker =
  (companies: readonly string[]) =>
  (i: number): Contact => {
    const [first, last] = [
      firstNames[(i * 31) % firstNames.length]!,
      lastNames[(i * 17) % lastNames.length]!,
    ];
    return {
      first_name: first,
      last_name: last,
      email: `nouveau${i}.${Math.floor(Math.random() * 1e9)}@exemple.example`,
      phone: `+331${String(10_000_000 + ((i * 7919) % 89_999_999)).padStart(8, '0')}`,
      company: companies[i % companies.length]!,
    };
  };
