// Every field type there is, by its name on the wire. The compiler then demands a storage and a widget for each.
import type { FieldTypes } from '../model/schema.ts';
import { address } from './address/value.ts';
import { boolean } from './boolean/value.ts';
import { companyNumber } from './company-number/value.ts';
import { country } from './country/value.ts';
import { date } from './date/value.ts';
import { dateTime } from './date-time/value.ts';
import { email } from './email/value.ts';
import { file } from './file/value.ts';
import { id } from './id/value.ts';
import { json } from './json/value.ts';
import { language } from './language/value.ts';
import { longText } from './long-text/value.ts';
import { money } from './money/value.ts';
import { multiSelect } from './multi-select/value.ts';
import { number } from './number/value.ts';
import { percent } from './percent/value.ts';
import { phone } from './phone/value.ts';
import { rating } from './rating/value.ts';
import { relation } from './relation/value.ts';
import { richText } from './rich-text/value.ts';
import { select } from './select/value.ts';
import { tags } from './tags/value.ts';
import { text } from './text/value.ts';
import { user } from './user/value.ts';
import { webAddress } from './web-address/value.ts';

export const fieldTypes = {
  text,
  long_text: longText,
  rich_text: richText,
  number,
  percent,
  money,
  date,
  date_time: dateTime,
  boolean,
  select,
  multi_select: multiSelect,
  tags,
  email,
  phone,
  web_address: webAddress,
  address,
  relation,
  user,
  file,
  rating,
  country,
  language,
  company_number: companyNumber,
  json,
  id,
} satisfies FieldTypes;

export type FieldTypeName = keyof typeof fieldTypes;
