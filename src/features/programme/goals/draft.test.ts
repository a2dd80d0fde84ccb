import { expect, test } from 'vitest';
import { definitionSchema } from './contract.ts';
import { definitionOf, draftOf, sameDefinition } from './draft.ts';
import { library } from './library.ts';

test.each(library.map((one) => [one.key, definitionSchema.parse(one.definition)] as const))(
  '%s goes through the form unharmed',
  (_, definition) => {
    const again = definitionOf(draftOf(definition));
    expect(sameDefinition(again, definition)).toBe(true);
    expect(definitionSchema.parse(again)).toEqual(definition);
  },
);

test('what speaks of the period is kept beside what the form holds', () => {
  const city = { field: 'city', op: 'is', value: 'Lyon' } as const;
  const before = { field: 'since', op: 'lt', value: 'period_start' } as const;
  const draft = draftOf({
    kind: 'value',
    of: { object: 'company', filter: { and: [city, before] }, op: 'count' },
  });
  expect(draft.of).toMatchObject({ filter: city, bound: before });
  expect(definitionOf({ ...draft, of: { ...draft.of, filter: undefined } })).toEqual({
    kind: 'value',
    of: { object: 'company', filter: before, op: 'count' },
  });
});

test('two definitions are the same whatever the order of their words', () => {
  const one = { kind: 'value', of: { object: 'deal', op: 'count' } };
  expect(sameDefinition(one, { of: { op: 'count', object: 'deal' }, kind: 'value' })).toBe(true);
  expect(sameDefinition(one, { kind: 'value', of: { object: 'lead', op: 'count' } })).toBe(false);
});
