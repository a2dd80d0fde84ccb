import { defineFixtures } from '../fixtures.ts';

export const richText = defineFixtures({
  definition: { type: 'rich_text', label: { fr: 'Note', en: 'Note' }, search: true, max: 5000 },
  good: [
    {
      input: '<p>Prix <strong>net</strong></p>',
      wire: '<p>Prix <strong>net</strong></p>',
      print: 'Prix net',
    },
    { input: 'a < b & c\n\nfin', wire: '<p>a &lt; b &amp; c</p><p>fin</p>', print: 'a < b & c\nfin' },
    {
      input: '<b onclick="x()">gras</b><script>alert(1)</script>',
      wire: '<strong>gras</strong>',
      print: 'gras',
    },
    {
      input: '<a href="https://exemple.fr/?a=1&b=2" style="color:red">lien</a>',
      wire: '<a href="https://exemple.fr/?a=1&amp;b=2" rel="noopener noreferrer nofollow" target="_blank">lien</a>',
      print: 'lien',
    },
    {
      input: '<ul><li><p>un</p></li><li><p>deux</p></li></ul>',
      wire: '<ul><li><p>un</p></li><li><p>deux</p></li></ul>',
      print: 'un\n\ndeux',
    },
  ],
  bad: [
    { input: { html: '<p>x</p>' }, code: 'wrong_type' },
    { input: 'a\u0000b', code: 'control_characters' },
    { input: `<p>${'x'.repeat(5000)}</p>`, code: 'too_long' },
  ],
  ascending: ['<p>a</p>', '<p><em>b</em></p>', '<blockquote>c</blockquote>'],
  filters: [
    { op: 'contains', value: 'NET', meets: [true, false, false, false, false] },
    { op: 'contains', value: 'strong', meets: [false, false, false, false, false] },
    { op: 'contains', value: 'a < b', meets: [false, true, false, false, false] },
    { op: 'not_empty', meets: [true, true, true, true, true] },
  ],
});
