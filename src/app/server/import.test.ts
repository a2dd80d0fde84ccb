import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPage } from '../../records/server/read.ts';
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
