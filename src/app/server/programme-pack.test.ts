// The committee pack: two pages whatever there is to say, tagged and titled in its language, kept as it was on its day.
import { sql } from 'kysely';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PackContent } from '../../features/programme/pack/contract.ts';
import { type Permissions, permission } from '../../model/access.ts';
import { write } from '../../records/server/write.ts';
import { addColleague, type Colleague } from './test/colleagues.ts';
import { type Door, openDoor } from './test/door.ts';
import { beginProgramme } from './test/programme.ts';

let door: Door;
let member: Colleague;
let rep: Colleague;

const act = (name: string, body: object) => door.call('POST', `/api/v1/actions/${name}`, body);
const make = (object: string, values: object | object[]) =>
  door.call('POST', `/api/v1/records/${object}`, Array.isArray(values) ? { records: values } : values);
const pack = async (id: string) => (await door.call('GET', `/api/v1/records/committee_pack/${id}`)).json();

beforeAll(async () => {
  door = await openDoor();
  await beginProgramme(door);
  rep = await addColleague(door, 'Rita');
  member = await addColleague(door, 'Marc');
  await make('programme_member', { person: member.id, level: 'project_team', function: 'user' });
});
afterAll(() => door.close());

async function pdfOf(file: string, { call }: Pick<Door, 'call'> = door) {
  const answer = await call('GET', `/api/v1/files/${file}`);
  if (answer.statusCode !== 200) return answer.statusCode;
  const bytes = answer.rawPayload;
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const pages = await textOf(pdf);
  const { info } = await pdf.getMetadata();
  const tags = await (await pdf.getPage(1)).getStructTree();
  return { bytes, pages, info: info as Record<string, unknown>, tags: JSON.stringify(tags) };
}

