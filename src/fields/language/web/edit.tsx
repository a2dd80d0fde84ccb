import { useMemo } from 'react';
import type { EditProps } from '../../../model/web/field-widget.ts';
import { useLanguage } from '../../../platform/web/language.tsx';
import { ChoiceEdit } from '../../web/choice-edit.tsx';
import { languageCodes, languageName } from '../value.ts';

export function EditLanguage(props: EditProps<string>) {
  const reader = useLanguage().language;
  const options = useMemo(() => {
    const all = languageCodes.map((code) => ({ value: code, label: languageName(code, reader) }));
    return all.sort((a, b) => a.label.localeCompare(b.label, reader));
  }, [reader]);
  return <ChoiceEdit {...props} options={options} />;
}
