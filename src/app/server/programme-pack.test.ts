// The committee pack: two pages whatever there is to say, tagged and titled in its language, kept as it was on its day.
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, i) => {
      const { items } = await (await pdf.getPage(i + 1)).getTextContent();
      return items
        .map((one) => ('str' in one ? one.str : ''))
        .join(' ')
        .replace(/[\s\u202f\u00a0]+/g, ' ');
    }),
  );
  const { info } = await pdf.getMetadata();
  const tags = await (await pdf.getPage(1)).getStructTree();
  return { bytes, pages, info: info as Record<string, unknown>, tags: JSON.stringify(tags) };
}

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
  const { write } = await import('../../records/server/write.ts');
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
  expect(content.sections.find((one: { key: string }) => one.key === 'budget').rows[0][2]).toMatch(
    /1.234.567.890/,
  );
});

test('the project team knows that there is a pack, and not what is in it; others know nothing', async () => {
  const { id, file } = (await act('pack.make', {})).json();
  const seen = (await member.call('GET', `/api/v1/records/committee_pack/${id}`)).json();
  expect(seen.name).toMatch(/^Dossier/);
  expect(seen).not.toHaveProperty('content');
  expect(await pdfOf(file.id, member)).toBe(404);
  expect((await member.act('pack.make')).statusCode).toBe(403);
  expect((await rep.call('GET', `/api/v1/records/committee_pack/${id}`)).statusCode).toBe(404);
  expect((await rep.act('pack.make')).statusCode).toBe(403);
  const { records } = (await door.call('POST', '/api/v1/records/committee_pack/query', {})).json();
  expect(records[0].id).toBe(id);
});
