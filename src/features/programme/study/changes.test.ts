import { expect, test } from 'vitest';
import { changesBetween } from './changes.ts';
import type { Step } from './contract.ts';
import { apart, linked, putBack, unlinked, withNewStep, without } from './edit-steps.ts';

const step = (id: string, more: Partial<Step> = {}): Step => ({
  id,
  name: id,
  who: 'Vente',
  tool: 'Tableur',
  minutes: 10,
  pain: 0,
  coverage: null,
  next: [],
  x: 0,
  y: 0,
  ...more,
});

test('what becomes of each step: gone, new, in other hands, with another tool, in another time; by id or by name', () => {
  const current = [step('a'), step('b', { pain: 2 }), step('c', { name: 'Rappeler' }), step('d')];
  const wanted = [
    step('a', { x: 50, coverage: 'yes' }),
    step('b', { who: 'Accueil', tool: 'Jalon', minutes: 4 }),
    step('z', { name: 'rappeler ' }),
    step('n'),
  ];
  const { current: now, wanted: then } = changesBetween(current, wanted);
  expect([...now]).toEqual([['d', { kind: 'removed' }]]);
  expect([...then]).toEqual([
    ['b', { kind: 'changed', before: { who: 'Vente', tool: 'Tableur', minutes: 10, pain: 2 } }],
    ['n', { kind: 'added' }],
  ]);
});

test('before both are drawn, nothing is said', () => {
  const { current, wanted } = changesBetween([], [step('a')]);
  expect([current.size, wanted.size]).toEqual([0, 0]);
});

test('a new step follows the last, unless that leads elsewhere', () => {
  const [first, added] = withNewStep([step('a', { x: 7, y: 3 })], 'n');
  expect(first!.next).toEqual(['n']);
  expect(added).toMatchObject({ id: 'n', who: 'Vente', x: 7, y: 3 + apart });
  expect(withNewStep([step('b'), step('a', { next: ['b'] })], 'n')[1]!.next).toEqual(['b']);
});

test('a link is made once, never to oneself, and cut', () => {
  const steps = [step('a'), step('b')];
  const once = linked(steps, 'a', 'b');
  expect(once[0]!.next).toEqual(['b']);
  expect(linked(once, 'a', 'b')).toEqual(once);
  expect(linked(steps, 'a', 'a')).toEqual(steps);
  expect(unlinked(once, [{ from: 'a', to: 'b' }])).toEqual(steps);
});

test('a step that goes is led past; put back, it stands where it stood, and what was changed since stays changed', () => {
  const before = [step('a', { next: ['b'] }), step('b', { next: ['c'] }), step('c')];
  const left = without(before, ['b']);
  expect(left.map(({ id, next }) => [id, next])).toEqual([
    ['a', ['c']],
    ['c', []],
  ]);
  const since = left.map((one) => (one.id === 'c' ? { ...one, minutes: 1 } : one));
  expect(
    putBack([...since, step('n')], before, ['b']).map(({ id, next, minutes }) => [id, next, minutes]),
  ).toEqual([
    ['a', ['b'], 10],
    ['b', ['c'], 10],
    ['c', [], 1],
    ['n', [], 10],
  ]);
});
