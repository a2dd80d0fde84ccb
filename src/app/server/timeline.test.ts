import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Permissions, permission } from '../../model/access.ts';
import { newId } from '../../platform/lib/ids.ts';
import { type TestWorld, testWorld } from '../../records/server/test/context.ts';
import { readTimeline, type TimelineEntry } from '../../records/server/timeline.ts';
import { write } from '../../records/server/write.ts';
import { serverSchema } from './schema.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld(serverSchema('w_1'));
});
afterAll(() => world.close());

const minutes = (n: number) => new Date(Date.UTC(2026, 2, 12, 9, 0) + n * 60_000);

async function create(object: string, values: Record<string, unknown>, now?: Date, id?: string | null) {
  const { written } = await write(world.as({ now, id }), object, [{ kind: 'create', values }]);
  return written[0]!.id;
}

const told = (entries: readonly TimelineEntry[]) =>
  entries.map((entry) =>
    entry.kind === 'changes'
      ? [entry.change, ...entry.changes.map(({ field }) => field)].join(' ')
      : `${entry.object} ${entry.record.record_title}`,
  );

test('activities, documents and changes stand in one order, page after page, without gap or double', async () => {
  const company = await create('company', { name: 'Atelier' }, minutes(0));
  const deal = await create('pipeline', { name: 'Ventes' }).then(async (pipeline) => {
    const stage = await create('stage', { name: 'Devis', pipeline });
    return create('deal', { name: 'Devis 12', company, pipeline, stage }, minutes(1));
  });
  await create('activity', {
    kind: 'call',
    subject: 'Appel',
    done_at: minutes(20).toISOString(),
    happened_at: minutes(20).toISOString(),
    deal,
  });
  await write(world.as({ now: minutes(30) }), 'company', [
    { kind: 'update', id: company, values: { phone: '01 42 68 53 00' } },
  ]);
  await create('activity', {
    kind: 'note',
    subject: 'Note',
    done_at: minutes(40).toISOString(),
    happened_at: minutes(40).toISOString(),
    company,
  });
  await create(
    'document',
    { name: 'Offre.pdf', file: { id: newId(), name: 'Offre.pdf' }, company },
    minutes(50),
  );
  await write(world.as({ now: minutes(60) }), 'company', [
    { kind: 'update', id: company, values: { email: 'a@atelier.fr' } },
  ]);
  await write(world.as({ now: minutes(65) }), 'company', [
    { kind: 'update', id: company, values: { email: 'b@atelier.fr', industry: 'Bois' } },
  ]);

  const whole = await readTimeline(world.as(), 'company', company);
  expect(told(whole.entries)).toEqual([
    'update email industry',
    'document Offre.pdf',
    'activity Note',
    'update phone',
    'activity Appel',
    'create',
  ]);
  expect(whole.next).toBeNull();
  const last = whole.entries[0] as Extract<TimelineEntry, { kind: 'changes' }>;
  expect(last.changes[0]).toEqual({ field: 'email', before: null, after: 'b@atelier.fr' });

  const paged: TimelineEntry[] = [];
  let before: string | undefined;
  for (let i = 0; i < 10; i++) {
    const page = await readTimeline(world.as(), 'company', company, { before, limit: 2 });
    paged.push(...page.entries);
    if (!page.next) break;
    before = page.next;
  }
  expect(told(paged)).toEqual(told(whole.entries));
  expect(
    told((await readTimeline(world.as(), 'company', company, { kinds: ['activities'] })).entries),
  ).toEqual(['activity Note', 'activity Appel']);
  expect(told((await readTimeline(world.as(), 'deal', deal)).entries)).toEqual(['activity Appel', 'create']);
});

test('what is to be done stands apart, the earliest first, until it is done', async () => {
  const contact = await create('contact', { last_name: 'Roux' }, minutes(0));
  const later = await create('activity', {
    subject: 'Relancer',
    due_at: minutes(5000).toISOString(),
    contact,
  });
  await create('activity', { subject: 'Rappeler', due_at: minutes(-60).toISOString(), contact });
  await create('activity', {
    kind: 'meeting',
    subject: 'Visite',
    starts_at: minutes(3000).toISOString(),
    contact,
  });
  const read = () => readTimeline(world.as({ now: minutes(10) }), 'contact', contact);
  const first = await read();
  expect(first.open.map(({ record }) => record.record_title)).toEqual(['Rappeler', 'Visite', 'Relancer']);
  expect(told(first.entries)).toEqual(['create']);
  await write(world.as(), 'activity', [
    { kind: 'update', id: later, values: { done_at: minutes(10).toISOString() } },
  ]);
  expect((await read()).open).toHaveLength(2);
});

