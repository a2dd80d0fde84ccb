// Interviews through the door: invited without an account, answered, set side by side, settled, published.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { CampaignResults, Invited, OpenInterview } from '../../features/programme/vision/contract.ts';
import { addDays, dayIn } from '../../platform/lib/day.ts';
import { addColleague, type Colleague } from './test/colleagues.ts';
import { type Door, openDoor } from './test/door.ts';

let door: Door;
let lead: Colleague;
let sponsor: Colleague;
let other: Colleague;
let campaign: string;
const today = dayIn(new Date(), 'Europe/Paris');
const nobody = { cookie: '' };

beforeAll(async () => {
  door = await openDoor();
  lead = await addColleague(door, 'Karim');
  sponsor = await addColleague(door, 'Claire');
  other = await addColleague(door, 'Paul');
  const begun = await door.call('POST', '/api/v1/actions/programme.begin', {
    people: 120,
    sponsor: sponsor.id,
    lead: lead.id,
    aims: ['save_time'],
    go_live_on: addDays(today, 200),
    modules: [],
  });
  if (begun.statusCode !== 200) throw new Error(begun.body);
});
afterAll(() => door.close());

const open = (name: string, input: object) =>
  door.call('POST', `/api/v1/actions/interview.${name}`, input, nobody);
const results = async (): Promise<CampaignResults> =>
  (await lead.act('interview.results', { campaign })).json();
const tokenOf = ({ link }: Invited) => link.split('/').at(-1)!;
const made = async (object: string, values: object): Promise<string> => {
  const answer = await lead.call('POST', `/api/v1/records/${object}`, values);
  if (answer.statusCode !== 201) throw new Error(answer.body);
  return answer.json().id;
};
const invite = async (...interviews: string[]): Promise<Invited[]> => {
  const answer = await lead.act('interview.invite', { interviews });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json().invited;
};

test('a firm of 120 finds the nine questions ready', async () => {
  const { records } = (await lead.call('GET', '/api/v1/records/interview_campaign')).json();
  campaign = records[0].id;
  const { questions } = await results();
  expect(questions.map(({ key }) => key)).toEqual([
    'drivers',
    'scope',
    'processes',
    'other_processes',
    'integrations',
    'adoption',
    'success',
    'risks',
    'behaviours',
  ]);
});

