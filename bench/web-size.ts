// What a browser fetches of script before a screen can be used: the entry and the chunk of the screen, each with all that it
// imports at once. What is fetched later, or when it is first needed, is not in it.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, posix, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

export interface WebSize {
  route: string;
  files: number;
  /** In kB of 1,000 bytes. */
  plain: number;
  gzip: number;
  brotli: number;
}

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
}

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const folder = resolve(root, 'dist/web');
const routes = ['/today', '/o/$object', '/o/$object/$id', '/deals/board', '/import', '/dashboard'];

/** The entry alone, then each route there is. Nothing while the web is not built. */
export function measureWebSize(): WebSize[] {
  const path = resolve(folder, '.vite/manifest.json');
  if (!existsSync(path)) return [];
  const chunks = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Chunk>;
  const entry = Object.keys(chunks).find((key) => chunks[key]!.isEntry)!;
  const screens = screenModules();
  const found = routes.filter((route) => screens.has(route));
  return [
    measure('entry', filesOf(chunks, [entry])),
    ...found.map((route) => measure(route, filesOf(chunks, [entry, screens.get(route)!]))),
  ];
}

/** The module of each screen by its path, as the features' lists have them. */
function screenModules(): Map<string, string> {
  const lists = globSync('src/**/web/**/screens.ts', { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  return new Map(
    lists.flatMap((list) => {
      const text = readFileSync(resolve(root, list), 'utf8');
      const screens = text.matchAll(/^ {4}path: '([^']+)',[\s\S]*?import\('([^']+)'\)/gm);
      return [...screens].map(
        ([, path, module]) => [path!, posix.join(posix.dirname(list), module!)] as const,
      );
    }),
  );
}

function filesOf(chunks: Record<string, Chunk>, keys: readonly string[]): string[] {
  const seen = new Set<string>();
  const visit = (key: string) => {
    if (seen.has(key)) return;
    seen.add(key);
    chunks[key]?.imports?.forEach(visit);
  };
  keys.forEach(visit);
  return [...seen].map((key) => {
    const chunk = chunks[key];
    if (!chunk) throw new Error(`the manifest has no ${key}: build the web again`);
    return chunk.file;
  });
}

function measure(route: string, files: readonly string[]): WebSize {
  const texts = files.map((file) => readFileSync(resolve(folder, file)));
  const sum = (size: (text: Buffer) => number) => texts.reduce((total, text) => total + size(text), 0) / 1000;
  return {
    route,
    files: files.length,
    plain: sum((text) => text.length),
    gzip: sum((text) => gzipSync(text).length),
    brotli: sum((text) => brotliCompressSync(text).length),
  };
}
