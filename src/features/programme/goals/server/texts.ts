import { type Language, type Text, textIn } from '../../../../platform/lib/language.ts';

/** Words of ours written into the firm's records, in its language. */
export const fill = (text: Text, language: Language, values: Readonly<Record<string, string>> = {}): string =>
  textIn(text, language).replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
