import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import type { PeriodKind } from '../contract.ts';
import { forecastMessages } from '../messages.ts';

/** March 2026, or the first quarter of it. */
export function usePeriodName(): (kind: PeriodKind, start: string) => string {
  const m = useMessages(forecastMessages);
  const formats = useFormats();
  return (kind, start) =>
    kind === 'month'
      ? formats.month(start)
      : m.quarterName({ quarter: Math.ceil(Number(start.slice(5, 7)) / 3), year: start.slice(0, 4) });
}
