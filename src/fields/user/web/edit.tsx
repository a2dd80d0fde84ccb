import type { EditProps } from '../../../model/web/field-widget.ts';
import type { Reference } from '../../relation/value.ts';
import { RecordPicker } from '../../web/record-picker.tsx';
import { Person } from '../web.tsx';

export function EditUser(props: EditProps<Reference>) {
  return <RecordPicker {...props} renderTitle={(found) => <Person person={found} />} />;
}
