// A status that a person chose, through the door: who may, with what words it is refused, and who hears of its day.
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { endReviews } from '../../features/life-cycle/server/review.ts';
import { addDays, dayIn } from '../../platform/lib/day.ts';
import { addColleague, type Colleague } from './test/colleagues.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
let anne: Colleague;
let bruno: Colleague;
let garage: string;
const today = dayIn(new Date(), 'Europe/Paris');

beforeAll(async () => {
  door = await openDoor();
  anne = await addColleague(door, 'Anne');
  bruno = await addColleague(door, 'Bruno');
});
afterAll(() => door.close());
beforeEach(async () => {
  garage = await made('Garage Lefort');
});

const made = async (name: string): Promise<string> =>
  (await door.call('POST', '/api/v1/records/company', { name, owner: anne.id, status: 'prospect' })).json()
    .id;
const choice = (more: object = {}) => ({
  object: 'company',
  id: garage,
  status: 'loyal',
  reason: 'Un contrat-cadre signé par le groupe.',
  review_on: addDays(today, 10),
  ...more,
});
const told = async (who: Colleague) =>
  (await who.act('notification.list'))
    .json()
    .notifications.filter(({ kind }: { kind: string }) => kind === 'status_review');
/** The night of that many days from now. */
const night = (days: number) => ({
  ...door.app.context('test'),
  now: new Date(Date.now() + days * 86_400_000),
});

test('it is its own history with the reason and the name, and taken back like any change', async () => {
  const { operation } = (await anne.act('life_cycle.override', choice())).json();
  const { review_on, stays } = (await anne.act('life_cycle.of', { object: 'company', id: garage })).json();
  expect([review_on, stays[0]]).toMatchObject([
    addDays(today, 10),
    { status: 'loyal', reason: 'Un contrat-cadre signé par le groupe.', by: { title: 'Anne' } },
  ]);
  await anne.act('record.undo', { operation });
  const company = (await anne.call('GET', `/api/v1/records/company/${garage}`)).json();
  expect([company.status, company.status_review_on]).toEqual(['prospect', null]);
});

test.each([
  ['without a reason', { reason: ' ' }, 'reason', 400],
  ['with a day that is over', { review_on: addDays(today, -1) }, 'review_on', 400],
  ['with today', { review_on: today }, 'review_on', 400],
  ['too far ahead', { review_on: addDays(today, 800) }, 'review_on', 400],
  ['with a status there is not', { status: 'friend' }, 'status', 400],
])('refused %s, at its field and in words', async (_, wrong, path, status) => {
  const answer = await anne.act('life_cycle.override', choice(wrong));
  expect([answer.statusCode, answer.json().errors[0].path]).toEqual([status, path]);
  expect(answer.json().errors[0].message.length).toBeGreaterThan(10);
});

test('whoever saw an older version is told so, and who may not change the customer changes nothing', async () => {
  const { version } = (await anne.call('GET', `/api/v1/records/company/${garage}`)).json();
  await anne.call('PATCH', `/api/v1/records/company/${garage}`, { industry: 'Automobile' });
  expect((await anne.act('life_cycle.override', choice({ version }))).statusCode).toBe(409);
  expect((await bruno.act('life_cycle.override', choice())).statusCode).toBe(403);
  const company = (await anne.call('GET', `/api/v1/records/company/${garage}`)).json();
  expect(company.status).toBe('prospect');
});

test('on its day the owner hears of it, once, in words that name the customer and its status', async () => {
  await anne.act('life_cycle.override', choice());
  await endReviews(night(9));
  expect(await told(anne)).toEqual([]);
  await endReviews(night(10));
  await endReviews(night(10));
  expect(await told(anne)).toMatchObject([
    {
      subject: {
        fr: 'Statut revu : Garage Lefort est de nouveau suivi par vos règles (Client fidèle).',
      },
      link: `/o/company/${garage}`,
    },
  ]);
  expect(await told(bruno)).toEqual([]);
});

test('of several at once the owner hears in one word, which opens them', async () => {
  await sql`delete from w_1.notification`.execute(door.app.db);
  const others = [await made('Un'), await made('Deux')];
  for (const id of [garage, ...others]) await anne.act('life_cycle.override', choice({ id }));
  await endReviews(night(20));
  const [notice, ...more] = await told(anne);
  expect([notice.subject.fr, more]).toEqual([
    '3 sociétés sont de nouveau suivies par vos règles de statut.',
    [],
  ]);
  const operation = decodeURIComponent(notice.link).split('*').at(-1);
  const { records } = (
    await anne.call('POST', '/api/v1/records/company/query', { filter: { operation } })
  ).json();
  expect(records.map(({ id }: { id: string }) => id).sort()).toEqual([garage, ...others].sort());
});
