// Every field type's cases, by its name.

import { address } from './address/fixtures.ts';
import { boolean } from './boolean/fixtures.ts';
import { companyNumber } from './company-number/fixtures.ts';
import { country } from './country/fixtures.ts';
import { date } from './date/fixtures.ts';
import { dateTime } from './date-time/fixtures.ts';
import { email } from './email/fixtures.ts';
import { file } from './file/fixtures.ts';
import type { FieldFixtures } from './fixtures.ts';
import { id } from './id/fixtures.ts';
import { json } from './json/fixtures.ts';
import { language } from './language/fixtures.ts';
import { longText } from './long-text/fixtures.ts';
import { money } from './money/fixtures.ts';
import { multiSelect } from './multi-select/fixtures.ts';
import { number } from './number/fixtures.ts';
import { percent } from './percent/fixtures.ts';
import { phone } from './phone/fixtures.ts';
import { rating } from './rating/fixtures.ts';
import { relation } from './relation/fixtures.ts';
import { richText } from './rich-text/fixtures.ts';
import { select } from './select/fixtures.ts';
import { tags } from './tags/fixtures.ts';
import { text } from './text/fixtures.ts';
import type { FieldTypeName } from './types.ts';
import { user } from './user/fixtures.ts';
import { webAddress } from './web-address/fixtures.ts';

export const allFixtures: Readonly<Record<FieldTypeName, FieldFixtures>> = {
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
};
