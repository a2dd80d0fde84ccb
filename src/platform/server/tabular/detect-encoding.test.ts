import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, test } from 'vitest';
import { hasSharedData, sharedData } from '../test/shared-data.ts';
import { detectEncoding } from './detect-encoding.ts';

const folder = mkdtempSync(join(tmpdir(), 'jalon-encoding-'));
afterAll(() => rmSync(folder, { recursive: true }));

function detect(bytes: Buffer) {
  const path = join(folder, 'file.csv');
  writeFileSync(path, bytes);
  return detectEncoding(path);
}

describe('a few words are enough', () => {
  const cases: [encoding: string, text: string][] = [
    ['windows-1252', 'nom\nHélène\n'],
    ['macintosh', 'nom\nHélène\n'],
    ['windows-1252', 'CAFÉ DE L’ÉTOILE\nSOCIÉTÉ GÉNÉRALE\n'],
    ['macintosh', 'CAFÉ DE L’ÉTOILE\nSOCIÉTÉ GÉNÉRALE\n'],
    ['windows-1252', 'prix;12 €\ncœur;sœur\n'],
    ['iso-8859-15', 'prix;12 €\ncœur;sœur\n'],
    ['macintosh', 'prix;12 €\ncœur;sœur\n'],
    ['cp850', 'Société;Téléphone\nCafé à la crème;Nîmes\n'],
    ['windows-1252', 'nom\nMüller\nStraße\nJürgen Köhler\n'],
    ['windows-1252', 'nom\nJosé Muñoz, Íñigo, São João\n'],
    ['windows-1250', 'x\nŁukasz Wiśniewski, Kraków, Źródło, Żółć\n'],
    ['windows-1251', 'nom,ville\nИванов,Москва\nПетров Сергей,Санкт-Петербург\nСидорова Анна,Новосибирск\n'],
    ['iso-8859-7', 'id,name\n1,Λεωνιδας\n2,Αλεξανδρος\n3,Μυρων\n4,Ευστοργιος\n'],
    [
      'shift_jis',
      '名前,会社\n山田太郎,株式会社サンプル\n鈴木花子,東京商事株式会社\n佐藤一郎,大阪テスト工業\n',
    ],
    ['utf-8', 'nom\nHélène 中国人 😀\n'],
    ['utf-8', 'nom\nplain ascii\n'],
  ];
  test.each(cases)('%s: %j', async (encoding, text) => {
    expect((await detect(iconv.encode(text, encoding))).encoding).toBe(encoding);
  });
});

test.each(['utf-8', 'utf-16le', 'utf-16be'])('the mark of %s', async (encoding) => {
  const guess = await detect(iconv.encode('nom\nÉmilie\n', encoding, { addBOM: true }));
  expect([guess.encoding, guess.bom, guess.accentedSamples]).toEqual([encoding, true, ['Émilie']]);
});

test.each(['utf-16le', 'utf-16be'])('%s without its mark', async (encoding) => {
  const guess = await detect(iconv.encode('nom;prénom\nDurand;Émilie\n', encoding));
  expect([guess.encoding, guess.bom]).toEqual([encoding, false]);
});

test('the first accent may come after megabytes of plain text', async () => {
  const filler = 'plain text,1\n'.repeat(100_000);
  expect((await detect(iconv.encode(`${filler}Hélène,Crème brûlée\n`, 'macintosh'))).encoding).toBe(
    'macintosh',
  );
  expect((await detect(iconv.encode(`${filler}Hélène,Crème brûlée\n`, 'utf-8'))).encoding).toBe('utf-8');
});

test('a sequence cut between two readings of the file is whole', async () => {
  // 256 kB at a time: é is put over that border.
  const text = `${'x'.repeat((1 << 18) - 1)}é${'y'.repeat(1 << 18)}é\n`;
  expect((await detect(Buffer.from(text))).encoding).toBe('utf-8');
});

test('UTF-8 with a damaged byte remains UTF-8', async () => {
  const text = Buffer.from('Société générale,Téléphone,Évry,Crème brûlée,Où ça ?,Noël\n'.repeat(5));
  expect((await detect(Buffer.concat([text, Buffer.from([0xe9, 0x20]), text]))).encoding).toBe('utf-8');
});

test('what a person needs to check: samples of all accents, and the other readings', async () => {
  const guess = await detect(iconv.encode('Société;Hélène;plain\nNoël;Ça;Île;Où\n', 'windows-1252'));
  expect(guess.accentedSamples).toEqual(['Société', 'Hélène', 'Noël', 'Ça', 'Île', 'Où']);
  const mac = guess.alternatives.find((other) => other.encoding === 'macintosh');
  expect(mac?.accentedSamples[0]).toBe('SociÈtÈ');
});

const annuaire = 'fr/annuaire-services-publics.excel-fr.utf-8-bom.csv';
describe.skipIf(!hasSharedData(annuaire))(
  'two thousand public bodies, in every encoding they can be written in',
  () => {
    test.each(['windows-1252', 'iso-8859-15', 'macintosh', 'cp850', 'utf-16le', 'utf-16be', 'utf-8'])(
      '%s',
      async (encoding) => {
        const text = readFileSync(sharedData(annuaire), 'utf8').replace(/^\uFEFF/, '');
        const guess = await detect(iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf-16') }));
        expect(guess.encoding).toBe(encoding);
        expect(guess.accentedSamples).toContain('Téléphone');
      },
    );
  },
);
