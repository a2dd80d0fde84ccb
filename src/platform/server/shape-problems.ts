// What is wrong with the shape of a request, in words: which bound, which choices, which kind of value.
import type { ZodError } from 'zod';
import type { Problem } from '../lib/errors.ts';
import type { Text } from '../lib/language.ts';

type Issue = ZodError['issues'][number];

export function fromZod(issue: Issue): Problem {
  const path = issue.path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
  if (issue.code === 'unrecognized_keys') {
    return {
      path: path ? `${path}.${issue.keys[0]}` : issue.keys[0]!,
      code: 'key_unknown',
      params: { keys: issue.keys },
      text: { fr: 'Cette clé n’est pas connue ici.', en: 'This key is not known here.' },
    };
  }
  return { path, code: `shape_${issue.code}`, ...describe(issue) };
}

function describe(issue: Issue): { text: Text; params: Record<string, unknown> } {
  switch (issue.code) {
    case 'too_small':
      return { text: sized(issue.origin, 'least'), params: { bound: String(issue.minimum) } };
    case 'too_big':
      return { text: sized(issue.origin, 'most'), params: { bound: String(issue.maximum) } };
    case 'invalid_value':
      return {
        text: {
          fr: 'Cette valeur n’est pas une de celles attendues : {{choices}}.',
          en: 'This value is not one of those expected: {{choices}}.',
        },
        params: { choices: issue.values.map(String).join(', ') },
      };
    case 'invalid_type':
      return {
        text: kinds[issue.expected] ?? otherShape,
        params: {},
      };
    default:
      return { text: otherShape, params: {} };
  }
}

const otherShape: Text = {
  fr: 'Cette valeur n’a pas la forme attendue.',
  en: 'This value has not the shape expected.',
};

const kinds: Readonly<Record<string, Text>> = {
  string: { fr: 'Un texte est attendu ici.', en: 'A text is expected here.' },
  number: { fr: 'Un nombre est attendu ici.', en: 'A number is expected here.' },
  int: { fr: 'Un nombre entier est attendu ici.', en: 'A whole number is expected here.' },
  boolean: { fr: 'Vrai ou faux est attendu ici.', en: 'True or false is expected here.' },
  array: { fr: 'Une liste est attendue ici.', en: 'A list is expected here.' },
  object: { fr: 'Un objet est attendu ici.', en: 'An object is expected here.' },
  record: { fr: 'Un objet est attendu ici.', en: 'An object is expected here.' },
};

function sized(origin: string, bound: 'least' | 'most'): Text {
  const least = bound === 'least';
  if (origin === 'array')
    return least
      ? { fr: 'Il en faut au moins {{bound}}.', en: 'At least {{bound}} are wanted.' }
      : { fr: 'Pas plus de {{bound}} à la fois.', en: 'No more than {{bound}} at once.' };
  if (origin === 'string')
    return least
      ? {
          fr: 'Au moins {{bound}} caractères sont attendus.',
          en: 'At least {{bound}} characters are wanted.',
        }
      : { fr: 'Pas plus de {{bound}} caractères.', en: 'No more than {{bound}} characters.' };
  return least
    ? { fr: 'Cette valeur doit être au moins {{bound}}.', en: 'This value must be at least {{bound}}.' }
    : { fr: 'Cette valeur doit être au plus {{bound}}.', en: 'This value must be at most {{bound}}.' };
}
