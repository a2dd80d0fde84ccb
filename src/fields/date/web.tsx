import type { PrintContext } from '../../model/field.ts';
import { defineWidget, type EditProps } from '../../model/web/field-widget.ts';
import { useMessages } from '../../platform/web/language.tsx';
import { localeOf } from '../locale.ts';
import { CalendarButton } from '../web/calendar-button.tsx';
import { fieldMessages } from '../web/messages.ts';
import { useReader } from '../web/reader.tsx';
import { ShowNumber } from '../web/show-text.tsx';
import { TypedEdit } from '../web/typed-edit.tsx';

export const date = defineWidget<string>({ Show: ShowNumber, Edit: EditDate, width: 130 });

function EditDate(props: EditProps<string>) {
  const shape = useDayShape();
  return (
    <TypedEdit
      {...props}
      write={writeDay}
      placeholder={shape}
      aside={(take) => <CalendarButton value={dayOnly(props.value)} onChange={(day) => take(day, true)} />}
    />
  );
}

/** As it is typed: 12/03/2026. */
export const writeDay = (day: string, reader: PrintContext): string =>
  new Intl.DateTimeFormat(localeOf(reader), {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(day));

export function useDayShape(): string {
  const m = useMessages(fieldMessages);
  const { language, country } = useReader();
  return language === 'en' && country === 'US' ? m.monthFirstShape : m.dayShape;
}

const dayOnly = (value: string | null): string | null =>
  value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;
