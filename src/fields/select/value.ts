// One of a field's choices, by its key. A label in either language is accepted, so that spreadsheets need no keys.
import { type Choice, defineFieldType, type Field } from '../../model/field.ts';
import { defineProblems } from '../../platform/lib/errors.ts';
import { fold } from '../../platform/lib/fold.ts';
import { type Language, textIn } from '../../platform/lib/language.ts';
import { isEmpty, quoted } from '../problems.ts';
import { pick } from '../samples.ts';

export const selectProblems = defineProblems({
  choice_unknown: {
    fr: '« {{value}} » n’est pas un des choix ({{choices}}).',
    en: '“{{value}}” is not one of the choices ({{choices}}).',
  },
});

export const select = defineFieldType<string>({
  name: 'select',
  label: { fr: 'Choix', en: 'Choice' },
  family: 'exact',
  parse: (input, field, { language }) => (isEmpty(input) ? null : readChoice(input, field, language).key),
  print: (value, field, { language }) => printChoice(value, field, language),
  key: (value) => value,
  fake: (random, field) => pick(random, field.choices!).key,
});

export function readChoice(input: unknown, field: Field, language: Language): Choice {
  const choice =
    typeof input === 'string' || typeof input === 'number'
      ? findChoice(String(input).trim(), field)
      : undefined;
  if (choice) return choice;
  const choices = (field.choices ?? []).map(({ key }) => printChoice(key, field, language)).join(', ');
  throw selectProblems.choice_unknown({ value: quoted(input), choices: choices.slice(0, 500) });
}

export function findChoice(text: string, field: Field): Choice | undefined {
  const choices = field.choices ?? [];
  const folded = fold(text);
  return (
    choices.find(({ key }) => key === text) ??
    choices.find(({ label }) => fold(label.fr) === folded || fold(label.en) === folded) ??
    choices.find(({ key }) => fold(key) === folded)
  );
}

/** A choice that was withdrawn since is shown by its key. */
export function printChoice(key: string, field: Field, language: Language): string {
  const choice = field.choices?.find((one) => one.key === key);
  return choice ? textIn(choice.label, language) : key;
}
