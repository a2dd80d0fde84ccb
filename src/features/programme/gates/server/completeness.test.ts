// Of few records every one is counted; of many a sample is, which says that it is one, and a decision counts all again.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, openDoor } from '../../../../app/server/test/door.ts';
import { completeness } from './completeness.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  const companies = Array.from({ length: 5000 }, (_, n) => ({
    name: `Société ${n}`,
    industry: n % 4 ? 'Bois' : null,
  }));
  const answer = await door.call('POST', '/api/v1/records/company', { records: companies });
  expect(answer.statusCode).toBe(201);
  await sql`analyze w_1.company`.execute(door.app.db);
});
afterAll(() => door.close());

const filled = (sample: number) =>
  completeness({
    key: 'industries',
    object: 'company',
    label: { fr: 'Secteurs', en: 'Industries' },
    columns: ['name', 'industry'],
    names: { fr: 'nom et secteur', en: 'name and industry' },
    many: { fr: 'sociétés', en: 'companies' },
    sample,
  });
const look = (sample: number, exact: boolean) => filled(sample).run(door.app.context('test'), { exact });

test('few are counted one by one', async () => {
  const { value, sample, words } = await look(2500, false);
  // 5,000 names and 3,750 industries of 10,000 values.
  expect([value, sample]).toEqual([87.5, 5000]);
  expect(words.en).toBe('8,750 values filled of 10,000: name and industry of 5,000 companies.');
});

test('many by a sample that says so and does not waver; a decision counts them all', async () => {
  const first = await look(1000, false);
  expect(first.sample).toBeGreaterThan(200);
  expect(first.sample).toBeLessThan(3000);
  expect(Math.abs(first.value! - 87.5)).toBeLessThan(2);
  expect(first.words.fr).toContain('d’un échantillon de');
  expect(await look(1000, false)).toEqual(first);
  expect(await look(1000, true)).toMatchObject({ value: 87.5, sample: 5000 });
});
