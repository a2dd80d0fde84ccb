// Several lines of plain text, line breaks kept.
import { defineFieldType } from '../../model/field.ts';
import { isEmpty, problems } from '../problems.ts';
import { pick, sentences, whole } from '../samples.ts';
import { cleanText } from '../text/value.ts';

const longest = 100_000;

export const longText = defineFieldType<string>({
  name: 'long_text',
  label: { fr: 'Texte long', en: 'Long text' },
  family: 'text',
  parse(input, field) {
    if (isEmpty(input)) return null;
    if (typeof input === 'number' || typeof input === 'boolean') return String(input);
    if (typeof input !== 'string') throw problems.wrong_type({ wanted: 'long_text' });
    return cleanText(input.replace(/\r\n?/g, '\n'), field.max ?? longest);
  },
  print: (value) => value,
  key: (value) => value,
  words: (value) => value,
  fake: (random) => Array.from({ length: whole(random, 1, 3) }, () => pick(random, sentences)).join('\n'),
});