const textOf = (pdf: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<string[]> =>
  Promise.all(
    Array.from({ length: pdf.numPages }, async (_, i) => {
      const { items } = await (await pdf.getPage(i + 1)).getTextContent();
      return items
        .map((one) => ('str' in one ? one.str : ''))
        .join(' ')
        .replace(/[\s\u202f\u00a0]+/g, ' ');
    }),
  );

type Pdf = Exclude<Awaited<ReturnType<typeof pdfOf>>, number>;

describe.each([
  ['fr', 'Dossier du comité de pilotage', 'Décisions attendues', 'Page 1 sur 2', 'fr-FR'],
  ['en', 'Steering committee pack', 'Decisions wanted', 'Page 1 of 2', 'en-GB'],
])('in %s', (language, title, heading, foot, lang) => {
  test('two pages, tagged and titled in its language, and the same words on the screen', async () => {
    const name = `Ouvrir le pilote en ${language} ?`;
    await make('decision', { name, wanted_by: '2031-03-01' });
    const made = (await act('pack.make', { language })).json();
    const { pages, info, tags, bytes } = (await pdfOf(made.file.id)) as Pdf;
    expect(pages).toHaveLength(2);
    expect(info.Title).toContain(title);
    expect(info.Language).toBe(lang);
    expect(bytes.includes('/Marked true')).toBe(true);
    expect(tags).toMatch(/"H1".*"H2".*"Table".*"TR".*"TH".*"TD"/);
    expect(pages[0]).toContain(heading);
    expect(pages[0]).toContain(foot);
    expect(pages[0]).toContain(name);
    const { content } = await pack(made.id);
    const decisions = content.sections.find(({ key }: { key: string }) => key === 'decisions');
    expect(decisions.rows.map(([question]: string[]) => question)).toContain(name);
    expect(content.sections.map(({ key }: { key: string }) => key)).toEqual([
      'decisions',
      'goals',
      'gate',
      'budget',
      'plan',
      'gaps',
      'risks',
      'frictions',
    ]);
  });
});

test('what was said on its day stays, whatever changes afterwards', async () => {
  const risk = (await make('risk', { name: 'Le sponsor part', probability: 5, impact: 5 })).json();
  const { id, file } = (await act('pack.make', { language: 'fr' })).json();
  const before = await pack(id);
  const bytes = ((await pdfOf(file.id)) as Pdf).bytes;
  expect(JSON.stringify(before.content)).toContain('Le sponsor part');
  await door.call('PATCH', `/api/v1/records/risk/${risk.id}`, { name: 'Le sponsor reste' });
  expect((await pack(id)).content).toEqual(before.content);
  expect(((await pdfOf(file.id)) as Pdf).bytes.equals(bytes)).toBe(true);
  const app = door.app.context('test');
  const change = write(
    app,
    'committee_pack',
    [{ kind: 'update', id, values: { content: { sections: [] } } }],
    { trusted: true },
  );
  await expect(change).rejects.toMatchObject({ problems: [{ code: 'pack_frozen' }] });
  const renamed = await door.call('PATCH', `/api/v1/records/committee_pack/${id}`, { content: {} });
  expect(renamed.statusCode).toBe(400);
  expect((await pack(id)).content).toEqual(before.content);
});

/** The role of the committees, with the budget and without. */
async function committeesRead(budget: boolean): Promise<void> {
  const { rows } = await sql<{ id: string; permissions: Permissions }>`
    select id, permissions from w_1.role where granted_to = 'committee'`.execute(door.app.db);
  const [{ id, permissions }] = rows as [(typeof rows)[0]];
  const read = budget ? 'all' : 'none';
  const objects = { ...permissions.objects, budget_line: permission(read, 'none', 'none', 'none', 'none') };
  await write(
    door.app.context('test'),
    'role',
    [{ kind: 'update', id, values: { permissions: { ...permissions, objects } } }],
    { trusted: true },
  );
}

const keysOf = (content: PackContent): string[] => content.sections.map(({ key }) => key);

test('who may not read the budget gets no budget section, on the screen nor in the PDF', async () => {
  await make('budget_line', {
    name: 'Licences',
    kind: 'licences',
    committed: { amount: '4321', currency: 'EUR' },
  });
  const odile = await addColleague(door, 'Odile');
  await make('programme_member', { person: odile.id, level: 'steering' });
  const { id, file, open_file } = (await act('pack.make', { language: 'fr' })).json();
  const asSeenBy = async (who: Colleague) =>
    (await who.call('GET', `/api/v1/records/committee_pack/${id}`)).json();

  const whole = await asSeenBy(odile);
  expect(keysOf(whole.content)).toContain('budget');
  expect(((await pdfOf(file.id, odile)) as Pdf).pages[1]).toContain('Budget');

  // By their place, and by what a firm makes of a place that had the budget.
  await committeesRead(false);
  for (const who of [member, odile]) {
    const seen = await asSeenBy(who);
    expect(seen).not.toHaveProperty('content');
    expect(seen).not.toHaveProperty('file');
    expect(keysOf(seen.open_content)).toEqual(keysOf(whole.content).filter((key) => key !== 'budget'));
    expect(JSON.stringify(seen)).not.toMatch(/Budget approuvé|pas encore approuvé|Réserve/);
    expect(await pdfOf(file.id, who)).toBe(404);
    const { pages } = (await pdfOf(open_file.id, who)) as Pdf;
    expect(pages).toHaveLength(2);
    expect(pages.join(' ')).not.toMatch(/Engagé|Réserve/);
    for (const field of ['content', 'file']) {
      const asked = await who.call('POST', '/api/v1/records/committee_pack/query', {
        fields: ['name', field],
      });
      expect(asked.statusCode).toBe(400);
      expect(asked.body).not.toContain(file.id);
    }
  }
  await committeesRead(true);
  expect(keysOf((await asSeenBy(odile)).content)).toContain('budget');
});

test('others know nothing of a pack, and only who leads or sponsors makes one', async () => {
  const { id, open_file } = (await act('pack.make', {})).json();
  expect((await member.act('pack.make')).statusCode).toBe(403);
  expect((await rep.call('GET', `/api/v1/records/committee_pack/${id}`)).statusCode).toBe(404);
  expect(await pdfOf(open_file.id, rep)).toBe(404);
  expect((await rep.act('pack.make')).statusCode).toBe(403);
  const { records } = (await door.call('POST', '/api/v1/records/committee_pack/query', {})).json();
  expect(records[0].id).toBe(id);
});

describe('with the agenda', () => {
  let meeting: string;
  const send = async (who: Pick<Colleague, 'act'>, again = false) =>
    (await who.act('programme.send_agenda', { meeting, again })).json();
  const letters = async () => {
    const { rows } = await sql<{ to: string; body: string; name: string | null; content: Uint8Array | null }>`
      select m.recipient as to, m.body_text as body, a.name, a.content
      from jalon.mail as m left join jalon.mail_attachment as a on a.mail = m.id
      where m.kind = 'meeting_agenda' order by m.recipient`.execute(door.app.db);
    await sql`delete from jalon.mail where kind = 'meeting_agenda'`.execute(door.app.db);
    return rows;
  };
  const packs = async () => {
    const { rows } = await sql<{ language: string }>`
      select language from w_1.committee_pack where meeting_id = ${meeting}::uuid order by language`.execute(
      door.app.db,
    );
    return rows.map(({ language }) => language);
  };
  const admin = { act };

  beforeAll(async () => {
    const committee = (await make('committee', { name: 'steering', level: 'steering' })).json().id;
    const gwen = await addColleague(door, 'Gwen');
    await make('programme_member', { person: gwen.id, level: 'steering' });
    await sql`update w_1."user" set language = 'en' where id = ${gwen.id}::uuid`.execute(door.app.db);
    await make('programme_member', {
      name: 'Maud Conseil',
      email: 'maud@conseil.example',
      level: 'steering',
      function: 'adviser',
    });
    const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const called = await act('programme.call_meeting', { committee, day, time: '10:00' });
    [meeting] = called.json().ids;
  });

  test('it is made as it is sent, and goes to each in their language, as far as it is theirs', async () => {
    expect(await packs()).toEqual([]);
    await send(admin);
    expect(await packs()).toEqual(['en', 'fr']);
    const all = new Map((await letters()).map((one) => [one.to.split('@')[0], one]));
    expect(all.get('gwen')!.name).toMatch(/^\d{4}-\d\d-\d\d-pack\.pdf$/);
    expect(all.get('gwen')!.body).toContain('The committee pack is attached to this message: two pages');
    expect(all.get('odile')!.name).toMatch(/-dossier\.pdf$/);
    expect(all.get('odile')!.body).toMatch(/Le dossier du comité est joint à ce message\s: deux pages/);
    // Without an account nobody has a right to the budget.
    expect(all.get('maud')!.name).toMatch(/-dossier-sans-budget\.pdf$/);
    expect(all.get('maud')!.body).toContain('joint à ce message, sans le budget');
    const words = async (who: string) =>
      textOf(await getDocumentProxy(new Uint8Array(all.get(who)!.content!)));
    expect((await words('gwen')).join(' ')).toContain('Committed');
    expect((await words('odile')).join(' ')).toContain('Engagé');
    expect((await words('maud')).join(' ')).not.toContain('Engagé');
    const kept = (await door.call('GET', `/api/v1/records/meeting/${meeting}`)).json().agenda_sent_with;
    expect(kept).toMatchObject({ whole: 3, open: 1, none: 0 });
    expect(kept.packs.map(({ language }: { language: string }) => language).sort()).toEqual(['en', 'fr']);
  });

  test('sent again, what was frozen goes again; a newer one takes its place', async () => {
    expect((await send(admin)).sent).toBe(0);
    expect(await letters()).toEqual([]);
    await send(admin, true);
    expect(await packs()).toEqual(['en', 'fr']);
    await letters();
    await make('decision', { name: 'Une question de dernière heure ?', wanted_by: '2020-01-01' });
    await act('pack.make', { meeting, language: 'fr' });
    await send(admin, true);
    const odile = (await letters()).find(({ to }) => to.startsWith('odile'))!;
    const pdf = await getDocumentProxy(new Uint8Array(odile.content!));
    expect((await textOf(pdf)).join(' ')).toContain('de dernière heure');
  });

  test('whoever lost the budget is sent the pack without it, and who presses does not matter', async () => {
    await committeesRead(false);
    const gwen = (
      await sql<{ id: string }>`select id from w_1."user" where name = 'Gwen'`.execute(door.app.db)
    ).rows[0]!;
    const presser = await addColleague(door, 'Paul');
    await make('programme_member', { person: presser.id, level: 'project_team' });
    await send(presser, true);
    const all = await letters();
    const of = (name: string) => all.find(({ to }) => to.startsWith(name))!;
    expect(of('gwen').name).toMatch(/-pack-without-budget\.pdf$/);
    expect(of('odile').name).toMatch(/-dossier-sans-budget\.pdf$/);
    expect(all.map(({ name }) => name).filter((name) => /dossier\.pdf$/.test(name!))).toHaveLength(1);
    // Somebody who is no longer of the firm is not sent anything.
    await sql`update w_1."user" set active = false where id = ${gwen.id}::uuid`.execute(door.app.db);
    await send(presser, true);
    expect((await letters()).map(({ to }) => to)).not.toContain('gwen@exemple.fr');
    await committeesRead(true);
  });

  test('a project team’s meeting has none by itself; one made for it goes along', async () => {
    const committee = (await make('committee', { name: 'project_team', level: 'project_team' })).json().id;
    const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const called = await act('programme.call_meeting', { committee, day, time: '11:00' });
    [meeting] = called.json().ids;
    await send(admin);
    expect((await letters()).map(({ name }) => name)).toEqual([null, null, null]);
    await act('pack.make', { meeting, language: 'fr' });
    await send(admin, true);
    const marc = (await letters()).find(({ to }) => to.startsWith('marc'))!;
    expect(marc.name).toMatch(/sans-budget/);
  });
});

test('a hundred of everything, in long words, is two pages that say how many more there are', async () => {
  const answered_at = new Date().toISOString();
  const long = 'Un texte qui ne finit pas, parce que personne ne l’a relu, '.repeat(4);
  const many = (values: (i: number) => object) => Array.from({ length: 100 }, (_, i) => values(i));
  await make(
    'decision',
    many((i) => ({ name: `${i} ${long}` })),
  );
  await make(
    'risk',
    many((i) => ({ name: `${i} ${long}`, probability: 4, impact: 4 })),
  );
  await make(
    'gap',
    many((i) => ({ name: `${i} ${long}`, importance: 5 })),
  );
  await make(
    'programme_task',
    many((i) => ({ name: `${i} ${long.slice(0, 190)}`, ends_on: '2026-01-01' })),
  );
  await make(
    'friction',
    many((i) => ({ words: `${i} ${long}`, status: 'done', answer: long, answered_at })),
  );
  await make(
    'gate_criterion',
    many((i) => ({ name: `${i} ${long}`, phase: 'prepare', kind: 'signed' })),
  );
  await make(
    'budget_line',
    many((i) => ({ name: `${i}`, kind: 'travel', committed: { amount: '12345678.90', currency: 'EUR' } })),
  );
  const { id, file } = (await act('pack.make', { language: 'fr' })).json();
  const { pages } = (await pdfOf(file.id)) as Pdf;
  expect(pages).toHaveLength(2);
  const { content } = await pack(id);
  for (const key of ['decisions', 'gaps', 'risks', 'frictions']) {
    const section = content.sections.find((one: { key: string }) => one.key === key);
    expect(section.rows.length).toBeGreaterThan(0);
    expect(section.rows.length + section.more).toBeGreaterThanOrEqual(100);
    expect(pages.join(' ')).toContain(`et ${section.more} de plus`);
  }
  // A hundred times 12 345 678,90 €, and the 4 321 € of the licences.
  expect(content.sections.find((one: { key: string }) => one.key === 'budget').rows[0][2]).toMatch(
    /1.234.572.211/,
  );
});
