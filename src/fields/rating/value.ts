// Stars, from one to five, or to the field's `max`.
import { defineFieldType } from '../../model/field.ts';
import { readNumber } from '../number/value.ts';
import { isEmpty } from '../problems.ts';
import { whole } from '../samples.ts';

export const mostStars = 5;

export const rating = defineFieldType<number>({
  name: 'rating',
  label: { fr: 'Note', en: 'Rating' },
  family: 'number',
  /** A whole number, `4/5`, or the stars themselves. */
  parse(input, field, context) {
    if (isEmpty(input)) return null;
    const max = field.max ?? mostStars;
    const text = typeof input === 'string' ? input.trim() : input;
    const stars = typeof text === 'string' && /^★+☆*$/.test(text) ? text.lastIndexOf('★') + 1 : text;
    const given =
      typeof stars === 'string' && stars.endsWith(`/${max}`) ? stars.slice(0, -`/${max}`.length) : stars;
    return readNumber(given, { ...field, min: 1, max, scale: 0 }, context);
  },
  print: (value, field) => `${value}/${field.max ?? mostStars}`,
  key: (value) => value,
  fake: (random, field) => whole(random, 1, field.max ?? mostStars),
});
