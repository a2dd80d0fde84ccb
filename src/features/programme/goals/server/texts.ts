import { fill as fillIn, type Language, type Text, textIn } from '../../../../platform/lib/language.ts';

/** Words of ours written into the firm's records, in its language. */
export const fill = (text: Text, language: Language, values: Readonly<Record<string, string>> = {}): string =>
  fillIn(textIn(text, language), values);
