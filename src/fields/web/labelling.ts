// How a control is named: a label above it, or, in a table where the header is the label, one that is only read out.

import type { EditProps } from '../../model/web/field-widget.ts';
import { textIn } from '../../platform/lib/language.ts';
import { useLanguage } from '../../platform/web/language.tsx';

type Named = Pick<EditProps<never>, 'field' | 'dense' | 'required' | 'error'>;

export function useLabelling({ field, dense, required, error }: Named) {
  const { language } = useLanguage();
  const label = textIn(field.label, language);
  if (dense) return { 'aria-label': label, error, size: 'xs' } as const;
  const mandatory = required ?? field.required;
  const description = field.help && textIn(field.help, language);
  return {
    label,
    description,
    error,
    withAsterisk: mandatory,
    'aria-required': mandatory || undefined,
    size: 'sm',
  } as const;
}
