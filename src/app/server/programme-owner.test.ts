// Who answers for the programme, its levels and their meetings, through the door.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, dayIn } from '../../platform/lib/day.ts';
import { write } from '../../records/server/write.ts';
import { addColleague, type Colleague } from './test/colleagues.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
let sponsor: Colleague;
let lead: Colleague;
let other: Colleague;
let nobody: Colleague;

const ok = async (answer: ReturnType<Door['call']>) => {
  const { statusCode, body } = await answer;
  if (statusCode >= 300) throw new Error(body);
  return JSON.parse(body);
};
const admin = (name: string, input: object = {}) => door.call('POST', `/api/v1/actions/${name}`, input);
const today = () => dayIn(new Date(), 'Europe/Paris');
const members = async (place: string) =>
  (
    await sql<{ name: string; starts: string; ends: string | null }>`
      select name, starts_on::text as starts, ends_on::text as ends from w_1.programme_member
      where function = ${place} and deleted_at is null order by created_at`.execute(door.app.db)
  ).rows;

beforeAll(async () => {
  door = await openDoor();
  sponsor = await addColleague(door, 'Solange');
  lead = await addColleague(door, 'Karim');
  other = await addColleague(door, 'Odile');
  nobody = await addColleague(door, 'Nadia');
  await ok(
    admin('programme.begin', {
      people: 12,
      sponsor: sponsor.id,
      lead: lead.id,
      aims: ['win_more'],
      go_live_on: '2100-01-01',
      modules: ['sales', 'agenda'],
    }),
  );
  // The sponsor has been there for a month.
  await sql`update w_1.programme_member set starts_on = starts_on - 30`.execute(door.app.db);
});
afterAll(() => door.close());

test('one sponsor at a time: naming another ends the one before, and both stay in the history', async () => {
  const refused = await lead.call('POST', '/api/v1/records/programme_member', {
    person: other.id,
    function: 'sponsor',
    level: 'executive',
  });
  expect(refused.statusCode).toBe(400);
  expect((await nobody.act('programme.appoint', { place: 'sponsor', person: other.id })).statusCode).toBe(
    403,
  );
  expect(await members('sponsor')).toMatchObject([{ name: 'Solange', ends: null }]);

  const { operation } = await ok(lead.act('programme.appoint', { place: 'sponsor', person: other.id }));
  expect(await members('sponsor')).toEqual([
    { name: 'Solange', starts: addDays(today(), -30), ends: addDays(today(), -1) },
    { name: 'Odile', starts: today(), ends: null },
  ]);
  expect((await ok(other.act('programme.owners'))).may).toMatchObject({ appoint: true, write: true });
  expect((await ok(nobody.act('programme.owners'))).may).toEqual({
    appoint: false,
    write: false,
    read_letters: false,
  });

  await ok(lead.act('record.undo', { operation }));
  expect(await members('sponsor')).toMatchObject([{ name: 'Solange', ends: null }]);
});

test('a letter is drafted of the programme’s own facts in both languages, and is not for everybody', async () => {
  const french = await ok(lead.act('programme.draft_letter', { place: 'sponsor', language: 'fr' }));
  expect(french.text).toContain('Solange répond, au nom de la direction de Essai');
  expect(french.text).toContain('12 personnes');
  expect(french.text).toContain('1er janv. 2100');
  const english = await ok(lead.act('programme.draft_letter', { place: 'crm_lead', language: 'en' }));
  expect(english.text).toContain('Karim runs the CRM programme of Essai');
  expect((await nobody.act('programme.draft_letter', { place: 'sponsor', language: 'fr' })).statusCode).toBe(
    403,
  );
  const { programme } = await ok(lead.act('programme.owners'));
  await ok(
    lead.call('PATCH', `/api/v1/records/programme/${programme.id}`, { sponsor_letter: 'Canarilettre' }),
  );
  expect((await nobody.act('programme.owners')).body).not.toContain('Canarilettre');
});

