/**
 * The two languages Jalon speaks, and what a text in both of them is. French is the first: it is what a reader gets
 * when nothing says otherwise.
 */
export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in every language. Labels in definitions are of this shape. */
export type Text = Record<Language, string>;

export const defaultLanguage: Language = 'fr';

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

/** The text as its reader sees it. */
export function textIn(text: Text, language: Language): string {
  return typeset(text[language], language);
}

/** Puts values in the places a text leaves for them: `fill('{{count}} fiches', { count: '12' })`. */
export function fill(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** The best of our languages for an `Accept-Language` header or a list such as `navigator.languages`. */
export function preferredLanguage(accepted: string | readonly string[] | undefined): Language {
  const tags = typeof accepted === 'string' ? byQuality(accepted) : (accepted ?? []);
  for (const tag of tags) {
    const language = tag.toLowerCase().split('-')[0];
    if (isLanguage(language)) return language;
  }
  return defaultLanguage;
}

const narrow = '\u202f';

/**
 * French typography: narrow no-break spaces before double punctuation, inside guillemets and in numbers, a whole one
 * before units. Sources may be written with plain spaces, which people can see and type; a forgotten no-break space can
 * then not reach a reader.
 */
export function typeset(text: string, language: Language): string {
  if (language !== 'fr') return text;
  return text
    .replace(/[ \u00a0](?=[;:!?»])/g, narrow)
    .replace(/ (?=[%€])/g, '\u00a0')
    .replace(/«[ \u00a0]/g, `«${narrow}`)
    .replace(/(\d)[ \u00a0](?=\d{3}(?!\d))/g, `$1${narrow}`)
    .replaceAll("'", '’');
}

function byQuality(header: string): string[] {
  return header
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().split(';');
      const quality = params.find((param) => param.trim().startsWith('q='));
      return { tag, quality: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}
