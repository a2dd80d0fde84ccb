// Leads from their arrival to what they become, through the door: given to somebody, promised an answer, watched, converted, undone.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answersAction } from '../../features/leads/server/promise/answers.ts';
import { escalate } from '../../features/leads/server/promise/escalate.ts';
import { accessOf, type Permissions, permission } from '../../model/access.ts';
import { typeset } from '../../platform/lib/language.ts';
import { write } from '../../records/server/write.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
const people: Record<string, string> = {};

beforeAll(async () => {
  door = await openDoor();
  const team = await make('team', { name: 'Ventes' });
  for (const name of ['Anne', 'Bruno', 'Chloé', 'Driss'])
    people[name] = await make('user', { name, team, territories: name === 'Driss' ? ['63'] : null });
  const me = (await door.call('GET', '/api/v1/me')).json().user.id;
  await door.call('PATCH', `/api/v1/records/team/${team}`, { manager: me });
  people.Alice = me;
});
afterAll(() => door.close());

async function call(method: string, path: string, body?: unknown) {
  const answer = await door.call(method, `/api/v1${path}`, body);
  expect(answer.statusCode, answer.body).toBeLessThan(300);
  return answer.json();
}
const make = async (object: string, values: object): Promise<string> =>
  (await call('POST', `/records/${object}`, values)).id;
const action = (name: string, input: object) => call('POST', `/actions/${name}`, input);
const read = (object: string, id: string) => call('GET', `/records/${object}/${id}`);
const find = async (object: string, filter: object) =>
  (await call('POST', `/records/${object}/query`, { filter, limit: 1000 })).records;
const notified = async (kind: string) =>
  (
    await sql<{ owner_id: string; subject: string }>`
      select owner_id, subject from w_1.notification where kind = ${kind} order by created_at, owner_id`.execute(
      door.app.db,
    )
  ).rows;

