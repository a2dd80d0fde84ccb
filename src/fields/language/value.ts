// A language, by its ISO 639-1 code. Typed as a code, a tag (`fr-CA`) or its name in French or English.
import { defineFieldType } from '../../model/field.ts';
import { defineProblems } from '../../platform/lib/errors.ts';
import { fold } from '../../platform/lib/fold.ts';
import { type Language, languages } from '../../platform/lib/language.ts';
import { isEmpty, quoted } from '../problems.ts';
import { pick } from '../samples.ts';

const languageProblems = defineProblems({
  language_unknown: {
    fr: '« {{value}} » n’est pas une langue connue.',
    en: '“{{value}}” is not a language we know.',
  },
});

/** ISO 639-1. */
export const languageCodes: readonly string[] = (
  'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj ' +
  'fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la ' +
  'lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa ' +
  'sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'
).split(' ');

export const language = defineFieldType<string>({
  name: 'language',
  label: { fr: 'Langue', en: 'Language' },
  family: 'exact',
  parse(input) {
    if (isEmpty(input)) return null;
    const code = typeof input === 'string' ? findLanguage(input.trim()) : undefined;
    if (!code) throw languageProblems.language_unknown({ value: quoted(input) });
    return code;
  },
  print: (value, _, context) => languageName(value, context.language),
  key: (value) => value,
  fake: (random) => pick(random, ['fr', 'fr', 'fr', 'fr', 'en', 'de', 'es', 'it', 'ar', 'pt']),
});

export const languageName = (code: string, reader: Language): string => namesIn(reader).of(code) ?? code;

function findLanguage(text: string): string | undefined {
  const named = byName().get(fold(text));
  if (named || !/^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(text)) return named;
  try {
    // Turns the codes of three letters into those of two: fra and fre are fr.
    const code = new Intl.Locale(text.replaceAll('_', '-')).language;
    return known.has(code) ? code : undefined;
  } catch {
    return undefined;
  }
}

const known = new Set(languageCodes);
const names = new Map<Language, Intl.DisplayNames>();

function namesIn(reader: Language): Intl.DisplayNames {
  const made = names.get(reader) ?? new Intl.DisplayNames(reader, { type: 'language' });
  names.set(reader, made);
  return made;
}

let keys: Map<string, string> | undefined;

function byName(): ReadonlyMap<string, string> {
  keys ??= new Map(
    languageCodes.flatMap((code) =>
      languages.map((reader) => [fold(languageName(code, reader)), code] as const),
    ),
  );
  return keys;
}
