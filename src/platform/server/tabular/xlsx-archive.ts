// A workbook is a zip archive, and an archive is a way to make a small file ask for all of one's memory. The limits are
// checked on what the archive declares before anything is inflated, and no part gives more bytes than it declared:
// a workbook of 1,000,000 rows x 30 columns passes them; a bomb does not.
import { pipeline, type Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { TableError } from './table-error.ts';

/** An honest workbook has some tens of parts, some thousands with many pictures. */
export const maxEntries = 10_000;
/** One sheet, inflated. A million rows of thirty columns are about 1.5 GB. */
export const maxSheetBytes = 6_000_000_000;
export const maxStringsBytes = 2_000_000_000;
/** Styles, relations, the list of sheets. */
export const maxPartBytes = 32_000_000;
/**
 * Measured: sheets shrink 5 to 40 times, and 270 times at the very most, when every cell holds the same words and no cell says
 * where it is. Deflate stops at 1032, and bombs live near there.
 */
export const maxRatio = 300;
/** Shared strings are each different: some 10 times. */
export const maxStringsRatio = 100;
/** Below this much the ratio does not matter: nothing so small is a danger. */
export const ratioAppliesFrom = 24_000_000;
const inflateChunk = 1 << 17;

export type XlsxArchive = {
  names: string[];
  sizeOf(name: string): number;
  /** The inflated bytes of a part. Destroying the stream is enough to stop. */
  stream(name: string, limit: number, ratio?: number): Promise<AsyncIterable<Buffer>>;
  text(name: string): Promise<string>;
  close(): void;
  /** How many bytes were inflated so far: what the tests of bombs look at. */
  inflated(): number;
};

export async function openArchive(path: string, bytes: number): Promise<XlsxArchive> {
  const zip = await openPromise(path, { autoClose: false }).catch((error: Error) => {
    throw new TableError('table.unreadable', { reason: error.message });
  });
  try {
    const entries = await listEntries(zip, bytes);
    return archiveOf(zip, entries);
  } catch (error) {
    zip.close();
    throw asTableError(error);
  }
}

async function listEntries(zip: ZipFile, bytes: number): Promise<Map<string, Entry>> {
  if (zip.entryCount > maxEntries) throw new TableError('table.zip_bomb', { reason: 'entries' });
  const entries = new Map<string, Entry>();
  let declared = 0;
  for await (const entry of zip.eachEntry()) {
    declared += entry.uncompressedSize;
    refuseRatio(declared, bytes);
    refuseRatio(entry.uncompressedSize, entry.compressedSize);
    // Part names are not case-sensitive, and some programs write a leading slash or a backslash.
    entries.set(partName(entry.fileName), entry);
  }
  return entries;
}

function archiveOf(zip: ZipFile, entries: Map<string, Entry>): XlsxArchive {
  let inflated = 0;

  async function* inflate(entry: Entry, limit: number, ratio = maxRatio): AsyncGenerator<Buffer> {
    if (entry.isEncrypted()) throw new TableError('table.encrypted');
    if (entry.uncompressedSize > limit) throw new TableError('table.zip_bomb', { reason: 'size' });
    refuseRatio(entry.uncompressedSize, entry.compressedSize, ratio);
    let out = 0;
    let stream: Readable | undefined;
    try {
      stream = await inflatedStream(zip, entry);
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        out += chunk.length;
        inflated += chunk.length;
        if (out > entry.uncompressedSize) throw new TableError('table.zip_bomb', { reason: 'declared' });
        if (out > limit) throw new TableError('table.zip_bomb', { reason: 'size' });
        yield chunk;
      }
      if (out < entry.uncompressedSize) throw new TableError('table.unreadable', { reason: 'short part' });
    } catch (error) {
      throw asTableError(error);
    } finally {
      stream?.destroy();
    }
  }

  const entryOf = (name: string): Entry => {
    const entry = entries.get(partName(name));
    if (!entry) throw new TableError('table.unreadable', { reason: `no ${name}` });
    return entry;
  };
  return {
    names: [...entries.keys()],
    sizeOf: (name) => entries.get(partName(name))?.uncompressedSize ?? 0,
    stream: async (name, limit, ratio) => inflate(entryOf(name), limit, ratio),
    async text(name) {
      const chunks: Buffer[] = [];
      for await (const chunk of inflate(entryOf(name), maxPartBytes)) chunks.push(chunk);
      return xmlText(Buffer.concat(chunks));
    },
    close: () => zip.close(),
    inflated: () => inflated,
  };
}

/** Inflated here and not by yauzl, whose 16 kB pieces make four times the trips to the thread that inflates. */
async function inflatedStream(zip: ZipFile, entry: Entry): Promise<Readable> {
  const raw = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  if (entry.compressionMethod === 0) return raw;
  if (entry.compressionMethod !== 8) {
    raw.destroy();
    throw new TableError('table.unreadable', { reason: `compression ${entry.compressionMethod}` });
  }
  const inflate = createInflateRaw({ chunkSize: inflateChunk });
  pipeline(raw, inflate, () => {}); // an error of either one ends the other, and comes out where the chunks are read
  return inflate;
}

export const partName = (name: string): string =>
  name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

function refuseRatio(inflated: number, compressed: number, ratio = maxRatio): void {
  if (inflated > ratioAppliesFrom && inflated > compressed * ratio)
    throw new TableError('table.zip_bomb', { reason: 'ratio' });
}

/** XML parts are UTF-8 but for a rare one in UTF-16, which its mark gives away. */
function xmlText(bytes: Buffer): string {
  return new TextDecoder(xmlEncoding(bytes)).decode(bytes);
}

export function xmlEncoding(bytes: Buffer): string {
  return bytes[0] === 0xff && bytes[1] === 0xfe
    ? 'utf-16le'
    : bytes[0] === 0xfe && bytes[1] === 0xff
      ? 'utf-16be'
      : 'utf-8';
}

function asTableError(error: unknown): TableError {
  if (error instanceof TableError) return error;
  return new TableError('table.unreadable', {
    reason: error instanceof Error ? error.message : String(error),
  });
}
