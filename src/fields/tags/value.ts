// Free words. Two that differ only in case or accents are one; the first spelling stays.
import { defineFieldType } from '../../model/field.ts';
import { fold } from '../../platform/lib/fold.ts';
import { isEmpty, problems } from '../problems.ts';
import { pick, tagWords } from '../samples.ts';
import { cleanText } from '../text/value.ts';

const longest = 60;
const most = 100;

export const tags = defineFieldType<readonly string[]>({
  name: 'tags',
  label: { fr: 'Étiquettes', en: 'Tags' },
  family: 'set',
  sortable: false,
  parse(input) {
    if (isEmpty(input)) return null;
    if (!Array.isArray(input) && typeof input !== 'string') throw problems.wrong_type({ wanted: 'tags' });
    const byFold = new Map<string, string>();
    for (const word of [input].flat().flatMap(split)) {
      const tag = cleanText(word.replace(/\s+/g, ' '), longest);
      if (tag !== null && !byFold.has(fold(tag))) byFold.set(fold(tag), tag);
    }
    if (byFold.size > most) throw problems.too_many({ count: byFold.size, max: most });
    return byFold.size ? [...byFold.values()] : null;
  },
  print: (value) => value.join(', '),
  key: (value) => value,
  words: (value) => value.join(' '),
  fake: (random) => [...new Set([pick(random, tagWords), pick(random, tagWords)])],
});

// A comma inside a tag would part it in two on its way through a spreadsheet: it does so at once.
function split(given: unknown): string[] {
  if (typeof given !== 'string') throw problems.wrong_type({ wanted: 'text' });
  return given.split(/[,;\n]/);
}
