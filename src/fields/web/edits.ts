// The controls that are more than a text, by field type: one chunk, fetched once the first page stands.
import { EditAddress } from '../address/web/edit.tsx';
import { EditBoolean } from '../boolean/web/edit.tsx';
import { EditCountry } from '../country/web/edit.tsx';
import { EditFile } from '../file/web/edit.tsx';
import { EditJson } from '../json/web/edit.tsx';
import { EditLanguage } from '../language/web/edit.tsx';
import { EditMultiSelect } from '../multi-select/web/edit.tsx';
import { EditRating } from '../rating/web/edit.tsx';
import { EditSelect } from '../select/web/edit.tsx';
import { EditTags } from '../tags/web/edit.tsx';
import { EditUser } from '../user/web/edit.tsx';
import { RecordPicker } from './record-picker.tsx';

export const edits = {
  address: EditAddress,
  boolean: EditBoolean,
  country: EditCountry,
  file: EditFile,
  json: EditJson,
  language: EditLanguage,
  multi_select: EditMultiSelect,
  rating: EditRating,
  relation: RecordPicker,
  select: EditSelect,
  tags: EditTags,
  user: EditUser,
};