describe('assignment', () => {
  let rule: string;

  test('of forty that come at the same moment each of four gets ten', async () => {
    rule = await make('assignment_rule', {
      name: 'Tous',
      people: ['Anne', 'Bruno', 'Chloé', 'Driss'].map((name) => people[name]),
      filter: { field: 'source', op: 'is', value: 'website' },
    });
    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        make('lead', { last_name: `Tour ${n}`, owner: null, source: 'website' }),
      ),
    );
    const leads = await find('lead', { field: 'last_name', op: 'starts_with', value: 'Tour ' });
    const counts = Map.groupBy(leads as { owner: { title: string } }[], ({ owner }) => owner.title);
    expect(Object.fromEntries([...counts].map(([name, all]) => [name, all.length]))).toEqual({
      Anne: 10,
      Bruno: 10,
      Chloé: 10,
      Driss: 10,
    });
    expect(leads[0].assigned_because).toBe(typeset('Règle « Tous », à tour de rôle.', 'fr'));
    expect(await notified('lead_assigned')).toHaveLength(40);
  });

  test('who is away gets none, and it says so', async () => {
    const today = new Date();
    const day = (n: number) => new Date(today.getTime() + n * 86_400_000).toISOString().slice(0, 10);
    const absence = await make('absence', {
      person: people.Anne,
      kind: 'leave',
      starts_on: day(-1),
      ends_on: day(9),
    });
    const { records } = await call('POST', '/records/lead', {
      records: Array.from({ length: 6 }, (_, n) => ({
        last_name: `Congé ${n}`,
        owner: null,
        source: 'website',
      })),
    });
    expect(records.map(({ owner }: { owner: { title: string } }) => owner.title).sort()).toEqual([
      'Bruno',
      'Bruno',
      'Chloé',
      'Chloé',
      'Driss',
      'Driss',
    ]);
    expect(records[0].assigned_because).toContain(typeset('Absents : Anne.', 'fr'));
    await call('DELETE', `/records/absence/${absence}`);
  });

  test('one with an owner, and one that no rule is for, stay as they are', async () => {
    const [mine, none] = [
      await make('lead', { last_name: 'À moi', source: 'website' }),
      await make('lead', { last_name: 'Ailleurs', owner: null, source: 'phone' }),
    ];
    expect((await read('lead', mine)).owner.id).toBe(people.Alice);
    expect((await read('lead', none)).owner).toBeNull();
  });

  test('many are given out by the rules at once, each person told once; what is settled is left', async () => {
    const { records } = await call('POST', '/records/lead', {
      records: Array.from({ length: 8 }, (_, n) => ({
        last_name: `Ensemble ${n}`,
        owner: people.Alice,
        source: 'website',
        status: n === 0 ? 'discarded' : 'new',
      })),
    });
    const before = (await notified('lead_assigned')).length;
    const { assigned, left, operation } = await action('lead.assign', {
      ids: records.map(({ id }: { id: string }) => id),
    });
    expect([assigned, left]).toEqual([7, 1]);
    const leads = await find('lead', { field: 'last_name', op: 'starts_with', value: 'Ensemble ' });
    const given = leads.filter(({ owner }: { owner: { id: string } }) => owner.id !== people.Alice);
    expect(given).toHaveLength(7);
    expect(given[0].assigned_because).toBe(typeset('Règle « Tous », à tour de rôle.', 'fr'));
    const told = (await notified('lead_assigned')).slice(before).map(({ subject }) => subject);
    expect(told.sort()).toEqual([
      '2 demandes vous ont été confiées',
      '2 demandes vous ont été confiées',
      '2 demandes vous ont été confiées',
      expect.stringContaining('Nouvelle demande pour vous'),
    ]);
    await action('record.undo', { operation });
    const back = await find('lead', { field: 'last_name', op: 'starts_with', value: 'Ensemble ' });
    expect(back.every(({ owner }: { owner: { id: string } }) => owner.id === people.Alice)).toBe(true);
  });

  test('trying it gives nothing away', async () => {
    await make('assignment_rule', {
      name: 'Secteur',
      way: 'territory',
      position: -1,
      people: [people.Driss],
    });
    const before = await action('assignment.try', { values: { source: 'website' } });
    expect(await action('assignment.try', { values: { source: 'website' } })).toEqual(before);
    expect(
      await action('assignment.try', { values: { source: 'phone', postal_code: '63000' } }),
    ).toMatchObject({
      person: { id: people.Driss },
      because: typeset('Règle « Secteur », secteur 63.', 'fr'),
    });
    expect((await action('assignment.try', { values: { source: 'phone' } })).person).toBeNull();
  });

  test('a rule asks what a lead that has only just come can answer', async () => {
    const answer = await door.call('PATCH', `/api/v1/records/assignment_rule/${rule}`, {
      filter: { field: 'company.name', op: 'is', value: 'X' },
    });
    expect([answer.statusCode, answer.json().errors[0]]).toMatchObject([
      400,
      { path: 'filter', code: 'filter_beyond' },
    ]);
  });
});

