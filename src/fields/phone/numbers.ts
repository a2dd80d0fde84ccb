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

// A number is parsed, indexed and shown by turns, and Google's tables take their time: the latest are remembered, as they
// came and as they are kept.
const recent = new Map<string, KnownNumber | undefined>();
const recentAtMost = 5000;

/** Undefined when it can't be understood. `country` is where a number without a prefix is dialled. */
export function understand(text: string, country: string): KnownNumber | undefined {
  const key = `${country} ${text}`;
  if (recent.has(key)) return recent.get(key);
  if (recent.size >= recentAtMost) recent.clear();
  const known = parse(text, country);
  recent.set(key, known);
  if (known && !known.extension) recent.set(`${country} ${known.number}`, known);
  return known;
}

function parse(text: string, country: string): KnownNumber | undefined {
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
        valid: once(() => known.isValid()),
        national: once(() => known.formatNational()),
        international: () => known.formatInternational(),
      }
    );
  } catch {
    return undefined;
  }
}

function once<T>(work: () => T): () => T {
  let done: { value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}
