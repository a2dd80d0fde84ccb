// What a file holds, by its name and its headers: companies, contacts, deals… A guess that one sees and may change; the columns
// themselves are matched by the server.
import { fold } from '../../../platform/lib/fold.ts';
import type { Text } from '../../../platform/lib/language.ts';

type Named = { label: Text; aliases?: readonly string[]; readOnly?: boolean; to?: string };
export interface Guessable {
  name: string;
  label: { one: Text; many: Text };
  title: { of: readonly string[] };
  fields: ReadonlyMap<string, Named>;
}

const inName = 2;
/** A column that names the records themselves. What they only lead to is named by a column too, but is something else. */
const inTitle = 0.75;

/** The object that most speaks for (people of whom nothing says that they enquire are contacts), or undefined when nothing does. */
export function guessObject<O extends Guessable>(
  objects: readonly O[],
  fileName: string,
  headers: readonly string[],
): O | undefined {
  const known = objects.map((object) => ({ object, names: namesOf(object), titles: titlesOf(object) }));
  const keys = [...new Set(headers.map(key))].filter(Boolean);
  const scored = known.map(({ object, names, titles }) => {
    // A header that several objects know says the less of each.
    const score = keys
      .filter((one) => names.has(one))
      .reduce((sum, one) => sum + 1 / known.filter((other) => other.names.has(one)).length, 0);
    const titled = score > 0 && keys.some((one) => titles.has(one)) ? inTitle : 0;
    const rarer = object.name === 'lead' ? 0.1 : 0;
    return { object, score: score - rarer + titled + (isNamed(object, fileName) ? inName : 0) };
  });
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return best && best.score > 0 ? best.object : undefined;
}

/** The headers of a text file, as far as its first bytes tell them. None for a workbook, whose bytes are packed. */
export async function peekHeaders(file: Blob): Promise<string[]> {
  const bytes = new Uint8Array(await file.slice(0, 32_768).arrayBuffer());
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return [];
  const [first = ''] = decode(bytes).split(/\r\n|\r|\n/, 1);
  const delimiter = [';', '\t', ',', '|'].sort((a, b) => count(first, b) - count(first, a))[0]!;
  return first.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ''));
}

const count = (text: string, what: string): number => text.split(what).length;

function decode(bytes: Uint8Array): string {
  const head = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  const text = new TextDecoder(head).decode(bytes);
  return text.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : text;
}

const key = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

const titlesOf = ({ fields, title }: Guessable): Set<string> =>
  new Set(
    title.of.flatMap((name) => {
      const field = fields.get(name);
      return field ? [name, field.label.fr, field.label.en, ...(field.aliases ?? [])].map(key) : [];
    }),
  );

function namesOf({ label, fields }: Guessable): Set<string> {
  const own = [label.one, label.many].flatMap(({ fr, en }) => [key(fr), key(en)]);
  const ofFields = [...fields].flatMap(([name, field]) =>
    field.readOnly ? [] : [name, field.label.fr, field.label.en, ...(field.aliases ?? [])].map(key),
  );
  // « Contact - Name »: the column of an export that names its object.
  return new Set([...ofFields, ...own.flatMap((object) => ofFields.map((field) => `${object}${field}`))]);
}

function isNamed({ name, label }: Guessable, fileName: string): boolean {
  const words = new Set(fold(fileName).match(/\p{L}+/gu) ?? []);
  return [name, ...[label.one, label.many].flatMap(({ fr, en }) => [fr, en]), ...(otherNames[name] ?? [])]
    .map(fold)
    .some((one) => words.has(one) || words.has(`${one}s`));
}

/** What other programs call the standard things, in the names of their exports. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  company: [
    'account',
    'organization',
    'organisation',
    'entreprise',
    'client',
    'fournisseur',
    'compte',
    'companies',
  ],
  contact: ['person', 'people', 'contacts'],
  deal: ['opportunity', 'opportunities', 'pipeline', 'affaire', 'opportunité'],
  lead: ['prospect', 'demande'],
  product: ['produit', 'article', 'catalogue'],
  activity: ['activities', 'task', 'event', 'activité', 'tâche'],
  user: ['team', 'teams', 'commercial', 'commerciaux'],
};
