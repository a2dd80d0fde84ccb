// A meeting of the programme from its agenda to the minutes sent, through the door.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { permission } from '../../model/access.ts';
import { addDays, dayIn } from '../../platform/lib/day.ts';
import { addColleague, type Colleague } from './test/colleagues.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
let sponsor: Colleague;
let lead: Colleague;
let member: Colleague;
let nobody: Colleague;
let committee: string;
let meeting: string;

const ok = async (answer: ReturnType<Door['call']>) => {
  const { statusCode, body } = await answer;
  if (statusCode >= 300) throw new Error(body);
  return JSON.parse(body);
};
const make = async (who: Colleague, object: string, values: object): Promise<string> =>
  (await ok(who.call('POST', `/api/v1/records/${object}`, values))).id;
const get = (who: Colleague, object: string, id: string) =>
  ok(who.call('GET', `/api/v1/records/${object}/${id}`));
const items = async () =>
  (
    await ok(
      lead.call('POST', '/api/v1/records/meeting_item/query', {
        filter: { field: 'meeting', op: 'is', value: meeting },
        sort: 'position,created_at',
      }),
    )
  ).records as {
    id: string;
    name: string;
    kind: string;
    done: boolean;
    under: { id: string } | null;
    task: { id: string } | null;
  }[];
const mails = async () =>
  (
    await sql<{ kind: string; recipient: string; body: string }>`
      select kind, recipient, body_text as body from jalon.mail where kind like 'meeting%' order by recipient`.execute(
      door.app.db,
    )
  ).rows;
const today = dayIn(new Date(), 'Europe/Paris');

beforeAll(async () => {
  door = await openDoor();
  sponsor = await addColleague(door, 'Solange');
  lead = await addColleague(door, 'Karim');
  member = await addColleague(door, 'Odile');
  nobody = await addColleague(door, 'Nadia');
  await ok(
    door.call('POST', '/api/v1/actions/programme.begin', {
      people: 120,
      sponsor: sponsor.id,
      lead: lead.id,
      aims: ['win_more'],
      go_live_on: '2100-01-01',
      modules: ['sales', 'leads'],
    }),
  );
  // Only what this file writes is open.
  await sql`update w_1.risk set status = 'closed'`.execute(door.app.db);
  await sql`update w_1.gate_criterion set deleted_at = now()`.execute(door.app.db);
  await sql`update w_1.decision set status = 'dropped' where status = 'wanted'`.execute(door.app.db);
  const { records } = await ok(
    lead.call('POST', '/api/v1/records/committee/query', {
      filter: { field: 'level', op: 'is', value: 'steering' },
    }),
  );
  committee = records[0].id;
  await make(lead, 'programme_member', { person: member.id, level: 'steering' });
  await make(lead, 'programme_member', {
    name: 'Maud Conseil',
    email: 'maud@conseil.example',
    level: 'steering',
    function: 'adviser',
  });
});
afterAll(() => door.close());

test('the agenda is made from what is open, once; what is taken off stays off', async () => {
  ({
    ids: [meeting],
  } = await ok(lead.act('programme.call_meeting', { committee, day: addDays(today, 1), time: '10:00' })));
  const decision = await make(lead, 'decision', { name: 'Quel outil de devis ?', wanted_by: today });
  await make(lead, 'conflict', { name: 'Qui saisit les demandes ?' });
  await make(nobody, 'change_request', { name: 'Un champ de plus' });
  const { operation, added } = await ok(lead.act('programme.make_agenda', { meeting }));
  expect(added).toBe(3);
  expect((await items()).map(({ name, kind }) => `${kind}: ${name}`)).toEqual([
    'decision: Quel outil de devis ?',
    'decision: Demande de changement : Un champ de plus',
    'decision: Désaccord : Qui saisit les demandes ?',
  ]);
  expect((await ok(lead.act('programme.make_agenda', { meeting }))).added).toBe(0);
  await ok(lead.act('record.undo', { operation }));
  expect(await items()).toEqual([]);
  await sql`delete from w_1.meeting_item`.execute(door.app.db);
  await ok(lead.act('programme.make_agenda', { meeting }));
  const all = await items();
  const turned = [all[2]!.id, all[0]!.id, all[1]!.id];
  await ok(lead.act('programme.order_agenda', { meeting, items: turned }));
  expect((await items()).map(({ id }) => id)).toEqual(turned);
  await ok(lead.call('DELETE', `/api/v1/records/meeting_item/${turned[2]}`));
  expect((await ok(lead.act('programme.make_agenda', { meeting }))).added).toBe(0);
  expect(await items()).toHaveLength(2);
  expect((await get(lead, 'decision', decision)).status).toBe('wanted');
});

