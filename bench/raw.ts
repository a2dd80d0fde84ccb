// The same work in raw SQL on the same database, as well as one can write it by hand for this very schema: prepared
// statements, one round trip where one will do, the index that fits. No rights, no validation, no history but for writes.
import type pg from 'pg';
import { newId } from '../src/platform/lib/ids.ts';

export interface Raw {
  page(sort: 'last_name' | '-created_at', after?: readonly [string, string]): Promise<unknown>;
  cityPage(city: string, status?: string): Promise<unknown>;
  containsPage(fragment: string): Promise<unknown>;
  dealsOf(owners: readonly string[]): Promise<unknown>;
  search(text: string, owners?: readonly string[]): Promise<unknown>;
  correct(word: string): Promise<unknown>;
  open(id: string): Promise<unknown>;
  create(contacts: readonly Contact[]): Promise<unknown>;
  change(id: string, title: string): Promise<unknown>;
  sums(): Promise<unknown>;
  funnel(): Promise<unknown>;
  velocity(): Promise<unknown>;
}

export interface Contact {
  first_name: string;
  last_name: string;
  email: string;
  phone: string;
  company: string;
}

const columns = `t.id, t.version, t.record_title, t.last_name, t.first_name, t.company_id, c.record_title as company, t.job_title, t.email, t.phone, t.status, t.owner_id, o.record_title as owner`;
const titles = `left join w_1.company as c on c.id = t.company_id left join w_1."user" as o on o.id = t.owner_id`;
const key = (column: string) => `(jalon.fold(t.${column}) collate "C")`;

