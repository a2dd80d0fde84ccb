// The firm that the bench measures: a fresh PostgreSQL filled by sets, the same for the same seed. Indexes are taken away
// and made again from their own definitions, so that a million contacts take minutes. The search holds what the program
// itself would have put there, word for word.
import type pg from 'pg';
import { insertHistory } from './history.ts';
import {
  endings,
  firstNames,
  jobs,
  lastNames,
  legalForms,
  offers,
  sentences,
  streets,
  subjects,
  syllables,
  towns,
  trades,
} from './names.ts';

export interface Size {
  contacts: number;
  companies: number;
  deals: number;
  activities: number;
  leads: number;
  quotes: number;
  subscriptions: number;
}

export const sizes = {
  '100k': {
    contacts: 100_000,
    companies: 20_000,
    deals: 50_000,
    activities: 300_000,
    leads: 30_000,
    quotes: 20_000,
    subscriptions: 10_000,
  },
  '1m': {
    contacts: 1_000_000,
    companies: 200_000,
    deals: 500_000,
    activities: 3_000_000,
    leads: 300_000,
    quotes: 200_000,
    subscriptions: 100_000,
  },
} as const satisfies Record<string, Size>;
export type SizeName = keyof typeof sizes;

export const colleagues = 40;
const products = 60;
const filled = [
  'contact',
  'company',
  'lead',
  'product',
  'deal',
  'quote',
  'quote_line',
  'subscription',
  'stage_stay',
  'status_stay',
  'activity',
  'search',
  'search_word',
  'change',
] as const;

/** Fills the workspace `w_1`, migrated and set up already. About two minutes for each million contacts with all that is theirs. */
export async function fillDatabase(
  pool: pg.Pool,
  size: Size,
  say: (text: string) => void = () => {},
): Promise<void> {
  const client = await pool.connect();
  const run = (sql: string, values?: unknown[]) => client.query(sql, values);
  try {
    await run(`set synchronous_commit = off; set maintenance_work_mem = '512MB'; set work_mem = '256MB'`);
    const { rows: indexes } = await run(
      `select schemaname, indexname, indexdef from pg_indexes where schemaname = 'w_1' and tablename = any($1) and indexname not like '%\\_pkey'`,
      [filled],
    );
    for (const { schemaname, indexname } of indexes) await run(`drop index "${schemaname}"."${indexname}"`);
    await makeLists(run);
    for (const [what, sql] of statements(size)) {
      say(what);
      await run(sql);
    }
    await run('drop schema bench cascade');
    for (const [i, { indexname, indexdef }] of indexes.entries()) {
      say(`${indexname} (${i + 1} of ${indexes.length})`);
      await run(indexdef.replace(' ON ONLY ', ' ON ')); // that of a table in parts is told without its parts
    }
    say('statistics');
    await run('vacuum analyze');
    await run('checkpoint').catch(() => {}); // a superuser's right; without it the first minutes are a little noisier
  } finally {
    client.release(true);
  }
}

/** `stable` where an operator within is: a function that claims more than its body is not inlined, and ten times as slow. Chance depends on the row's number alone, so that no order of evaluation changes the data. */
const functions = (start: Date) => `
  create schema bench;
  create function bench.r(i bigint, salt int) returns double precision language sql immutable parallel safe
    return (hashint8extended(i, salt) & 2147483647) / 2147483648.0;
  create function bench.at(i bigint, n int, salt int) returns int language sql immutable parallel safe
    return 1 + floor(n * bench.r(i, salt))::int;
  create function bench.early(i bigint, n int, salt int) returns int language sql immutable parallel safe
    return 1 + floor(n * power(bench.r(i, salt), 2))::int;
  create function bench.born(i bigint, n bigint) returns timestamptz language sql stable parallel safe
    return timestamptz '${start.toISOString()}' + (i::double precision / n) * interval '1000 days';
  create function bench.id(kind int, i bigint, n bigint) returns uuid language sql stable parallel safe
    return (lpad(to_hex((${start.getTime()} + floor((i::double precision / n) * 86400000000))::bigint), 12, '0') || '7' || lpad(to_hex(kind), 3, '0')
      || '8' || substr(md5(kind || ':' || i), 1, 15))::uuid;
  create function bench.slug(text) returns text language sql immutable parallel safe
    return regexp_replace(jalon.fold($1), '[^a-z0-9]+', '-', 'g');`;

