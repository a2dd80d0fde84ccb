import { expect, test } from 'vitest';
import { type Piece, wordChanges } from './word-changes.ts';

const marked = (pieces: readonly Piece[]) =>
  pieces
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`))
    .join('');

test.each([
  ['', '', ''],
  ['', 'Tout est neuf', '+Tout est neuf+'],
  ['Tout part', '', '-Tout part-'],
  ['le même texte', 'le même texte', 'le même texte'],
  [
    'Répondre à tous le jour même',
    'Répondre à tous dans l’heure même',
    'Répondre à tous -le jour -+dans l’heure +même',
  ],
  ['a b c', 'x b c', '-a -+x +b c'],
])('%j → %j', (before, after, expected) => {
  const pieces = wordChanges(before, after);
  expect(marked(pieces)).toBe(expected);
  const joined = (without: Piece['kind']) =>
    pieces
      .filter(({ kind }) => kind !== without)
      .map(({ text }) => text)
      .join('');
  expect([joined('added'), joined('removed')]).toEqual([before, after]);
});
