import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Permissions, permission } from '../../model/access.ts';
import type { Context } from '../../model/server/context.ts';
import { createImport } from '../../records/server/import/imports.ts';
import { presentImport } from '../../records/server/import/present.ts';
import { saveRecipe } from '../../records/server/import/recipes.ts';
import { refusedFile } from '../../records/server/import/refused.ts';
import { readReport } from '../../records/server/import/report.ts';
import { readPage } from '../../records/server/read.ts';
import { write } from '../../records/server/write.ts';
import { type ImportWorld, importWorld, makePipeline } from './test/importing.ts';

let at: ImportWorld;
beforeAll(async () => {
  at = await importWorld();
  await makePipeline(at.world.as());
});
afterAll(() => at.close());

const fields = (one: { mapping: { header: string; field: string | null; part: string | null }[] }) =>
  Object.fromEntries(
    one.mapping.map(({ header, field, part }) => [header, part ? `${field}.${part}` : field]),
  );

test('a French spreadsheet is looked at, rehearsed without a trace, and run', async () => {
  const content = [
    'Prénom;Nom;Courriel;Tél. mobile;Société;Ville;Code postal;Date de naissance;Pointure',
    'Éléonore;Lefèvre;eleonore@exemple.fr;06 12 34 56 78;Crème & Cie;Lyon;69003;3/12/1980;38',
    'Jean;Dupont;jean.dupont@exemple.fr;;Crème & Cie;Nîmes;30000;31/02/1985;42',
    'Paul;Martin;paul@;;Inconnue SARL;;;;',
  ].join('\r\n');
  const begun = await at.begin({ name: 'clients.csv', content: Buffer.from(content, 'latin1') }, 'contact');
  expect(begun.table.dialect).toMatchObject({ encoding: 'windows-1252', delimiter: ';', header_row: 1 });
  expect(fields(begun)).toEqual({
    Prénom: 'first_name',
    Nom: 'last_name',
    Courriel: 'email',
    'Tél. mobile': 'mobile',
    Société: 'company',
    Ville: 'address.city',
    'Code postal': 'address.postal_code',
    'Date de naissance': 'birthday',
    Pointure: null,
  });
  expect(begun.options).toMatchObject({ mode: 'both', match_on: [['email']] });
  await at.patch(begun.id, { options: { create_missing: ['company'] } });
  const rehearsed = await at.rehearse(begun.id);
  expect(rehearsed.state).toBe('rehearsed');
  expect(rehearsed.report).toMatchObject({
    kind: 'rehearsal',
    number: 1,
    counts: { read: 3, created: 2, updated: 0, unchanged: 0, refused: 1, noted: 1 },
    parents: [{ object: 'company', count: 1, examples: ['Crème & Cie'] }],
  });
  expect((await readPage(at.world.as(), 'contact', { count: 'exact' })).count?.value).toBe(0);
  expect((await readPage(at.world.as(), 'company', { count: 'exact' })).count?.value).toBe(0);
  const done = await at.run(begun.id);
  expect(done.report).toMatchObject({ kind: 'run', counts: rehearsed.report!.counts });
  expect(done.report!.reasons.map(({ severity, field, code }) => [severity, field, code])).toEqual([
    ['refused', 'email', 'email_invalid'],
    ['note', 'birthday', 'date_impossible'],
  ]);
  const { records } = await readPage(at.world.as(), 'contact', { sort: 'last_name' });
  expect(records).toMatchObject([
    { last_name: 'Dupont', birthday: null, company: { title: 'Crème & Cie' }, address: { city: 'Nîmes' } },
    { last_name: 'Lefèvre', mobile: '+33612345678', birthday: '1980-12-03' },
  ]);
  const undone = await at.undo(begun.id);
  expect(undone).toMatchObject({ state: 'undone', undo: { undone: 3, kept: 0 } });
  expect((await readPage(at.world.as(), 'company', { count: 'exact' })).count?.value).toBe(0);
});

