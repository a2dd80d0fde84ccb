// The id of the record itself.
import { defineFieldType } from '../../model/field.ts';
import { isId, newId } from '../../platform/lib/ids.ts';
import { relationProblems } from '../relation/value.ts';

export const id = defineFieldType<string>({
  name: 'id',
  label: { fr: 'Identifiant', en: 'Id' },
  family: 'exact',
  parse(input) {
    if (input === null || input === undefined || input === '') return null;
    if (!isId(input)) throw relationProblems.id_invalid({ value: String(input).slice(0, 100) });
    return input.toLowerCase();
  },
  print: (value) => value,
  key: (value) => value,
  fake: () => newId(),
});
