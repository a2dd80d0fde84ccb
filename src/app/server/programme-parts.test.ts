// A light programme lists few parts; it grows by what somebody adds and by what is worked on.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parts } from '../../objects/programme/parts.ts';
import { addColleague, type Colleague } from './test/colleagues.ts';
import { type Door, openDoor } from './test/door.ts';
import { beginProgramme } from './test/programme.ts';

let door: Door;
let other: Colleague;
let programme: string;

const ok = async (answer: ReturnType<Door['call']>) => {
  const { statusCode, body } = await answer;
  if (statusCode >= 300) throw new Error(body);
  return JSON.parse(body);
};
const act = (name: string, input: object = {}) => ok(door.call('POST', `/api/v1/actions/${name}`, input));
const aside = async (): Promise<string[]> => (await act('programme.parts')).aside;
const keptParts = async () =>
  (
    await sql<{ parts: string[] | null }>`select parts from w_1.programme where deleted_at is null`.execute(
      door.app.db,
    )
  ).rows[0]!.parts;

beforeAll(async () => {
  door = await openDoor();
  other = await addColleague(door, 'Odile');
  programme = (await beginProgramme(door)).id;
});
afterAll(() => door.close());

test('what the beginning wrote brings no part up; work in one does', async () => {
  expect(await aside()).toEqual(parts.map(({ key }) => key));
  const { id } = (await ok(door.call('GET', '/api/v1/records/risk?limit=1'))).records[0];
  await ok(door.call('PATCH', `/api/v1/records/risk/${id}`, { name: 'Personne ne s’en sert' }));
  await ok(door.call('POST', '/api/v1/records/stakeholder', { name: 'Les vendeurs', kind: 'group' }));
  const left = parts.map(({ key }) => key).filter((key) => key !== 'risks' && key !== 'people');
  expect(await aside()).toEqual(left);
});

test('a part is added for everybody by who runs the programme, taken back by undo, and by nobody else', async () => {
  expect((await other.act('programme.add_part', { part: 'meetings' })).statusCode).toBe(403);
  expect(await keptParts()).toBeNull();
  const { operation } = await act('programme.add_part', { part: 'meetings' });
  expect(await keptParts()).toEqual(['meetings']);
  const { aside: left, may_add } = await ok(other.act('programme.parts'));
  expect(left).not.toContain('meetings');
  expect(may_add).toBe(false);
  await act('record.undo', { operation });
  expect(await aside()).toContain('meetings');
});

test('put aside and taken up again, it is as light as before; with committees all is there', async () => {
  const before = await aside();
  const { operation } = await act('programme.restart');
  await act('programme.restore', { operation });
  expect(await aside()).toEqual(before);
  await ok(door.call('PATCH', `/api/v1/records/programme/${programme}`, { shape: 'committees' }));
  expect(await aside()).toEqual([]);
});
