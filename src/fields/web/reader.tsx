// Who reads and types: language from the interface, country and currency from the firm, time zone from the person. The
// application says what the firm's are; before it does, they are French.
import { createContext, type ReactNode, use, useMemo } from 'react';
import type { Field, PrintContext } from '../../model/field.ts';
import { JalonError, type Problem } from '../../platform/lib/errors.ts';
import { fill, type Language, textIn } from '../../platform/lib/language.ts';
import { useLanguage } from '../../platform/web/language.tsx';
import { useTimeZone } from '../../platform/web/time-zone.tsx';

type Firm = Pick<PrintContext, 'country' | 'currency'>;

const FirmContext = createContext<Partial<Firm>>({});

export function FieldReaderProvider({
  country,
  currency,
  children,
}: Partial<Firm> & { children: ReactNode }) {
  const firm = useMemo(() => ({ country, currency }), [country, currency]);
  return <FirmContext value={firm}>{children}</FirmContext>;
}

export function useReader(): PrintContext {
  const { language } = useLanguage();
  const timeZone = useTimeZone();
  const { country = 'FR', currency = 'EUR' } = use(FirmContext);
  return useMemo(() => ({ language, country, currency, timeZone }), [language, country, currency, timeZone]);
}

/** `const print = usePrint()`, then `print(value, field)`: a value in the reader's words. Nothing gives ''. */
export function usePrint(): (value: unknown, field: Field) => string {
  const reader = useReader();
  return (value, field) =>
    value === null || value === undefined ? '' : field.kind.print(value, field, reader);
}

export type Reading<V> = { value: V | null; problem?: undefined } | { value?: undefined; problem: string };

/** What was typed as a value, or what is wrong with it in the reader's words. */
export function readTyped<V>(field: Field, typed: unknown, reader: PrintContext): Reading<V> {
  try {
    return { value: field.kind.parse(typed, field, reader) as V | null };
  } catch (error) {
    if (error instanceof JalonError)
      return { problem: error.problems.map((one) => problemText(one, reader.language)).join(' ') };
    throw error;
  }
}

export const problemText = ({ text, params }: Problem, language: Language): string =>
  fill(textIn(text, language), params);
