// A postal address in five parts, each of which filters and sorts by itself (`address.city`). As a whole it is compared by
// one line that is the same for every reader.
import { defineFieldType, type Field, type ParseContext } from '../../model/field.ts';
import { defineProblems, JalonError, under } from '../../platform/lib/errors.ts';
import { country, countryName, findCountry } from '../country/value.ts';
import { isEmpty, problems } from '../problems.ts';
import { cities, pick, streets, whole } from '../samples.ts';
import { cleanText } from '../text/value.ts';
import { addressLines } from './lines.ts';

export interface Address {
  /** Number, street, building; several lines perhaps. */
  street: string | null;
  postal_code: string | null;
  city: string | null;
  region: string | null;
  /** ISO 3166 alpha-2. */
  country: string | null;
}

export const addressParts = ['street', 'postal_code', 'city', 'region', 'country'] as const;
const longest = { street: 500, postal_code: 20, city: 200, region: 200 } as const;

const addressProblems = defineProblems({
  address_part_unknown: {
    fr: 'Une adresse n’a pas de partie « {{part}} ».',
    en: 'An address has no part “{{part}}”.',
  },
});

export const address = defineFieldType<Address>({
  name: 'address',
  label: { fr: 'Adresse', en: 'Address' },
  family: 'text',
  /** The parts, or the whole as typed: `12 rue des Lilas, 69003 Lyon, France`. */
  parse(input, field, context) {
    if (isEmpty(input)) return null;
    const given = typeof input === 'string' ? takeApart(input) : input;
    if (typeof given !== 'object' || given === null || Array.isArray(given))
      throw problems.wrong_type({ wanted: 'address' });
    const unknown = Object.keys(given).find((part) => !(addressParts as readonly string[]).includes(part));
    if (unknown !== undefined) throw addressProblems.address_part_unknown({ part: unknown.slice(0, 80) });
    const value = readParts(given as Record<string, unknown>, field, context);
    return addressParts.some((part) => value[part] !== null) ? value : null;
  },
  print(value, _, context) {
    const lines = addressLines(value, context.country);
    const abroad =
      value.country && value.country !== context.country
        ? [countryName(value.country, context.language)]
        : [];
    const all = [...lines, ...abroad].flatMap((line) => line.split('\n'));
    return all.length ? all.join(', ') : countryName(value.country!, context.language);
  },
  key: oneLine,
  words: oneLine,
  parts: {
    street: { type: 'text', label: { fr: 'Rue', en: 'Street' }, of: (value) => value.street },
    postal_code: {
      type: 'text',
      label: { fr: 'Code postal', en: 'Postal code' },
      of: (value) => value.postal_code,
    },
    city: { type: 'text', label: { fr: 'Ville', en: 'City' }, of: (value) => value.city },
    region: { type: 'text', label: { fr: 'Région', en: 'Region' }, of: (value) => value.region },
    country: { type: 'country', label: { fr: 'Pays', en: 'Country' }, of: (value) => value.country },
  },
  fake(random) {
    const [postal_code, city] = pick(random, cities);
    return {
      street: `${whole(random, 1, 180)} ${pick(random, streets)}`,
      postal_code,
      city,
      region: null,
      country: 'FR',
    };
  },
});

/** The same for every reader: what the database compares. */
export function oneLine({ street, postal_code, city, region, country }: Address): string {
  const town = [postal_code, city].filter(Boolean).join(' ');
  return [street?.replaceAll('\n', ', '), town, region, country].filter(Boolean).join(', ');
}

function readParts(given: Record<string, unknown>, field: Field, context: ParseContext): Address {
  const part = (name: keyof typeof longest) => at(name, () => readPart(given[name], name));
  return {
    street: part('street'),
    postal_code: part('postal_code'),
    city: part('city'),
    region: part('region'),
    country: at('country', () => country.parse(given.country, field, context)),
  };
}

function readPart(input: unknown, name: keyof typeof longest): string | null {
  if (isEmpty(input)) return null;
  if (typeof input !== 'string' && typeof input !== 'number') throw problems.wrong_type({ wanted: 'text' });
  const text = String(input);
  const tidy =
    name === 'street'
      ? text
          .split(/\r\n?|\n/)
          .map((line) => line.trim())
          .filter(Boolean)
          .join('\n')
      : text.replace(/\s+/g, ' ');
  return cleanText(tidy, longest[name]);
}

function at<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof JalonError) throw new JalonError(error.code, under(part, error.problems));
    throw error;
  }
}

// Only what is sure is taken apart: a country by its name, a line that begins with a postal code. The rest is street.
function takeApart(text: string): Partial<Address> {
  const lines = text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter(Boolean);
  const last = lines.length > 1 ? lines.at(-1)! : '';
  const land = last.length > 2 ? findCountry(last) : undefined;
  if (land) lines.pop();
  const town = /^(?:[A-Z]{1,2}-)?(\d{4,5})\s+(\D.*)$/.exec(lines.at(-1) ?? '');
  if (town) lines.pop();
  return {
    street: lines.join('\n') || null,
    postal_code: town?.[1] ?? null,
    city: town?.[2] ?? null,
    country: land ?? null,
  };
}
