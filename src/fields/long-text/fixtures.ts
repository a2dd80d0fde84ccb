import { defineFixtures } from '../fixtures.ts';

export const longText = defineFixtures({
  definition: { type: 'long_text', label: { fr: 'Remarques', en: 'Remarks' }, search: true, max: 2000 },
  good: [
    { input: 'Bonjour,\r\n\r\nà demain. ', wire: 'Bonjour,\n\nà demain.', print: 'Bonjour,\n\nà demain.' },
    { input: 'une  ligne', wire: 'une  ligne', print: 'une  ligne' },
  ],
  bad: [
    { input: 'a\u0000b', code: 'control_characters' },
    { input: 'x'.repeat(2001), code: 'too_long' },
    { input: {}, code: 'wrong_type' },
  ],
  ascending: ['a', 'a\nb', 'b'],
  filters: [
    { op: 'contains', value: 'A DEMAIN', meets: [true, false] },
    { op: 'starts_with', value: 'bonjour', meets: [true, false] },
    { op: 'is', value: 'une  ligne', meets: [false, true] },
    { op: 'empty', meets: [false, false] },
  ],
});