describe('the promise', () => {
  const at = (moment: string) => ({ ...door.app.context('test'), now: new Date(moment) });
  const lead = async (now: string, values: object = {}) => {
    const { written } = await write(at(now), 'lead', [
      { kind: 'create', values: { last_name: 'Promesse', source: 'email', received_at: now, ...values } },
    ]);
    return written[0]!.id;
  };
  const dueOf = async (id: string) => (await read('lead', id)).answer_due_at;

  beforeAll(async () => {
    await make('answer_promise', { minutes: 240 });
    await make('answer_promise', { minutes: 60, source: 'phone' });
  });

  test.each([
    // A Monday morning; the lunch that lies between is not worked.
    ['2026-11-23T09:00:00.000Z', {}, '2026-11-23T15:00:00.000Z'],
    ['2026-11-23T09:00:00.000Z', { source: 'phone' }, '2026-11-23T10:00:00.000Z'],
    // Friday afternoon goes on on Monday.
    ['2026-11-20T16:00:00.000Z', {}, '2026-11-23T11:00:00.000Z'],
    // The evening before a holiday that falls on a Wednesday: Thursday.
    ['2026-11-10T17:30:00.000Z', { source: 'phone' }, '2026-11-12T09:00:00.000Z'],
    // Across the change of clocks, in the night of 25 October: eight in the morning is an hour later in UTC.
    ['2026-10-24T10:00:00.000Z', { source: 'phone' }, '2026-10-26T09:00:00.000Z'],
  ])('of what comes at %s %j is due at %s', async (now, values, wanted) => {
    expect(await dueOf(await lead(now, values))).toBe(wanted);
  });

  test('nothing is promised of what is brought in long after it came', async () => {
    expect(
      await dueOf(await lead('2026-11-23T09:00:00.000Z', { received_at: '2026-03-02T09:00:00.000Z' })),
    ).toBeNull();
  });

  test('is watched: its owner is told in time, who leads them when it is over, each once', async () => {
    await sql`delete from w_1.lead_watch`.execute(door.app.db);
    const id = await lead('2026-11-23T08:00:00.000Z', { last_name: 'Attente', owner: people.Bruno });
    const due = await dueOf(id);
    expect(due).toBe('2026-11-23T14:00:00.000Z');
    expect(await escalate(at('2026-11-23T10:59:00.000Z'))).toBe(0);
    expect(await escalate(at('2026-11-23T11:00:00.000Z'))).toBe(1);
    expect(await escalate(at('2026-11-23T11:01:00.000Z'))).toBe(0);
    expect(await notified('lead_due')).toEqual([
      { owner_id: people.Bruno, subject: 'À répondre bientôt : Attente' },
    ]);
    // Two at once: one of them says it.
    const both = await Promise.all([
      escalate(at('2026-11-23T14:00:00.000Z')),
      escalate(at('2026-11-23T14:00:00.000Z')),
    ]);
    expect(both.sort()).toEqual([0, 1]);
    expect((await notified('lead_overdue')).map(({ owner_id }) => owner_id).sort()).toEqual(
      [people.Alice, people.Bruno].sort(),
    );
  });

  test('answered, it is watched no more, and what it took is known in working minutes', async () => {
    const id = await lead('2026-11-20T16:30:00.000Z', { last_name: 'Répondue' });
    await write(at('2026-11-23T09:15:00.000Z'), 'activity', [
      {
        kind: 'create',
        values: { kind: 'call', subject: 'Rappel', lead: id, done_at: '2026-11-23T09:15:00.000Z' },
      },
    ]);
    expect(await read('lead', id)).toMatchObject({
      status: 'contacted',
      first_response_at: '2026-11-23T09:15:00.000Z',
      answer_minutes: 105,
      promise_kept: true,
    });
    const { rows } = await sql`select 1 from w_1.lead_watch where lead_id = ${id}::uuid`.execute(door.app.db);
    expect(rows).toEqual([]);
  });

  test('the figures open the leads they count, and say nothing of too few', async () => {
    const { total, parts } = await action('lead.answers', { days: 365, by: 'source' });
    expect(total).toMatchObject({ answered: 1, kept: 1, working_minutes: null });
    for (const name of ['all', 'kept', 'late', 'overdue'])
      expect(await find('lead', total.open[name])).toHaveLength(
        name === 'all' ? total.answered : total[name],
      );
    const part = parts.find(({ of }: { of: { id: string } | null }) => of?.id === 'email');
    expect(await find('lead', part.open.overdue)).toHaveLength(part.overdue);
  });

  test('a figure names nobody whom its reader may not see', async () => {
    await make('lead', { last_name: 'Nommée', owner: people.Anne });
    const all = permission('all', 'none', 'none', 'none', 'none');
    const none = permission('none', 'none', 'none', 'none', 'none');
    const named = async (objects: Permissions['objects']) => {
      const ctx = door.app.context('test');
      const access = accessOf({ objects, others: none, administer: false });
      const reader = { ...ctx, actor: { ...ctx.actor, id: people.Alice!, access } };
      const { parts } = await answersAction.run(reader, { days: 90, by: 'owner' });
      return parts.find(({ of }) => of?.id === people.Anne)?.of?.title;
    };
    expect(await named({ lead: all, user: all })).toBe('Anne');
    expect(await named({ lead: all })).toBeNull();
  });
});

