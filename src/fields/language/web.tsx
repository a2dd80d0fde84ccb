import { useMemo } from 'react';
import { defineWidget, type EditProps } from '../../model/web/field-widget.ts';
import { useLanguage } from '../../platform/web/language.tsx';
import { ChoiceEdit } from '../web/choice-edit.tsx';
import { ShowText } from '../web/show-text.tsx';
import { languageCodes, languageName } from './value.ts';

export const language = defineWidget<string>({ Show: ShowText, Edit: EditLanguage, width: 120 });

function EditLanguage(props: EditProps<string>) {
  const reader = useLanguage().language;
  const options = useMemo(() => {
    const all = languageCodes.map((code) => ({ value: code, label: languageName(code, reader) }));
    return all.sort((a, b) => a.label.localeCompare(b.label, reader));
  }, [reader]);
  return <ChoiceEdit {...props} options={options} />;
}
