import type { DateInput } from '../../lib/formats.ts';
import { useFormats } from '../language.tsx';
import { useNow } from '../now.ts';

type Props = {
  value: DateInput | null | undefined;
  /** `near` is relative when near (the default), `date` always a date, `full` in full. */
  as?: 'near' | 'date' | 'full';
};

/** A day or a moment; the whole of it on hover. Nothing when there is none. */
export function DateText({ value, as = 'near' }: Props) {
  const formats = useFormats();
  const now = useNow();
  if (value === null || value === undefined || value === '') return null;
  const full = formats.full(value);
  const words = as === 'full' ? full : as === 'date' ? formats.date(value) : formats.when(value, now);
  const machine = typeof value === 'string' ? value : new Date(value).toISOString();
  return (
    <time dateTime={machine} title={full}>
      {words}
    </time>
  );
}
