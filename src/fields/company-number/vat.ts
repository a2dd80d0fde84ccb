// VAT numbers of the European Union and its neighbours. Formats are those that VIES publishes (question 11 of its FAQ); the
// French key is checked too. Whether a number is in use only VIES can say.
import { vatKey } from './check-digits.ts';

const formats: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^(?:[A-Z]\d{7}[A-Z0-9]|\d{8}[A-Z])$/,
  FI: /^\d{8}$/,
  FR: /^[0-9A-HJ-NP-Z]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^(?:\d{7}[A-W][A-I]?|\d[A-Z+*]\d{5}[A-W])$/,
  IT: /^\d{11}$/,
  LT: /^(?:\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^[0-9A-Z+*]{12}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(?:\d{9}|\d{12}|GD\d{3}|HA\d{3})$/,
  GB: /^(?:\d{9}|\d{12}|GD\d{3}|HA\d{3})$/,
  CH: /^E\d{9}(?:MWST|TVA|IVA)?$/,
  NO: /^\d{9}(?:MVA)?$/,
};

/** The number without spaces, or undefined. A number without its country's letters is taken for one of `country`. */
export function readVat(text: string, country: string): string | undefined {
  const bare = text.toUpperCase().replace(/[\s.\-/\u00a0\u202f]/g, '');
  const written = /^GR\d/.test(bare) ? `EL${bare.slice(2)}` : bare;
  const prefix = { GR: 'EL', MC: 'FR' }[country] ?? country;
  const bearing = /^[A-Z]{2}/.test(written) ? written : prefix + written;
  return isVat(bearing) ? bearing : undefined;
}

function isVat(number: string): boolean {
  const [letters, rest] = [number.slice(0, 2), number.slice(2)];
  if (!Object.hasOwn(formats, letters) || !formats[letters]!.test(rest)) return false;
  // Keys with a letter follow a rule that is not published.
  return letters !== 'FR' || !/^\d{2}/.test(rest) || rest.slice(0, 2) === vatKey(rest.slice(2));
}
