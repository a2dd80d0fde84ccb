// Loaded when first opened: the calendar and its dates library are of no use before.
import { DatePicker, DatesProvider } from '@mantine/dates';
import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/fr';
import { useLanguage } from '../../platform/web/language.tsx';

type Props = { value: string | null; min?: string; onChange(day: string): void };

export default function Calendar({ value, min, onChange }: Props) {
  const { language } = useLanguage();
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1, weekendDays: [] }}>
      <DatePicker
        value={value}
        defaultDate={value ?? min}
        minDate={min}
        onChange={(day) => day && onChange(day)}
      />
    </DatesProvider>
  );
}