test('whoever has no place in it learns nothing of a meeting and writes nothing', async () => {
  const [first] = await items();
  for (const [method, path] of [
    ['GET', `/api/v1/records/meeting/${meeting}`],
    ['GET', `/api/v1/records/meeting_item/${first!.id}`],
    ['GET', '/api/v1/records/meeting?limit=10'],
  ] as const) {
    const answer = await nobody.call(method, path);
    expect(answer.json().records ?? []).toEqual([]);
    expect(answer.body).not.toContain('devis');
  }
  for (const [action, input] of [
    ['programme.make_agenda', { meeting }],
    ['programme.invited', { meeting }],
    ['programme.decide_item', { item: first!.id, outcome: 'Oui' }],
    ['programme.give_action', { item: first!.id, name: 'Faire' }],
    ['programme.send_agenda', { meeting }],
    ['programme.send_minutes', { meeting }],
    ['programme.call_meeting', { committee, day: addDays(today, 2), time: '10:00' }],
  ] as const)
    expect((await nobody.act(action, input)).statusCode, action).toBeGreaterThanOrEqual(403);
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from w_1.meeting_item where deleted_at is null
    union all select count(*)::int from w_1.decision where status = 'taken'
    union all select count(*)::int from w_1.meeting`.execute(door.app.db);
  expect(rows.map(({ count }) => count)).toEqual([2, 0, 1]);
  expect(await mails()).toEqual([]);
});

test('whoever may change some meetings sends the papers of those alone', async () => {
  const seen = permission('all', 'none', 'none', 'none', 'none');
  const role = await ok(
    door.call('POST', '/api/v1/records/role', {
      name: 'Relit ce qui est tenu',
      permissions: {
        objects: {
          meeting: permission('all', 'none', { field: 'status', op: 'is', value: 'held' }, 'none', 'none'),
          meeting_item: seen,
        },
        others: seen,
        administer: false,
      },
    }),
  );
  const reader = await addColleague(door, 'Renaud');
  await ok(door.call('PATCH', `/api/v1/records/user/${reader.id}`, { role: role.id }));
  expect(await get(reader, 'meeting', meeting)).toMatchObject({ status: 'planned', _can: { edit: false } });
  const row = async () =>
    (await sql`select * from w_1.meeting where id = ${meeting}::uuid`.execute(door.app.db)).rows;
  const before = await row();
  for (const action of ['programme.send_agenda', 'programme.send_minutes'])
    for (const again of [false, true])
      expect((await reader.act(action, { meeting, again })).json().code, action).toBe('forbidden');
  expect(await row()).toEqual(before);
  expect(await mails()).toEqual([]);
});

test('a line becomes a decision with a number, and the conflict it settles is arbitrated', async () => {
  const all = await items();
  const conflict = all.find(({ name }) => name.startsWith('Désaccord'));
  const decision = all.find(({ name }) => name.startsWith('Quel'));
  const tick = (present: string[]) =>
    ok(lead.call('PATCH', `/api/v1/records/meeting/${meeting}`, { present }));
  // The minutes are typed by the lead; the sponsor who is there decides.
  await tick([lead.id, sponsor.id]);
  const first = await ok(
    lead.act('programme.decide_item', { item: decision!.id, outcome: 'Les devis de Jalon.' }),
  );
  await tick([lead.id]);
  expect(first.number).toBe(1);
  expect(await get(lead, 'decision', first.decision)).toMatchObject({
    name: 'Quel outil de devis ?',
    status: 'taken',
    outcome: 'Les devis de Jalon.',
    decided_by: { id: sponsor.id },
    meeting: { id: meeting },
  });
  const second = await ok(
    lead.act('programme.decide_item', { item: conflict!.id, outcome: 'Le service client.' }),
  );
  expect(second.number).toBe(2);
  const { rows } =
    await sql`select status, arbitration, arbitrated_by_id as by, decision_id as decision, review_on::text as review
    from w_1.conflict`.execute(door.app.db);
  expect(rows).toEqual([
    {
      status: 'arbitrated',
      arbitration: 'Le service client.',
      by: lead.id,
      decision: second.decision,
      review: addDays(today, 42),
    },
  ]);
});

test('a line becomes an action: a task of its person, done on either side', async () => {
  const [first] = await items();
  const { id } = await ok(
    lead.act('programme.give_action', {
      item: first!.id,
      name: 'Écrire la règle',
      person: member.id,
      due_on: addDays(today, 7),
    }),
  );
  const { task } = await get(lead, 'meeting_item', id);
  expect(await get(member, 'activity', task.id)).toMatchObject({
    kind: 'task',
    subject: 'Écrire la règle',
    owner: { id: member.id },
    done_at: null,
  });
  await ok(
    member.call('PATCH', `/api/v1/records/activity/${task.id}`, { done_at: new Date().toISOString() }),
  );
  expect((await get(lead, 'meeting_item', id)).done).toBe(true);
  await ok(lead.call('PATCH', `/api/v1/records/meeting_item/${id}`, { done: false }));
  expect((await get(member, 'activity', task.id)).done_at).toBeNull();
  await ok(lead.call('PATCH', `/api/v1/records/meeting_item/${id}`, { person: sponsor.id }));
  expect((await get(lead, 'meeting_item', id)).task).toEqual(task);
  expect((await get(sponsor, 'activity', task.id)).owner.id).toBe(sponsor.id);
});

test('minutes go to everybody once, whoever presses twice, each in their language', async () => {
  await ok(member.call('PATCH', '/api/v1/me', { language: 'en' })).catch(() => undefined);
  await sql`update w_1."user" set language = 'en' where id = ${member.id}::uuid`.execute(door.app.db);
  const [first] = await items();
  await ok(lead.call('PATCH', `/api/v1/records/meeting_item/${first!.id}`, { notes: 'Longue discussion.' }));
  await ok(lead.call('PATCH', `/api/v1/records/meeting/${meeting}`, { present: [sponsor.id, lead.id] }));
  await ok(lead.act('programme.send_agenda', { meeting }));
  await sql`delete from jalon.mail`.execute(door.app.db);
  const answers = await Promise.all([
    ok(lead.act('programme.send_minutes', { meeting })),
    ok(sponsor.act('programme.send_minutes', { meeting })),
  ]);
  expect(answers.map(({ sent }) => sent).sort()).toEqual([0, 4]);
  const sent = await mails();
  expect(sent.map(({ recipient }) => recipient)).toEqual([
    'karim@exemple.fr',
    'maud@conseil.example',
    'odile@exemple.fr',
    'solange@exemple.fr',
  ]);
  const french = sent[0]!.body.replaceAll('\u202f', ' ');
  for (const part of [
    'Présents : Solange et Karim',
    'Longue discussion.',
    'Décision n° 2 : Le service client.',
    '☐ Écrire la règle · Solange · pour le',
  ])
    expect(french).toContain(part);
  expect(sent[2]!.body).toContain('Present: Solange and Karim');
  expect(await get(lead, 'meeting', meeting)).toMatchObject({ status: 'held' });
  expect((await ok(lead.act('programme.send_minutes', { meeting }))).sent).toBe(0);
  expect(await mails()).toHaveLength(4);
  expect((await ok(lead.act('programme.send_minutes', { meeting, again: true }))).sent).toBe(4);
  expect((await ok(lead.act('programme.owners'))).sign.last).toMatchObject({ what: 'decision' });
});

test('an action that is late, and an arbitration whose effect is due, come back on the next agenda', async () => {
  await sql`update w_1.conflict set review_on = current_date`.execute(door.app.db);
  await sql`update w_1.meeting_item set due_on = current_date - 1 where kind = 'action'`.execute(door.app.db);
  const { ids } = await ok(
    lead.act('programme.call_meeting', { committee, day: addDays(today, 8), time: '10:00' }),
  );
  meeting = ids[0];
  await ok(lead.act('programme.make_agenda', { meeting }));
  const names = (await items()).map(({ name }) => name);
  expect(names).toContain('Action en retard (Solange) : Écrire la règle');
  expect(names).toContain('Effet de l’arbitrage : Qui saisit les demandes ?');
});

test('what keeps the next gate shut is named on the agenda: what fails, what is to be signed, what nobody knows', async () => {
  const criterion = (values: object) => make(lead, 'gate_criterion', { phase: 'prepare', ...values });
  const computed = (name: string, computation: string, threshold: number) =>
    criterion({ name, kind: 'computed', computation, comparison: 'gte', threshold });
  await computed('Un sponsor est nommé', 'sponsor_named', 1);
  await computed('La vision est publiée', 'vision_published', 1);
  await computed('Les contacts sont complets', 'contacts_complete', 85);
  await criterion({ name: 'La lettre est signée', kind: 'signed', signer: sponsor.id });
  await sql`update w_1.meeting_item set deleted_at = now() where subject_kind <> 'gate'`.execute(door.app.db);
  await ok(lead.act('programme.make_agenda', { meeting }));
  const gate = (await items()).map(({ name }) => name).find((name) => name.startsWith('Passage'));
  expect(gate?.replaceAll(/[\u202f\u00a0]/g, ' ')).toBe(
    'Passage à la phase « Préparer » : non tenu : La vision est publiée ; à signer : La lettre est signée ; sans données : Les contacts sont complets',
  );
  const { ids } = await ok(
    lead.act('programme.call_meeting', { committee, day: addDays(today, 9), time: '10:00' }),
  );
  meeting = ids[0];
  for (const name of ['A', 'B', 'C']) await criterion({ name, kind: 'signed', signer: sponsor.id });
  await ok(lead.act('programme.make_agenda', { meeting }));
  const more = (await items()).map(({ name }) => name).find((name) => name.startsWith('Passage'));
  expect(more).toContain('La lettre est signée, A, B et 1 de plus');
});