test('the same person twice in a file, in the base and under several names: one record', async () => {
  const ctx = at.world.as();
  await write(ctx, 'contact', [
    {
      kind: 'create',
      values: {
        last_name: 'Roux',
        email: 'roux@exemple.fr',
        job_title: 'Gérant',
        address: { street: '1 rue A', city: 'Lyon' },
      },
    },
  ]);
  const content = [
    'Nom complet,E-mail,Fonction,Ville',
    'Zoé ROUX,ROUX@exemple.fr,,Paris',
    'Neuve Personne,neuve@exemple.fr,Achats,',
    'Neuve Personne,neuve@exemple.fr,Directrice,',
    'Sans e-mail,,,',
  ].join('\n');
  const { id } = await at.begin({ name: 'doubles.csv', content }, 'contact');
  const rehearsed = await at.rehearse(id);
  const done = await at.run(id);
  expect(done.report!.counts).toEqual({
    read: 4,
    created: 2,
    updated: 2,
    unchanged: 0,
    refused: 0,
    noted: 1,
  });
  expect(rehearsed.report!.counts).toEqual(done.report!.counts);
  const page = await readReport(ctx, id, { outcome: 'updated', limit: 10 });
  expect(page.rows[0]!.changes).toEqual(
    expect.arrayContaining([
      { field: 'first_name', before: null, after: 'Zoé' },
      {
        field: 'address',
        before: { street: '1 rue A', postal_code: null, city: 'Lyon', region: null, country: null },
        after: { street: '1 rue A', postal_code: null, city: 'Paris', region: null, country: null },
      },
    ]),
  );
  expect(page.rows[1]!.problems).toMatchObject([{ code: 'duplicate_line', value: '3' }]);
  const one = await readPage(ctx, 'contact', {
    filter: { field: 'email', op: 'is', value: 'neuve@exemple.fr' },
  });
  expect(one.records).toMatchObject([
    { first_name: 'Neuve', last_name: 'Personne', job_title: 'Directrice' },
  ]);

  // Undone as a whole: what was made is gone, what was changed is as before, what somebody changed since is theirs.
  await write(at.world.as(), 'contact', [
    { kind: 'update', id: one.records[0]!.id, values: { job_title: 'Présidente' } },
  ]);
  const undone = await at.undo(id);
  expect(undone.undo).toMatchObject({ undone: 3, kept: 0 });
  const back = await readPage(ctx, 'contact', {
    filter: { field: 'email', op: 'is', value: 'roux@exemple.fr' },
  });
  expect(back.records).toMatchObject([
    {
      first_name: null,
      last_name: 'Roux',
      email: 'roux@exemple.fr',
      address: { street: '1 rue A', city: 'Lyon' },
    },
  ]);
});

test('update only, create only, and rows that several records match', async () => {
  const ctx = at.world.as();
  await write(
    ctx,
    'product',
    ['Vis', 'Vis', 'Clou'].map((name) => ({ kind: 'create', values: { name } })),
  );
  const content = 'Désignation,Prix\nVis,1.20\nClou,0.30\nÉcrou,0.10';
  const { id } = await at.begin({ name: 'prix.csv', content }, 'product');
  await at.patch(id, { options: { mode: 'update' } });
  const updating = await at.rehearse(id);
  expect(updating.report!.counts).toMatchObject({ updated: 1, refused: 2 });
  expect(updating.report!.reasons.map(({ code }) => code).sort()).toEqual(['no_match', 'several_match']);
  await at.patch(id, { options: { mode: 'create' } });
  const creating = await at.run(id);
  expect(creating.report!.counts).toMatchObject({ created: 1, unchanged: 1, refused: 1, noted: 1 });
  expect(creating.rehearsals.map(({ number }) => number)).toEqual([1]);
});

test('values of lists are mapped by their words, by hand, or remarked upon', async () => {
  const content = [
    'Affaire;Étape;Montant;Devise;Source',
    'A;Closed Won;1 234,50;CHF;Google',
    'B;perdu;12,5;;Bouche à oreille',
    'C;Négo;3,00;;Télépathie',
  ].join('\n');
  const begun = await at.begin({ name: 'affaires.csv', content }, 'deal');
  const column = (header: string) => begun.mapping.find((one) => one.header === header)!;
  expect(column('Étape').values!.map(({ raw, label }) => [raw, label])).toEqual([
    ['Closed Won', 'Gagnée'],
    ['perdu', 'Perdue'],
    ['Négo', null],
  ]);
  expect(column('Source').values!.map(({ target }) => target)).toEqual(['search', 'referral', null]);
  expect(column('Montant').read_as[0]).toEqual({
    raw: '1 234,50',
    value: '1\u202f234,50\u202f€',
    problem: null,
  });
  const proposal = await readPage(at.world.as(), 'stage', {
    filter: { field: 'name', op: 'is', value: 'Proposition' },
  });
  await at.patch(begun.id, {
    mapping: [{ index: column('Étape').index, values: { Négo: proposal.records[0]!.id } }],
    options: { match_on: [], mode: 'create' },
  });
  const done = await at.run(begun.id);
  expect(done.report!.reasons).toMatchObject([
    { code: 'choice_unknown', values: [{ value: 'Télépathie', count: 1 }] },
  ]);
  const { records } = await readPage(at.world.as(), 'deal', { sort: 'name' });
  expect(records).toMatchObject([
    { name: 'A', status: 'won', amount: { amount: '1234.50', currency: 'CHF' }, source: 'search' },
    { name: 'B', status: 'lost', amount: { amount: '12.50', currency: 'EUR' } },
    { name: 'C', status: 'open', stage: { title: 'Proposition' } },
  ]);
});

