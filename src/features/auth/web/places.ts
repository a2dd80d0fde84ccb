// Countries, currencies and time zones to choose from, by their names in the reader's language. Those near a French firm come first.
import { countryCodes } from '../../../fields/country/codes.ts';
import type { Language } from '../../../platform/lib/language.ts';

export type Choice = { value: string; label: string };

const nearCountries = ['FR', 'BE', 'CH', 'LU', 'MC', 'CA'];
const nearCurrencies = ['EUR', 'CHF', 'CAD', 'GBP', 'USD'];

export const countryChoices = (language: Language): Choice[] =>
  choices(language, 'region', countryCodes, nearCountries);

export const currencyChoices = (language: Language): Choice[] =>
  choices(language, 'currency', Intl.supportedValuesOf('currency'), nearCurrencies).map(
    ({ value, label }) => ({
      value,
      label: `${label} (${value})`,
    }),
  );

/** `current` is among them, also when this browser does not know it by that name. */
export function timeZoneChoices(current: string): Choice[] {
  const known = Intl.supportedValuesOf('timeZone');
  const all = known.includes(current) ? known : [current, ...known];
  return all.map((value) => ({ value, label: value.replaceAll('_', ' ').replaceAll('/', ' / ') }));
}

/** The currency of the country, of those that do not pay in euros and are near; else what it was. */
export const currencyOf = (country: string, before: string): string => currencies[country] ?? before;

const currencies: Readonly<Record<string, string>> = {
  FR: 'EUR',
  BE: 'EUR',
  LU: 'EUR',
  MC: 'EUR',
  DE: 'EUR',
  ES: 'EUR',
  IT: 'EUR',
  PT: 'EUR',
  IE: 'EUR',
  NL: 'EUR',
  CH: 'CHF',
  CA: 'CAD',
  GB: 'GBP',
  US: 'USD',
};

function choices(
  language: Language,
  type: 'region' | 'currency',
  codes: readonly string[],
  near: readonly string[],
): Choice[] {
  const names = new Intl.DisplayNames(language, { type });
  const named = codes.map((value) => ({ value, label: capital(names.of(value) ?? value) }));
  const rank = ({ value }: Choice) => (near.includes(value) ? near.indexOf(value) : near.length);
  return named.sort((a, b) => rank(a) - rank(b) || a.label.localeCompare(b.label, language));
}

const capital = (name: string): string => name.charAt(0).toLocaleUpperCase() + name.slice(1);
