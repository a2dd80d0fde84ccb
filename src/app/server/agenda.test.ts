// What others learn of an agenda: canaries are planted in entries that are nobody else's business, and every door is tried.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AgendaEntry, Slot } from '../../features/agenda/contract.ts';
import { addColleague, type Colleague } from './test/colleagues.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
let anne: Colleague;
let bruno: Colleague;
let far: Colleague;
let company: string;
const canary = 'Canarimauve';

beforeAll(async () => {
  door = await openDoor();
  anne = await addColleague(door, 'Anne');
  bruno = await addColleague(door, 'Bruno', { team: anne.team });
  far = await addColleague(door, 'Farid');
  company = (await door.call('POST', '/api/v1/records/company', { name: 'Société témoin' })).json().id;
});
afterAll(() => door.close());

const make = async (who: Colleague, values: object): Promise<string> => {
  const answer = await who.call('POST', '/api/v1/records/activity', { kind: 'meeting', ...values });
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json().id;
};
const at = (time: string, day = '2026-06-02') => `${day}T${time}:00.000Z`;
const windowOf = async (who: Colleague, people: Colleague[], day = '2026-06-02'): Promise<AgendaEntry[]> => {
  const bounds = { from: `${day}T00:00:00Z`, to: `${day}T23:59:00Z` };
  const answer = await who.act('agenda.window', { people: people.map(({ id }) => id), ...bounds });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json().entries;
};

describe.each(['busy', 'hidden'] as const)('an entry that is %s', (visibility) => {
  let id: string;
  const day = visibility === 'busy' ? '2026-06-03' : '2026-06-04';
  beforeAll(async () => {
    id = await make(anne, {
      subject: `${canary} ${visibility}`,
      body: canary,
      location: canary,
      starts_at: at('08:00', day),
      ends_at: at('09:00', day),
      company,
      visibility,
    });
  });

  test.each<[string, (who: Colleague) => ReturnType<Door['call']>]>([
    ['the record', (who) => who.call('GET', `/api/v1/records/activity/${id}`)],
    ['its history', (who) => who.call('GET', `/api/v1/records/activity/${id}/history`)],
    ['its timeline', (who) => who.call('GET', `/api/v1/records/activity/${id}/timeline`)],
    ['the list', (who) => who.call('GET', '/api/v1/records/activity?limit=100')],
    [
      'a filter by what it says',
      (who) =>
        who.call('POST', '/api/v1/records/activity/query', {
          filter: { field: 'subject', op: 'contains', value: canary },
          count: 'exact',
        }),
    ],
    ['the search', (who) => who.call('GET', `/api/v1/search?q=${canary}`)],
    ['the timeline of its company', (who) => who.call('GET', `/api/v1/records/company/${company}/timeline`)],
    [
      'companies by their activities',
      (who) =>
        who.call('POST', '/api/v1/records/company/query', {
          filter: { some: 'activities', where: { field: 'subject', op: 'contains', value: canary } },
          fields: ['id'],
        }),
    ],
    [
      'a figure',
      (who) =>
        who.call('POST', '/api/v1/records/activity/aggregate', {
          group_by: [{ field: 'subject' }],
          measures: [{ op: 'count' }],
        }),
    ],
    ['the export', (who) => who.call('POST', '/api/v1/records/activity/export', { format: 'csv' })],
    ['the feed of changes', (who) => who.call('GET', '/api/v1/changes?limit=1000')],
    ['who takes part', (who) => who.act('agenda.participants', { activity: id })],
  ])('is not told to others: %s', async (_, ask) => {
    for (const who of [bruno, far, { ...far, call: door.call, act: asAdministrator } as Colleague]) {
      const { body, statusCode } = await ask(who);
      expect(body).not.toContain(canary);
      // A refusal repeats what was asked for.
      if (statusCode === 200) expect(body).not.toContain(id);
    }
  });

  test('is not changed or deleted by others either, whatever their role', async () => {
    for (const call of [bruno.call, door.call]) {
      expect((await call('PATCH', `/api/v1/records/activity/${id}`, { subject: 'Vu' })).statusCode).toBe(404);
      expect((await call('DELETE', `/api/v1/records/activity/${id}`)).statusCode).toBe(404);
    }
    expect((await anne.call('GET', `/api/v1/records/activity/${id}`)).json().subject).toBe(
      `${canary} ${visibility}`,
    );
  });

  test('in the agenda its times are told, or nothing', async () => {
    const seen = await windowOf(bruno, [anne], day);
    expect(JSON.stringify(seen)).not.toContain(canary);
    expect(seen.map(({ id, busy, starts_at, about }) => ({ id, busy, starts_at, about }))).toEqual(
      visibility === 'busy' ? [{ id: null, busy: true, starts_at: at('08:00', day), about: null }] : [],
    );
    expect(await windowOf(anne, [anne], day)).toMatchObject([{ id, busy: false, can_edit: true }]);
  });

  test('who is asked to come knows to what', async () => {
    await anne.act('agenda.set_participants', { activity: id, people: [far.id] });
    const seen = await windowOf(far, [far], day);
    expect(seen).toMatchObject([{ id, subject: `${canary} ${visibility}`, own: false, can_edit: false }]);
    expect((await far.act('agenda.participants', { activity: id })).json().participants).toMatchObject([
      { person: { id: far.id }, answer: 'invited' },
    ]);
    expect(JSON.stringify(await windowOf(bruno, [far], day))).not.toContain(canary);
    await anne.act('agenda.set_participants', { activity: id, people: [] });
    expect(await windowOf(far, [far], day)).toEqual([]);
  });
});

const asAdministrator = (name: string, input: object = {}) =>
  door.call('POST', `/api/v1/actions/${name}`, input);