test('the records of an import, and they alone, are found by it, as far as the reader may see them', async () => {
  const ctx = at.world.as();
  const [person] = (await write(ctx, 'user', [{ kind: 'create', values: { name: 'Lectrice' } }])).written;
  const reader = person!.id;
  await write(ctx, 'company', [
    { kind: 'create', values: { name: 'Changée', industry: 'Bois', owner: reader } },
    { kind: 'create', values: { name: 'Étrangère' } },
  ]);
  const content = 'Société,Secteur\nChangée,Acier\nNeuve,Bois\nPareille,Bois\nPareille,Bois\n';
  const { id } = await at.begin({ name: 'venues.csv', content }, 'company');
  await at.run(id);
  const filter = { operation: id };
  const found = await readPage(ctx, 'company', { filter, sort: 'name', count: 'exact' });
  expect(found.records.map(({ name }) => name)).toEqual(['Changée', 'Neuve', 'Pareille']);
  expect(found.count).toEqual({ value: 3, exact: true });
  expect((await readPage(ctx, 'contact', { filter })).records).toEqual([]);
  const permissions: Permissions = {
    administer: false,
    objects: { company: permission('own', 'none', 'none', 'none', 'none') },
    others: permission('none', 'none', 'none', 'none', 'none'),
  };
  const limited = await readPage(at.world.as({ id: reader, permissions }), 'company', { filter });
  expect(limited.records.map(({ name }) => name)).toEqual(['Changée']);
  await at.undo(id);
  expect((await readPage(ctx, 'company', { filter })).records.map(({ name }) => name)).toEqual(['Changée']);
});

test('parents that come later in the file, or never', async () => {
  const content = 'Société,Société mère\nFille,Mère\nMère,Grand-mère\nSeule,';
  const { id } = await at.begin({ name: 'groupes.csv', content }, 'company');
  await at.patch(id, { options: { create_missing: ['parent'] } });
  const rehearsed = await at.rehearse(id);
  const done = await at.run(id, { chunkRows: 1 });
  expect(done.report!.counts).toEqual(rehearsed.report!.counts);
  expect(done.report!.parents).toMatchObject([{ object: 'company', count: 1, examples: ['Grand-mère'] }]);
  const { records } = await readPage(at.world.as(), 'company', {
    filter: { field: 'parent', op: 'not_empty' },
    sort: 'name',
  });
  expect(records.map(({ name, parent }) => [name, (parent as { title: string }).title])).toEqual([
    ['Fille', 'Mère'],
    ['Mère', 'Grand-mère'],
  ]);
  expect((await at.undo(id)).undo).toMatchObject({ undone: 4, kept: 0 });
});

test('a record changed twice by an import is undone to what it was before both', async () => {
  const ctx = at.world.as();
  await write(ctx, 'company', [
    { kind: 'create', values: { name: 'Ancienne', phone: '0142685300', industry: 'Bois' } },
  ]);
  const content =
    'Société,Tél,Secteur,Société mère\nAncienne,0142685301,,Holding\nAncienne,,Acier,\nHolding,,,';
  const { id } = await at.begin({ name: 'suite.csv', content }, 'company');
  expect((await at.run(id)).report!.counts).toMatchObject({ created: 1, updated: 2 });
  const read = async () =>
    (await readPage(ctx, 'company', { filter: { field: 'name', op: 'is', value: 'Ancienne' } })).records[0];
  expect(await read()).toMatchObject({
    phone: '+33142685301',
    industry: 'Acier',
    parent: { title: 'Holding' },
  });
  expect((await at.undo(id)).undo).toMatchObject({ undone: 2, kept: 0 });
  expect(await read()).toMatchObject({ phone: '+33142685300', industry: 'Bois', parent: null });
});

