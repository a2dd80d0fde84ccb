import { expect, test } from 'vitest';
import { preferredLanguage, textIn } from './language.ts';
import { defineMessages, messagesIn } from './messages.ts';

const messages = defineMessages({
  save: { fr: "Enregistrer l'appel ?", en: 'Save the call?' },
  greet: { fr: 'Bonjour {{name}}', en: 'Hello {{name}}' },
  found: {
    fr: { one: '{{count}} fiche', other: '{{count}} fiches' },
    en: { one: '{{count}} record', other: '{{count}} records' },
  },
});
const fr = messagesIn(messages, 'fr');
const en = messagesIn(messages, 'en');

test.each([
  ['a text without values is a string, with French typography', fr.save, 'Enregistrer l’appel\u202f?'],
  ['English is left as it is', en.save, 'Save the call?'],
  ['values are not touched by typography', fr.greet({ name: "O'Brien ?" }), "Bonjour O'Brien ?"],
  ['French has one fiche at zero', fr.found({ count: 0 }), '0 fiche'],
  ['English has two forms', en.found({ count: 0 }), '0 records'],
  ['one in English', en.found({ count: 1 }), '1 record'],
  ['numbers are printed in French', fr.found({ count: 1200 }), '1\u202f200 fiches'],
  ['and in English', en.found({ count: 1200 }), '1,200 records'],
  ['labels too', textIn({ fr: '« 10 000 € » :', en: '' }, 'fr'), '«\u202f10\u202f000\u00a0€\u202f»\u202f:'],
])('%s', (_, said, expected) => {
  expect(said).toBe(expected);
});

test('what is missing does not compile', () => {
  // @ts-expect-error English is missing
  defineMessages({ save: { fr: 'Enregistrer' } });
  // @ts-expect-error the two languages ask for different values
  defineMessages({ greet: { fr: 'Bonjour {{name}}', en: 'Hello {{who}}' } });
  // @ts-expect-error a value is not given
  expect(fr.greet({})).toBe('Bonjour ');
});

test.each([
  ['en-GB,en;q=0.9,fr;q=0.8', 'en'],
  ['de, fr;q=0.5, en;q=0.7', 'en'],
  ['de', 'fr'],
  [undefined, 'fr'],
  [['de-DE', 'en-US'], 'en'],
])('the language for %j is %s', (accepted, expected) => {
  expect(preferredLanguage(accepted)).toBe(expected);
});
