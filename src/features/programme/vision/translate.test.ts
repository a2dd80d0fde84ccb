import { expect, test } from 'vitest';
import { textIn } from '../../../platform/lib/language.ts';
import type { AskedQuestion } from './contract.ts';
import { campaignTexts, questionTemplates } from './templates.ts';
import { introductionIn, questionIn } from './translate.ts';

const [drivers] = questionTemplates;
const asked: AskedQuestion = {
  id: '',
  kind: 'choices',
  question: textIn(drivers!.question, 'fr'),
  help: textIn(drivers!.help, 'fr'),
  choices: [textIn(drivers!.choices![1]!, 'fr'), 'Ouvrir une agence'],
};

test('a ready question is read in either language, and its choices stay what the firm keeps of them', () => {
  expect(questionIn(asked, 'en')).toEqual({
    question: 'What drives us to introduce a CRM?',
    help: drivers!.help.en,
    choices: [
      { value: 'Répondre plus vite aux clients', label: 'Answer customers faster' },
      { value: 'Ouvrir une agence', label: 'Ouvrir une agence' },
    ],
  });
  expect(questionIn(asked, 'fr').question).toBe(asked.question);
});

test('what the firm wrote itself is read as it was written', () => {
  const own = { ...asked, question: 'Pourquoi changer ?', help: 'Un mot.' };
  expect(questionIn(own, 'en')).toMatchObject({ question: own.question, help: own.help });
  expect(introductionIn('Bonjour à tous', 'en')).toBe('Bonjour à tous');
  expect(introductionIn(textIn(campaignTexts.introduction, 'fr'), 'en')).toBe(campaignTexts.introduction.en);
});
