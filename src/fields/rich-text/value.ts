// Text with structure, as harmless HTML. Compared, searched and printed by its words alone.
import { defineFieldType } from '../../model/field.ts';
import { isEmpty, problems } from '../problems.ts';
import { pick, sentences, whole } from '../samples.ts';
import { cleanText } from '../text/value.ts';
import { htmlOf, looksLikeHtml, plainText } from './html-text.ts';
import { cleanHtml } from './sanitise.ts';

const longest = 500_000;

export const richText = defineFieldType<string>({
  name: 'rich_text',
  label: { fr: 'Texte mis en forme', en: 'Rich text' },
  family: 'text',
  /** HTML, or plain text, which becomes paragraphs. HTML without words is empty. */
  parse(input, field) {
    if (isEmpty(input)) return null;
    if (typeof input !== 'string') throw problems.wrong_type({ wanted: 'rich_text' });
    const text = cleanText(input.replace(/\r\n?/g, '\n'), field.max ?? longest);
    if (text === null) return null;
    const html = cleanHtml(looksLikeHtml(text) ? text : htmlOf(text));
    if (plainText(html) === '') return null;
    // Without a tag it would be taken for plain text next time.
    return looksLikeHtml(html) ? html : `<p>${html}</p>`;
  },
  print: plainText,
  key: plainText,
  words: plainText,
  fake: (random) =>
    Array.from({ length: whole(random, 1, 3) }, () => `<p>${pick(random, sentences)}</p>`).join(''),
});
