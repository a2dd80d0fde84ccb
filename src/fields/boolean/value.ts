import { defineFieldType } from '../../model/field.ts';
import { defineProblems } from '../../platform/lib/errors.ts';
import { fold } from '../../platform/lib/fold.ts';
import { isEmpty, quoted } from '../problems.ts';

const booleanProblems = defineProblems({
  boolean_invalid: { fr: '« {{value}} » n’est ni oui ni non.', en: '“{{value}}” is neither yes nor no.' },
});

// As spreadsheets of both languages say it.
const yes = ['true', '1', 'oui', 'yes', 'vrai', 'o', 'y', 'x', 'on', '✓', '✔'];
const no = ['false', '0', 'non', 'no', 'faux', 'n', 'off'];

export const boolean = defineFieldType<boolean>({
  name: 'boolean',
  label: { fr: 'Oui ou non', en: 'Yes or no' },
  family: 'boolean',
  parse(input) {
    if (isEmpty(input)) return null;
    if (typeof input === 'boolean') return input;
    const word = typeof input === 'string' || typeof input === 'number' ? fold(String(input).trim()) : '';
    if (yes.includes(word)) return true;
    if (no.includes(word)) return false;
    throw booleanProblems.boolean_invalid({ value: quoted(input) });
  },
  print: (value, _, { language }) => (language === 'fr' ? (value ? 'Oui' : 'Non') : value ? 'Yes' : 'No'),
  key: (value) => value,
  fake: (random) => random() < 0.5,
});
