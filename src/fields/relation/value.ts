// A relation to one other record. Written as a bare id or as `{ id }`; read with the other's title, when the reader may
// see it and it is not in the bin.
import { defineFieldType } from '../../model/field.ts';
import { defineProblems } from '../../platform/lib/errors.ts';
import { isId, newId } from '../../platform/lib/ids.ts';
import { isEmpty, quoted } from '../problems.ts';

export interface Reference {
  id: string;
  /** Absent in history and on write; null when the reader may not see the other record. */
  title?: string | null;
  object?: string;
}

export const relationProblems = defineProblems({
  id_invalid: { fr: '« {{value}} » n’est pas un identifiant.', en: '“{{value}}” is not an id.' },
  record_missing: {
    fr: 'La fiche {{id}} n’existe pas ou ne vous est pas accessible.',
    en: 'The record {{id}} does not exist or is not yours to see.',
  },
});

export const relation = defineFieldType<Reference>({
  name: 'relation',
  label: { fr: 'Relation', en: 'Relation' },
  family: 'exact',
  parse(input, field) {
    if (isEmpty(input)) return null;
    const id = typeof input === 'object' ? (input as { id?: unknown }).id : input;
    if (!isId(id)) throw relationProblems.id_invalid({ value: quoted(id) });
    return { id: id.toLowerCase(), object: field.to! };
  },
  print: (value) => value.title ?? value.id,
  key: (value) => value.id,
  fake: (_, field) => ({ id: newId(), object: field.to! }),
});