/** The firm's past ends today, so that what looks at the last months finds as much as it would. */
function thousandDaysAgo(): Date {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() - 1000);
  day.setUTCHours(8, 0, 0, 0);
  return day;
}

async function makeLists(run: (sql: string, values?: unknown[]) => Promise<unknown>): Promise<void> {
  await run(functions(thousandDaysAgo()));
  const rare = rareNames(30_000);
  const lists = { first: firstNames, last: lastNames, rare, town: towns, subject: subjects, job: jobs };
  for (const [name, values] of Object.entries(lists)) {
    await run(
      `create table bench.${name} as select place::int as k, name, bench.slug(name) as slug, jalon.fold(name) as folded,
         array_to_string(regexp_split_to_array(jalon.fold(name), '[^a-z0-9]+'), ' ') as words
       from unnest($1::text[]) with ordinality as x(name, place)`,
      [values],
    );
    await run(`create unique index on bench.${name} (k)`);
  }
  await run(`create table bench.colleague as select (row_number() over (order by name))::int as k, id from w_1."user" where name like 'Collègue %';
    create unique index on bench.colleague (k);
    create table bench.stage as select (row_number() over (order by position))::int as k, id, pipeline_id, outcome, probability from w_1.stage;
    create unique index on bench.stage (k); analyze`);
}