describe('an invitation', () => {
  let anne: string;
  let token: string;
  beforeAll(async () => {
    anne = await made('interview', { name: 'Anne Morel', email: 'anne@exemple.fr', campaign });
    const [invited] = await invite(anne);
    token = tokenOf(invited!);
  });

  test('goes by mail, opens the campaign, and is kept as its hash alone', async () => {
    const { messages } = (await door.call('POST', '/api/v1/actions/mail.list', {})).json();
    expect(messages).toMatchObject([{ kind: 'interview' }]);
    expect(JSON.stringify(messages)).toContain('anne@exemple.fr');
    const { campaign: about, interviews } = await results();
    expect(about.status).toBe('open');
    expect(interviews.find(({ id }) => id === anne)).toMatchObject({ status: 'invited' });
    const kept = await sql`select * from w_1.interview_invitation where hash like ${`%${token}%`}`.execute(
      door.app.db,
    );
    expect(kept.rows).toEqual([]);
  });

  test('goes to a colleague in their own language', async () => {
    await door.call('PATCH', `/api/v1/records/user/${other.id}`, { language: 'en' });
    const colleague = await made('interview', {
      name: 'Paul',
      email: 'paul.k@exemple.fr',
      person: other.id,
      campaign,
    });
    await invite(colleague);
    const { messages } = (await door.call('POST', '/api/v1/actions/mail.list', {})).json();
    const letter = JSON.stringify(
      messages.find((one: object) => JSON.stringify(one).includes('paul.k@exemple.fr')),
    );
    expect(letter).toContain('Essai: your view on our CRM');
    // The introduction is the ready one still.
    expect(letter).toContain('We are preparing our CRM.');
  });

  test('lets one person in, without an account, and shows who reads', async () => {
    const read: OpenInterview = (await open('open', { token })).json();
    expect(read).toMatchObject({
      name: 'Anne Morel',
      firm: 'Essai',
      readers: ['Karim'],
      finished: false,
      answers: {},
    });
    expect(read.questions).toHaveLength(9);
  });

  test('keeps answers as one goes, and gives them back to the same person alone', async () => {
    const [first] = (await results()).questions;
    const answer = { words: 'Trop de tableurs.', chosen: [first!.choices[3]!], value: null };
    expect((await open('answer', { token, question: first!.id, ...answer })).statusCode).toBe(200);
    const again = { ...answer, words: 'Beaucoup trop de tableurs.' };
    expect((await open('answer', { token, question: first!.id, ...again })).statusCode).toBe(200);
    const read: OpenInterview = (await open('open', { token })).json();
    expect(read.answers).toEqual({ [first!.id]: again });

    const bob = await made('interview', { name: 'Bob', campaign });
    const [invited] = await invite(bob);
    const theirs: OpenInterview = (await open('open', { token: tokenOf(invited!) })).json();
    expect(theirs.answers).toEqual({});
    expect(JSON.stringify(theirs)).not.toContain('tableurs.');
    expect(JSON.stringify(theirs)).not.toContain('Anne');
  });

  test.each([
    ['a choice that is not offered', { chosen: ['Autre'], words: null, value: null }],
    ['a value out of range', { chosen: null, words: null, value: 101 }],
  ])('refuses %s', async (_, given) => {
    const question = (await results()).questions.find(
      ({ key }) => key === ('value' in given && given.value ? 'adoption' : 'drivers'),
    )!;
    const before = (await results()).questions;
    expect((await open('answer', { token, question: question.id, ...given })).statusCode).toBe(400);
    expect((await results()).questions).toEqual(before);
  });

  test('renewed, the link before leads nowhere; revoked, none does; over, neither', async () => {
    const [fresh] = await invite(anne);
    expect((await open('open', { token })).statusCode).toBe(404);
    expect((await open('open', { token: tokenOf(fresh!) })).statusCode).toBe(200);
    await sql`update w_1.interview_invitation set expires_at = now() - interval '1 minute' where interview_id = ${anne} and revoked_at is null`.execute(
      door.app.db,
    );
    expect((await open('open', { token: tokenOf(fresh!) })).statusCode).toBe(404);
    const [last] = await invite(anne);
    await lead.act('interview.revoke', { interview: anne });
    expect((await open('open', { token: tokenOf(last!) })).statusCode).toBe(404);
    expect((await results()).interviews.find(({ id }) => id === anne)?.link_until).toBeNull();
    [{ link: token }] = (await invite(anne)) as [Invited];
    token = token.split('/').at(-1)!;
  });

  test('the first answer and the finish at one moment: it is finished', async () => {
    const carl = await made('interview', { name: 'Carl', campaign });
    const theirs = tokenOf((await invite(carl))[0]!);
    const [first] = (await results()).questions;
    const answer = { token: theirs, question: first!.id, words: 'Les tableurs', chosen: null, value: null };
    const both = await door.app.db.transaction().execute(async (held) => {
      await sql`select from w_1.interview where id = ${carl} for update`.execute(held);
      const waiting = (some: number) =>
        vi.waitFor(async () => {
          const { rows } = await sql`
            select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
            door.app.db,
          );
          expect(rows).toHaveLength(some);
        });
      const finish = open('finish', { token: theirs });
      await waiting(1);
      const answered = open('answer', answer);
      await waiting(2);
      return { finish, answered };
    });
    expect((await both.finish).statusCode).toBe(200);
    expect((await both.answered).statusCode).toBe(200);
    expect((await results()).interviews.find(({ id }) => id === carl)).toMatchObject({ status: 'answered' });
    expect((await open('open', { token: theirs })).json()).toMatchObject({
      finished: true,
      answers: { [first!.id]: { words: 'Les tableurs' } },
    });
  });

  test('finished, it says so, and may still be corrected until the campaign is closed', async () => {
    await open('finish', { token });
    expect((await results()).interviews.find(({ id }) => id === anne)?.status).toBe('answered');
    const [first] = (await results()).questions;
    const answer = { question: first!.id, words: 'Corrigé', chosen: null, value: null };
    expect((await open('answer', { token, ...answer })).statusCode).toBe(200);
    await lead.call('PATCH', `/api/v1/records/interview_campaign/${campaign}`, { status: 'closed' });
    expect((await open('answer', { token, ...answer, words: 'Trop tard' })).statusCode).toBe(409);
    expect(JSON.stringify(await results())).not.toContain('Trop tard');
    await lead.call('PATCH', `/api/v1/records/interview_campaign/${campaign}`, { status: 'open' });
  });

  test('a link asked for without end is refused for a while, in the reader’s language, and loses nothing; others go on', async () => {
    const [question] = (await results()).questions;
    const answer = { token, question: question!.id, words: 'Jamais écrit', chosen: null, value: null };
    const theirs = tokenOf(
      (await invite((await results()).interviews.find(({ name }) => name === 'Bob')!.id))[0]!,
    );
    await open('open', { token });
    const before = (await results()).questions;
    const counted = sql`update jalon.auth_attempt set count = 600 where key like 'interview:%' and count < 6000`;
    await counted.execute(door.app.db);
    for (const [language, words] of [
      ['fr', 'trop souvent'],
      ['en', 'too often'],
    ]) {
      const refused = await door.call('POST', '/api/v1/actions/interview.answer', answer, {
        ...nobody,
        'accept-language': language!,
      });
      expect(refused.statusCode).toBe(429);
      expect(refused.json().detail).toContain(words);
    }
    expect((await open('open', { token })).statusCode).toBe(429);
    expect((await results()).questions).toEqual(before);
    // The address has done far less than it may.
    expect((await open('open', { token: theirs })).statusCode).toBe(200);
    await sql`update jalon.auth_attempt set count = 6000 where key = 'interview:127.0.0.1'`.execute(
      door.app.db,
    );
    expect((await open('open', { token: theirs })).statusCode).toBe(429);
    await sql`update jalon.auth_attempt set until = now() - interval '1 second'`.execute(door.app.db);
    expect((await open('open', { token })).statusCode).toBe(200);
    // Whoever notes for somebody is signed in, and not counted by a link.
    expect((await lead.act('interview.results', { campaign })).statusCode).toBe(200);
  });

  test('an interviewer notes for somebody; whoever has no place in the project does not', async () => {
    const bob = (await results()).interviews.find(({ name }) => name === 'Bob')!.id;
    const scope = (await results()).questions[1]!;
    const answer = {
      interview: bob,
      question: scope.id,
      words: 'Les ventes seules',
      chosen: null,
      value: null,
    };
    for (const who of [other, sponsor])
      expect((await who.act('interview.answer', answer)).statusCode).not.toBe(200);
    expect((await open('answer', answer)).statusCode).toBe(401);
    expect((await results()).questions[1]!.answers).toEqual([]);
    expect((await lead.act('interview.answer', answer)).statusCode).toBe(200);
    expect((await results()).questions[1]!.answers).toMatchObject([{ words: 'Les ventes seules' }]);
  });
});

test('what people said is read by the project team alone', async () => {
  for (const who of [sponsor, other]) {
    expect((await who.act('interview.results', { campaign })).statusCode).toBe(403);
    for (const object of ['interview', 'interview_answer', 'interview_question']) {
      const read = await who.call('GET', `/api/v1/records/${object}`);
      expect(read.json().records ?? []).toEqual([]);
    }
  }
});

test('ten people with known disagreement', async () => {
  const ten = await lead.act('interview.start_campaign');
  campaign = ten.json().id;
  const { questions } = await results();
  const of = (key: string) => questions.find((one) => one.key === key)!.id;
  const ids: string[] = [];
  for (let i = 0; i < 10; i++) ids.push(await made('interview', { name: `Personne ${i}`, campaign }));
  const tokens = (await invite(...ids)).map(tokenOf);
  const nothing = { words: null, chosen: null, value: null };
  const risks = questions.find((one) => one.key === 'risks')!.choices;
  for (const [i, token] of tokens.entries()) {
    // Seven want 80 %, three 50 %.
    await open('answer', { token, question: of('adoption'), ...nothing, value: i < 7 ? 80 : 50 });
    // All fear the same.
    await open('answer', { token, question: of('risks'), ...nothing, chosen: [risks[1]] });
    await open('answer', {
      token,
      question: of('scope'),
      ...nothing,
      words: i < 5 ? 'Les ventes, sans la facturation' : 'Tout, avec la facturation',
    });
  }
  const scope = (await results()).questions.find((one) => one.key === 'scope')!;
  expect(scope.agreement.spread).toBeNull();
  expect(scope.terms.map(({ term, answers }) => [term, answers.length])).toEqual([
    ['facturation', 10],
    ['ventes', 5],
  ]);
  await lead.call('PATCH', '/api/v1/records/interview_answer', {
    updates: scope.answers.map(({ id, words }) => ({
      id,
      themes: [words!.startsWith('Tout') ? 'Tout' : 'Ventes seules'],
    })),
  });
  const read = (await results()).questions;
  const measured = (key: string) => read.find((one) => one.key === key)!.agreement;
  // Mean (7 × 80 + 3 × 50) / 10 = 71; deviation √((7 × 9² + 3 × 21²) / 10) = √189 = 13.7477; over 50.
  expect(measured('adoption').mean).toBe(71);
  expect(measured('adoption').spread).toBeCloseTo(0.27495, 4);
  expect(measured('risks')).toMatchObject({ measured: 10, spread: 0, mode: { label: risks[1], count: 10 } });
  // Five and five: 25 of 45 pairs share no theme.
  expect(measured('scope').spread).toBeCloseTo(25 / 45, 6);
});

describe('the vision', () => {
  const published = async (who: Colleague) =>
    (await who.call('GET', '/api/v1/records/vision?sort=number')).json().records;
  let id: string;
  test('is drawn from what was settled', async () => {
    const { questions } = await results();
    await lead.call('PATCH', `/api/v1/records/interview_question/${questions[1]!.id}`, {
      result: 'Les ventes et le service.',
      settled_at: new Date().toISOString(),
      settled_by: lead.id,
    });
    id = (await lead.act('vision.draft', { campaign })).json().id;
    const draft = (await lead.call('GET', `/api/v1/records/vision/${id}`)).json();
    expect(draft.sections).toMatchObject([{ key: 'scope', text: 'Les ventes et le service.' }]);
    expect(await published(other)).toEqual([]);
  });

  test('published, it is everybody’s, numbered, and stays as it was', async () => {
    await lead.call('PATCH', `/api/v1/records/vision/${id}`, { sentence: 'Répondre à tous le jour même.' });
    expect((await other.act('vision.publish', { id })).statusCode).toBe(404);
    expect((await lead.act('vision.publish', { id, why: 'Première version' })).json()).toEqual({ number: 1 });
    expect(await published(other)).toMatchObject([{ number: 1, sentence: 'Répondre à tous le jour même.' }]);
    const changed = await lead.call('PATCH', `/api/v1/records/vision/${id}`, { sentence: 'Autre chose' });
    expect(changed.statusCode).toBe(409);
    expect(await published(other)).toMatchObject([{ sentence: 'Répondre à tous le jour même.' }]);
  });

  test('the next version begins from it and gets the next number', async () => {
    const next = (await lead.act('vision.draft', {})).json().id;
    expect((await lead.act('vision.draft', {})).json().id).toBe(next);
    await lead.call('PATCH', `/api/v1/records/vision/${next}`, { sentence: 'Répondre à tous dans l’heure.' });
    expect((await lead.act('vision.publish', { id: next })).json()).toEqual({ number: 2 });
    expect(await published(other)).toHaveLength(2);
  });

  test('what a workshop settles anew takes the place of what was published, and follows what was written since', async () => {
    const draftOf = async () => {
      const next = (await lead.act('vision.draft', { campaign })).json().id;
      const { sections } = (await lead.call('GET', `/api/v1/records/vision/${next}`)).json();
      return { next, scope: sections.find(({ key }: { key: string }) => key === 'scope').text };
    };
    const settle = async (result: string) => {
      const { questions } = await results();
      const id = questions.find(({ key }) => key === 'scope')!.id;
      const settled_at = new Date().toISOString();
      await lead.call('PATCH', `/api/v1/records/interview_question/${id}`, { result, settled_at });
    };
    // Settled before the version in force, it has had its say.
    expect((await draftOf()).scope).toBe('Les ventes et le service.');
    await settle('Les ventes seules.');
    const { next, scope } = await draftOf();
    expect(scope).toBe('Les ventes seules.');
    await lead.call('PATCH', `/api/v1/records/vision/${next}`, {
      sections: [{ key: 'scope', title: 'Périmètre', text: 'À nos mots.' }],
    });
    expect((await draftOf()).scope).toBe('À nos mots.\n\nLes ventes seules.');
    expect((await draftOf()).scope).toBe('À nos mots.\n\nLes ventes seules.');
  });
});
