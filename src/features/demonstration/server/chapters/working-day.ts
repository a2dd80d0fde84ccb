// What makes a working day worth looking at: customers who had been followed for a year and a half, two of them out of sight since;
// a birthday; a contract that ends; and a quarter of suggestions that were followed or refused.
import { sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { newId } from '../../../../platform/lib/ids.ts';
import type { Write } from '../../../../records/server/change.ts';
import { readPage } from '../../../../records/server/read.ts';
import { write } from '../../../../records/server/write.ts';
import { dateOnly, days } from '../calendar.ts';
import type { Colleague } from '../cast.ts';
import { type Chance, createChance } from '../chance.ts';

const seed = 24;
type People = Readonly<Record<Colleague['key'], string>>;

export async function tellWorkingDay(ctx: Context, people: People): Promise<void> {
  const chance = createChance(seed);
  const followed = await tellFollowedCustomers(ctx, chance);
  await tellOccasions(ctx, people, chance);
  await tellSuggestions(ctx, people, chance);
  if (followed) await ctx.services.call(ctx, 'rhythm.learn', {});
}

/** Calls and visits with the customers of before: those who were seen more often bought again more often. */
async function tellFollowedCustomers(ctx: Context, chance: Chance): Promise<number> {
  const { records } = await readPage(ctx, 'company', {
    filter: {
      and: [
        { field: 'status', op: 'in', value: ['active', 'loyal'] },
        { field: 'owner', op: 'not_empty' },
      ],
    },
    sort: 'name',
    fields: ['owner'],
    limit: 60,
  });
  const writes = records.flatMap(({ id, owner }, at): Write[] => {
    const by = (owner as { id: string }).id;
    // One in six was seen every three weeks or so, and no more for two months.
    const close = at % 6 === 0;
    const gap = close ? 20 : chance.between(60, 200);
    const last = close ? chance.between(55, 70) : chance.between(190, 260);
    const times = close ? 9 : chance.between(1, 4);
    return Array.from({ length: times }, (_, i) => {
      const at = new Date(ctx.now.getTime() - days(last + i * gap + chance.between(0, 3)));
      const visit = i % 3 === 0;
      const moment = at.toISOString();
      return {
        kind: 'create',
        values: {
          kind: visit ? 'visit' : 'call',
          subject: visit ? 'Visite de suivi' : 'Point téléphonique',
          company: id,
          owner: by,
          done_at: moment,
          happened_at: moment,
        },
        stamp: { at: moment, by },
      };
    });
  });
  await write({ ...ctx, cause: 'demonstration' }, 'activity', writes, { trusted: true });
  return writes.length;
}

async function tellOccasions(ctx: Context, people: People, chance: Chance): Promise<void> {
  const of = (who: Colleague['key']) => ({ field: 'owner', op: 'is', value: people[who] }) as const;
  const year = ctx.now.getFullYear() - chance.between(35, 50);
  for (const who of ['claire', 'julie', 'nadia'] as const) {
    const [contact] = (await readPage(ctx, 'contact', { filter: of(who), limit: 1, fields: ['id'] })).records;
    if (!contact) continue;
    const birthday = `${year}${dateOnly(ctx.now).slice(4)}`.replace('-02-29', '-02-28');
    await write(ctx, 'contact', [{ kind: 'update', id: contact.id, values: { birthday } }], {
      trusted: true,
    });
  }
  const { records } = await readPage(ctx, 'company', {
    filter: { and: [of('julie'), { field: 'status', op: 'is', value: 'loyal' }] },
    sort: 'name',
    fields: ['name'],
    limit: 1,
  });
  const ending = records.map(
    ({ id, name }): Write => ({
      kind: 'create',
      values: {
        name: `Maintenance des équipements – ${name}`,
        company: id,
        owner: people.julie,
        amount: { amount: '240.00', currency: 'EUR' },
        period: 'month',
        renewal: 'manual',
        starts_on: dateOnly(new Date(ctx.now.getTime() - days(345))),
        ends_on: dateOnly(new Date(ctx.now.getTime() + days(20))),
      },
    }),
  );
  await write(ctx, 'subscription', ending, { trusted: true });
}

/** Past answers: most of what was followed moved a sale, as the stages of those deals tell. */
async function tellSuggestions(ctx: Context, people: People, chance: Chance): Promise<void> {
  const sellers = [people.karim, people.julie, people.thomas, people.nadia];
  const { rows } = await sql<{ deal_id: string; entered_at: string }>`
    select deal_id, max(entered_at) as entered_at from ${table(ctx.schema, 'stage_stay')}
    where entered_at between ${agoOf(ctx, 80)}::timestamptz and ${agoOf(ctx, 36)}::timestamptz
    group by deal_id order by deal_id limit 90`.execute(ctx.db);
  const put = rows.map(({ deal_id, entered_at }, i) => {
    const before = chance.happens(0.7);
    const answered = new Date(Date.parse(entered_at) + days(before ? -chance.between(1, 6) : 2));
    const answer = before ? 'done' : chance.pick(['refused', 'planned', null]);
    return {
      id: newId(),
      person_id: sellers[i % sellers.length]!,
      record_id: deal_id,
      on: dateOnly(answered),
      answer,
      answered_at: answer && answered.toISOString(),
      reason: answer === 'refused' ? chance.pick(['not_now', 'not_useful', 'already_done']) : null,
    };
  });
  await sql`
    insert into ${table(ctx.schema, 'suggestion')} (id, person_id, kind, key, object, record_id, shown_on, last_shown_on, answer, answered_at, reason)
    select id, person_id, 'idle_deal', 'idle_deal:' || record_id, 'deal', record_id, "on", "on", answer, answered_at, reason
    from json_to_recordset(${JSON.stringify(put)}::json)
      as x(id uuid, person_id uuid, record_id uuid, "on" date, answer text, answered_at timestamptz, reason text)`.execute(
    ctx.db,
  );
}

const agoOf = (ctx: Context, count: number): string =>
  new Date(ctx.now.getTime() - days(count)).toISOString();