/** Distinct, and the same each time: multiplicative hashing of the number, a digit of it for each part. */
function rareNames(count: number): string[] {
  const names = new Set<string>();
  for (let i = 1; names.size < count; i++) {
    let seed = Math.imul(i, 0x9e3779b1) >>> 0;
    const next = (list: readonly string[]): string => {
      seed = (Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
      return list[(seed >>> 8) % list.length]!;
    };
    const name = next(syllables) + next(syllables) + (i % 3 ? next(syllables) : '') + next(endings);
    names.add(name.charAt(0).toUpperCase() + name.slice(1));
  }
  return [...names];
}

const list = (values: readonly string[]): string =>
  `array[${values.map((value) => `'${value.replaceAll("'", "''")}'`).join(',')}]`;
const one = (values: readonly string[], i: string, salt: number): string =>
  `(${list(values)})[bench.at(${i}, ${values.length}, ${salt})]`;

function statements({
  contacts,
  companies,
  deals,
  activities,
  leads,
  quotes,
  subscriptions,
}: Size): [string, string][] {
  const stamps = (kind: number, n: number) =>
    `bench.id(${kind}, i, ${n}), o.id, bench.born(i, ${n}), o.id, bench.born(i, ${n}) + bench.r(i, 90) * interval '60 days', o.id, 1 + floor(3 * power(bench.r(i, 91), 4))`;
  const owner = `join bench.colleague as o on o.k = bench.at(i, ${colleagues}, 92)`;
  const stampNames = 'id, owner_id, created_at, created_by, updated_at, updated_by, version';
  const status = `(array['prospect','prospect','prospect','active','active','loyal','lost','prospect'])[bench.at(i, 8, 80)]`;
  const tags = `case when bench.r(i, 81) < 0.2 then array[(array['VIP','Salon 2025','Newsletter','Partenaire','À relancer'])[bench.at(i, 5, 82)]] end`;
  const number = (salt: number, lead: string) =>
    `'+33${lead}' || lpad(floor(bench.r(i, ${salt}) * 100000000)::bigint::text, 8, '0')`;
  const national = (column: string) =>
    `'33' || substr(${column}, 4) || ' 0' || substr(${column}, 4, 1) || ' ' || substr(${column}, 5, 2) || ' ' || substr(${column}, 7, 2) || ' ' || substr(${column}, 9, 2)
      || ' ' || substr(${column}, 11, 2) || ' 0' || substr(${column}, 4)`;
  const addressNames = 'address, address_street, address_postal_code, address_city, address_country';
  const address = (salt: number) => `
      cross join lateral (select (1 + floor(180 * bench.r(i, ${salt})))::int || ' ' || ${one(streets, 'i', salt + 1)} as street) as st
      join bench.town as town on town.k = bench.early(i, ${towns.length}, ${salt + 2})`;
  const addressCells = `st.street || ', ' || town.name || ', FR', st.street, split_part(town.name, ' ', 1), substr(town.name, strpos(town.name, ' ') + 1), 'FR'`;

  // A deal goes through the open stages in order; one that was lost was so after any of them.
  const way = `
         join bench.stage as s on s.k = (array[1,1,2,2,3,4,5,5,5,5,5,5,6,6,6,6,6,6,6,6])[bench.at(i, 20, 7)]
         cross join lateral (select bench.r(i, 5) * interval '200 days' as span, case s.k when 6 then 1 + bench.at(i, 4, 70) else s.k end as steps) as w`;

  return [
    [
      'companies',
      `create unlogged table bench.company as
       select i, ${one(trades, 'i', 1)} || ' ' || coalesce(rare.name, last.name) || case when bench.r(i, 2) < 0.6 then ' ' || ${one(legalForms, 'i', 3)} else '' end as name,
         coalesce(rare.slug, last.slug) || '-' || i || '.example' as domain, ${number(4, '1')} as phone,
         lpad(floor(bench.r(i, 5) * 1000000000)::bigint::text, 9, '0') as siren
       from generate_series(0::bigint, ${companies - 1}) as g(i)
         left join bench.rare on bench.r(i, 6) < 0.5 and rare.k = bench.at(i, 30000, 7)
         join bench.last on last.k = bench.early(i, ${lastNames.length}, 8);
       insert into w_1.company (name, domain, website, phone, phone_raw, email, ${addressNames}, industry, employees, siren, siret, vat_number, status, source, tags, external_id, ${stampNames})
       select g.name, g.domain, case when bench.r(i, 9) < 0.5 then 'https://www.' || g.domain end, g.phone, g.phone,
         case when bench.r(i, 10) < 0.6 then 'contact@' || g.domain end, ${addressCells}, ${one(trades, 'i', 11)}, floor(power(bench.r(i, 12), 3) * 500),
         case when bench.r(i, 13) < 0.7 then g.siren end, case when bench.r(i, 13) < 0.5 then g.siren || '00012' end, case when bench.r(i, 13) < 0.3 then 'FR12' || g.siren end,
         ${status}, 'website', ${tags}, case when bench.r(i, 14) < 0.3 then 'C-' || i end, ${stamps(1, companies)}
       from bench.company as g ${owner} ${address(15)}`,
    ],
    [
      'contacts',
      `insert into w_1.contact (first_name, last_name, email, phone, phone_raw, mobile, mobile_raw, job_title, company_id, ${addressNames}, birthday, language, status, source, tags, external_id, ${stampNames})
       select first.name, coalesce(rare.name, last.name),
         case when bench.r(i, 1) < 0.85 then first.slug || '.' || coalesce(rare.slug, last.slug) || i || '@' || ${one(['exemple.example', 'courriel.example', 'poste.example', 'societe.example'], 'i', 2)} end,
         p.phone, p.phone, p.mobile, p.mobile, job.name,
         case when bench.r(i, 4) < 0.85 then bench.id(1, floor(bench.r(i, 5) * ${companies})::bigint, ${companies}) end, ${addressCells},
         case when bench.r(i, 6) < 0.3 then date '1950-01-01' + floor(bench.r(i, 7) * 20000)::int end, 'fr', ${status}, 'website', ${tags},
         case when bench.r(i, 8) < 0.3 then 'K-' || i end, ${stamps(2, contacts)}
       from generate_series(0::bigint, ${contacts - 1}) as g(i) ${owner} ${address(9)}
         join bench.first on first.k = bench.early(i, ${firstNames.length}, 20)
         left join bench.rare on bench.r(i, 21) < 0.4 and rare.k = bench.at(i, 30000, 22)
         join bench.last on last.k = bench.early(i, ${lastNames.length}, 23)
         join bench.job on job.k = bench.at(i, ${jobs.length}, 24)
         cross join lateral (select case when bench.r(i, 25) < 0.4 then ${number(26, '1')} end as phone,
           case when bench.r(i, 27) < 0.6 then ${number(28, '6')} end as mobile) as p`,
    ],
    [
      'products',
      `insert into w_1.product (name, reference, price, price_currency, vat_rate, billing, active, ${stampNames})
       select ${one(offers, 'i', 1)} || ' ' || (i + 1), 'P-' || i, round((20 + bench.r(i, 2) * 5000)::numeric, 2), 'EUR', 20, 'once', true, ${stamps(5, products)}
       from generate_series(0::bigint, ${products - 1}) as g(i) ${owner}`,
    ],
    [
      'deals',
      `insert into w_1.deal (name, company_id, contact_id, product_id, pipeline_id, stage_id, furthest_stage_id, amount, amount_currency, close_date, opened_on, probability, status, source, tags, external_id, stage_entered_at, ${stampNames})
       select ${one(offers, 'i', 1)} || ' ' || company_name, bench.id(1, company_i, ${companies}), bench.id(2, floor(bench.r(i, 3) * ${contacts})::bigint, ${contacts}),
         bench.id(5, floor(bench.r(i, 8) * ${products})::bigint, ${products}), s.pipeline_id, s.id,
         (select furthest.id from bench.stage as furthest where furthest.k = case when s.outcome = 'open' then s.k else w.steps - 1 end), round((200 + power(bench.r(i, 4), 4) * 80000)::numeric, 2), 'EUR',
         (bench.born(i, ${deals}) + w.span)::date, bench.born(i, ${deals})::date, s.probability, s.outcome, 'website', ${tags},
         case when bench.r(i, 6) < 0.3 then 'D-' || i end, bench.born(i, ${deals}) + (w.steps - 1) * w.span / w.steps, ${stamps(3, deals)}
       from generate_series(0::bigint, ${deals - 1}) as g(i) ${owner} ${way}
         cross join lateral (select floor(bench.r(i, 2) * ${companies})::bigint as n) as wanted join (select i as company_i, name as company_name from bench.company) as c on company_i = wanted.n`,
    ],
    [
      'stays',
      `insert into w_1.stage_stay (deal_id, pipeline_id, stage_id, entered_at, left_at)
       select bench.id(3, i, ${deals}), passed.pipeline_id, passed.id, bench.born(i, ${deals}) + (step - 1) * w.span / w.steps,
         case when step < w.steps then bench.born(i, ${deals}) + step * w.span / w.steps end
       from generate_series(0::bigint, ${deals - 1}) as g(i) ${way} cross join lateral generate_series(1, w.steps) as step
         join bench.stage as passed on passed.k = case when step = w.steps then s.k else step end`,
    ],
    [
      'leads',
      `insert into w_1.lead (title, first_name, last_name, email, company_name, source, status, received_at, answer_due_at, first_response_at, answer_minutes, promise_kept, ${stampNames})
       select subject.name, first.name, last.name, first.slug || '.' || last.slug || i || '@exemple.example', ${one(trades, 'i', 1)} || ' ' || last.name,
         ${one(['website', 'referral', 'event', 'campaign'], 'i', 2)}, l.status, bench.born(i, ${leads}), bench.born(i, ${leads}) + interval '4 hours',
         case when l.status <> 'new' then bench.born(i, ${leads}) + l.waited * interval '1 minute' end, case when l.status <> 'new' then l.waited end,
         case when l.status <> 'new' then l.waited <= 240 end, ${stamps(6, leads)}
       from generate_series(0::bigint, ${leads - 1}) as g(i) ${owner} join bench.first on first.k = bench.early(i, ${firstNames.length}, 3)
         join bench.last on last.k = bench.early(i, ${lastNames.length}, 4) join bench.subject on subject.k = bench.at(i, ${subjects.length}, 5)
         cross join lateral (select floor(power(bench.r(i, 6), 3) * 2000) as waited, case when i > ${leads} * 0.998 then 'new'
           else (array['contacted','qualified','converted','converted','discarded','discarded','discarded','discarded'])[bench.at(i, 8, 7)] end as status) as l`,
    ],
    [
      'quotes',
      `create unlogged table bench.quote as
       select i, bench.id(3, d, ${deals}) as deal, case when i > ${quotes} * 0.99 then 'sent' else (array['accepted','refused','expired','replaced'])[bench.at(i, 4, 2)] end as status,
         bench.born(d, ${deals}) + interval '3 days' as sent
       from generate_series(0::bigint, ${quotes - 1}) as g(i) cross join lateral (select (i::numeric * ${deals} / ${quotes})::bigint as d) as x;
       insert into w_1.quote (number, revision, subject, company_id, contact_id, deal_id, status, currency, issued_on, valid_until, net, net_currency, vat, vat_currency, total, total_currency,
         sent_at, opened_first_at, opened_last_at, answered_at, ${stampNames})
       select 'DEV-' || lpad(i::text, 7, '0'), 1, d.name, d.company_id, d.contact_id, d.id, q.status, 'EUR', q.sent::date, q.sent::date + 30, d.amount, 'EUR', round(d.amount * 0.2, 2), 'EUR',
         d.amount + round(d.amount * 0.2, 2), 'EUR', q.sent, q.sent + interval '1 hour', q.sent + interval '1 day', case when q.status in ('accepted', 'refused') then q.sent + interval '5 days' end, ${stamps(7, quotes)}
       from bench.quote as q join w_1.deal as d on d.id = q.deal ${owner};
       insert into w_1.quote_line (quote_id, position, kind, product_id, description, quantity, unit_price, unit_price_currency, list_price, list_price_currency, discount, vat_rate, billing, optional, net, net_currency, ${stampNames})
       select bench.id(7, i / 3, ${quotes}), i % 3 + 1, 'line', p.id, p.name, 1, p.price, 'EUR', p.price, 'EUR', 0, 20, 'once', false, p.price, 'EUR', ${stamps(8, quotes * 3)}
       from generate_series(0::bigint, ${quotes * 3 - 1}) as g(i) ${owner} join w_1.product as p on p.id = bench.id(5, floor(bench.r(i, 1) * ${products})::bigint, ${products})`,
    ],
    [
      'subscriptions',
      `insert into w_1.subscription (name, company_id, product_id, quantity, amount, amount_currency, period, starts_on, ends_on, renewal, status, ${stampNames})
       select 'Abonnement ' || i, bench.id(1, floor(bench.r(i, 1) * ${companies})::bigint, ${companies}), bench.id(5, floor(bench.r(i, 2) * ${products})::bigint, ${products}), 1,
         round((20 + bench.r(i, 3) * 400)::numeric, 2), 'EUR', 'month', bench.born(i, ${subscriptions})::date, bench.born(i, ${subscriptions})::date + 730, 'tacit',
         case when bench.r(i, 4) < 0.8 then 'active' else 'ended' end, ${stamps(9, subscriptions)}
       from generate_series(0::bigint, ${subscriptions - 1}) as g(i) ${owner}`,
    ],
    [
      'statuses',
      `insert into w_1.status_stay (object, record_id, status, entered_at, cause, operation)
       select 'company', id, status, created_at, 'import', id from w_1.company;
       insert into w_1.status_stay (object, record_id, status, entered_at, cause, operation)
       select 'contact', id, status, created_at, 'import', id from w_1.contact where company_id is null`,
    ],
    [
      'activities',
      `insert into w_1.activity (kind, subject, body, happened_at, due_at, starts_at, ends_at, done_at, company_id, contact_id, deal_id, external_id, ${stampNames})
       select (array['task','call','meeting','visit','email','note'])[bench.at(i, 6, 1)], subject.name || case when bench.r(i, 2) < 0.3 then ' – ' || last.name else '' end,
         ${one(sentences, 'i', 3)} || ' ' || ${one(sentences, 'i', 4)},
         bench.born(i, ${activities}), case when bench.r(i, 5) < 0.05 then bench.born(i, ${activities}) + interval '30 days' end,
         case when bench.r(i, 6) < 0.2 then bench.born(i, ${activities}) end, case when bench.r(i, 6) < 0.2 then bench.born(i, ${activities}) + interval '1 hour' end,
         case when bench.r(i, 7) < 0.97 then bench.born(i, ${activities}) end, 
         case when bench.r(i, 11) < 0.8 then bench.id(1, d.company, ${companies}) end, case when bench.r(i, 13) < 0.85 then bench.id(2, d.contact, ${contacts}) end,
         case when bench.r(i, 15) < 0.3 then bench.id(3, d.deal, ${deals}) end,
         case when bench.r(i, 8) < 0.1 then 'A-' || i end, ${stamps(4, activities)}
       from generate_series(0::bigint, ${activities - 1}) as g(i) ${owner}
         join bench.subject on subject.k = bench.at(i, ${subjects.length}, 9) join bench.last on last.k = bench.early(i, ${lastNames.length}, 10)
         cross join lateral (select floor(power(bench.r(i, 12), 2) * ${companies})::bigint as company, floor(power(bench.r(i, 14), 2) * ${contacts})::bigint as contact,
           floor(bench.r(i, 16) * ${deals})::bigint as deal offset 0) as d`,
    ],
    [
      'search: companies, contacts, deals',
      `insert into w_1.search (record_id, object, owner_id, title, folded_title, body)
       select t.id, 'company', owner_id, record_title, f, ${distinctWords(`f || ' ' || domain || ' ' || ${national('phone')} || ' ' || coalesce(email, '') || ' ' || coalesce(siren, '') || ' ' || coalesce(siret, '') || ' ' || lower(coalesce(vat_number, ''))`)}
         from w_1.company as t cross join lateral (select jalon.fold(record_title) as f offset 0) as x;
       insert into w_1.search (record_id, object, owner_id, title, folded_title, body)
       select t.id, 'contact', owner_id, record_title, f, ${distinctWords(`f || ' ' || coalesce(email, '') || ' ' || coalesce(${national('phone')}, '') || ' ' || coalesce(${national('mobile')}, '')`)}
         from w_1.contact as t cross join lateral (select jalon.fold(record_title) as f offset 0) as x;
       insert into w_1.search (record_id, object, owner_id, title, folded_title, body)
       select t.id, 'deal', owner_id, record_title, f, ${distinctWords('f')} from w_1.deal as t cross join lateral (select jalon.fold(record_title) as f offset 0) as x`,
    ],
    [
      'search: leads',
      `insert into w_1.search (record_id, object, owner_id, title, folded_title, body)
       select t.id, 'lead', owner_id, record_title, f, ${distinctWords(`f || ' ' || jalon.fold(title) || ' ' || coalesce(email, '') || ' ' || jalon.fold(company_name)`)}
         from w_1.lead as t cross join lateral (select jalon.fold(record_title) as f offset 0) as x`,
    ],
    [
      'search: activities',
      `insert into w_1.search (record_id, object, owner_id, title, folded_title, body)
       select t.id, 'activity', owner_id, record_title, f, ${distinctWords('f')} from w_1.activity as t join
         (select title, jalon.fold(title) as f from (select distinct record_title as title from w_1.activity) as y offset 0) as x on x.title = record_title`,
    ],
    [
      'words',
      `insert into w_1.search_word (word) select distinct word from (select unnest(string_to_array(body, ' ')) as word from w_1.search) as x
       where length(word) between 4 and 40 and word !~ '\\d'`,
    ],
    ['history', ['company', 'contact', 'deal', 'activity'].map(insertHistory).join(';\n')],
  ];
}

/** The distinct words of a text, in their order, as `words()` of the program finds them. */
const distinctWords = (text: string): string =>
  `(select ' ' || string_agg(word, ' ' order by place) from (select word, min(place) as place from regexp_split_to_table(${text}, '[^a-z0-9]+') with ordinality as w(word, place)
    where word <> '' group by word) as distinct_words)`;
