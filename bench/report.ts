// The table of a run, for the terminal and for bench/results.md: figures, aims, and what falls short of them.
import type { Size, SizeName } from './data.ts';
import type { ImportRate } from './import.ts';
import type { LifeCycleFigures } from './life-cycle.ts';
import type { Figures } from './measure.ts';
import type { Night } from './nights.ts';
import type { StreamFigures } from './stream.ts';
import type { WebSize } from './web-size.ts';

export interface Line {
  name: string;
  read: boolean;
  rows?: number;
  /** Where it is not that of every read; ms. */
  mostP95?: number;
  /** Absent where no few statements do the same. */
  raw?: Figures;
  jalon: Figures;
}

export interface Run {
  size: SizeName;
  counts: Size;
  date: string;
  machine: string;
  versions: string;
  lines: readonly Line[];
  imported?: ImportRate;
  stream?: StreamFigures;
  lifeCycle?: LifeCycleFigures;
  nights?: readonly Night[];
  startSeconds: number;
  restingMegabytes: number;
  megabytesAfter: number;
  scripts: readonly WebSize[];
}

const most = {
  ratio: 2,
  more: 3,
  p95: 50,
  rows: 10_000,
  start: 3,
  memory: 250,
  script: 250,
  delivered: 1000,
  night: 180,
  follow: 2,
};

export function describe(run: Run): string {
  const { counts, scripts, imported, stream, lifeCycle } = run;
  const figure = (n: number) => (n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(2));
  const count = (n: number) => n.toLocaleString('en');
  const rows = run.lines.map(({ name, raw, jalon, rows }) => {
    const rate = (f: Figures) =>
      rows ? `${count(Math.round(f.rate * rows))} rows` : count(Math.round(f.rate));
    const beside = raw && figure(jalon.p50 / raw.p50);
    return `| ${name} | ${raw ? figure(raw.p50) : ''} | ${figure(jalon.p50)} | ${figure(jalon.p95)} | ${beside ?? ''} | ${raw ? rate(raw) : ''} | ${rate(jalon)} |`;
  });
  const short = shortfalls(run);
  return `## ${count(counts.contacts)} contacts, ${count(counts.companies)} companies, ${count(counts.deals)} deals, ${count(counts.activities)} activities, ${count(counts.leads)} leads, ${count(counts.quotes)} quotes, ${count(counts.subscriptions)} subscriptions

${run.date} · ${run.machine} · ${run.versions}

| operation | raw p50, ms | Jalon p50, ms | Jalon p95, ms | ratio | raw, a second, 16 at once | Jalon, a second, 16 at once |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}

${imported ? importTable(imported) : ''}| | measured | aim |
| --- | ---: | ---: |
| ready after the command, installed, s | ${figure(run.startSeconds)} | ${most.start} |
| server and worker at rest, MB | ${figure(run.restingMegabytes)} | ${most.memory} |
| the same after this bench, MB | ${figure(run.megabytesAfter)} | |
${stream ? streamRow(stream) : ''}${lifeCycle ? lifeCycleRows(lifeCycle) : ''}${(run.nights ?? []).map(({ name, seconds, most = '' }) => `| by night: ${name}, s | ${figure(seconds)} | ${most} |\n`).join('')}${scripts.map((one) => `| script of ${one.route}, brotli, kB (${one.files} files, ${figure(one.plain)} plain, ${figure(one.gzip)} gzip) | ${figure(one.brotli)} | ${most.script} |\n`).join('')}

${short.length ? `Falls short:\n${short.map((text) => `- ${text}`).join('\n')}` : 'Nothing falls short of its aim.'}
`;
}

const importTable = ({ rows, raw, jalon }: ImportRate): string => `| rows a second | raw SQL | Jalon | aim |
| --- | ---: | ---: | ---: |
| import of ${rows.toLocaleString('en')} contacts | ${Math.round(raw).toLocaleString('en')} | ${Math.round(jalon).toLocaleString('en')} | ${most.rows.toLocaleString('en')} |

`;

const streamRow = ({ browsers, changesEachSecond, p50, p95, missed }: StreamFigures): string =>
  `| ${browsers} open browsers, ${changesEachSecond} changes a second: delivered p95, ms (p50 ${Math.round(p50)}, missed ${missed}) | ${Math.round(p95)} | ${most.delivered} |\n`;

const lifeCycleRows = (figures: LifeCycleFigures): string => {
  const count = (n: number) => n.toLocaleString('en');
  const { customers, moved, firstSeconds, nightSeconds, changes, followSeconds } = figures;
  return `| life cycle, the first night: ${count(customers)} companies and contacts, ${count(moved)} moved, s | ${firstSeconds.toFixed(1)} | |
| life cycle, a night after it, s | ${nightSeconds.toFixed(1)} | ${most.night} |
| life cycle, after ${count(changes)} changes, s | ${followSeconds.toFixed(2)} | ${most.follow} |\n`;
};

/** Every aim that was missed, said in figures. */
function shortfalls(run: Run): string[] {
  const { lines, imported, stream, lifeCycle, startSeconds, restingMegabytes, scripts } = run;
  const ms = (n: number) => `${n.toFixed(1)} ms`;
  const found: string[] = [];
  for (const { name, read, rows, raw, jalon, mostP95 = most.p95 } of lines) {
    const allowed = raw ? most.ratio * raw.p50 + most.more : Number.POSITIVE_INFINITY;
    if (read && jalon.p50 > allowed)
      found.push(`${name}: ${ms(jalon.p50)}, where twice its raw SQL and ${most.more} ms are ${ms(allowed)}`);
    if (read && jalon.p95 > mostP95) found.push(`${name}: p95 ${ms(jalon.p95)}, the aim being ${mostP95} ms`);
    if (rows && jalon.rate * rows < most.rows)
      found.push(`${name}: ${Math.round(jalon.rate * rows)} rows a second, the aim being ${most.rows}`);
  }
  if (imported && imported.jalon < most.rows)
    found.push(`import: ${Math.round(imported.jalon)} rows a second, the aim being ${most.rows}`);
  if (stream && (stream.p95 > most.delivered || stream.missed > 0))
    found.push(
      `open browsers: p95 ${stream.p95.toFixed(0)} ms and ${stream.missed} missed, the aim being ${most.delivered} ms and none`,
    );
  if (lifeCycle && lifeCycle.nightSeconds > most.night)
    found.push(
      `life cycle: a night takes ${lifeCycle.nightSeconds.toFixed(0)} s, the aim being ${most.night}`,
    );
  if (lifeCycle && lifeCycle.followSeconds > most.follow)
    found.push(
      `life cycle: ${lifeCycle.changes} changes take ${lifeCycle.followSeconds.toFixed(1)} s, the aim being ${most.follow}`,
    );
  if (startSeconds > most.start)
    found.push(`start: ${startSeconds.toFixed(1)} s, the aim being ${most.start}`);
  if (restingMegabytes > most.memory)
    found.push(`memory at rest: ${restingMegabytes.toFixed(0)} MB, the aim being ${most.memory}`);
  for (const { route, brotli } of scripts) {
    if (brotli > most.script)
      found.push(`script of ${route}: ${brotli.toFixed(0)} kB, the aim being ${most.script}`);
  }
  return found;
}
