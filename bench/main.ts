// `npm run bench [-- --size 100k|1m] [--only part-of-a-name] [--dry]`: how fast Jalon is, beside the same work in raw SQL on
// the same database. Prints the table and, for a whole run, puts it into bench/results.md. Only 127.0.0.1 is spoken to.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type SizeName, sizes } from './data.ts';
import { measureImport } from './import.ts';
import { openClient } from './jalon.ts';
import { measurePair, usual } from './measure.ts';
import { operationsOn, sampleIds } from './operations.ts';
import { describe, type Line, type Run } from './report.ts';
import { measureStream } from './stream.ts';
import { measureWebSize } from './web-size.ts';
import { openWorld, type World } from './world.ts';

const { values } = parseArgs({
  options: { size: { type: 'string', default: '100k' }, only: { type: 'string' } },
});
if (!(values.size in sizes)) throw new Error(`--size is one of ${Object.keys(sizes).join(', ')}`);
const size = values.size as SizeName;

const importedRows = 20_000;
const began = performance.now();
const say = (text: string) =>
  console.error(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${text}`);

const before = loadavg()[1]!;
const wanted = (part: string): boolean => values.only === undefined || part.includes(values.only);
const world = await openWorld(size, say, {
  lifeCycle: wanted('life cycle'),
  nights: wanted('nights') || (wanted('programme') && 'programme'),
});
try {
  const run = await measureAll(world);
  console.log(`\n${describe(run)}`);
  if (!values.only) keep(run);
} finally {
  await world.close();
}

async function measureAll(world: World): Promise<Run> {
  const clients = [
    openClient(world.base, world.keys.administrator),
    openClient(world.base, world.keys.salesRep),
  ] as const;
  const lines: Line[] = [];
  let stream: Run['stream'];
  try {
    for (const operation of await operationsOn(world.pool, ...clients)) {
      if (!wanted(operation.name)) continue;
      const figures = await measurePair(operation.raw, operation.jalon, operation.bounds ?? usual);
      const { name, read, rows, mostP95 } = operation;
      lines.push({ name, read, rows, mostP95, ...figures });
      say(
        `${name}: raw ${figures.raw?.p50.toFixed(2) ?? '–'}, Jalon ${figures.jalon.p50.toFixed(2)} (p95 ${figures.jalon.p95.toFixed(1)}) ms, ${figures.jalon.rate.toFixed(0)} a second`,
      );
    }
    if (wanted('open browsers')) {
      const contacts = await sampleIds(world.pool, 'contact', 200);
      stream = await measureStream(world.base, world.keys.administrator, clients[0], contacts);
      say(
        `${stream.browsers} open browsers: p50 ${stream.p50.toFixed(0)}, p95 ${stream.p95.toFixed(0)} ms, ${stream.missed} missed`,
      );
    }
  } finally {
    for (const client of clients) client.close();
  }
  const imported = wanted('import')
    ? await measureImport(
        { base: world.base, pool: world.pool, key: world.keys.administrator[0]! },
        importedRows,
      )
    : undefined;
  if (imported)
    say(`import: raw ${imported.raw.toFixed(0)} rows a second, Jalon ${imported.jalon.toFixed(0)}`);
  const { rows } = await world.pool.query<{ server_version: string }>('show server_version');
  return {
    size,
    counts: sizes[size],
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, shared by load, application and database; load average before it ${before.toFixed(1)}`,
    versions: `Node ${process.versions.node}, PostgreSQL ${rows[0]!.server_version}`,
    lines,
    imported,
    stream,
    lifeCycle: world.lifeCycle,
    nights: world.nights,
    startSeconds: world.startSeconds,
    restingMegabytes: world.restingMegabytes,
    megabytesAfter: world.megabytes(),
    scripts: measureWebSize(),
  };
}

/** Each size has its part of the file; the other's stays. */
function keep(run: Run): void {
  const path = fileURLToPath(new URL('results.md', import.meta.url));
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const parts = Object.keys(sizes).flatMap((name) => {
    const found = new RegExp(`<!-- ${name} -->\n([\\s\\S]*?)<!-- end -->`).exec(before)?.[1];
    const text = name === run.size ? `${describe(run)}\n` : found;
    return text ? [`<!-- ${name} -->\n${text}<!-- end -->\n`] : [];
  });
  const head = `# Speed

Written by \`npm run bench -- --size 100k\` and \`--size 1m\`; not edited by hand. One user asks one thing after another (p50 and p95), then
sixteen ask at once; raw SQL and Jalon take turns in the same run, on the same database, so their ratio says more than the
milliseconds. Raw SQL is one statement or three, by the driver, without rights, validation, HTTP or JSON. The aim for every read: twice
its raw SQL and 3 ms, p95 under 50 ms; for writes in bulk, with validation, history and search: 10,000 rows a second.

`;
  writeFileSync(path, head + parts.join('\n'));
}
