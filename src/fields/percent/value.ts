// A share in hundredths: 12.5 is 12,5 %. Typed with or without the sign.
import { defineFieldType } from '../../model/field.ts';
import { printNumber, readNumber } from '../number/value.ts';
import { isEmpty } from '../problems.ts';
import { whole } from '../samples.ts';

export const percent = defineFieldType<number>({
  name: 'percent',
  label: { fr: 'Pourcentage', en: 'Percentage' },
  family: 'number',
  parse(input, field, context) {
    if (isEmpty(input)) return null;
    return readNumber(typeof input === 'string' ? input.replace(/\s*%\s*$/, '') : input, field, context);
  },
  print: (value, _, context) => `${printNumber(value, context)}${context.language === 'fr' ? '\u202f' : ''}%`,
  key: (value) => value,
  fake: (random, field) => whole(random, field.min ?? 0, field.max ?? 100),
});
