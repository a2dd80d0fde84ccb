// What a text means as a telephone number, by Google's tables. They weigh more than the rest of a page, so the browser has
// `web/numbers.ts` in the place of this file.
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

export interface KnownNumber {
  /** E.164. */
  number: string;
  country?: string;
  extension?: string;
  /** Whether a telephone may have it, by the tables of its country. */
  valid(): boolean;
  /** As it is written in its country, and abroad. */
  national(): string;
  international(): string;
}

/** Undefined when it can't be understood. `country` is where a number without a prefix is dialled. */
export function understand(text: string, country: string): KnownNumber | undefined {
  const spelled = text
    .replace(/\s*(?:\(\s*)?\b(?:poste|interne|p\.)\s*(\d{1,7})\s*\)?$/i, ' ext. $1')
    .replace(/^\(\s*(\+\d{1,4})\s*\)/, '$1 ');
  try {
    const known = parsePhoneNumberFromString(spelled, { defaultCountry: country as 'FR', extract: false });
    return (
      known && {
        number: known.number,
        country: known.country,
        extension: known.ext,
        valid: () => known.isValid(),
        national: () => known.formatNational(),
        international: () => known.formatInternational(),
      }
    );
  } catch {
    return undefined;
  }
}
