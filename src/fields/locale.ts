// The BCP 47 tag of a reader: their language as their country writes it, where it does.
import type { Language } from '../platform/lib/language.ts';

const regions: Readonly<Record<Language, { home: string; also: readonly string[] }>> = {
  fr: { home: 'FR', also: ['BE', 'CA', 'CH', 'LU', 'MC'] },
  en: { home: 'GB', also: ['AU', 'CA', 'IE', 'IN', 'NZ', 'US', 'ZA'] },
};

export function localeOf({ language, country }: { language: Language; country: string }): string {
  const { home, also } = regions[language];
  return `${language}-${also.includes(country) ? country : home}`;
}

/** Intl mixes two no-break spaces in French; ours is the narrow one. */
export const narrowSpaces = (text: string, language: Language): string =>
  language === 'fr' ? text.replaceAll('\u00a0', '\u202f') : text;
