// The id of the record itself.
import { defineFieldType } from '../../model/field.ts';
import { isId, newId } from '../../platform/lib/ids.ts';
import { isEmpty, quoted } from '../problems.ts';
import { relationProblems } from '../relation/value.ts';

export const id = defineFieldType<string>({
  name: 'id',
  label: { fr: 'Identifiant', en: 'Id' },
  family: 'exact',
  parse(input) {
    if (isEmpty(input)) return null;
    if (!isId(input)) throw relationProblems.id_invalid({ value: quoted(input) });
    return input.toLowerCase();
  },
  print: (value) => value,
  key: (value) => value,
  fake: () => newId(),
});
