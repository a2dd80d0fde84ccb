import { expect, test } from 'vitest';
import { checkImports } from './check-imports.mjs';

/** What is wrong when `from` imports `to` by `statement`. */
function problemsOf(from, to, statement = (path) => `import { x } from '${path}';`) {
  const path = `${'../'.repeat(from.split('/').length - 1)}${to}`;
  return checkImports({ [from]: statement(path), [to]: 'export const x = 1;' });
}

test.each([
  ['src/model/field.ts', 'src/platform/lib/ids.ts'],
  ['src/fields/text/value.ts', 'src/model/field.ts'],
  ['src/objects/deal.ts', 'src/fields/text/value.ts'],
  ['src/records/server/read.ts', 'src/fields/text/server.ts'],
  ['src/features/sales/objects.ts', 'src/objects/deal.ts'],
  ['src/features/sales/server/win.ts', 'src/features/sales/contract.ts'],
  ['src/packs/club/pack.ts', 'src/objects/deal.ts'],
  ['src/app/objects.ts', 'src/features/sales/objects.ts'],
  ['src/app/main.ts', 'src/platform/server/env.ts'],
  ['src/fields/text/web.tsx', 'src/platform/web/input.tsx'],
  ['src/model/query.test.ts', 'src/model/server/compile.ts'],
  ['src/records/test/context.ts', 'src/records/server/write.ts'],
])('%s may import %s', (from, to) => {
  expect(problemsOf(from, to)).toEqual([]);
});

test.each([
  ['src/platform/lib/ids.ts', 'src/model/field.ts'],
  ['src/model/field.ts', 'src/fields/text/value.ts'],
  ['src/fields/text/value.ts', 'src/objects/deal.ts'],
  ['src/objects/deal.ts', 'src/records/plan.ts'],
  ['src/records/plan.ts', 'src/objects/deal.ts'],
  ['src/features/sales/objects.ts', 'src/features/agenda/objects.ts'],
  ['src/packs/club/pack.ts', 'src/records/plan.ts'],
  ['src/records/plan.ts', 'src/app/objects.ts'],
  ['src/model/field.ts', 'src/model/server/store.ts'],
  ['src/model/web/use-schema.ts', 'src/model/server/store.ts'],
  ['src/model/server/store.ts', 'src/model/web/use-schema.ts'],
  ['src/fields/text/value.ts', 'src/fields/text/web.tsx'],
  ['src/fields/text/web.tsx', 'src/fields/text/server.ts'],
  ['src/app/web/main.tsx', 'src/app/main.ts'],
])('%s may not import %s', (from, to) => {
  expect(problemsOf(from, to)).toEqual([expect.stringContaining(`${from} imports ${to}`)]);
});

test.each([
  ['a type', (path) => `import type { x } from '${path}';`],
  ['a name passed on', (path) => `export { x } from '${path}';`],
  ['everything passed on', (path) => `export * from '${path}';`],
  ['a module for its effects', (path) => `import '${path}';`],
  ['a module later', (path) => `const later = () => import('${path}');`],
])('%s is an import too', (_, statement) => {
  expect(problemsOf('src/model/field.ts', 'src/records/plan.ts', statement)).toHaveLength(1);
});

test('a circle is found, one of types or of late imports is none', () => {
  const circle = (back) =>
    checkImports({
      'src/model/a.ts': `import { b } from './b.ts'; export const a = b;`,
      'src/model/b.ts': `import { c } from './c.ts'; export const b = c;`,
      'src/model/c.ts': back,
    });
  expect(circle(`export { a as c } from './a.ts';`)).toEqual([
    'these import each other in a circle: src/model/a.ts -> src/model/b.ts -> src/model/c.ts -> src/model/a.ts',
  ]);
  expect(circle(`import type { a } from './a.ts'; export const c = 1;`)).toEqual([]);
  expect(circle(`export const c = () => import('./a.ts');`)).toEqual([]);
});
