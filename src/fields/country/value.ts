// A country, by its ISO 3166 alpha-2 code. Typed as a code of two or three letters, or by its name in French or English.
import { defineFieldType } from '../../model/field.ts';
import { defineProblems } from '../../platform/lib/errors.ts';
import { fold } from '../../platform/lib/fold.ts';
import { type Language, languages } from '../../platform/lib/language.ts';
import { isEmpty, quoted } from '../problems.ts';
import { pick } from '../samples.ts';
import { alpha3, countryCodes } from './codes.ts';

const countryProblems = defineProblems({
  country_unknown: {
    fr: '« {{value}} » n’est pas un pays connu.',
    en: '“{{value}}” is not a country we know.',
  },
});

export const country = defineFieldType<string>({
  name: 'country',
  label: { fr: 'Pays', en: 'Country' },
  family: 'exact',
  parse(input) {
    if (isEmpty(input)) return null;
    const code = typeof input === 'string' ? findCountry(input) : undefined;
    if (!code) throw countryProblems.country_unknown({ value: quoted(input) });
    return code;
  },
  print: (value, _, { language }) => countryName(value, language),
  key: (value) => value,
  fake: (random) => pick(random, ['FR', 'FR', 'FR', 'FR', 'BE', 'CH', 'LU', 'DE', 'ES', 'IT', 'CA', 'MA']),
});

export const countryName = (code: string, language: Language): string => namesIn(language).of(code) ?? code;

/** The code for a name or a code, without case, accents and articles. */
export function findCountry(text: string): string | undefined {
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (/^[A-Z]{2}$/.test(upper) && known.has(upper)) return upper;
  return (
    alpha3.get(upper) ?? byName().get(nameKey(trimmed)) ?? byName().get(nameKey(withoutBrackets(trimmed)))
  );
}

const known = new Set(countryCodes);

// What people write and Intl does not say.
const otherNames: Readonly<Record<string, readonly string[]>> = {
  BQ: ['Bonaire, Saint-Eustache et Saba', 'Bonaire, Sint Eustatius and Saba'],
  FK: ['Îles Falkland (Malvinas)'],
  FR: ['République française', 'French Republic'],
  HK: [
    'Hong Kong',
    'Chine, région administrative spéciale de Hong Kong',
    'China, Hong Kong Special Administrative Region',
  ],
  HM: ['Île Heard et îles MacDonald', 'Heard Island and McDonald Islands'],
  KG: ['Kirghizistan'],
  KY: ['Îles Caïmanes'],
  MO: [
    'Macao',
    'Macau',
    'Chine, région administrative spéciale de Macao',
    'China, Macao Special Administrative Region',
  ],
  MF: ['Saint-Martin (partie française)', 'Saint Martin (French Part)'],
  NU: ['Nioué'],
  PN: ['Pitcairn'],
  SJ: ['Îles Svalbard et Jan Mayen', 'Svalbard and Jan Mayen Islands'],
  TK: ['Tokélaou'],
  UM: ['United States Minor Outlying Islands'],
  VI: ['Îles Vierges américaines', 'United States Virgin Islands'],
  WF: ['Îles Wallis et Futuna', 'Wallis and Futuna Islands'],
  AE: ['UAE', 'EAU', 'Émirats'],
  BA: ['Bosnie', 'Bosnia'],
  BN: ['Brunei Darussalam'],
  BO: ['Bolivie État plurinational'],
  CD: [
    'Congo Kinshasa',
    'République démocratique du Congo',
    'RDC',
    'DRC',
    'Democratic Republic of the Congo',
  ],
  CG: ['Congo', 'Congo Brazzaville', 'République du Congo', 'Republic of the Congo'],
  CI: ['Ivory Coast'],
  CV: ['Cabo Verde'],
  CZ: ['République tchèque', 'Czech Republic', 'Tchéquie'],
  FM: ['Micronésie', 'Micronesia', 'Federated States of Micronesia', 'États fédérés de Micronésie'],
  GB: [
    'UK',
    'Angleterre',
    'England',
    'Grande-Bretagne',
    'Great Britain',
    'Écosse',
    'Scotland',
    'Pays de Galles',
    'Wales',
    'United Kingdom of Great Britain and Northern Ireland',
    'Royaume-Uni de Grande-Bretagne et d’Irlande du Nord',
  ],
  IR: ['Islamic Republic of Iran', 'République islamique d’Iran'],
  KP: [
    'North Korea',
    'Corée du Nord',
    "Democratic People's Republic of Korea",
    'République populaire démocratique de Corée',
  ],
  KR: ['South Korea', 'Corée du Sud', 'Republic of Korea', 'République de Corée', 'Corée', 'Korea'],
  LA: ["Lao People's Democratic Republic", 'République démocratique populaire lao'],
  MD: ['Republic of Moldova', 'République de Moldova'],
  MK: [
    'Macédoine',
    'Macedonia',
    'The former Yugoslav Republic of Macedonia',
    'ex-République yougoslave de Macédoine',
  ],
  MM: ['Birmanie', 'Burma'],
  NL: ['Hollande', 'Holland'],
  PS: ['Palestine', 'State of Palestine', 'État de Palestine'],
  RU: ['Russian Federation', 'Fédération de Russie'],
  SY: ['Syrian Arab Republic', 'République arabe syrienne'],
  SZ: ['Swaziland'],
  TL: ['East Timor'],
  TR: ['Turkey', 'Turquie', 'Türkiye'],
  TZ: ['United Republic of Tanzania', 'République-Unie de Tanzanie'],
  US: ['USA', 'U.S.A.', 'États-Unis d’Amérique', 'United States of America', 'Amérique', 'America'],
  VA: ['Vatican', 'Holy See', 'Saint-Siège', 'Vatican City State'],
  VE: ['Bolivarian Republic of Venezuela', 'République bolivarienne du Venezuela'],
  VN: ['Viet Nam'],
};

const names = new Map<Language, Intl.DisplayNames>();

function namesIn(language: Language): Intl.DisplayNames {
  const made = names.get(language) ?? new Intl.DisplayNames(language, { type: 'region' });
  names.set(language, made);
  return made;
}

let keys: Map<string, string> | undefined;

function byName(): ReadonlyMap<string, string> {
  if (keys) return keys;
  const named = [
    ...countryCodes.flatMap((code) =>
      languages.map((language) => [countryName(code, language), code] as const),
    ),
    ...Object.entries(otherNames).flatMap(([code, all]) => all.map((name) => [name, code] as const)),
  ];
  // « Myanmar (Birmanie) » is Myanmar; « Saint-Martin (partie néerlandaise) » is not Saint-Martin.
  keys = new Map(named.map(([name, code]) => [nameKey(name), code]));
  for (const [name, code] of named) {
    const short = nameKey(withoutBrackets(name));
    if (!keys.has(short)) keys.set(short, code);
  }
  return keys;
}

const withoutBrackets = (name: string): string => name.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ');

// « Pays-Bas (les) », "The Netherlands", "Saint Lucia" and "St. Lucia" are the same words.
const nameKey = (name: string): string =>
  fold(name)
    .replace(/&/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\b(?:saint|sainte|sint|st|ste)\b/g, 'st')
    .replace(/(?:^|\s)(?:the|le|la|les|l|de|du|des|d|of|and|et)(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
