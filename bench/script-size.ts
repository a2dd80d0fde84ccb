// What a browser fetches before the first page of the application is there: the scripts that index.html names, and what those
// import at once, compressed as a server would send them.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export interface ScriptSize {
  files: number;
  plain: number;
  gzip: number;
  brotli: number;
}

/** In kB of 1,000 bytes; undefined while the web is not built. */
export function scriptSize(): ScriptSize | undefined {
  const folder = fileURLToPath(new URL('../dist/web', import.meta.url));
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return undefined;
  const html = readFileSync(page, 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map((match) => join(folder, match[1]!));
  const all = new Map<string, Buffer>();
  const visit = (path: string) => {
    if (all.has(path) || !existsSync(path)) return;
    const text = readFileSync(path);
    all.set(path, text);
    for (const [, to] of text.toString().matchAll(/(?:from|import)\s*"(\.\/[^"]+\.js)"/g))
      visit(join(dirname(path), to!));
  };
  for (const path of named) visit(path);
  const sum = (size: (text: Buffer) => number) =>
    [...all.values()].reduce((total, text) => total + size(text), 0) / 1000;
  return {
    files: all.size,
    plain: sum((text) => text.length),
    gzip: sum((text) => gzipSync(text).length),
    brotli: sum(
      (text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length,
    ),
  };
}
