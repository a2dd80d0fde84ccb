import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Handover, Share } from '../../features/handover/contract.ts';
import { stepDeparture, stepUndo } from '../../features/handover/server/departure.ts';
import { tellReturned } from '../../features/handover/server/jobs.ts';
import { addDays, dayIn } from '../../platform/lib/day.ts';
import { addColleague, type Colleague } from './test/colleagues.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
const today = dayIn(new Date(), 'Europe/Paris');
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const made = async (object: string, values: object, call: Door['call'] = door.call): Promise<string> => {
  const answer = await call('POST', `/api/v1/records/${object}`, values);
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json().id;
};
const admin = (name: string, input: object) => door.call('POST', `/api/v1/actions/${name}`, input);
const owner = async (object: string, id: string): Promise<string> =>
  (await door.call('GET', `/api/v1/records/${object}/${id}`)).json().owner?.id;

describe('an absence', () => {
  let anne: Colleague;
  let bruno: Colleague;
  let other: Colleague;
  let company: string;
  let deal: string;
  beforeAll(async () => {
    anne = await addColleague(door, 'Anne');
    bruno = await addColleague(door, 'Bruno');
    other = await addColleague(door, 'Carole');
    company = await made('company', { name: 'Garage Lefort', phone: '04 72 00 00 00' }, anne.call);
    deal = await made('deal', { name: 'Pont élévateur', company }, anne.call);
    await made(
      'contact',
      { first_name: 'Nadia', last_name: 'Perrin', job_title: 'Gérante', company },
      anne.call,
    );
    await made('activity', { subject: 'Envoyer le devis', due_at: `${today}T16:00:00Z`, deal }, anne.call);
    await made(
      'activity',
      { kind: 'note', subject: 'Relation tendue', body: 'Ils attendent un geste.', company },
      anne.call,
    );
    await made(
      'activity',
      { subject: 'Secret', due_at: `${today}T16:00:00Z`, company, visibility: 'hidden' },
      anne.call,
    );
  });

  const change = (who: Colleague, stage: string) =>
    who.call('PATCH', `/api/v1/records/deal/${deal}`, { description: stage });

  test('gives its cover the rights of whoever is away, and takes them back by itself', async () => {
    expect((await change(bruno, 'avant')).statusCode).toBe(404);
    const values = { starts_on: today, ends_on: today, covered_by: bruno.id };
    const absence = await made('absence', values, anne.call);
    expect((await change(bruno, 'pendant')).statusCode).toBe(200);
    expect((await change(other, 'pendant')).statusCode).toBe(404);
    const seen = await bruno.call('GET', `/api/v1/search?q=Secret`);
    expect(seen.json().hits).toEqual([]);

    // It is over: yesterday was the last day.
    await anne.call('PATCH', `/api/v1/records/absence/${absence}`, {
      starts_on: addDays(today, -2),
      ends_on: addDays(today, -1),
    });
    expect((await change(bruno, 'après')).statusCode).toBe(404);
    expect((await anne.call('GET', `/api/v1/records/deal/${deal}`)).json().description).toBe('pendant');
  });

  test('briefs who covers from the record, and says on return what happened', async () => {
    const values = { starts_on: today, ends_on: addDays(today, 1), covered_by: bruno.id };
    const absence = await made('absence', values, anne.call);
    const told = (await bruno.act('notification.list')).json().notifications;
    expect(told[0]).toMatchObject({ kind: 'handover', link: `/handover/${absence}` });

    const read = async (who: Colleague): Promise<Handover> =>
      (await who.act('handover.read', { absence })).json();
    const briefing = await read(bruno);
    expect(briefing).toMatchObject({
      state: 'now',
      more: 0,
      accounts: [
        {
          who: { object: 'company', id: company, title: 'Garage Lefort' },
          contacts: [{ title: 'Nadia Perrin', job_title: 'Gérante' }],
          promised: [{ title: 'Envoyer le devis' }],
          deals: [{ id: deal, title: 'Pont élévateur' }],
          last: [{ text: 'Relation tendue · Ils attendent un geste.' }],
        },
      ],
    });
    expect(JSON.stringify(briefing)).not.toContain('Secret');
    expect((await other.act('handover.read', { absence })).statusCode).toBe(403);

    await made('activity', { kind: 'note', subject: 'Rassuré au téléphone', company }, bruno.call);
    await change(bruno, 'Geste accordé');
    const happened = (await read(anne)).happened;
    expect(happened.done).toMatchObject([
      { title: 'Rassuré au téléphone', by: 'Bruno', about: 'Garage Lefort' },
    ]);
    expect(happened.changed).toMatchObject([{ object: 'deal', id: deal, by: 'Bruno' }]);
    expect(happened.changed[0]!.fields.map(({ fr }) => fr)).toContain('Description');
  });

  test('tells who comes back, once', async () => {
    const values = { starts_on: addDays(today, -3), ends_on: addDays(today, -1), covered_by: bruno.id };
    const absence = await made('absence', values, other.call);
    for (let i = 0; i < 2; i++) await tellReturned(door.app.context('test'));
    const told = (await other.act('notification.list')).json().notifications as { link: string }[];
    expect(told.filter(({ link }) => link === `/handover/${absence}`)).toHaveLength(1);
  });
});

