// How an address is written on an envelope, by the custom of its country.
import type { Address } from './value.ts';

type Part = keyof Address;
type Layout = readonly (readonly (Part | { text: string })[])[];

const street: Layout[number] = ['street'];
const layouts = {
  codeBeforeCity: [street, ['postal_code', { text: ' ' }, 'city'], ['region']],
  codeAndCity: [street, ['postal_code', { text: ' ' }, 'city']],
  cityCode: [street, ['city', { text: ' ' }, 'postal_code'], ['region']],
  cityThenCode: [street, ['city'], ['region'], ['postal_code']],
  american: [street, ['city', { text: ', ' }, 'region', { text: ' ' }, 'postal_code']],
  brazilian: [street, ['city', { text: ' - ' }, 'region'], ['postal_code']],
  provinceInBrackets: [street, ['postal_code', { text: ' ' }, 'city', { text: ' ' }, 'region']],
  japanese: [street, ['city'], ['region', { text: ' ' }, 'postal_code']],
} satisfies Record<string, Layout>;

const byCountry: Readonly<Record<string, keyof typeof layouts>> = {
  ...all(
    'codeAndCity',
    'FR BE DE AT CH LU NL DK SE NO FI IS PL CZ SK SI HR HU GR PT EE LT LV LI MC RE GP MQ GF YT NC PF PM',
  ),
  ...all('provinceInBrackets', 'IT ES'),
  ...all('american', 'US CA AU PR'),
  ...all('cityThenCode', 'GB IE JE GG IM'),
  ...all('brazilian', 'BR'),
  ...all('japanese', 'JP'),
  ...all('cityCode', 'IN NZ SG TH ID PK ZA'),
};

/** The lines without the country. */
export function addressLines(address: Address, home: string): string[] {
  const layout: Layout = layouts[byCountry[address.country ?? home] ?? 'codeBeforeCity'];
  return layout.map((line) => printLine(line, address)).filter(Boolean);
}

function printLine(line: Layout[number], address: Address): string {
  let text = '';
  let between = '';
  for (const part of line) {
    if (typeof part === 'object') {
      between = part.text;
      continue;
    }
    const value = address[part];
    if (!value) continue;
    text += (text && between) + value;
    between = '';
  }
  return text;
}

function all(layout: keyof typeof layouts, countries: string): Record<string, keyof typeof layouts> {
  return Object.fromEntries(countries.split(' ').map((country) => [country, layout]));
}
