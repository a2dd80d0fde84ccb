import type { PrintContext } from '../../model/field.ts';
import { defineWidget, type EditProps, type ShowProps } from '../../model/web/field-widget.ts';
import { dayIn } from '../../platform/lib/day.ts';
import { DateText } from '../../platform/web/ui/date-text.tsx';
import { understandDay, useDayShape } from '../date/web.tsx';
import { localeOf } from '../locale.ts';
import { CalendarButton } from '../web/calendar-button.tsx';
import { readTyped, useReader } from '../web/reader.tsx';
import { TypedEdit } from '../web/typed-edit.tsx';
import { findTime } from './said-time.ts';

export const dateTime = defineWidget<string>({
  Show: ({ value }: ShowProps<string>) => <DateText value={value} />,
  Edit: EditDateTime,
  width: 160,
});

function EditDateTime(props: EditProps<string>) {
  const { value, field } = props;
  const reader = useReader();
  const shape = useDayShape();
  const moment = value && !Number.isNaN(Date.parse(value)) ? new Date(value) : null;
  // Another day at the same time; the next full hour when there was none.
  const onDay = (day: string): string | null => {
    const time = writeTime(moment ?? new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000), reader);
    return readTyped<string>(field, `${day}T${time}`, reader).value ?? null;
  };
  return (
    <TypedEdit
      {...props}
      write={writeMoment}
      understand={understandMoment}
      placeholder={`${shape} 00:00`}
      aside={(take) => (
        <CalendarButton
          value={moment && dayIn(moment, reader.timeZone)}
          onChange={(day) => {
            const next = onDay(day);
            if (next) take(next, false);
          }}
        />
      )}
    />
  );
}

/** « demain 14h30 », « jeudi à midi »; a day alone begins at nine. */
export function understandMoment(text: string, reader: PrintContext): string {
  const time = findTime(text);
  const said = time ? `${text.slice(0, time.from)} ${text.slice(time.to)}`.trim() : text.trim();
  const day = understandDay(said, reader);
  return day === said ? text : `${day}T${time?.time ?? '09:00'}`;
}

/** As it is typed: 12/03/2026 14:05, in the reader's zone. */
const writeMoment = (value: string, reader: PrintContext): string =>
  new Intl.DateTimeFormat(localeOf(reader), {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: reader.timeZone,
  }).format(new Date(value));

const writeTime = (moment: Date, { timeZone }: PrintContext): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    moment,
  );
