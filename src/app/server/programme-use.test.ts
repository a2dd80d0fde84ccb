// How much Jalon is used, counted by hand: accounts by weeks, modules by people, the same before and after they are counted.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readAccounts } from '../../features/programme/budget/server/accounts.ts';
import { countUse } from '../../features/programme/use/server/count-use.ts';
import { modulesInUse, readModuleUse } from '../../features/programme/use/server/modules-in-use.ts';
import type { Context } from '../../model/server/context.ts';
import { newId } from '../../platform/lib/ids.ts';
import { write } from '../../records/server/write.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

// A Thursday. The thirteen weeks that count begin on Monday 17 August.
const now = '2026-11-12T09:00:00Z';
const at = (moment: string): Context => ({ ...door.app.context('test'), now: new Date(moment) });

beforeEach(async () => {
  await sql`truncate w_1.account_week, w_1.object_use, w_1.use_counted, w_1.change`.execute(door.app.db);
  await sql`delete from jalon.auth_session`.execute(door.app.db);
  await sql`delete from w_1."user" where email like '%@use.example'`.execute(door.app.db);
  // Whoever else is there has no account for the length of a test.
  await sql`update w_1."user" set active = false`.execute(door.app.db);
});

/** With an account, since long before unless said otherwise. */
async function person(name: string, since = '2026-01-05T08:00:00Z'): Promise<string> {
  const id = newId();
  const email = `${name}@use.example`;
  await sql`insert into w_1."user" (id, name, email, active, created_at, updated_at, version)
    values (${id}, ${name}, ${email}, true, ${since}, ${since}, 1)`.execute(door.app.db);
  await sql`insert into jalon.auth_user (id, name, email, email_verified, created_at, updated_at)
    values (${id}, ${name}, ${`${id}@use.example`}, true, ${since}, ${since})`.execute(door.app.db);
  return id;
}
const changed = (actor: string, moment: string, object = 'deal') =>
  sql`insert into w_1.change (at, actor, operation, cause, object, record_id, kind, version)
    values (${moment}, ${actor}, ${newId()}, 'test', ${object}, ${newId()}, 'update', 2)`.execute(
    door.app.db,
  );
const lookedIn = async (user: string, moment: string) => {
  await sql`delete from jalon.auth_session where user_id = ${user}`.execute(door.app.db);
  await sql`insert into jalon.auth_session (id, user_id, token, expires_at, created_at, updated_at)
    values (${newId()}, ${user}, ${newId()}, '2027-01-01', ${moment}, ${moment})`.execute(door.app.db);
};
/** Mondays from 17 August on. */
const monday = (week: number, hour = '10:00:00') =>
  `${new Date(Date.UTC(2026, 7, 17 + 7 * week)).toISOString().slice(0, 10)}T${hour}Z`;

test('used in three weeks of four is real, less is occasional, never is unused', async () => {
  const often = await person('often');
  for (let week = 0; week < 10; week++) await changed(often, monday(week));
  const seldom = await person('seldom');
  for (let week = 0; week < 8; week++) await changed(seldom, monday(week));
  await person('never');
  const before = await person('before');
  await changed(before, '2026-08-16T20:00:00Z');
  const arrived = await person('arrived', '2026-11-10T08:00:00Z');
  await changed(arrived, '2026-11-11T08:00:00Z');
  // Twelve weeks are closed: nine make three quarters. Ten: real. Eight: occasional. Sunday 16 August is before them.
  expect(await readAccounts(at(now))).toEqual({ real: 2, occasional: 1, unused: 2 });
  await countUse(at(now));
  expect(await readAccounts(at(now))).toEqual({ real: 2, occasional: 1, unused: 2 });
});

test('a week begins where the firm is, on Monday at midnight', async () => {
  const night = await person('night', '2026-11-02T08:00:00Z');
  // Half past eleven on Sunday evening in London is Monday in Paris: two weeks, not one.
  await changed(night, '2026-11-08T22:30:00Z');
  await changed(night, '2026-11-08T23:30:00Z');
  await countUse(at(now));
  const { rows } = await sql<{ week: string }>`select week::text from w_1.account_week order by week`.execute(
    door.app.db,
  );
  expect(rows.map(({ week }) => week)).toEqual(['2026-11-02', '2026-11-09']);
});

test('whoever only reads is counted in every week they looked in, though their session says only the last', async () => {
  const reader = await person('reader');
  for (let week = 0; week < 12; week++) {
    await lookedIn(reader, monday(week));
    await countUse(at(monday(week, '10:52:00')));
  }
  expect(await readAccounts(at(now))).toEqual({ real: 1, occasional: 0, unused: 0 });
  // What is older than that is kept nowhere.
  await countUse(at('2027-03-01T09:00:00Z'));
  const { rows } = await sql`select 1 from w_1.account_week`.execute(door.app.db);
  expect(rows).toEqual([]);
});

test('people who worked with a module in thirty days, counted once, together with what came since the last count', async () => {
  const [one, two] = [await person('one'), await person('two')];
  await changed(one, '2026-11-11T08:00:00Z', 'deal');
  await changed(one, '2026-11-11T09:00:00Z', 'competitor');
  await changed(two, '2026-10-01T08:00:00Z', 'deal');
  const sales = async () => (await readModuleUse(at(now))).find(({ module }) => module === 'sales')?.people;
  expect(await sales()).toBe(1);
  await countUse(at('2026-11-12T08:00:00Z'));
  await changed(two, '2026-11-12T08:30:00Z', 'deal');
  expect(await sales()).toBe(2);
  // A stage is part of setting up, not of working.
  await changed(await person('three'), '2026-11-12T08:40:00Z', 'stage');
  expect(await sales()).toBe(2);
});

test('a module is in use by its own records; what a firm is set up with does not count', async () => {
  expect(await modulesInUse(at(now))).toEqual([]);
  await write(at(now), 'competitor', [{ kind: 'create', values: { name: 'Autre SAS' } }], { trusted: true });
  const used = await modulesInUse(at(now));
  expect(used).toContain('sales');
  expect(used).not.toContain('leads');
});
