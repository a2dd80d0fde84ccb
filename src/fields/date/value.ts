// A calendar day, `YYYY-MM-DD`. It has no time zone and none moves it.
import { defineFieldType } from '../../model/field.ts';
import { formatsIn } from '../../platform/lib/formats.ts';
import { localeOf } from '../locale.ts';
import { isEmpty, problems } from '../problems.ts';
import { whole } from '../samples.ts';
import { readDay } from './read-day.ts';

export const date = defineFieldType<string>({
  name: 'date',
  label: { fr: 'Date', en: 'Date' },
  family: 'time',
  parse(input, _, context) {
    if (isEmpty(input)) return null;
    if (typeof input !== 'string') throw problems.wrong_type({ wanted: 'date' });
    // Other programs write a day as its first moment; any other moment would lose something.
    return readDay(input.trim().replace(/(\d)[T ]00:00(:00(\.0+)?)?(Z|[+-]00:?00)?$/, '$1'), context);
  },
  print: (value, _, context) => formatsIn(localeOf(context)).date(value),
  key: (value) => value,
  fake: (random) => new Date(Date.UTC(2024, 0, whole(random, 1, 1000))).toISOString().slice(0, 10),
});
