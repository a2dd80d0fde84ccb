// How each field type lives in the database.
import type { FieldStorage } from '../model/server/storage.ts';
import { address } from './address/server.ts';
import { boolean } from './boolean/server.ts';
import { companyNumber } from './company-number/server.ts';
import { country } from './country/server.ts';
import { date } from './date/server.ts';
import { dateTime } from './date-time/server.ts';
import { email } from './email/server.ts';
import { file } from './file/server.ts';
import { id } from './id/server.ts';
import { json } from './json/server.ts';
import { language } from './language/server.ts';
import { longText } from './long-text/server.ts';
import { money } from './money/server.ts';
import { multiSelect } from './multi-select/server.ts';
import { number } from './number/server.ts';
import { percent } from './percent/server.ts';
import { phone } from './phone/server.ts';
import { rating } from './rating/server.ts';
import { relation } from './relation/server.ts';
import { richText } from './rich-text/server.ts';
import { select } from './select/server.ts';
import { tags } from './tags/server.ts';
import { text } from './text/server.ts';
import type { FieldTypeName } from './types.ts';
import { user } from './user/server.ts';
import { webAddress } from './web-address/server.ts';

export const fieldStorages: Readonly<Record<FieldTypeName, FieldStorage>> = {
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
