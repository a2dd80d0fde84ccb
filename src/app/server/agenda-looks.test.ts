// Who looked at whose agenda, through the door: what its person is told, what is no look, and for how long it is kept.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { forgetOldLooks } from '../../features/agenda/server/looks.ts';
import { addColleague, type Colleague } from './test/colleagues.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
let anne: Colleague;
let bruno: Colleague;
let farid: Colleague;

beforeAll(async () => {
  door = await openDoor();
  [anne, bruno, farid] = [
    await addColleague(door, 'Anne'),
    await addColleague(door, 'Bruno'),
    await addColleague(door, 'Farid'),
  ];
});
afterAll(() => door.close());
beforeEach(() => sql`delete from w_1.agenda_look`.execute(door.app.db));

const look = (who: Pick<Colleague, 'act'>, people: Colleague[]) =>
  who.act('agenda.window', {
    people: people.map(({ id }) => id),
    from: '2026-06-02T00:00:00Z',
    to: '2026-06-03T00:00:00Z',
  });
const looksAt = async (who: Colleague) => (await who.act('agenda.looks')).json().looks;

test('once a day for each viewer, by name, at one’s own agenda never', async () => {
  await look(bruno, [anne, bruno]);
  await look(bruno, [anne]);
  await look(farid, [anne]);
  await look(anne, [anne]);
  const looks = await looksAt(anne);
  expect(looks.map(({ viewer }: { viewer: { name: string } }) => viewer.name).sort()).toEqual([
    'Bruno',
    'Farid',
  ]);
  for (const { first_at, last_at } of looks)
    expect(Date.parse(first_at)).toBeLessThanOrEqual(Date.parse(last_at));
  expect([await looksAt(bruno), await looksAt(farid)]).toEqual([[], []]);
});

test('an administrator’s look is told like any other', async () => {
  await look({ act: (name, input) => door.call('POST', `/api/v1/actions/${name}`, input) }, [anne]);
  expect(await looksAt(anne)).toHaveLength(1);
});

test('a look of later the same day moves its end, not its beginning', async () => {
  await look(bruno, [anne]);
  await sql`update w_1.agenda_look set first_at = first_at - interval '30 minutes', last_at = last_at - interval '30 minutes'`.execute(
    door.app.db,
  );
  await look(bruno, [anne]);
  const [{ first_at, last_at }] = await looksAt(anne);
  expect(Date.parse(last_at) - Date.parse(first_at)).toBeGreaterThanOrEqual(30 * 60_000);
});

test('after three months it is forgotten', async () => {
  await look(bruno, [anne]);
  await look(farid, [anne]);
  await sql`update w_1.agenda_look set day = current_date - 93 where viewer_id = ${farid.id}::uuid`.execute(
    door.app.db,
  );
  await forgetOldLooks(door.app.context('test'));
  expect((await looksAt(anne)).map(({ viewer }: { viewer: { name: string } }) => viewer.name)).toEqual([
    'Bruno',
  ]);
});
