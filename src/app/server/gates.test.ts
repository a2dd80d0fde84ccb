// Through the door: a gate that must not open and does not, one that is overridden with its reason, signatures, what is computed.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Criterion, Gates } from '../../features/programme/gates/contract.ts';
import { modules } from '../../objects/modules.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
let alice: string;

beforeAll(async () => {
  door = await openDoor();
  alice = (await door.call('GET', '/api/v1/me')).json<{ user: { id: string } }>().user.id;
  const begun = await act('programme.begin', {
    people: 12,
    sponsor: null,
    lead: alice,
    aims: ['win_more'],
    go_live_on: new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10),
    modules: modules.map(({ key }) => key),
  });
  expect(begun.statusCode, begun.body).toBe(200);
});
afterAll(() => door.close());

const act = (name: string, input: unknown = {}) => door.call('POST', `/api/v1/actions/${name}`, input);
const gates = async (): Promise<Gates> => (await act('programme.gates')).json<{ gates: Gates }>().gates;
const criteria = async (phase: string): Promise<readonly Criterion[]> =>
  (await gates()).gates.find((gate) => gate.phase === phase)!.criteria;
const codeOf = (answer: { json(): unknown }): string | undefined =>
  (answer.json() as { errors?: { code: string }[] }).errors?.[0]?.code;
const verdicts = async (): Promise<number> => {
  const { rows } = await sql<{ n: string }>`select count(*) as n from w_1.gate_verdict`.execute(door.app.db);
  return Number(rows[0]!.n);
};
const create = async (object: string, values: object): Promise<string> => {
  const answer = await door.call('POST', `/api/v1/records/${object}`, values);
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<{ id: string }>().id;
};
const set = async (object: string, id: string, values: object): Promise<void> => {
  const answer = await door.call('PATCH', `/api/v1/records/${object}/${id}`, values);
  expect(answer.statusCode, answer.body).toBe(200);
};

test('a gate that must not open does not, by the action or by the record', async () => {
  expect(await gates()).toMatchObject({ current: 'frame', next: 'prepare', may_decide: true });
  const states = Object.fromEntries(
    (await criteria('prepare')).map(({ computation, kind, state }) => [computation ?? kind, state]),
  );
  expect(states).toMatchObject({ sponsor_named: 'fails', signed: 'fails' });
  for (const refused of [
    await act('programme.pass_gate', { phase: 'prepare', verdict: 'go' }),
    await door.call('POST', '/api/v1/records/gate_verdict', { phase: 'prepare', verdict: 'go' }),
  ]) {
    expect(refused.statusCode, refused.body).toBe(400);
    expect(codeOf(refused)).toBe('gate_shut');
  }
  expect(codeOf(await act('programme.pass_gate', { phase: 'prepare', verdict: 'override' }))).toBe(
    'gate_reason',
  );
  expect(
    codeOf(await act('programme.pass_gate', { phase: 'pilot', verdict: 'override', reason: 'Vite' })),
  ).toBe('gate_not_next');
  expect(await verdicts()).toBe(0);
  expect((await gates()).current).toBe('frame');
});

test('a no-go is kept with what the criteria said, and moves nothing', async () => {
  const answer = await act('programme.pass_gate', {
    phase: 'prepare',
    verdict: 'no_go',
    reason: 'Pas de sponsor',
  });
  expect(answer.statusCode, answer.body).toBe(200);
  const [verdict] = (await gates()).gates[0]!.verdicts;
  expect(verdict).toMatchObject({ verdict: 'no_go', reason: 'Pas de sponsor', decided_by: { id: alice } });
  expect(verdict!.proof!.find(({ name }) => name.includes('sponsor est nommé'))).toMatchObject({
    state: 'fails',
    value: 0,
  });
  expect((await gates()).current).toBe('frame');
  const { rows } = await sql`select name, outcome, reason from w_1.decision`.execute(door.app.db);
  expect(rows).toEqual([
    { name: 'Ouvrir la phase « Préparer » ?', outcome: 'On attend', reason: 'Pas de sponsor' },
  ]);
  const changed = await door.call('PATCH', `/api/v1/records/gate_verdict/${verdict!.id}`, { verdict: 'go' });
  expect(codeOf(changed)).toBe('gate_frozen');
});

test('what a place is to sign follows the place, in history; signed by hand or given to somebody, it stays', async () => {
  const role = await roleOf(alice);
  const [bruno, chloe] = [
    await create('user', { name: 'Brice', email: 'brice@exemple.fr', role }),
    await create('user', { name: 'Coline', email: 'coline@exemple.fr', role }),
  ];
  const signers = async () => {
    const { rows } = await sql<{ name: string; signer: string | null; place: string | null }>`
      select name, signer_id as signer, signer_place as place from w_1.gate_criterion
      where kind = 'signed' and name like '%sponsor%' order by position`.execute(door.app.db);
    return rows;
  };
  const all = await signers();
  expect(all.map(({ signer, place }) => [signer, place])).toEqual(all.map(() => [alice, 'sponsor']));
  const appointed = await act('programme.appoint', { place: 'sponsor', person: bruno });
  expect((await signers()).map(({ signer }) => signer)).toEqual(all.map(() => bruno));
  const { operation } = appointed.json<{ operation: string }>();
  await act('record.undo', { operation });
  expect(await signers()).toEqual(all);

  await act('programme.appoint', { place: 'sponsor', person: bruno });
  const [mandate, pilot] = (await gates()).gates
    .flatMap(({ criteria }) => criteria)
    .filter(({ kind, name }) => kind === 'signed' && name.includes('sponsor'));
  await act('programme.sign_criterion', { id: mandate!.id, signed: true });
  await set('gate_criterion', pilot!.id, { signer: alice });
  await act('programme.appoint', { place: 'sponsor', person: chloe });
  expect((await signers()).map(({ signer }) => signer)).toEqual([bruno, alice, chloe]);
  await set('gate_criterion', pilot!.id, { signer_place: 'sponsor' });
  expect((await signers()).map(({ signer }) => signer)).toEqual([bruno, chloe, chloe]);
  await act('programme.sign_criterion', { id: mandate!.id, signed: false });
  const { rows } = await sql<{ id: string }>`
    select id from w_1.programme_member where function = 'sponsor' and deleted_at is null`.execute(
    door.app.db,
  );
  for (const { id } of rows)
    await door.call('POST', '/api/v1/records/programme_member/delete', { ids: [id] });
  expect(await signers()).toEqual(all);
});

