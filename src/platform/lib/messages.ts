/**
 * The words of the interface, French and English in one typed value. A missing translation, a placeholder that only
 * one language has, or a value not given does not compile.
 *
 *     const messages = defineMessages({
 *       save: { fr: 'Enregistrer', en: 'Save' },
 *       greet: { fr: 'Bonjour {{name}}', en: 'Hello {{name}}' },
 *       found: { fr: { one: '{{count}} fiche', other: '{{count}} fiches' }, en: { one: '{{count}} record', other: '{{count}} records' } },
 *     });
 *     const m = messagesIn(messages, 'fr');
 *     m.save            // 'Enregistrer': a message without values is a string
 *     m.found({ count: 1200 })  // '1 200 fiches': the form is chosen by Intl.PluralRules, numbers are printed in the language
 *
 * i18next was considered and left: what it adds over Intl (namespaces, loading, detection) Jalon has no use for, and
 * it can't type a message's values.
 */
import { fill, type Language, typeset } from './language.ts';

export type PluralForms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;
export type Message = { fr: string; en: string } | { fr: PluralForms; en: PluralForms };
export type Messages = Record<string, Message>;
export type MessageValue = string | number;

/** What `messagesIn` gives back: a string, or a function of the values the message asks for. */
export type Spoken<M extends Messages> = {
  readonly [K in keyof M]: [ValuesOf<M[K]>] extends [never]
    ? string
    : (values: { [V in ValuesOf<M[K]>]: V extends 'count' ? CountOf<M[K]> : MessageValue }) => string;
};

export function defineMessages<const M extends Messages>(messages: M & SameValues<M>): M {
  return messages;
}

const spoken: Record<Language, WeakMap<Messages, unknown>> = { fr: new WeakMap(), en: new WeakMap() };

export function messagesIn<M extends Messages>(messages: M, language: Language): Spoken<M> {
  const known = spoken[language].get(messages);
  if (known) return known as Spoken<M>;
  const made = Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [key, speak(message[language], language)]),
  );
  spoken[language].set(messages, made);
  return made as Spoken<M>;
}

type Values = Record<string, MessageValue>;

function speak(message: string | PluralForms, language: Language): string | ((values: Values) => string) {
  if (typeof message === 'string') {
    const text = typeset(message, language);
    return text.includes('{{') ? (values) => fill(text, printed(values, language)) : text;
  }
  const plural = new Intl.PluralRules(language);
  return (values) => {
    const form = message[plural.select(Number(values.count))] ?? message.other;
    return fill(typeset(form, language), printed(values, language));
  };
}

function printed(values: Values, language: Language): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? value.toLocaleString(language) : value,
    ]),
  );
}

type Names<S extends string> = S extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Names<Rest>
  : never;
type Forms<T> = T extends string ? T : T[keyof T] & string;
type NamesIn<T> = Names<Forms<T>> | (T extends string ? never : 'count');
type ValuesOf<M extends Message> = NamesIn<M['fr']> | NamesIn<M['en']>;
type CountOf<M extends Message> = M['fr'] extends string ? MessageValue : number;

type SameValues<M extends Messages> = {
  [K in keyof M]: [NamesIn<M[K]['fr']>, NamesIn<M[K]['en']>] extends [
    NamesIn<M[K]['en']>,
    NamesIn<M[K]['fr']>,
  ]
    ? M[K]
    : {
        fr: 'French and English ask for different values';
        en: 'French and English ask for different values';
      };
};
