import type { EditProps } from '../../../model/web/field-widget.ts';
import { textIn } from '../../../platform/lib/language.ts';
import { useLanguage } from '../../../platform/web/language.tsx';
import { ChoiceBadge } from '../../web/choice-badge.tsx';
import { ChoiceEdit } from '../../web/choice-edit.tsx';

export function EditSelect(props: EditProps<string>) {
  const { field } = props;
  const { language } = useLanguage();
  const options = (field.choices ?? []).map(({ key, label }) => ({
    value: key,
    label: textIn(label, language),
  }));
  const toned = field.choices?.some(({ tone }) => tone);
  return (
    <ChoiceEdit
      {...props}
      options={options}
      renderOption={toned ? (key) => <ChoiceBadge choice={key} field={field} /> : undefined}
    />
  );
}
