// What every field type promises, run over its fixtures: without a database here, and with one in the records' suites.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fullAccess } from '../model/access.ts';
import type { Asker } from '../model/condition.ts';
import type { Field } from '../model/field.ts';
import { matches } from '../model/match.ts';
import { defineObject } from '../model/object.ts';
import { compareKeys } from '../model/operators.ts';
import { resolveFilter } from '../model/resolve.ts';
import { buildSchema, fieldOf } from '../model/schema.ts';
import { JalonError } from '../platform/lib/errors.ts';
import { words } from '../platform/lib/fold.ts';
import { hasSharedData, sharedData } from '../platform/server/test/shared-data.ts';
import { allFixtures } from './all-fixtures.ts';
import { type FieldFixtures, fixtureContext } from './fixtures.ts';
import { fieldStorages } from './server.ts';
import { type FieldTypeName, fieldTypes } from './types.ts';

const user = defineObject({
  name: 'user',
  label: { one: { fr: 'Utilisateur', en: 'User' }, many: { fr: 'Utilisateurs', en: 'Users' } },
  icon: 'user',
  fields: { name: { type: 'text', label: { fr: 'Nom', en: 'Name' } } },
  title: { of: ['name'] },
  sort: 'name',
  columns: ['name'],
  keyFields: ['name'],
  quickCreate: ['name'],
});
const entries = Object.entries(allFixtures) as [FieldTypeName, FieldFixtures][];
const fields = Object.fromEntries(entries.map(([type, { definition }]) => [`the_${type}`, definition]));
const schema = buildSchema(
  [user, { ...user, name: 'company' }, { ...user, name: 'sample', fields: { ...user.fields, ...fields } }],
  fieldTypes,
);
const fieldFor = (type: string) => fieldOf(schema, 'sample', `the_${type}`);
const asker: Asker = {
  access: fullAccess,
  me: null,
  team: [],
  now: new Date('2026-03-12T10:00:00Z'),
  timeZone: 'Europe/Paris',
  parse: fixtureContext,
};
const english = { ...fixtureContext, language: 'en' } as const;
const parse = (field: Field, input: unknown) => field.kind.parse(input, field, fixtureContext);
const wire = (field: Field, value: unknown) => (field.kind.wire ? field.kind.wire(value, field) : value);

let ran = 0;
const leastCases = 450;

describe.each(entries)('%s', (type, { good, bad, ascending, filters }) => {
  const field = fieldFor(type);
  const { kind } = field;

  test.each(good)('accepts $input', ({ input, wire: expected, print }) => {
    ran++;
    const value = parse(field, input);
    expect(value).not.toBeNull();
    expect(wire(field, value)).toEqual(expected);
    expect(kind.print(value, field, fixtureContext)).toBe(print);
    expect(kind.print(value, field, english)).not.toBe('');
    expect(kind.print(wire(field, value), field, english)).not.toBe('');
    expectToTravel(field, value);
  });

  test.each(bad)('refuses $input with $code', ({ input, code }) => {
    ran++;
    const error = caught(() => parse(field, input));
    expect(error?.problems.map((problem) => problem.code)).toEqual([code]);
    const [problem] = error!.problems;
    expect(problem!.text.fr && problem!.text.en).toBeTruthy();
  });

  test.each([null, undefined, '', '  '])('empty: %j', (input) => {
    ran++;
    if (kind.name === 'json' && input === '  ')
      return void expect(() => parse(field, input)).toThrow(JalonError);
    expect(parse(field, input)).toBeNull();
  });

  test('sorts', () => {
    ran++;
    const keys = ascending.map((input) => kind.key(parse(field, input)!, field));
    for (const [i, a] of keys.entries()) {
      for (const [j, b] of keys.entries())
        expect(Math.sign(compareKeys(kind.family, a, b))).toBe(Math.sign(i - j));
    }
    expect(ascending.length > 1).toBe(kind.sortable !== false);
  });

  test.each(filters)('filters $part $op $value', ({ op, value, part, meets }) => {
    ran++;
    const path = part ? `${field.name}.${part}` : field.name;
    const condition = resolveFilter(schema, 'sample', { field: path, op, value }, asker);
    expect(
      good.map(({ input }) => matches(schema, { [field.name]: parse(field, input) }, condition)),
    ).toEqual(meets);
  });

  test('makes plausible values that it takes back', () => {
    ran++;
    const random = seeded(7);
    for (let i = 0; i < 200; i++) {
      const value = kind.fake(random, field);
      expect(parse(field, value)).toEqual(value);
      expect(kind.print(value, field, fixtureContext)).not.toBe('');
      expectToTravel(field, value);
    }
  });
});

describe.skipIf(!hasSharedData('text/blns.json'))('naughty strings', () => {
  const naughty = JSON.parse(readFileSync(sharedData('text/blns.json'), 'utf8')) as string[];
  const shapes = (text: string): unknown[] => [
    text,
    [text],
    { id: text, amount: text, street: text, number: text, raw: text },
  ];

  test.each(entries)('%s keeps or refuses them', (type) => {
    const field = fieldFor(type);
    expect(naughty.length).toBeGreaterThan(500);
    for (const input of [...naughty, 'a\u0000b', '\ud800', 'x\udc00y'].flatMap(shapes)) {
      caught(() => {
        const value = parse(field, input);
        if (value === null) return;
        expect(JSON.stringify(value)).not.toContain('\\u0000');
        expect(JSON.stringify(value)).not.toMatch(/\\ud[89a-f]/);
        expectToTravel(field, value);
      });
    }
  });
});

test('ran what it promises', () => expect(ran).toBeGreaterThanOrEqual(leastCases));

/** A value survives being sent, being remembered and being stored. */
function expectToTravel(field: Field, value: unknown) {
  const { kind } = field;
  if (kind.words && kind.family === 'text')
    expect(words(kind.words(value, field))).toEqual(
      expect.arrayContaining(words(String(kind.key(value, field)))),
    );
  expect(wire(field, parse(field, wire(field, value)))).toEqual(wire(field, value));
  expect(parse(field, JSON.parse(JSON.stringify(value)))).toEqual(value);
  const storage = fieldStorages[field.type as FieldTypeName];
  const cells = storage.toCells(value, field);
  expect(cells).toHaveLength(storage.columns.length);
  expect(cells[0]).not.toBeNull();
  expect(storage.fromCells(JSON.parse(JSON.stringify(cells)), field)).toEqual(value);
  expect(
    storage.fromCells(
      cells.map(() => null),
      field,
    ),
  ).toBeNull();
  // What the database compares is what memory compares.
  if (kind.family !== 'presence') expect(cells[0]).toEqual(kind.key(value, field));
  for (const [part, { of }] of Object.entries(kind.parts ?? {})) {
    const suffix = storage.parts?.[part] ?? `_${part}`;
    expect(cells[storage.columns.findIndex((column) => column.suffix === suffix)]).toEqual(of(value));
  }
}

/** The error, which must be one of ours. */
function caught(act: () => unknown): JalonError | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof JalonError) return error;
    throw error;
  }
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return (state - 1) / 2_147_483_646;
  };
}
