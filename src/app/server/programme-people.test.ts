// People of the programme through the door: attitudes are private, messages reach those they are for, once, and are theirs alone.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommunicationLine } from '../../features/programme/communications/contract.ts';
import { addDays, dayIn } from '../../platform/lib/day.ts';
import { addColleague, type Colleague } from './test/colleagues.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
let lead: Colleague;
let sponsor: Colleague;
let steering: Colleague;
let other: Colleague;
const today = dayIn(new Date(), 'Europe/Paris');
beforeAll(async () => {
  door = await openDoor();
  lead = await addColleague(door, 'Karim');
  sponsor = await addColleague(door, 'Claire');
  steering = await addColleague(door, 'Sylvie');
  other = await addColleague(door, 'Paul');
  await door.call('POST', '/api/v1/actions/programme.begin', {
    people: 12,
    sponsor: sponsor.id,
    lead: lead.id,
    aims: ['save_time'],
    go_live_on: addDays(today, 100),
    modules: [],
  });
  await lead.call('POST', '/api/v1/records/programme_member', {
    person: steering.id,
    level: 'steering',
    function: 'representative',
  });
});
afterAll(() => door.close());

const made = async (object: string, values: object): Promise<string> => {
  const answer = await lead.call('POST', `/api/v1/records/${object}`, values);
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json().id;
};
const plan = async (): Promise<CommunicationLine[]> =>
  (await lead.act('communication.plan')).json().communications;
const lineOf = async (id: string) => (await plan()).find((one) => one.id === id)!;
const sendDue = async () => {
  const ctx = door.app.context('communications.send_due');
  await ctx.services.call(ctx, 'communication.send_due', {});
};

test('attitudes are the project team’s alone', async () => {
  const id = await made('stakeholder', {
    name: 'Paul',
    person: other.id,
    attitude: 'reluctant',
    influence: 4,
  });
  for (const who of [sponsor, steering, other]) {
    expect((await who.call('GET', `/api/v1/records/stakeholder/${id}`)).statusCode).not.toBe(200);
    expect(JSON.stringify((await who.call('GET', '/api/v1/records/stakeholder')).json())).not.toContain(
      'reluctant',
    );
    expect(
      (await who.call('PATCH', `/api/v1/records/stakeholder/${id}`, { attitude: 'keen' })).statusCode,
    ).not.toBe(200);
  }
  expect((await lead.call('GET', `/api/v1/records/stakeholder/${id}`)).json()).toMatchObject({
    attitude: 'reluctant',
  });
});

test('a small firm gets two messages and three changes, all of them drafts and plans', async () => {
  expect((await plan()).map(({ status }) => status)).toEqual(['draft', 'draft']);
  const { records } = (await other.call('GET', '/api/v1/records/practice_change')).json();
  expect(records).toHaveLength(3);
});

describe('a message', () => {
  let id: string;
  beforeAll(async () => {
    id = await made('communication', {
      subject: 'Les dates',
      message: 'Bonjour {{name}}',
      audience: { people: [other.id], levels: ['steering'] },
      channel: 'both',
      planned_on: today,
    });
  });

  test('as a draft goes to nobody', async () => {
    await sendDue();
    expect(await lineOf(id)).toMatchObject({ status: 'draft', readings: { sent: 0, read: 0 } });
  });

  test('scheduled, it goes on its day to those it is for, once', async () => {
    const tomorrow = await made('communication', {
      subject: 'Demain',
      message: 'Plus tard',
      audience: { everyone: true },
      planned_on: addDays(today, 1),
      status: 'planned',
    });
    await lead.call('PATCH', `/api/v1/records/communication/${id}`, { status: 'planned' });
    await sendDue();
    await sendDue();
    expect(await lineOf(id)).toMatchObject({ status: 'sent', readings: { sent: 2, read: 0 } });
    expect(await lineOf(tomorrow)).toMatchObject({ status: 'planned', readings: { sent: 0, read: 0 } });
    const rung = (await other.act('notification.list')).json().notifications;
    expect(rung).toMatchObject([{ kind: 'communication', link: `/programme/messages/${id}` }]);
    const { messages } = (await door.call('POST', '/api/v1/actions/mail.list', {})).json();
    const letters = messages.filter(({ kind }: { kind: string }) => kind === 'communication');
    expect(letters).toHaveLength(2);
  });

  test('is read by those it went to, who are counted when they open it', async () => {
    expect((await sponsor.act('communication.read', { id })).statusCode).toBe(404);
    expect((await lineOf(id)).readings).toEqual({ sent: 2, read: 0 });
    for (let i = 0; i < 2; i++)
      expect((await other.act('communication.read', { id })).json()).toMatchObject({
        subject: 'Les dates',
        message: 'Bonjour {{name}}',
      });
    expect((await lineOf(id)).readings).toEqual({ sent: 2, read: 1 });
  });

  test('sent, it no longer changes', async () => {
    const changed = await lead.call('PATCH', `/api/v1/records/communication/${id}`, { message: 'Autre' });
    expect(changed.statusCode).toBe(409);
    expect((await other.act('communication.read', { id })).json().message).toBe('Bonjour {{name}}');
  });

  test('for nobody, it cannot be scheduled; others cannot send it', async () => {
    const empty = await made('communication', { subject: 'Vide', message: 'Rien', planned_on: today });
    const planned = await lead.call('PATCH', `/api/v1/records/communication/${empty}`, { status: 'planned' });
    expect(planned.statusCode).toBe(400);
    for (const who of [other, sponsor, steering])
      expect((await who.act('communication.send', { id: empty })).statusCode).not.toBe(200);
    expect(await lineOf(empty)).toMatchObject({ status: 'draft' });
  });

  test('said in person, it is ticked as held and goes to nobody', async () => {
    const spoken = await made('communication', { subject: 'Réunion', channel: 'spoken', status: 'planned' });
    expect((await lead.act('communication.send', { id: spoken })).json()).toEqual({ sent: 0 });
    expect(await lineOf(spoken)).toMatchObject({ status: 'sent', readings: { sent: 0, read: 0 } });
  });
});
