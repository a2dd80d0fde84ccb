import { expect, test } from 'vitest';
import { mergeLines } from './merge-lines.ts';

test.each<[string, string, string, string, string]>([
  ['only I typed', 'a', 'a', 'a\nb', 'a\nb'],
  ['only they typed', 'a', 'a\nb', 'a', 'a\nb'],
  ['both began', '', 'leurs mots', 'mes mots', 'leurs mots\nmes mots'],
  ['both went on', 'a', 'a\nt', 'a\nm', 'a\nt\nm'],
  ['in different places', 'a\nb\nc', 'a\nt\nb\nc', 'a\nb\nc\nm', 'a\nt\nb\nc\nm'],
  ['one line, changed by both', 'a\nb\nc', 'a\nbt\nc', 'a\nbm\nc', 'a\nbt\nbm\nc'],
  ['what one took away stays away', 'a\nb\nc', 'a\nc', 'a\nb\nc\nm', 'a\nc\nm'],
  ['the same by both', 'a', 'a\nx', 'a\nx', 'a\nx'],
  ['the same and more', 'a', 'a\nx', 'a\nx\nm', 'a\nx\nm'],
])('%s', (_, original, theirs, yours, merged) => {
  expect(mergeLines(original, theirs, yours)).toBe(merged);
});

test('no word of either is lost, whatever was typed', () => {
  const texts = ['', 'a', 'a\nb', 'b\na', 'a\n\nb', 'c', 'a\nc\nb', 'x\na\nb\ny'];
  for (const original of texts)
    for (const theirs of texts)
      for (const yours of texts) {
        const merged = mergeLines(original, theirs, yours).split('\n');
        const before = original.split('\n');
        for (const line of [...theirs.split('\n'), ...yours.split('\n')])
          if (line && !before.includes(line)) expect(merged).toContain(line);
      }
});
