// Reads XML as it is inflated: tags and texts go to a handler, and nothing is kept. No document type is accepted, so no
// entity can multiply; and a single text or tag without end, which a parser would gather in memory, is refused.
import { SaxesParser } from 'saxes';
import { TableError } from './table-error.ts';
import { xmlEncoding } from './xlsx-archive.ts';

export type XmlHandler = {
  open(name: string, attributes: Record<string, string>): void;
  close(name: string): void;
  text(text: string): void;
};

/** Excel allows 32,767 characters in a cell; this is for one run of text between two tags. */
export const maxRunLength = 4_000_000;

/** Names come without their prefix: `x:row` is `row`, as Strict and some programs write it. Yields after each chunk. */
export async function* readXml(chunks: AsyncIterable<Buffer>, handler: XmlHandler): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let sinceEvent = 0;
  parser.on('error', (error) => {
    throw new TableError('table.unreadable', { reason: error.message });
  });
  parser.on('doctype', () => {
    throw new TableError('table.unreadable', { reason: 'doctype' });
  });
  parser.on('opentag', (tag) => {
    sinceEvent = 0;
    handler.open(local(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    sinceEvent = 0;
    handler.close(local(tag.name));
  });
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(xmlEncoding(chunk));
    sinceEvent += chunk.length;
    parser.write(decoder.decode(chunk, { stream: true }));
    if (sinceEvent > maxRunLength) throw new TableError('table.zip_bomb', { reason: 'run' });
    yield;
  }
  parser.close();
}

/** The same for a part that is small and in hand. */
export function readXmlText(text: string, handler: Partial<XmlHandler>): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw new TableError('table.unreadable', { reason: error.message });
  });
  parser.on('doctype', () => {
    throw new TableError('table.unreadable', { reason: 'doctype' });
  });
  parser.on('opentag', (tag) => handler.open?.(local(tag.name), tag.attributes));
  parser.on('closetag', (tag) => handler.close?.(local(tag.name)));
  parser.on('text', (run) => handler.text?.(run));
  parser.write(text).close();
}

export const local = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

/** An attribute whatever its prefix: `r:id` of relations. */
export function attribute(attributes: Record<string, string>, name: string): string | undefined {
  if (attributes[name] !== undefined) return attributes[name];
  const key = Object.keys(attributes).find((candidate) => local(candidate) === name);
  return key === undefined ? undefined : attributes[key];
}