test('what is open is read as far as rights go: by the team, and as times by the rest of the firm', async () => {
  const id = await make(anne, { subject: 'Point d’équipe', starts_at: at('12:00'), ends_at: at('13:00') });
  expect(await windowOf(bruno, [anne])).toMatchObject([{ id, subject: 'Point d’équipe', busy: false }]);
  expect(await windowOf(far, [anne])).toMatchObject([{ id: null, subject: null, busy: true }]);
});

test('new entries are seen as their person has chosen, unless they say so themselves', async () => {
  await anne.act('agenda.set_mine', { visibility: 'busy' });
  const [quiet, open, note] = [
    await make(anne, { starts_at: at('14:00'), subject: 'Discret' }),
    await make(anne, { starts_at: at('15:00'), subject: 'Ouvert', visibility: 'details' }),
    await make(anne, { kind: 'note', subject: 'Une note' }),
  ];
  await anne.act('agenda.set_mine', { visibility: 'details' });
  const status = async (id: string) => (await bruno.call('GET', `/api/v1/records/activity/${id}`)).statusCode;
  expect([await status(quiet), await status(open), await status(note)]).toEqual([404, 200, 200]);
});

test('a guest answers for themselves, and nobody else chooses the guests', async () => {
  const id = await make(anne, { subject: 'Démonstration', starts_at: at('09:00', '2026-06-08') });
  await anne.act('agenda.set_participants', { activity: id, people: [far.id, anne.id] });
  expect((await bruno.act('agenda.set_participants', { activity: id, people: [] })).statusCode).toBe(403);
  expect((await bruno.act('agenda.answer', { activity: id, answer: 'accepted' })).statusCode).toBe(404);
  expect((await far.act('agenda.answer', { activity: id, answer: 'declined' })).statusCode).toBe(200);
  expect(await windowOf(far, [far], '2026-06-08')).toEqual([]);
  expect((await anne.act('agenda.participants', { activity: id })).json().participants).toMatchObject([
    { person: { id: far.id }, answer: 'declined' },
  ]);
  const told = (await far.act('notification.list')).json().notifications;
  expect(told.filter((one: { kind: string }) => one.kind === 'invitation').at(0).subject.fr).toContain(
    'Anne vous invite : Démonstration',
  );
});

test('who looked at an agenda is known to its person alone', async () => {
  await windowOf(far, [bruno, far]);
  await windowOf(far, [bruno]);
  const looks = (await bruno.act('agenda.looks')).json().looks;
  expect(looks).toMatchObject([{ viewer: { id: far.id, name: 'Farid' } }]);
  // Not even to the administrator: they ask for their own.
  expect((await asAdministrator('agenda.looks')).json().looks).toEqual([]);
});

describe('when several can meet', () => {
  const ask = async (input: object): Promise<Slot[]> => {
    const bounds = { from: '2026-09-07T00:00:00Z', to: '2026-09-12T00:00:00Z', minutes: 60 };
    const answer = await bruno.act('agenda.free_slots', { ...bounds, people: [bruno.id, far.id], ...input });
    return answer.json().slots;
  };
  const on = (time: string, day = '2026-09-07') => at(time, day);

  test('nobody has anything: the first of the week, two hours apart', async () => {
    expect((await ask({})).map(({ from }) => from)).toEqual([on('07:00'), on('09:00'), on('12:00')]);
  });

  test('around what takes them, and the way there', async () => {
    const visit = { starts_at: on('08:00'), ends_at: on('09:00'), travel_before: 45, travel_after: 30 };
    const id = await make(far, { kind: 'visit', subject: 'Chez un client', ...visit });
    // 07:15 to 09:30 is taken, and the morning ends at ten.
    expect((await ask({})).map(({ from }) => from)).toEqual([
      on('12:00'),
      on('14:00'),
      on('07:00', '2026-09-08'),
    ]);
    expect((await ask({ except: id })).map(({ from }) => from)[0]).toBe(on('07:00'));
  });

  test('not while one of them is away', async () => {
    const absence = { starts_on: '2026-09-07', ends_on: '2026-09-08', until_noon: true };
    expect((await far.call('POST', '/api/v1/records/absence', absence)).statusCode).toBe(201);
    expect((await ask({})).map(({ from }) => from)[0]).toBe(on('12:00', '2026-09-08'));
  });

  test('somebody in Réunion works two hours earlier', async () => {
    await door.call('PATCH', `/api/v1/records/user/${far.id}`, { time_zone: 'Indian/Reunion' });
    const bounds = { from: '2026-09-09T00:00:00Z', to: '2026-09-10T00:00:00Z' };
    // Nine to noon and two to six there: 05:00–08:00 and 10:00–14:00 in UTC; in Paris 07:00–10:00 and 12:00–16:00.
    expect(await ask(bounds)).toEqual([
      { from: on('07:00', '2026-09-09'), to: on('08:00', '2026-09-09') },
      { from: on('12:00', '2026-09-09'), to: on('13:00', '2026-09-09') },
    ]);
  });

  test('what is hidden from one is no hindrance to one’s proposal; what is only busy is', async () => {
    const day = '2026-09-14';
    const bounds = { from: `${day}T00:00:00Z`, to: `${day}T11:00:00Z`, people: [bruno.id, anne.id] };
    const hidden = await make(anne, {
      starts_at: on('07:00', day),
      ends_at: on('10:00', day),
      visibility: 'hidden',
    });
    expect((await ask(bounds)).length).toBeGreaterThan(0);
    await anne.call('PATCH', `/api/v1/records/activity/${hidden}`, { visibility: 'busy' });
    expect(await ask(bounds)).toEqual([]);
  });
});
