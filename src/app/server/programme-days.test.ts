// Days of the programme are the firm's, and a place is held from its first day on.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatherPack } from '../../features/programme/pack/server/gather-pack.ts';
import { holderOf } from '../../features/programme/server/crm-lead.ts';
import { addDays, dayIn } from '../../platform/lib/day.ts';
import { write } from '../../records/server/write.ts';
import { addColleague, type Colleague } from './test/colleagues.ts';
import { type Door, openDoor } from './test/door.ts';
import { beginProgramme } from './test/programme.ts';

let door: Door;
let lead: string;
let now: Colleague;
let later: Colleague;
const today = dayIn(new Date(), 'Europe/Paris');

const act = async (name: string, input: object = {}) => {
  const answer = await door.call('POST', `/api/v1/actions/${name}`, input);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json();
};

beforeAll(async () => {
  door = await openDoor();
  now = await addColleague(door, 'Nadia');
  later = await addColleague(door, 'Lucien');
  ({ lead } = await beginProgramme(door, { sponsor: now.id, people: 120 }));
});
afterAll(() => door.close());

test('whoever is named for next month does not stand in for whoever has the place now', async () => {
  for (const place of ['sponsor', 'crm_lead'])
    await act('programme.appoint', { place, person: later.id, from: addDays(today, 30) });
  const { sponsor, lead: leader } = await act('programme.home');
  expect([sponsor?.id, leader?.id]).toEqual([now.id, lead]);
  const ctx = door.app.context('test');
  expect(await holderOf(ctx, 'sponsor')).toBe(now.id);
  expect(await holderOf(ctx, 'crm_lead')).toBe(lead);
  // What hinders goes to the lead of today.
  const { id } = (await now.call('POST', '/api/v1/records/friction', { words: 'Trop de champs' })).json();
  const friction = (await door.call('GET', `/api/v1/records/friction/${id}`)).json();
  expect(friction.answerable.id).toBe(lead);
});

test('told of a meeting, one is led to its day by the clock of the firm', async () => {
  await act('programme.call_meeting', {
    committee: null,
    name: 'De bonne heure',
    day: '2031-03-10',
    time: '00:30',
  });
  const { rows } = await sql<{ link: string }>`
    select link from w_1.notification where link like '/agenda%' order by created_at desc limit 1`.execute(
    door.app.db,
  );
  expect(rows[0]!.link).toMatch(/day=2031-03-10$/);
});

test('the pack tells of all that was answered since the day of the pack before, where the firm is', async () => {
  const base = door.app.context('test');
  const ctx = { ...base, settings: { ...base.settings, timeZone: 'Pacific/Noumea' } };
  const day = addDays(dayIn(ctx.now, 'Pacific/Noumea'), -3);
  // Nine in the morning in Nouméa is ten in the evening of the day before in UTC; the answer came an hour later.
  const [frozen, answered] = ['T22:00:00Z', 'T23:00:00Z'].map((at) => `${addDays(day, -1)}${at}`);
  await write(ctx, 'committee_pack', [{ kind: 'create', values: { name: 'Avant', frozen_at: frozen } }], {
    trusted: true,
  });
  const answer = { status: 'done', answer: 'Fait', words: 'canari' };
  const { written } = await write(ctx, 'friction', [{ kind: 'create', values: answer }], { trusted: true });
  await sql`update w_1.friction set answered_at = ${answered} where id = ${written[0]!.id}::uuid`.execute(
    door.app.db,
  );
  const { sections } = await gatherPack(ctx, 'fr', null);
  expect(sections.find(({ key }) => key === 'frictions')!.rows).toEqual([['canari', 'Fait']]);
});

test('a place is held from its first day to its last by the clock of the firm, wherever that is', async () => {
  const zones = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Paris'];
  try {
    for (const zone of zones) {
      const day = dayIn(new Date(), zone);
      await sql`update jalon.workspace set time_zone = ${zone}`.execute(door.app.db);
      await sql`update w_1.programme_member set starts_on = ${day}::date, ends_on = ${day}::date
        where person_id = ${now.id}::uuid`.execute(door.app.db);
      const answer = await now.act('programme.budget');
      expect([zone, answer.statusCode]).toEqual([zone, 200]);
    }
  } finally {
    await sql`update jalon.workspace set time_zone = 'Europe/Paris'`.execute(door.app.db);
  }
});
