import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Field } from '../../model/field.ts';
import { JalonError } from '../../platform/lib/errors.ts';
import { hasSharedData, sharedData } from '../../platform/server/test/shared-data.ts';
import { fixtureContext } from '../fixtures.ts';
import { email } from './value.ts';

const field: Field = {
  type: 'email',
  label: { fr: 'Courriel', en: 'E-mail' },
  name: 'email',
  object: 'contact',
  kind: email,
};

describe.skipIf(!hasSharedData('mail/addresses'))('addresses judged by others', () => {
  const text = (name: string) => readFileSync(sharedData(`mail/addresses/${name}`), 'utf8');
  const lines = (name: string) =>
    text(name)
      .split('\n')
      .filter((line) => line.trim() && !/^\s+#/.test(line))
      .map((line) => line.replace(/\s{2,}#.*$/, ''));

  // RFC 5322 allows them; a customer's address is none of them.
  const refusedOnPurpose = [
    'postbox@com',
    'admin@mailserver1',
    'bob@under_scope',
    'test@example', // no dot
    'first.last@example.123',
    'test@123.123.123.123', // a number at the end
    'Matt "The Matt" Mickiewicz <matt.Mickiewicz@99designs.com>',
    '"<john@smith.com>" <john@smith.com>', // a name with it
    '(this is a comment) test@example.com',
    '(this is a comment)test@example.com',
    'test@example.com(this is a comment)',
    'test@example.com (this is a comment)',
  ];

  test('valid ones are taken, but for those refused on purpose', () => {
    const valid = lines('flanker-mailbox_valid.txt');
    expect(valid.length).toBeGreaterThan(80);
    expect(valid.filter((address) => !takes(address)).sort()).toEqual(refusedOnPurpose.sort());
  });

  test('invalid ones are refused', () => {
    const invalid = lines('flanker-mailbox_invalid.txt');
    expect(invalid.length).toBeGreaterThan(30);
    // Well-formed punycode of nobody's: a name server's matter.
    expect(invalid.filter(takes)).toEqual(['test@xn--example.com']);
  });

  test('isemail: errors are refused, what is valid is taken', () => {
    const cases = JSON.parse(text('isemail.json')) as { address: string; category: string }[];
    const plain = (address: string) =>
      address.replace(/[\u2400-\u241f]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x2400));
    const of = (category: string) =>
      cases.filter((one) => one.category === category).map(({ address }) => plain(address));
    // Blanks around an address are no error of who typed it.
    const errors = of('ISEMAIL_ERR').filter((address) => address.trim() !== 'test@iana.org');
    expect(errors.length).toBeGreaterThan(15);
    expect(errors.filter(takes)).toEqual([]);
    expect(of('ISEMAIL_VALID_CATEGORY').length).toBeGreaterThan(3);
    expect(of('ISEMAIL_VALID_CATEGORY').filter((address) => !takes(address))).toEqual([]);
  });
});

test.each([
  [`x@${`${'a'.repeat(63)}.`.repeat(4)}fr`, false],
  [`${'x'.repeat(64)}@exemple.fr`, true],
  [`${'x'.repeat(65)}@exemple.fr`, false],
  [`${'é'.repeat(33)}@exemple.fr`, false],
  ['用户@例子.广告', true],
  ['a\u200bb@exemple.fr', false],
  ['jean@-exemple.fr', false],
  ['jean@exemple.fr.', false],
])('%s: %s', (address, taken) => {
  expect(takes(address)).toBe(taken);
});

function takes(address: string): boolean {
  try {
    return email.parse(address, field, fixtureContext) !== null;
  } catch (error) {
    if (error instanceof JalonError) return false;
    throw error;
  }
}