describe('conversion', () => {
  test('makes what is not there, carries along what happened, and is undone as one', async () => {
    const lead = await make('lead', {
      first_name: 'Nadia',
      last_name: 'Benali',
      email: 'nadia@cycles-benali.example',
      phone: '04 70 00 22 33',
      company_name: 'Cycles Benali',
      title: 'Douze vélos',
      postal_code: '63000',
      city: 'Clermont-Ferrand',
    });
    const call = await make('activity', {
      kind: 'call',
      subject: 'Premier appel',
      lead,
      done_at: new Date().toISOString(),
    });
    const prepared = await action('lead.prepare', { lead });
    expect(prepared).toMatchObject({
      company: { suggested: null, draft: { name: 'Cycles Benali', domain: 'cycles-benali.example' } },
      contact: { suggested: null, draft: { first_name: 'Nadia', email: 'nadia@cycles-benali.example' } },
      deal: { name: 'Douze vélos' },
    });
    const done = await action('lead.convert', {
      lead,
      company: { values: prepared.company.draft },
      contact: { values: prepared.contact.draft },
      deal: { values: { ...prepared.deal, amount: { amount: '4800', currency: 'EUR' } } },
    });
    expect(await read('lead', lead)).toMatchObject({
      status: 'converted',
      company: { id: done.company },
      contact: { id: done.contact },
    });
    expect(await read('contact', done.contact)).toMatchObject({ company: { id: done.company } });
    expect(await read('deal', done.deal)).toMatchObject({
      lead: { id: lead },
      company: { id: done.company },
      contact: { id: done.contact },
    });
    expect(await read('activity', call)).toMatchObject({
      lead: { id: lead },
      company: { id: done.company },
      deal: { id: done.deal },
    });
    const again = await door.call('POST', '/api/v1/actions/lead.convert', {
      lead,
      company: null,
      contact: { values: {} },
      deal: null,
    });
    expect(again.statusCode).toBe(409);
    await action('record.undo', { operation: done.operation });
    expect(await read('lead', lead)).toMatchObject({ status: 'contacted', company: null, contact: null });
    expect(await read('activity', call)).toMatchObject({ company: null, deal: null });
    for (const [object, id] of Object.entries({
      company: done.company,
      contact: done.contact,
      deal: done.deal,
    }))
      expect((await read(object, id as string)).deleted_at, object).not.toBeNull();
  });

  test('finds who is there already and completes what they had not', async () => {
    const company = await make('company', { name: 'Menuiserie Faure' });
    const contact = await make('contact', {
      first_name: 'Paul',
      last_name: 'Faure',
      email: 'paul@faure.example',
      company,
    });
    const lead = await make('lead', {
      last_name: 'FAURE',
      email: 'Paul@faure.example',
      phone: '04 70 00 33 44',
      company_name: 'Menuiserie FAURE',
    });
    const prepared = await action('lead.prepare', { lead });
    expect([prepared.contact.suggested, prepared.company.suggested]).toEqual([contact, company]);
    expect(prepared.contact.candidates[0].same).toContain('email');
    const done = await action('lead.convert', {
      lead,
      company: { id: company },
      contact: { id: contact },
      deal: null,
    });
    expect(done).toMatchObject({ company, contact, deal: null });
    expect(await read('contact', contact)).toMatchObject({
      last_name: 'Faure',
      phone: '+33470003344',
      company: { id: company },
    });
  });

  test('what is wrong is said where it stands, and nothing is made', async () => {
    const lead = await make('lead', { last_name: 'Faux' });
    const answer = await door.call('POST', '/api/v1/actions/lead.convert', {
      lead,
      company: { values: { name: 'Neuve SARL' } },
      contact: { values: { last_name: 'Faux', email: 'pas une adresse' } },
      deal: null,
    });
    expect([answer.statusCode, answer.json().errors[0].path]).toEqual([400, 'contact.values.email']);
    expect(await find('company', { field: 'name', op: 'is', value: 'Neuve SARL' })).toEqual([]);
  });

  test('two who convert it at the same moment make one deal', async () => {
    const lead = await make('lead', { last_name: 'Course', company_name: 'Course SA' });
    const input = {
      lead,
      company: { values: { name: 'Course SA' } },
      contact: { values: { last_name: 'Course' } },
      deal: { values: { name: 'Course' } },
    };
    const answers = await Promise.all(
      [1, 2].map(() => door.call('POST', '/api/v1/actions/lead.convert', input)),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect(await find('deal', { field: 'name', op: 'is', value: 'Course' })).toHaveLength(1);
  });
});
