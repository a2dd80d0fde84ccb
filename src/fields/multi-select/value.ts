// Several of a field's choices, by their keys, in the order of the choices.
import { defineFieldType } from '../../model/field.ts';
import { isEmpty, problems } from '../problems.ts';
import { pick } from '../samples.ts';
import { findChoice, printChoice, readChoice } from '../select/value.ts';

export const multiSelect = defineFieldType<readonly string[]>({
  name: 'multi_select',
  label: { fr: 'Choix multiple', en: 'Several choices' },
  family: 'set',
  sortable: false,
  parse(input, field, { language }) {
    if (isEmpty(input)) return null;
    if (!Array.isArray(input) && typeof input !== 'string')
      throw problems.wrong_type({ wanted: 'multi_select' });
    // A label may hold a comma: the whole text is tried first.
    const list: unknown[] = Array.isArray(input)
      ? input
      : findChoice(input.trim(), field)
        ? [input]
        : input.split(/[,;|\n]/);
    const chosen = new Set(
      list.filter((one) => !isEmpty(one)).map((one) => readChoice(one, field, language)),
    );
    return chosen.size ? field.choices!.filter((choice) => chosen.has(choice)).map(({ key }) => key) : null;
  },
  print: (value, field, { language }) => value.map((key) => printChoice(key, field, language)).join(', '),
  key: (value) => value,
  fake: (random, field) => {
    const chosen = field.choices!.filter(() => random() < 0.3).map(({ key }) => key);
    return chosen.length ? chosen : [pick(random, field.choices!).key];
  },
});
