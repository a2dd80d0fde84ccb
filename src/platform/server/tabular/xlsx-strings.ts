// The shared strings of a workbook: every different text once, in one part, referred to by number. A million customers are
// some millions of strings, too many to hold as such: they are kept as bytes in blocks, the first ones in memory and the
// rest in a temporary file. Sheets refer to strings nearly in order, so that a few blocks read back serve them all.
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TableError } from './table-error.ts';
import { readXml, refuseEndless } from './xlsx-xml.ts';

const blockBytes = 1 << 20;
/** Blocks held in memory; the others go to a file. */
export const blocksInMemory = 64;
const blocksReadBack = 32;
export const maxStrings = 60_000_000;

export type SharedStrings = {
  get(index: number): string | undefined;
  count: number;
  close(): void;
};

export async function readSharedStrings(
  chunks: AsyncIterable<Buffer>,
  inMemory = blocksInMemory,
): Promise<SharedStrings> {
  const store = createStringStore(inMemory);
  let text = '';
  let inText = false;
  let phonetic = 0;
  try {
    const done = readXml(chunks, {
      open(name) {
        if (name === 'si') text = '';
        else if (name === 't') inText = phonetic === 0;
        else if (name === 'rPh') phonetic++;
      },
      close(name) {
        if (name === 'si') store.add(unescapeExcel(text));
        else if (name === 't') inText = false;
        else if (name === 'rPh') phonetic--;
      },
      text(run) {
        if (!inText) return;
        text += run;
        refuseEndless(text);
      },
    });
    for await (const _ of done);
    return store;
  } catch (error) {
    store.close();
    throw error;
  }
}

/** `_x000D_` stands for a character that XML can't hold, `_x005F_` for an underscore that would begin such a name. */
export function unescapeExcel(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

function createStringStore(inMemory: number): SharedStrings & { add(text: string): void } {
  const blocks: (Buffer | undefined)[] = [];
  let current = Buffer.allocUnsafe(blockBytes);
  let used = 0;
  // Per string: its block, and where it ends in it; a string never crosses two blocks, a long one has a block of its own.
  let ends = new Uint32Array(1024);
  let blockOf = new Uint32Array(1024);
  let count = 0;
  let file: { fd: number; folder: string; position: number } | undefined;
  const places: { position: number; length: number }[] = [];
  const readBack = new Map<number, Buffer>();

  function seal(): void {
    const block = Buffer.from(current.subarray(0, used));
    if (blocks.length < inMemory) blocks.push(block);
    else {
      file ??= temporaryFile();
      places[blocks.length] = { position: file.position, length: block.length };
      writeSync(file.fd, block, 0, block.length, file.position);
      file.position += block.length;
      blocks.push(undefined);
    }
    used = 0;
  }

  function load(index: number): Buffer {
    const held = index === blocks.length ? current : (blocks[index] ?? readBack.get(index));
    if (held) return held;
    const { position, length } = places[index]!;
    const block = Buffer.allocUnsafe(length);
    readSync(file!.fd, block, 0, length, position);
    if (readBack.size >= blocksReadBack) readBack.delete(readBack.keys().next().value!);
    readBack.set(index, block);
    return block;
  }

  return {
    add(text) {
      if (count >= maxStrings) throw new TableError('table.too_large', { strings: count, limit: maxStrings });
      const length = Buffer.byteLength(text);
      if (used + length > current.length && used) seal();
      if (length > current.length) current = Buffer.allocUnsafe(length);
      used += current.write(text, used);
      if (count === ends.length) {
        ends = grown(ends);
        blockOf = grown(blockOf);
      }
      ends[count] = used;
      blockOf[count] = blocks.length;
      count++;
    },
    get(index) {
      if (!(index >= 0 && index < count)) return undefined;
      const block = blockOf[index]!;
      const start = index > 0 && blockOf[index - 1] === block ? ends[index - 1]! : 0;
      return load(block).toString('utf8', start, ends[index]);
    },
    get count() {
      return count;
    },
    close() {
      if (!file) return;
      closeSync(file.fd);
      rmSync(file.folder, { recursive: true, force: true });
      file = undefined;
    },
  };
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

function temporaryFile() {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-strings-'));
  const fd = openSync(join(folder, 'strings'), 'w+', 0o600);
  // Without a name the file goes with its last use, even that of a process that is killed; Windows waits for `close`.
  if (process.platform !== 'win32') rmSync(folder, { recursive: true });
  return { fd, folder, position: 0 };
}
