import { expect, test } from 'vitest';
import { ariaKeys, capsOf, strokeOf } from './keys.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', true>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test.each([
  [press('c'), false, 'c'],
  [press('?', { shiftKey: true }), false, '?'],
  [press('C', { shiftKey: true }), false, 'c'],
  [press('Enter', { shiftKey: true }), false, 'shift+enter'],
  [press('k', { ctrlKey: true }), false, 'mod+k'],
  [press('k', { metaKey: true }), true, 'mod+k'],
  [press('k', { ctrlKey: true }), true, 'k'],
  [press('@', { ctrlKey: true, altKey: true }), false, '@'],
  [press(' '), false, 'space'],
  [press('Shift', { shiftKey: true }), false, null],
])('%j is the stroke %s %s', (event, mac, stroke) => {
  expect(strokeOf(event, mac)).toBe(stroke);
});

test('caps are in the reader’s language and machine', () => {
  expect(capsOf('g d', 'fr', false)).toEqual([['G'], ['D']]);
  expect(capsOf('mod+k', 'fr', false)).toEqual([['Ctrl', 'K']]);
  expect(capsOf('mod+k', 'en', true)).toEqual([['⌘', 'K']]);
  expect(capsOf('shift+enter', 'fr', false)).toEqual([['Maj', 'Entrée']]);
  expect(ariaKeys('mod+k', false)).toBe('Control+K');
  expect(ariaKeys('g d', false)).toBeUndefined();
});