test('the sponsor’s presence is what counts and was seen, for those who may read the meetings', async () => {
  const before = await ok(lead.act('programme.owners'));
  expect(before.sign).toMatchObject({ last: null, silentDays: 30 });
  expect((await ok(nobody.act('programme.owners'))).sign).toBeNull();

  await ok(sponsor.act('programme.visit', { what: 'goals' }));
  await ok(sponsor.act('programme.visit', { what: 'goals' }));
  await ok(nobody.act('programme.visit', { what: 'goals' }));
  await write(
    door.app.context('test'),
    'meeting',
    [
      {
        kind: 'create',
        values: {
          name: 'Revue',
          starts_at: new Date(Date.now() - 8 * 86_400_000).toISOString(),
          status: 'held',
          present: [sponsor.id],
        },
      },
    ],
    { trusted: true },
  );
  const { sign } = await ok(lead.act('programme.owners'));
  expect(sign).toMatchObject({ last: { at: today(), what: 'goals' }, silentDays: 0 });
  expect(sign.weeks.reduce((sum: number, count: number) => sum + count)).toBe(2);
  expect(sign.weeks.at(-1)).toBe(1);
  const { rows } = await sql`select 1 from w_1.programme_visit`.execute(door.app.db);
  expect(rows).toHaveLength(1);
});

test('a level is added, its meetings are made once and stand in its members’ agendas', async () => {
  expect((await nobody.act('programme.grow', { level: 'steering' })).statusCode).toBe(403);
  const { id } = await ok(lead.act('programme.grow', { level: 'steering' }));
  expect((await ok(lead.act('programme.grow', { level: 'steering' }))).id).toBe(id);
  await ok(
    lead.call('POST', '/api/v1/records/programme_member', {
      person: other.id,
      level: 'steering',
      department: 'sales',
    }),
  );
  expect((await nobody.act('programme.plan_meetings', { committee: id })).statusCode).toBe(403);
  const [one, two] = await Promise.all([
    ok(lead.act('programme.plan_meetings', { committee: id })),
    ok(lead.act('programme.plan_meetings', { committee: id })),
  ]);
  const made = [...one.ids, ...two.ids];
  expect(made.length).toBeGreaterThanOrEqual(2);
  expect([one.ids.length, two.ids.length]).toContain(0);

  const window = {
    from: new Date().toISOString(),
    to: new Date(Date.now() + 60 * 86_400_000).toISOString(),
  };
  for (const who of [lead, sponsor, other]) {
    const { entries } = await ok(who.act('agenda.window', { people: [who.id], ...window }));
    expect(entries[0]).toMatchObject({ subject: 'Comité de pilotage', kind: 'meeting' });
  }
  const told = await ok(other.act('notification.list'));
  expect(told.notifications).toHaveLength(1);

  // Moved in the agenda, the meeting moves; cancelled, it leaves the agenda.
  const meeting = (await ok(lead.call('GET', `/api/v1/records/meeting/${made[0]}`))) as {
    starts_at: string;
    entry: { id: string };
  };
  const later = new Date(Date.parse(meeting.starts_at) + 3_600_000).toISOString();
  await ok(
    lead.call('PATCH', `/api/v1/records/activity/${meeting.entry.id}`, {
      starts_at: later,
      ends_at: new Date(Date.parse(later) + 1_800_000).toISOString(),
    }),
  );
  const moved = await ok(lead.call('GET', `/api/v1/records/meeting/${made[0]}`));
  expect(moved).toMatchObject({ starts_at: later });
  expect(Number(moved.minutes)).toBe(30);
  await ok(lead.call('PATCH', `/api/v1/records/meeting/${made[0]}`, { place: 'Salle 2' }));
  expect(await ok(lead.call('GET', `/api/v1/records/activity/${meeting.entry.id}`))).toMatchObject({
    location: 'Salle 2',
    starts_at: later,
  });
  await ok(lead.call('PATCH', `/api/v1/records/meeting/${made[0]}`, { status: 'cancelled' }));
  const { rows } = await sql<{ gone: boolean }>`
    select deleted_at is not null as gone from w_1.activity where id = ${meeting.entry.id}::uuid`.execute(
    door.app.db,
  );
  expect(rows).toEqual([{ gone: true }]);
});
