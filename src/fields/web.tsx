// How each field type looks in the browser. What is heavy (the calendar, the rich-text editor) is loaded when first used.
import type { FieldWidget } from '../model/web/field-widget.ts';
import { address } from './address/web.tsx';
import { boolean } from './boolean/web.tsx';
import { companyNumber } from './company-number/web.tsx';
import { country } from './country/web.tsx';
import { date } from './date/web.tsx';
import { dateTime } from './date-time/web.tsx';
import { email } from './email/web.tsx';
import { file } from './file/web.tsx';
import { id } from './id/web.tsx';
import { json } from './json/web.tsx';
import { language } from './language/web.tsx';
import { longText } from './long-text/web.tsx';
import { money } from './money/web.tsx';
import { multiSelect } from './multi-select/web.tsx';
import { number } from './number/web.tsx';
import { percent } from './percent/web.tsx';
import { phone } from './phone/web.tsx';
import { rating } from './rating/web.tsx';
import { relation } from './relation/web.tsx';
import { richText } from './rich-text/web.tsx';
import { select } from './select/web.tsx';
import { tags } from './tags/web.tsx';
import { text } from './text/web.tsx';
import type { FieldTypeName } from './types.ts';
import { user } from './user/web.tsx';
import { webAddress } from './web-address/web.tsx';

export const fieldWidgets: Readonly<Record<FieldTypeName, FieldWidget>> = {
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
