// Reads XML as it is inflated: tags and texts go to a handler, and nothing is kept. No document type is accepted, so no
// entity can multiply; and a single text or tag without end, which would be gathered in memory, is refused.
//
// Ours and not saxes, which read the sheets well but took four fifths of the time: it looks at every character, and this one
// jumps from tag to tag. It does what workbooks need of XML: elements, attributes, texts, CDATA, the five entities and
// numbered ones, comments, instructions, tags that match. The tests hold it to the answers of saxes.
import { TableError } from './table-error.ts';
import { xmlEncoding } from './xlsx-archive.ts';

export type XmlHandler = {
  /** Names come without their prefix: `x:row` is `row`, as some programs write it. Attributes keep theirs. */
  open?(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
};

/** Excel allows 32,767 characters in a cell; this is for one run of text between two tags, and for the runs of one cell. */
export const maxRunLength = 4_000_000;

export function refuseEndless(text: string): void {
  if (text.length > maxRunLength) throw new TableError('table.zip_bomb', { reason: 'run' });
}

/** Yields after each chunk, so that what the handler gathered can be passed on. */
export async function* readXml(chunks: AsyncIterable<Buffer>, handler: XmlHandler): AsyncGenerator<void> {
  const scanner = createXmlScanner(handler);
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(xmlEncoding(chunk));
    scanner.write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  scanner.end();
}

/** The same for a part that is small and in hand. */
export function readXmlText(text: string, handler: XmlHandler): void {
  const scanner = createXmlScanner(handler);
  scanner.write(text);
  scanner.end();
}

/** An attribute whatever its prefix: `r:id` of relations. */
export function attribute(attributes: Record<string, string>, name: string): string | undefined {
  if (attributes[name] !== undefined) return attributes[name];
  const key = Object.keys(attributes).find((candidate) => local(candidate) === name);
  return key === undefined ? undefined : attributes[key];
}

function createXmlScanner(handler: XmlHandler) {
  let buffer = '';
  const opened: string[] = [];

  /** Takes what begins at `at`; gives where it ends, or -1 when the rest is still to come. */
  function take(at: number): number {
    if (buffer.charCodeAt(at) !== less) {
      const end = buffer.indexOf('<', at);
      if (end < 0) return -1;
      if (opened.length) handler.text?.(decoded(buffer.slice(at, end), true));
      else if (buffer.slice(at, end).replace('\uFEFF', '').trim()) throw unreadable('text outside elements');
      return end;
    }
    const next = buffer.charCodeAt(at + 1);
    if (next === slash) return takeClosing(at);
    if (next === question) return after('?>', at + 2);
    if (next === exclamation) return takeMarkup(at);
    return takeOpening(at);
  }

  /** In one pass, for this is where the time goes; -1 wherever the buffer ends first. */
  function takeOpening(at: number): number {
    let i = at + 1;
    while (i < buffer.length && !endsName(buffer.charCodeAt(i))) i++;
    const name = buffer.slice(at + 1, i);
    const attributes: Record<string, string> = {};
    for (;;) {
      while (isSpace(buffer.charCodeAt(i))) i++;
      const code = buffer.charCodeAt(i);
      if (code === greater) {
        if (name === '') throw unreadable('tag without name');
        handler.open?.(local(name), attributes);
        opened.push(name);
        return i + 1;
      }
      if (code === slash) {
        if (i + 1 >= buffer.length) return -1;
        if (name === '' || buffer.charCodeAt(i + 1) !== greater) throw unreadable('tag');
        handler.open?.(local(name), attributes);
        handler.close?.(local(name));
        return i + 2;
      }
      const equals = buffer.indexOf('=', i);
      if (equals < 0) return -1;
      let open = equals + 1;
      while (isSpace(buffer.charCodeAt(open))) open++;
      if (open >= buffer.length) return -1;
      const quote = buffer[open]!;
      if (quote !== '"' && quote !== "'") throw unreadable('attribute');
      const close = buffer.indexOf(quote, open + 1);
      if (close < 0) return -1;
      attributes[buffer.slice(i, equals).trimEnd()] = decoded(buffer.slice(open + 1, close), true);
      i = close + 1;
    }
  }

  function takeClosing(at: number): number {
    const end = buffer.indexOf('>', at);
    if (end < 0) return -1;
    const name = buffer.slice(at + 2, end).trimEnd();
    if (opened.pop() !== name) throw unreadable(`</${name.slice(0, 40)}>`);
    handler.close?.(local(name));
    return end + 1;
  }

  function takeMarkup(at: number): number {
    if (buffer.startsWith('<!--', at)) return after('-->', at + 4);
    if (buffer.startsWith('<![CDATA[', at)) {
      const end = after(']]>', at + 9);
      if (end >= 0) handler.text?.(decoded(buffer.slice(at + 9, end - 3), false));
      return end;
    }
    if (buffer.length - at < 9) return -1;
    throw unreadable('doctype');
  }

  function after(mark: string, from: number): number {
    const found = buffer.indexOf(mark, from);
    return found < 0 ? -1 : found + mark.length;
  }

  return {
    write(text: string): void {
      buffer += text;
      let at = 0;
      while (at < buffer.length) {
        const end = take(at);
        if (end < 0) break;
        at = end;
      }
      buffer = buffer.slice(at);
      refuseEndless(buffer);
    },
    end(): void {
      if (opened.length || buffer.replace('\uFEFF', '').trim()) throw unreadable('cut XML');
    },
  };
}

const less = 60;
const greater = 62;
const slash = 47;
const question = 63;
const exclamation = 33;
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
const endsName = (code: number): boolean => code === greater || code === slash || isSpace(code);

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Line ends are read as `\n` before anything is decoded: `&#13;` remains a carriage return. */
function decoded(raw: string, withEntities: boolean): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  return withEntities && text.includes('&')
    ? text.replace(/&([^;&]*);?/g, (_, name: string) => entity(name))
    : text;
}

function entity(name: string): string {
  const known = entities[name];
  if (known) return known;
  const code = /^#x[0-9a-f]{1,6}$/i.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : /^#\d{1,7}$/.test(name)
      ? Number(name.slice(1))
      : -1;
  if (code <= 0 || code > 0x10ffff) throw unreadable(`&${name.slice(0, 40)};`);
  return String.fromCodePoint(code);
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

const unreadable = (reason: string) => new TableError('table.unreadable', { reason });