export function rawSql(pool: pg.Pool): Raw {
  const ask = async (name: string, text: string, values: unknown[] = []) =>
    (await pool.query({ name, text, values })).rows;
  /** The page is chosen first, by its keys; titles are looked up for what is shown. */
  const page = (where: string, order: string) =>
    `select ${columns} from (select * from w_1.contact as t where t.deleted_at is null and ${where} order by ${order} limit 51) as t ${titles}`;

  return {
    page: (sort, after) => {
      if (sort === '-created_at') return ask('newest', page('true', 't.created_at desc, t.id desc'));
      const order = `${key('last_name')}, t.id`;
      if (!after) return ask('first', page('t.last_name is not null', order));
      return ask('deep', page(`t.last_name is not null and (${order}) > ($1, $2::uuid)`, order), [...after]);
    },
    cityPage: (city, status) =>
      ask(
        status ? 'city-status' : 'city',
        `with hit as materialized (select t.id, ${key('last_name')} as k from w_1.contact as t where t.deleted_at is null and t.address_city is not null
           and ${key('address_city')} = $1 ${status ? 'and (t.status collate "C") = $2' : ''})
         select ${columns} from (select * from hit order by k, id limit 51) as hit join w_1.contact as t using (id) ${titles} order by k, id`,
        status ? [city, status] : [city],
      ),
    containsPage: (fragment) =>
      ask(
        'contains',
        `with found as materialized (select record_id from w_1.search where object = 'contact' and body like $1),
           hit as materialized (select t.id, ${key('last_name')} as k from found join w_1.contact as t on t.id = record_id
             where t.deleted_at is null and t.last_name is not null and ${key('last_name')} like $1)
         select ${columns} from (select * from hit order by k, id limit 51) as hit join w_1.contact as t using (id) ${titles} order by k, id`,
        [`%${fragment}%`],
      ),
    dealsOf: (owners) =>
      ask(
        'deals-of',
        `select t.id, t.version, t.record_title, t.name, t.company_id, c.record_title as company, s.record_title as stage, t.amount, t.close_date, t.status, o.record_title as owner
         from (select * from w_1.deal as t where t.deleted_at is null and t.owner_id = any($1::uuid[]) order by t.created_at desc, t.id desc limit 51) as t
         left join w_1.stage as s on s.id = t.stage_id ${titles}`,
        [owners],
      ),
    search: (text, owners) => {
      const mine = owners ? `and s.owner_id = any($3::uuid[])` : '';
      const look = (object: string, restricted: boolean) => `
        (select object, record_id, title from w_1.search as s where object = '${object}' and folded_title like $1 ${restricted ? mine : ''} limit 20) union all
        (select object, record_id, title from w_1.search as s where object = '${object}' and body like $2 ${restricted ? mine : ''} limit 20)`;
      const all = [
        look('contact', false),
        look('company', false),
        look('deal', true),
        look('activity', true),
      ];
      const values = [`${text}%`, `%${text}%`, ...(owners ? [owners] : [])];
      return pool.query({ text: all.join(' union all '), values }).then(({ rows }) => rows);
    },
    correct: (word) =>
      ask(
        'correct',
        `select word from w_1.search_word where word operator(jalon.%) $1 order by jalon.similarity(word, $1) desc limit 1`,
        [word],
      ),
    open: async (id) => {
      const [record, activities, changes] = await Promise.all([
        ask(
          'record',
          `select t.*, c.record_title as company, o.record_title as owner from w_1.contact as t ${titles} where t.id = $1`,
          [id],
        ),
        ask(
          'timeline',
          `select t.*, c.record_title as company, d.record_title as deal, o.record_title as owner from (select * from w_1.activity as t where t.contact_id = $1 and t.deleted_at is null order by t.happened_at desc, t.id desc limit 31) as t
           left join w_1.deal as d on d.id = t.deal_id ${titles}`,
          [id],
        ),
        ask('changes', `select * from w_1.change where record_id = $1 order by seq desc limit 31`, [id]),
      ]);
      return [record, activities, changes];
    },
    create: async (contacts) => {
      const rows = contacts.map((one) => ({ id: newId(), ...one }));
      return ask(
        'create',
        `with x as materialized (select * from json_to_recordset($1::json) as x(id uuid, first_name text, last_name text, email text, phone text, company uuid)),
           made as (insert into w_1.contact (id, first_name, last_name, email, phone, phone_raw, company_id, status, created_at, updated_at, version)
             select id, first_name, last_name, email, phone, phone, company, 'prospect', now(), now(), 1 from x),
           logged as (insert into w_1.change (at, operation, cause, object, record_id, kind, version, after)
             select now(), id, 'raw', 'contact', id, 'create', 1, to_jsonb(x) || jsonb_build_object('company', jsonb_build_object('id', company, 'object', 'company')) from x),
           found as (insert into w_1.search (record_id, object, title, folded_title, body)
             select id, 'contact', first_name || ' ' || last_name, jalon.fold(first_name || ' ' || last_name), jalon.fold(concat_ws(' ', first_name, last_name, email, phone)) from x)
         insert into w_1.search_word (word) select distinct w from x, lateral (values (jalon.fold(first_name)), (jalon.fold(last_name))) as v(w) on conflict do nothing`,
        [JSON.stringify(rows)],
      );
    },
    change: (id, title) =>
      ask(
        'change',
        `with old as (select id, version, job_title from w_1.contact where id = $1 for update),
           new as (update w_1.contact as t set job_title = $2, updated_at = now(), version = t.version + 1 from old where t.id = old.id returning t.id, t.version),
           logged as (insert into w_1.change (at, operation, cause, object, record_id, kind, version, before, after)
             select now(), new.id, 'raw', 'contact', new.id, 'update', new.version, jsonb_build_object('job_title', old.job_title), jsonb_build_object('job_title', $2::text) from new join old using (id))
         select * from new`,
        [id, title],
      ),
    funnel: () =>
      ask(
        'funnel',
        `select status, furthest_stage_id, count(*) from w_1.deal where deleted_at is null and opened_on >= current_date - 1100
           and pipeline_id = (select id from w_1.pipeline where deleted_at is null order by position limit 1) group by 1, 2`,
      ),
    velocity: () =>
      Promise.all([
        ask(
          'closed by month',
          `select date_trunc('month', day::timestamp) as month, status, currency, sum(count) as count, sum(amount) as amount, sum(days) as days from (
             select close_date as day, status, amount_currency as currency, count(*) as count, sum(amount) as amount, sum(close_date - opened_on) as days
             from w_1.deal where deleted_at is null and close_date >= current_date - 1100 and close_date <= current_date and status in ('won', 'lost') group by 1, 2, 3) as d
           group by 1, 2, 3`,
        ),
        ask(
          'closed by owner',
          `select owner_id, status, amount_currency, count(*) as count, sum(amount) as amount, sum(close_date - opened_on) as days
           from w_1.deal where deleted_at is null and close_date >= current_date - 1100 and close_date <= current_date and status in ('won', 'lost') group by 1, 2, 3`,
        ),
        ask(
          'open',
          `select amount_currency, count(*), sum(amount) from w_1.deal where deleted_at is null and (status collate "C") = 'open' group by 1`,
        ),
        ask(
          'reasons',
          `select reason_id, count(*) from w_1.deal where deleted_at is null and close_date >= current_date - 1100 and close_date <= current_date and status = 'lost' group by 1`,
        ),
      ]),
    sums: () =>
      ask(
        'sums',
        `select stage_id, amount_currency, count(*), sum(amount) from w_1.deal where deleted_at is null and (status collate "C") = 'open' group by 1, 2`,
      ),
  };
}
