import { expect, test } from 'vitest';
import { type Attitude, keyUsersOf } from './key-users.ts';

const key = (...attitudes: (Attitude | null)[]) =>
  attitudes.map((attitude) => ({ attitude, key_user: true }));

test.each([
  [[], 'all'],
  [key('neutral', null), 'all'],
  [key('keen', 'keen', 'neutral'), 'reluctant'],
  [key('reluctant'), 'keen'],
  [key('keen', 'reluctant'), null],
  [[...key('keen'), { attitude: 'reluctant' as const, key_user: false }], 'reluctant'],
])('of %j the missing side is %s', (people, missing) => {
  expect(keyUsersOf(people).missing).toBe(missing);
});
