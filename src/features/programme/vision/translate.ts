// The nine questions are kept as the firm wrote them. As long as they are still the ready ones, whoever answers reads them in their
// own language; what is kept of a choice stays the firm's word, so that answers can be counted together.
import { type Language, languages, type Text, textIn } from '../../../platform/lib/language.ts';
import type { AskedQuestion } from './contract.ts';
import { campaignTexts, questionTemplates } from './templates.ts';

export interface ReadQuestion {
  question: string;
  help: string | null;
  choices: readonly { value: string; label: string }[];
}

export function questionIn(asked: AskedQuestion, language: Language): ReadQuestion {
  const { question, help, choices } = asked;
  const ready = questionTemplates.find((one) => says(one.question, question));
  const labelOf = (choice: string) => ready?.choices?.find((one) => says(one, choice));
  return {
    question: ready ? textIn(ready.question, language) : question,
    help: help !== null && ready && says(ready.help, help) ? textIn(ready.help, language) : help,
    choices: choices.map((value) => {
      const label = labelOf(value);
      return { value, label: label ? textIn(label, language) : value };
    }),
  };
}

export const introductionIn = (words: string, language: Language): string =>
  says(campaignTexts.introduction, words) ? textIn(campaignTexts.introduction, language) : words;

const says = (text: Text, words: string): boolean =>
  languages.some((one) => plain(text[one]) === plain(words));

/** Kept with the spaces of typography. */
const plain = (words: string): string => words.replaceAll(/[\u00a0\u202f]/g, ' ');