test('only who is named, or the CRM lead, signs; with everything held it opens', async () => {
  const other = await create('user', { name: 'Bruno', email: 'bruno@exemple.fr', role: await roleOf(alice) });
  await create('programme_member', { person: other, level: 'executive', function: 'sponsor' });
  const mandate = (await criteria('prepare')).find(({ kind }) => kind === 'signed')!;
  await set('gate_criterion', mandate.id, { signer: other });
  // Alice is the CRM lead: she may; once she is not, she may not.
  const signed = await act('programme.sign_criterion', { id: mandate.id, signed: true });
  expect(signed.statusCode, signed.body).toBe(200);
  expect((await criteria('prepare')).find(({ id }) => id === mandate.id)).toMatchObject({
    state: 'holds',
    signed_by: { id: alice },
  });
  for (const { id, computation } of await criteria('prepare'))
    if (computation === 'goals_frozen') await set('gate_criterion', id, { threshold: 0 });
  const open = (await criteria('prepare')).filter(({ state }) => state !== 'holds').map(({ name }) => name);
  const go = await act('programme.pass_gate', { phase: 'prepare', verdict: 'go' });
  expect(open).toEqual([]);
  expect(go.statusCode, go.body).toBe(200);
  expect((await gates()).current).toBe('prepare');
});

test('not enough data is said, and holds nothing', async () => {
  const companies = () =>
    criteria('pilot').then((all) => all.find(({ computation }) => computation === 'companies_complete')!);
  await create('company', { name: 'Une seule' });
  expect(await companies()).toMatchObject({ state: 'not_enough', value: null, sample: 1 });
  for (let n = 0; n < 9; n++)
    await create('company', {
      name: `Société ${n}`,
      phone: '0478000000',
      industry: 'Bois',
      address: { city: 'Lyon' },
    });
  // 9 × 4 filled and the owner of the first: 37 of 40.
  expect(await companies()).toMatchObject({ state: 'holds', value: 92.5, sample: 10, threshold: 85 });
});

test('the acts of the week: five done in seven days, and a next step on each open deal', async () => {
  const acts = () =>
    criteria('deploy').then((all) => all.find(({ computation }) => computation === 'acts_weekly')!);
  expect(await acts()).toMatchObject({ state: 'not_enough', sample: 0 });
  const deal = await create('deal', { name: 'Affaire' });
  expect(await acts()).toMatchObject({ state: 'fails', value: 0, sample: 1 });
  for (let n = 0; n < 5; n++)
    await create('activity', {
      kind: 'call',
      subject: `Appel ${n}`,
      done_at: new Date(Date.now() - n * 86_400_000 - 60_000).toISOString(),
    });
  expect(await acts()).toMatchObject({ state: 'fails', value: 0 });
  await create('activity', { kind: 'task', subject: 'Relancer', deal });
  expect(await acts()).toMatchObject({ state: 'holds', value: 100, sample: 1, threshold: 70 });
});

test('an override takes a reason, opens the phase, and shows what did not hold', async () => {
  const answer = await act('programme.pass_gate', {
    phase: 'pilot',
    verdict: 'override',
    reason: 'Le salon est lundi',
  });
  expect(answer.statusCode, answer.body).toBe(200);
  const now = await gates();
  expect(now.current).toBe('pilot');
  const [verdict] = now.gates.find(({ phase }) => phase === 'pilot')!.verdicts;
  expect(verdict).toMatchObject({ verdict: 'override', reason: 'Le salon est lundi' });
  expect(verdict!.proof!.filter(({ state }) => state !== 'holds').length).toBeGreaterThan(0);
});

test('who is neither named nor the CRM lead signs nothing', async () => {
  const one = (await criteria('deploy')).find(({ kind }) => kind === 'signed')!;
  const other = await create('user', { name: 'Chloé', email: 'chloe@exemple.fr', role: await roleOf(alice) });
  await set('gate_criterion', one.id, { signer: other });
  const { rows } = await sql<{
    id: string;
  }>`select id from w_1.programme_member where function = 'crm_lead'`.execute(door.app.db);
  await set('programme_member', rows[0]!.id, { person: other });
  const refused = await act('programme.sign_criterion', { id: one.id, signed: true });
  expect([refused.statusCode, codeOf(refused)]).toEqual([403, 'not_signer']);
  expect(
    (await sql`select signed_at from w_1.gate_criterion where id = ${one.id}`.execute(door.app.db)).rows,
  ).toEqual([{ signed_at: null }]);
});

async function roleOf(id: string): Promise<string> {
  const { rows } = await sql<{ role_id: string }>`select role_id from w_1."user" where id = ${id}`.execute(
    door.app.db,
  );
  return rows[0]!.role_id;
}
