import type { PrintContext } from '../../model/field.ts';
import { defineWidget, type EditProps } from '../../model/web/field-widget.ts';
import { addDays, dayIn } from '../../platform/lib/day.ts';
import { useMessages } from '../../platform/web/language.tsx';
import { localeOf } from '../locale.ts';
import { CalendarButton } from '../web/calendar-button.tsx';
import { fieldMessages } from '../web/messages.ts';
import { useReader } from '../web/reader.tsx';
import { ShowNumber } from '../web/show-text.tsx';
import { TypedEdit } from '../web/typed-edit.tsx';
import { monthFirst } from './read-day.ts';
import { sayDay } from './said-day.ts';

export const date = defineWidget<string>({ Show: ShowNumber, Edit: EditDate, width: 130 });

/** A day by typing it (12/03/2026, 15/12, « demain », « jeudi »), by the calendar, or by the arrows. */
export function EditDate(props: EditProps<string> & { name?: string; min?: string }) {
  const { min, ...rest } = props;
  const shape = useDayShape();
  return (
    <TypedEdit
      {...rest}
      write={writeDay}
      understand={understandDay}
      step={(day, by, reader) => (day && dayOnly(day) ? addDays(day, by) : todayOf(reader))}
      placeholder={shape}
      aside={(take) => (
        <CalendarButton value={dayOnly(props.value)} min={min} onChange={(day) => take(day, true)} />
      )}
    />
  );
}

/** What is said of a day near, as a date; any other text stays. */
export const understandDay = (text: string, reader: PrintContext): string =>
  sayDay(text, todayOf(reader), reader.language === 'en' && monthFirst.has(reader.country)) ?? text;

const todayOf = ({ timeZone }: PrintContext): string => dayIn(new Date(), timeZone);

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
