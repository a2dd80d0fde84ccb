// Who sees whose records, by roles as firms have them; and a measure that is contested.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actionsByName, callAction } from '../../../app/server/actions.ts';
import { serverSchema } from '../../../app/server/schema.ts';
import { type Permissions, permission } from '../../../model/access.ts';
import type { Context, Services } from '../../../model/server/context.ts';
import { readPage } from '../../../records/server/read.ts';
import { type TestWorld, testWorld } from '../../../records/server/test/context.ts';
import { write } from '../../../records/server/write.ts';
import { defaultRoles } from '../../auth/default-roles.ts';
import { notificationActions } from '../../notifications/server/actions.ts';
import { readVisibility } from './actions.ts';
import { answerContestation, contest } from './contest.ts';

let world: TestWorld;
const ids: Record<string, string> = {};

const actions = actionsByName(notificationActions('http://127.0.0.1'));
const as = (name: string | null): Context => {
  const ctx = world.as({ id: name && ids[name]! });
  const call: Services['call'] = (ctx, action, input) => callAction(actions, ctx, action, input);
  return { ...ctx, actor: { ...ctx.actor, name: name ?? 'Jalon' }, services: { ...ctx.services, call } };
};
async function create(object: string, values: object): Promise<string> {
  const { written } = await write(as(null), object, [{ kind: 'create', values: { ...values } }], {
    trusted: true,
  });
  return written[0]!.id;
}
const watchersOf = async (person: string, object: string) => {
  const { objects } = await readVisibility(as(person));
  return objects
    .find((one) => one.object === object)
    ?.watchers.map(({ role, reach, count, people }) => [role, reach, count, people.map(({ name }) => name)]);
};

// One who sees what is worth much, whoever it belongs to.
const auditor: Permissions = {
  objects: {
    deal: permission({ field: 'probability', op: 'gte', value: 90 }, 'none', 'none', 'none', 'none'),
  },
  others: permission('none', 'none', 'none', 'none', 'none'),
  administer: false,
};

beforeAll(async () => {
  world = await testWorld(serverSchema('w_1'));
  const roles: Record<string, string> = {};
  for (const { key, name, permissions } of defaultRoles)
    roles[key] = await create('role', { name: name.fr, key, permissions });
  roles.auditor = await create('role', { name: 'Auditeur', key: 'auditor', permissions: auditor });
  const [north, south] = [await create('team', { name: 'Nord' }), await create('team', { name: 'Sud' })];
  const person = async (name: string, role: string, team: string | null, more: object = {}) => {
    ids[name] = await create('user', { name, role: roles[role], team, ...more });
  };
  await person('Claire', 'administrator', null);
  await person('Karim', 'manager', null);
  await person('Julie', 'sales_rep', north, { manager: ids.Karim });
  await person('Thomas', 'sales_rep', north);
  await person('Nadia', 'sales_rep', south);
  await person('Odile', 'auditor', south);
  await person('Parti', 'manager', north, { active: false });
});
afterAll(() => world.close());

test('who reads one’s deals: by role, by team, by what is in them', async () => {
  expect(await watchersOf('Julie', 'deal')).toEqual([
    ['Administrateur', 'all', 1, ['Claire']],
    ['Responsable', 'all', 1, ['Karim']],
    ['Commercial', 'own', 1, ['Thomas']],
    ['Auditeur', 'some', 1, ['Odile']],
  ]);
  expect(await watchersOf('Claire', 'deal')).toEqual([
    ['Responsable', 'all', 1, ['Karim']],
    ['Auditeur', 'some', 1, ['Odile']],
  ]);
});

test('what is said is what reading does', async () => {
  const julies = await create('company', { name: 'Lefort', owner: ids.Julie });
  const said = (await watchersOf('Julie', 'company'))!.flatMap(([, , , names]) => names as string[]);
  for (const name of ['Claire', 'Karim', 'Thomas', 'Nadia', 'Odile']) {
    const role = { Claire: 'administrator', Karim: 'manager', Odile: 'auditor' }[name] ?? 'sales_rep';
    const permissions = defaultRoles.find(({ key }) => key === role)?.permissions ?? auditor;
    const { records } = await readPage(world.as({ id: ids[name]!, permissions }), 'company', { limit: 10 });
    expect([name, records.some(({ id }) => id === julies)]).toEqual([name, said.includes(name)]);
  }
});

test('what one is told is seen by nobody else', async () => {
  expect(await watchersOf('Julie', 'notification')).toEqual([]);
});

test('a measure is contested to one’s manager, answered once, and kept for the two', async () => {
  const { id } = await contest(as('Julie'), {
    measure: 'response',
    words: 'Deux demandes m’ont été confiées après coup.',
  });
  const told = async (name: string) => {
    const { records } = await readPage(as(name), 'notification', {
      filter: { field: 'owner', op: 'is', value: 'me' },
      limit: 10,
    });
    return records.map(({ subject }) => subject);
  };
  expect(await told('Karim')).toEqual(['Julie conteste une mesure : votre délai de réponse']);
  expect((await readVisibility(as('Thomas'))).contestations).toEqual([]);
  await expect(answerContestation(as('Thomas'), { id, answer: 'Non' })).rejects.toMatchObject({
    code: 'not_found',
  });
  await expect(answerContestation(as('Julie'), { id, answer: 'Oui' })).rejects.toMatchObject({
    code: 'not_found',
  });
  await answerContestation(as('Karim'), { id, answer: 'Elles ne comptent plus.' });
  await expect(answerContestation(as('Karim'), { id, answer: 'Encore' })).rejects.toMatchObject({
    code: 'not_found',
  });
  expect(await told('Julie')).toEqual(['Karim a répondu à votre contestation']);
  const [kept] = (await readVisibility(as('Julie'))).contestations;
  expect(kept).toMatchObject({
    measure: 'response',
    to: { name: 'Karim' },
    answer: 'Elles ne comptent plus.',
    mine: true,
  });
});

test('who has no manager is answered by an administrator', async () => {
  expect((await readVisibility(as('Nadia'))).answerable?.name).toBe('Claire');
  expect((await readVisibility(as('Claire'))).answerable).toBeNull();
  await expect(contest(as('Claire'), { measure: 'sales', words: 'Rien' })).rejects.toMatchObject({
    code: 'conflict',
  });
});
