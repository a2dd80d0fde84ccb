// The two rules of the house that no compiler knows: which layer may import which, and which runtime may import which; and no circles.
// Refused: dependency-cruiser, which reads TypeScript through an interface TypeScript 7 no longer has. The parser is the one of Vite.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

/** What each layer may import, itself apart. `app` may import anything. */
const layers = {
  platform: [],
  model: ['platform'],
  fields: ['platform', 'model'],
  objects: ['platform', 'model', 'fields'],
  records: ['platform', 'model', 'fields'],
  packs: ['platform', 'model', 'fields', 'objects'],
  features: ['platform', 'model', 'fields', 'objects', 'records'],
};

const entries = { 'src/app/main.ts': 'server', 'src/app/cli.ts': 'server' };

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = checkImports(readSources(join(dirname(process.argv[1]), '..')));
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

/** @param {Record<string, string>} sources the text of each file by its path, such as `src/model/field.ts` */
export function checkImports(sources) {
  const imports = Object.entries(sources).flatMap(([path, text]) => importsOf(path, text));
  return [
    ...imports
      .filter(breaksLayers)
      .map(({ from, to }) => `${from} imports ${to}: ${layerOf(from)} may not import ${layerOf(to)}`),
    ...imports
      .filter(breaksRuntimes)
      .map(({ from, to }) => `${from} imports ${to}: ${runtimeOf(from)} may not import ${runtimeOf(to)}`),
    ...circles(imports).map((circle) => `these import each other in a circle: ${circle.join(' -> ')}`),
  ];
}

function readSources(root) {
  const paths = globSync('src/**/*.{ts,tsx}', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** The imports of other files of ours. `erased` ones are gone at run time, and `late` ones come after the modules were evaluated. */
function importsOf(from, text) {
  const { module, errors } = parseSync(from, text);
  if (errors.length > 0) throw new Error(`${from}: ${errors[0].message}`);
  const fixed = [
    ...module.staticImports,
    ...module.staticExports.map(({ entries, ...rest }) => ({
      ...rest,
      ...entries.find((entry) => entry.moduleRequest),
    })),
  ]
    .filter((statement) => statement.moduleRequest)
    .map(({ start, moduleRequest }) => ({
      request: moduleRequest.value,
      erased: /^(import|export)\s+type\b/.test(text.slice(start)),
      late: false,
    }));
  const dynamic = module.dynamicImports
    .map(({ moduleRequest: { start, end } }) => /^(['"`])([^$]*)\1$/.exec(text.slice(start, end))?.[2])
    .map((request) => ({ request, erased: false, late: true }));
  return [...fixed, ...dynamic]
    .filter(({ request }) => request?.startsWith('.'))
    .map(({ request, ...rest }) => ({
      from,
      to: posix.join(posix.dirname(from), request.split('?')[0]),
      ...rest,
    }))
    .filter(({ to }) => to.startsWith('src/'));
}

/** Tests are of no layer: they take the standard objects as their material. */
function breaksLayers({ from, to }) {
  if (/\.test\.tsx?$/.test(from)) return false;
  const [layer, other] = [layerOf(from), layerOf(to)];
  if (layer === 'app' || layer === other) return false;
  const [kind, otherKind] = [layer.split('/')[0], other.split('/')[0]];
  return !(layers[kind] ?? []).includes(otherKind);
}

/** Each feature is a layer of its own, so that none imports another. */
function layerOf(path) {
  const [, layer, name] = path.split('/');
  return layer === 'features' ? `features/${name}` : layer;
}

function breaksRuntimes({ from, to }) {
  const [runtime, other] = [runtimeOf(from), runtimeOf(to)];
  return other !== 'shared' && other !== 'test' && runtime !== 'test' && runtime !== other;
}

function runtimeOf(path) {
  if (/\.test\.tsx?$/.test(path)) return 'test';
  if (entries[path]) return entries[path];
  const words = path.replace(/\.tsx?$/, '').split('/');
  if (words.includes('server')) return 'server';
  if (words.includes('web')) return 'web';
  return words.includes('test') ? 'test' : 'shared';
}

/** One circle for each place where following the imports leads back to where one is. */
function circles(imports) {
  const next = new Map();
  for (const { from, to, erased, late } of imports) {
    if (!erased && !late) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const found = [];
  const done = new Set();
  const visit = (path, trail) => {
    const start = trail.indexOf(path);
    if (start >= 0) return found.push([...trail.slice(start), path]);
    if (done.has(path)) return;
    for (const to of next.get(path) ?? []) visit(to, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return found;
}