test('formulas and tags are texts; duplicate headers are kept apart; refused rows come back with their reason', async () => {
  const content =
    "name,note,note,email\n=cmd|' /C calc'!A0,<script>alert(1)</script>,deux,x@exemple.fr\nTrop,,,sans-arobase\n";
  const begun = await at.begin({ name: 'pieges.csv', content }, 'company');
  expect(begun.mapping.map(({ index, header }) => [index, header])).toEqual([
    [0, 'name'],
    [1, 'note'],
    [2, 'note'],
    [3, 'email'],
  ]);
  await at.patch(begun.id, { mapping: [{ index: 1, field: 'description' }], options: { invalid: 'refuse' } });
  const done = await at.run(begun.id);
  expect(done.report!.counts).toMatchObject({ created: 1, refused: 1 });
  const { records } = await readPage(at.world.as(), 'company', {
    filter: { field: 'email', op: 'is', value: 'x@exemple.fr' },
  });
  expect(records).toMatchObject([{ name: "=cmd|' /C calc'!A0", description: '<script>alert(1)</script>' }]);
  const { content: file } = await refusedFile(at.world.as(), at.files, begun.id);
  expect(await text(file)).toBe(
    'name,note,note,email,Ligne,Motif du refus\r\nTrop,,,sans-arobase,3,E-mail\u202f: «\u202fsans-arobase\u202f» n’est pas une adresse électronique.\r\n',
  );
});

test('a recipe does again what was once decided', async () => {
  const content = 'X1;X2\nAcier SA;01 42 68 53 00';
  const begun = await at.begin({ name: 'mensuel.csv', content }, 'company');
  await at.patch(begun.id, {
    mapping: [
      { index: 0, field: 'name' },
      { index: 1, field: 'phone' },
    ],
    options: { match_on: [['name']], mode: 'both' },
  });
  const ctx = at.world.as();
  await saveRecipe(ctx, begun.id, 'Mensuel');
  const { id } = await createImportFrom(ctx, {
    name: 'mensuel-2.csv',
    content: 'X2;X1\n01 42 68 53 01;Bois SARL',
  });
  const again = await at.run(id);
  expect(again.mapping.map(({ field }) => field)).toEqual(['phone', 'name']);
  expect(again.report!.counts).toMatchObject({ created: 1 });

  async function createImportFrom(ctx: Context, file: { name: string; content: string }) {
    const begun = await at.begin(file, 'company');
    return {
      id: await createImport(ctx, at.files, { object: 'company', file_id: begun.file.id, recipe: 'mensuel' }),
    };
  }
});

test('rights bind an import: what one may not create is refused, what one may not see is not matched', async () => {
  const [me, other] = (
    await write(
      at.world.as(),
      'user',
      ['Moi', 'Autre'].map((name) => ({ kind: 'create', values: { name } })),
    )
  ).written;
  await write(at.world.as(), 'lead', [
    { kind: 'create', values: { last_name: 'Cachée', email: 'cachee@exemple.fr', owner: other!.id } },
  ]);
  const permissions: Permissions = {
    objects: {
      lead: permission('own', 'own', 'own', 'none', 'none'),
      user: permission('all', 'none', 'none', 'none', 'none'),
    },
    others: permission('none', 'none', 'none', 'none', 'none'),
    administer: false,
  };
  const mine = at.world.as({ id: me!.id, permissions });
  const content = 'nom,email,responsable\nA,cachee@exemple.fr,\nB,b@exemple.fr,Autre';
  const { id } = await at.begin({ name: 'x.csv', content }, 'lead', mine);
  const done = await at.run(id, {}, mine);
  expect(done.report!.counts).toMatchObject({ created: 1, updated: 0, refused: 1 });
  expect(done.report!.reasons).toMatchObject([{ code: 'create_refused', lines: [3] }]);
  const { records } = await readPage(mine, 'lead', {});
  expect(records).toMatchObject([{ last_name: 'A', email: 'cachee@exemple.fr' }]);
  await expect(presentImport(at.world.as({ id: other!.id, permissions }), id)).rejects.toMatchObject({
    code: 'not_found',
  });
  await expect(at.begin({ name: 'x.csv', content }, 'company', mine)).rejects.toMatchObject({
    code: 'forbidden',
  });
});

test('a file that is none is refused in words', async () => {
  for (const [content, code] of [
    ['', 'table_empty'],
    [Buffer.from('%PDF-1.7 rien'), 'table_unsupported_format'],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'table_unsupported_format'],
  ] as const)
    await expect(at.begin({ name: 'x', content }, 'company')).rejects.toMatchObject({ problems: [{ code }] });
});
