// What a colleague must know of each account: who they are, what was promised, what is open, and the words of the last exchanges,
// from which the tone is heard. All of it is in the record; nothing is made up. Read with the rights of whoever asks.
import { sql } from 'kysely';
import { compileCondition, table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { readCondition, readPage, readRecords } from '../../../records/server/read.ts';
import type { ApiRecord } from '../../../records/server/select.ts';
import type { Account, Linked } from '../contract.ts';

const shownAtMost = 40;
const readAtMost = 300;
const textLength = 280;

type Reference = { id: string; title: string | null; object: string } | null;

export async function readBriefing(
  ctx: Context,
  person: string,
  until: string,
): Promise<{ accounts: Account[]; more: number }> {
  const open = await readOpen(ctx, person, until);
  const deals = await readDeals(ctx, person);
  const groups = new Map<string, { who: Linked; promised: ApiRecord[]; deals: ApiRecord[] }>();
  const groupOf = (record: ApiRecord) => {
    const about = accountOf(record);
    if (!about) return undefined;
    const group = groups.get(about.id) ?? { who: about, promised: [], deals: [] };
    groups.set(about.id, group);
    return group;
  };
  for (const record of open) groupOf(record)?.promised.push(record);
  for (const record of deals) groupOf(record)?.deals.push(record);
  const chosen = [...groups.values()].slice(0, shownAtMost);
  const companies = chosen.filter(({ who }) => who.object === 'company').map(({ who }) => who.id);
  const [facts, contacts, last] = [
    new Map(
      (await readRecords(ctx, 'company', companies, seen(ctx, 'company', ['phone', 'status']))).map((one) => [
        one.id,
        one,
      ]),
    ),
    await readContacts(ctx, companies),
    await readLast(ctx, companies),
  ];
  const accounts = chosen.map(({ who, promised, deals }): Account => {
    const company = facts.get(who.id);
    return {
      who,
      phone: (company?.phone as string) ?? null,
      status: (company?.status as string) ?? null,
      contacts: contacts.get(who.id) ?? [],
      promised: promised.map(({ id, record_title, kind, due_at, starts_at }) => ({
        id,
        title: String(record_title ?? ''),
        kind: String(kind),
        at: (due_at ?? starts_at ?? null) as string | null,
      })),
      deals: deals.map(({ id, record_title, stage, amount }) => ({
        object: 'deal',
        id,
        title: String(record_title ?? ''),
        stage: (stage as Reference)?.title ?? null,
        amount: (amount ?? null) as Account['deals'][number]['amount'],
      })),
      last: last.get(who.id) ?? [],
    };
  });
  return { accounts, more: groups.size - chosen.length };
}

const abouts = ['company', 'contact', 'lead', 'deal'] as const;

function accountOf(record: ApiRecord): Linked | undefined {
  for (const name of abouts) {
    const to = record[name] as Reference;
    if (to?.title) return { object: to.object, id: to.id, title: to.title };
  }
  return undefined;
}

/** What of these fields the asker may see. */
const seen = (ctx: Context, object: string, fields: readonly string[]): string[] => {
  const hidden = ctx.actor.access.hidden(object);
  return fields.filter((name) => !hidden.has(name));
};

/** Whether the asker may see the object at all, and all of these fields, by which it is asked. */
const asks = (ctx: Context, object: string, fields: readonly string[]): boolean =>
  ctx.actor.access.filter(object, 'read') !== false && seen(ctx, object, fields).length === fields.length;

async function readOpen(ctx: Context, person: string, until: string): Promise<readonly ApiRecord[]> {
  if (!asks(ctx, 'activity', ['owner', 'done_at', 'due_at', 'starts_at'])) return [];
  const { records } = await readPage(ctx, 'activity', {
    fields: seen(ctx, 'activity', ['kind', 'subject', 'due_at', 'starts_at', ...abouts]),
    filter: {
      and: [
        { field: 'owner', op: 'is', value: person },
        { field: 'done_at', op: 'empty' },
        {
          or: [
            { field: 'due_at', op: 'lte', value: until },
            {
              and: [
                { field: 'starts_at', op: 'gte', value: 'now' },
                { field: 'starts_at', op: 'lte', value: until },
              ],
            },
          ],
        },
      ],
    },
    sort: 'due_at',
    limit: readAtMost,
  });
  return records;
}

async function readDeals(ctx: Context, person: string): Promise<readonly ApiRecord[]> {
  if (!asks(ctx, 'deal', ['owner', 'status'])) return [];
  const { records } = await readPage(ctx, 'deal', {
    fields: seen(ctx, 'deal', ['name', 'stage', 'amount', 'company', 'contact']),
    filter: {
      and: [
        { field: 'owner', op: 'is', value: person },
        { field: 'status', op: 'is', value: 'open' },
      ],
    },
    ...(asks(ctx, 'deal', ['amount']) ? { sort: '-amount' } : {}),
    limit: readAtMost,
  });
  return records;
}

async function readContacts(
  ctx: Context,
  companies: readonly string[],
): Promise<Map<string, Account['contacts']>> {
  if (companies.length === 0 || !asks(ctx, 'contact', ['company'])) return new Map();
  const { rows } = await sql<{ id: string }>`
    select id from (
      select t0.id, row_number() over (partition by t0.company_id order by t0.updated_at desc) as n
      from ${table(ctx.schema, 'contact')} as t0
      where t0.company_id = any(${companies}::uuid[]) and t0.deleted_at is null
        and ${compileCondition(ctx.schema, readCondition(ctx, 'contact'), 't0')}) as c where n <= 3`.execute(
    ctx.db,
  );
  const fields = seen(ctx, 'contact', ['company', 'job_title', 'phone', 'mobile']);
  const records = await readRecords(
    ctx,
    'contact',
    rows.map(({ id }) => id),
    fields,
  );
  return Map.groupBy(
    records.map((one) => ({
      company: (one.company as Reference)?.id ?? '',
      object: 'contact',
      id: one.id,
      title: String(one.record_title ?? ''),
      job_title: (one.job_title as string) ?? null,
      phone: ((one.phone ?? one.mobile) as string) ?? null,
    })),
    ({ company }) => company,
  );
}

/** Three for each, that say something. */
async function readLast(ctx: Context, companies: readonly string[]): Promise<Map<string, Account['last']>> {
  if (companies.length === 0) return new Map();
  if (!asks(ctx, 'activity', ['body', 'subject', 'outcome', 'company'])) return new Map();
  const { rows } = await sql<Account['last'][number] & { company: string }>`
    select found.* from unnest(${companies}::uuid[]) as c(id) cross join lateral (
      select t0.id, c.id as company, t0.kind, t0.happened_at as at,
        left(concat_ws(' · ', nullif(t0.subject, ''), nullif(t0.outcome, ''), nullif(t0.body, '')), ${textLength}) as text
      from ${table(ctx.schema, 'activity')} as t0
      where t0.company_id = c.id and t0.deleted_at is null and t0.happened_at <= ${ctx.now.toISOString()}
        and (t0.done_at is not null or t0.kind in ('note', 'email'))
        and ${compileCondition(ctx.schema, readCondition(ctx, 'activity'), 't0')}
      order by t0.happened_at desc limit 3) as found`.execute(ctx.db);
  return Map.groupBy(rows, ({ company }) => company);
}