describe('a departure', () => {
  const ids = (count: number, object: string, values: (i: number) => object) =>
    door
      .call('POST', `/api/v1/records/${object}`, {
        records: Array.from({ length: count }, (_, i) => values(i)),
      })
      .then((answer) => answer.json().records.map(({ id }: { id: string }) => id) as string[]);

  test('of somebody with 4,000 records leaves nothing without somebody who answers for it, and is undone', async () => {
    const gone = await addColleague(door, 'Denis');
    const north = await addColleague(door, 'Emma');
    const [first, second] = [await addColleague(door, 'Fanny'), await addColleague(door, 'Gilles')];
    const companies = await ids(1000, 'company', (i) => ({
      name: `Société ${i}`,
      owner: gone.id,
      address: { postal_code: i % 4 === 0 ? '59000' : '69003', country: 'FR' },
    }));
    const contacts = await ids(2000, 'contact', (i) => ({
      last_name: `Contact ${i}`,
      company: companies[i % 1000],
      owner: gone.id,
    }));
    const tasks = await ids(900, 'activity', (i) => ({
      subject: `Tâche ${i}`,
      due_at: '2027-01-04T10:00:00Z',
      company: companies[i],
      owner: gone.id,
    }));
    const done = await ids(100, 'activity', (i) => ({ kind: 'note', subject: `Note ${i}`, owner: gone.id }));
    const binned = companies[5]!;
    await door.call('DELETE', `/api/v1/records/company/${binned}`);
    const secret = await made(
      'activity',
      {
        kind: 'meeting',
        subject: 'Médecin',
        starts_at: '2027-01-05T10:00:00Z',
        ends_at: '2027-01-05T11:00:00Z',
        visibility: 'hidden',
      },
      gone.call,
    );
    const view = await made('view', { name: 'À moi', object: 'company', settings: {} }, gone.call);
    await gone.act('agenda.make_feed');
    const { key } = (await gone.act('api_key.create', { name: 'Clé' })).json();
    const feedOf = async () =>
      (await sql`select token_hash from w_1.agenda_feed where user_id = ${gone.id}`.execute(door.app.db))
        .rows;
    const feed = await feedOf();
    const ownerOf = async (object: string, id: string) =>
      (
        await sql<{
          owner_id: string;
        }>`select owner_id from ${sql.id('w_1', object)} where id = ${id}`.execute(door.app.db)
      ).rows[0]!.owner_id;

    const input = {
      person: gone.id,
      rules: [
        { object: null, postal_codes: ['59', '62'], heirs: [north.id] },
        { object: null, heirs: [first.id, second.id] },
      ],
      heir: first.id,
    };
    const shares: Share[] = (await admin('departure.preview', input)).json().shares;
    const share = (object: string, heir: Colleague) =>
      shares.find((one) => one.object === object && one.heir === heir.id)?.count;
    expect([share('company', north), share('company', first), share('company', second)]).toEqual([
      250, 375, 375,
    ]);
    expect(await owner('company', companies[1]!)).toBe(gone.id);

    const answer = await admin('departure.run', input);
    expect([answer.statusCode, answer.json().kept]).toEqual([200, 0]);
    const left = await Promise.all(
      ['company', 'contact', 'deal', 'lead', 'document', 'view'].map(async (object) => {
        const { rows } = await sql<{ n: number }>`
          select count(*)::int as n from ${sql.id('w_1', object)} where deleted_at is null
            and (owner_id = ${gone.id}::uuid or owner_id is null)`.execute(door.app.db);
        return rows[0]!.n;
      }),
    );
    expect(left).toEqual([0, 0, 0, 0, 0, 0]);
    // What hangs on a company goes where the company went; what was done stays in the name of who did it.
    for (const i of [0, 1, 2, 7]) {
      const heir = await owner('company', companies[i]!);
      expect([await owner('contact', contacts[i]!), await owner('activity', tasks[i]!)]).toEqual([
        heir,
        heir,
      ]);
    }
    expect(await owner('activity', done[0]!)).toBe(gone.id);
    // What is in the bin has somebody to come back to; what was private is passed on to nobody, and seen by nobody.
    expect([first.id, second.id]).toContain(await ownerOf('company', binned));
    expect(await ownerOf('activity', secret)).toBe(gone.id);
    for (const who of [first, second, north, { call: door.call }])
      expect((await who.call('GET', `/api/v1/records/activity/${secret}`)).statusCode).toBe(404);
    expect(JSON.stringify(shares)).not.toContain(secret);
    const { rows: shared } = await sql<{
      owner_id: string;
    }>`select owner_id from w_1.view where id = ${view}`.execute(door.app.db);
    expect([first.id, second.id]).toContain(shared[0]!.owner_id);
    // Sessions, keys and the calendar are closed.
    expect((await gone.call('GET', '/api/v1/me')).statusCode).toBe(401);
    const keyed = await door.call('GET', '/api/v1/me', undefined, {
      cookie: '',
      authorization: `Bearer ${key}`,
    });
    expect(keyed.statusCode).toBe(401);
    expect([feed.length, await feedOf()]).toEqual([1, []]);

    // Somebody has worked on one since: that one stays.
    await door.call('PATCH', `/api/v1/records/company/${companies[0]}`, { owner: second.id });
    const { departures } = (await admin('departure.list', {})).json();
    expect(departures[0]).toMatchObject({ person: { id: gone.id }, undone_at: null });
    expect(departures[0].count).toBeGreaterThanOrEqual(3901);
    const undo = await admin('departure.undo', { id: departures[0].id });
    expect(undo.json()).toMatchObject({ kept: 1 });
    expect([await owner('company', companies[0]!), await owner('company', companies[1]!)]).toEqual([
      second.id,
      gone.id,
    ]);
    const back = (await door.call('GET', `/api/v1/records/user/${gone.id}`)).json();
    expect(back.active).toBe(true);
    // The link of the agenda and the views are back, what was in the bin too; keys stay closed.
    expect([await feedOf(), await ownerOf('view', view), await ownerOf('company', binned)]).toEqual([
      feed,
      gone.id,
      gone.id,
    ]);
    const again = await door.call('GET', '/api/v1/me', undefined, {
      cookie: '',
      authorization: `Bearer ${key}`,
    });
    expect(again.statusCode).toBe(401);
    expect((await admin('departure.undo', { id: departures[0].id })).json().errors[0].code).toBe(
      'undone_already',
    );
  }, 120_000);

  test('of somebody with more than one request carries goes on in steps, which say how far they are, both ways', async () => {
    const [gone, heir] = [await addColleague(door, 'Louis'), await addColleague(door, 'Manon')];
    const count = 6_300;
    await sql`
      insert into w_1.competitor (id, name, owner_id, version, created_at, updated_at)
      select gen_random_uuid(), 'Concurrent ' || n, ${gone.id}::uuid, 1, now(), now() from generate_series(1, ${count}) as n`.execute(
      door.app.db,
    );
    const ownedBy = async (who: Colleague) =>
      (
        await sql<{
          n: number;
        }>`select count(*)::int as n from w_1.competitor where owner_id = ${who.id}::uuid`.execute(
          door.app.db,
        )
      ).rows[0]!.n;
    const state = async () => (await admin('departure.list', {})).json().departures[0];
    const { id } = (await admin('departure.run', { person: gone.id, rules: [], heir: heir.id })).json();
    expect([await ownedBy(heir), await state()]).toMatchObject([
      6000,
      { count, left: count - 6000, until: expect.any(String) },
    ]);
    // Somebody, unaware, gives them one more meanwhile.
    await made('competitor', { name: 'Un de plus', owner: gone.id });
    await stepDeparture(door.app.context('test'), id);
    expect([await ownedBy(heir), await ownedBy(gone), await state()]).toMatchObject([
      count + 1,
      0,
      { left: 0, kept: 0 },
    ]);

    const undone = (await admin('departure.undo', { id })).json();
    expect([undone.left, (await state()).undoing]).toEqual([true, true]);
    expect((await admin('departure.undo', { id })).json().errors[0].code).toBe('undone_already');
    await stepUndo(door.app.context('test'), id);
    expect([await ownedBy(heir), await state()]).toMatchObject([
      0,
      { left: 0, undoing: false, undone_at: expect.any(String) },
    ]);
  }, 120_000);

  test('is settled by an administrator alone, to people who stay, and undone within thirty days', async () => {
    const [gone, heir] = [await addColleague(door, 'Hugo'), await addColleague(door, 'Ines')];
    await made('company', { name: 'Une seule', owner: gone.id });
    const input = { person: gone.id, rules: [], heir: heir.id };
    expect((await heir.act('departure.run', input)).statusCode).toBe(403);
    expect((await heir.act('departure.list')).statusCode).toBe(403);
    expect((await admin('departure.run', { ...input, heir: gone.id })).json().errors[0].code).toBe(
      'heir_leaves',
    );
    const { id } = (await admin('departure.run', input)).json();
    await sql`update w_1.departure set created_at = created_at - interval '31 days' where id = ${id}`.execute(
      door.app.db,
    );
    expect((await admin('departure.undo', { id })).json().errors[0].code).toBe('too_late');
    expect((await admin('departure.run', { ...input, heir: gone.id, person: heir.id })).statusCode).toBe(404);
  });

  test('nobody is deleted who still answers for records', async () => {
    const [gone, heir] = [await addColleague(door, 'Jules'), await addColleague(door, 'Karima')];
    await made('company', { name: 'Encore à lui', owner: gone.id });
    const remove = () => door.call('DELETE', `/api/v1/records/user/${gone.id}`);
    expect([(await remove()).statusCode, (await remove()).json().errors[0].code]).toEqual([
      409,
      'owns_records',
    ]);
    await admin('departure.run', { person: gone.id, rules: [], heir: heir.id });
    expect((await remove()).statusCode).toBe(200);
  });
});
