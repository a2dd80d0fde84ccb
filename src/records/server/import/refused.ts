// The refused rows as a file: each as it was, with its line and the reason, to be mended and imported again. Read from the
// file itself, so that nothing of them is lost.
import { PassThrough, type Readable } from 'node:stream';
import type { Context } from '../../../model/server/context.ts';
import { textOfCell } from '../../../platform/lib/tabular/table.ts';
import type { Files } from '../../../platform/server/files.ts';
import type { WrittenCell } from '../../../platform/server/tabular/write-cell.ts';
import { writeCsv } from '../../../platform/server/tabular/write-csv.ts';
import { readImport, readRun } from './import-store.ts';
import { openStored } from './inspect.ts';
import { importMissing } from './messages.ts';
import { labelOf, remarkIn } from './present.ts';
import { readRows } from './report.ts';
import { reasonKey, type StoredImport, type StoredRow, type StoredRun } from './stored.ts';

const headers = { fr: ['Ligne', 'Motif du refus'], en: ['Line', 'Reason'] };

export async function refusedFile(
  ctx: Context,
  files: Files,
  id: string,
): Promise<{ name: string; content: Readable }> {
  const stored = await readImport(ctx, id);
  const run = await readRun(ctx, id);
  if (!run) throw importMissing.run_missing();
  const [line, reason] = headers[ctx.actor.language] as [string, string];
  const out = new PassThrough();
  const delimiter = stored.seen.dialect.delimiter === ',' ? ',' : ';';
  writeCsv(refusedRows(ctx, files, stored, run), out, {
    header: [...stored.seen.header, line, reason],
    delimiter,
  }).catch((error) => out.destroy(error));
  const suffix = ctx.actor.language === 'fr' ? 'refusees' : 'refused';
  return { name: `${stored.file_name.replace(/\.[^.]*$/, '')}-${suffix}.csv`, content: out };
}

async function* refusedRows(
  ctx: Context,
  files: Files,
  stored: StoredImport,
  run: StoredRun,
): AsyncGenerator<WrittenCell[]> {
  const table = await openStored(await files.path(stored.file_id), stored.dialect);
  try {
    const refused = refusedLines(ctx, run);
    let next = await refused.next();
    for await (const row of table.rows()) {
      if (next.done) return;
      if (row.line < next.value.line) continue;
      const cells = row.cells.slice(0, table.header.length).map(textOfCell);
      yield [...cells, row.line, reasonsOf(ctx, stored, run, next.value)];
      next = await refused.next();
    }
  } finally {
    await table.close();
  }
}

async function* refusedLines(ctx: Context, run: StoredRun): AsyncGenerator<StoredRow> {
  for (let cursor = 0; ; ) {
    const rows = await readRows(ctx, run, { outcome: 'refused', limit: 500, cursor: String(cursor) });
    yield* rows.slice(0, 500);
    if (rows.length <= 500) return;
    cursor = rows[499]!.line;
  }
}

const reasonsOf = (ctx: Context, stored: StoredImport, run: StoredRun, row: StoredRow): string =>
  (row.problems ?? [])
    .filter(({ severity }) => severity === 'refused')
    .map((one) => {
      const label = labelOf(ctx, stored.object, one.field);
      const words = remarkIn(run, reasonKey(one), one.params, ctx.actor.language);
      return label ? `${label}${ctx.actor.language === 'fr' ? '\u202f' : ''}: ${words}` : words;
    })
    .join(' ');