test('changes undone within ten minutes are not told, and those of two people stand apart', async () => {
  const [anne, bruno] = [await create('user', { name: 'Anne' }), await create('user', { name: 'Bruno' })];
  const company = await create('company', { name: 'Avant' }, minutes(0), anne);
  const rename = (name: string, id: string, at: number) =>
    write(world.as({ id, now: minutes(at) }), 'company', [{ kind: 'update', id: company, values: { name } }]);
  await rename('Après', anne, 20);
  await rename('Avant', anne, 22);
  await rename('Bruno', bruno, 24);
  await rename('Anne', anne, 26);
  const { entries } = await readTimeline(world.as(), 'company', company);
  expect(
    entries.map((entry) => entry.kind === 'changes' && [entry.actor?.title, entry.changes[0]?.after]),
  ).toEqual([
    ['Anne', 'Anne'],
    ['Bruno', 'Bruno'],
    ['Anne', undefined],
  ]);
});

test('what the reader may not see is not there', async () => {
  const [anne, bruno] = [await create('user', { name: 'Anne' }), await create('user', { name: 'Bruno' })];
  const company = await create('company', { name: 'Partagée', owner: anne });
  await create('activity', {
    kind: 'note',
    subject: 'À Anne',
    owner: anne,
    company,
    done_at: minutes(1).toISOString(),
  });
  await create('activity', {
    kind: 'note',
    subject: 'À Bruno',
    owner: bruno,
    company,
    done_at: minutes(2).toISOString(),
  });
  await create('activity', {
    subject: 'Tâche de Bruno',
    owner: bruno,
    company,
    due_at: minutes(9).toISOString(),
  });
  const permissions: Permissions = {
    objects: {
      activity: permission('own', 'own', 'own', 'own', 'none'),
      company: { ...permission('all', 'none', 'none', 'none', 'none'), hidden: ['phone'] },
    },
    others: permission('all', 'none', 'none', 'none', 'none'),
    administer: false,
  };
  await write(world.as(), 'company', [{ kind: 'update', id: company, values: { phone: '0142685300' } }]);
  const seen = await readTimeline(world.as({ id: anne, permissions }), 'company', company);
  expect(told(seen.entries).filter((line) => line.startsWith('activity'))).toEqual(['activity À Anne']);
  expect(seen.open).toEqual([]);
  expect(JSON.stringify(seen)).not.toContain('42685300');
  const none: Permissions = {
    ...permissions,
    objects: { company: permission('none', 'none', 'none', 'none', 'none') },
  };
  await expect(
    readTimeline(world.as({ id: anne, permissions: none }), 'company', company),
  ).rejects.toMatchObject({ code: 'not_found' });
  await expect(readTimeline(world.as(), 'company', company, { before: 'nonsense' })).rejects.toMatchObject({
    code: 'invalid',
  });
});

test('a guest finds in their timeline, and their firm in its own, what they were asked to; nothing is told twice', async () => {
  const [firm, host] = [
    await create('company', { name: 'Menuiserie Perrin' }),
    await create('company', { name: 'Hôte' }),
  ];
  const nadia = await create('contact', { first_name: 'Nadia', last_name: 'Perrin', company: firm });
  const meeting = async (subject: string, at: number, values: object) => {
    const when = minutes(at).toISOString();
    const activity = await create('activity', {
      kind: 'meeting',
      subject,
      happened_at: when,
      done_at: when,
      ...values,
    });
    await create('participant', { activity, contact: nadia });
    return activity;
  };
  await meeting('Salon', 100, { company: host });
  // She is its contact too: once is enough.
  await meeting('Chez elle', 110, { contact: nadia });
  const gone = await meeting('Annulée', 120, { company: host });
  await write(world.as(), 'activity', [{ kind: 'delete', id: gone }]);
  const planned = await create('activity', {
    kind: 'meeting',
    subject: 'À venir',
    due_at: minutes(9_000_000).toISOString(),
    company: host,
  });
  await create('participant', { activity: planned, contact: nadia });
  const read = (object: string, id: string, options = {}) =>
    readTimeline(world.as({ now: minutes(200) }), object, id, { kinds: ['activities'], ...options });
  for (const [object, id] of [
    ['contact', nadia],
    ['company', firm],
  ] as const) {
    const { entries, open } = await read(object, id);
    expect(told(entries)).toEqual(['activity Chez elle', 'activity Salon']);
    expect(open.map(({ record }) => record.subject)).toEqual(['À venir']);
    const first = await read(object, id, { limit: 1 });
    expect(told(first.entries)).toEqual(['activity Chez elle']);
    const second = await read(object, id, { limit: 1, before: first.next });
    expect([told(second.entries), second.next]).toEqual([['activity Salon'], null]);
  }
});
