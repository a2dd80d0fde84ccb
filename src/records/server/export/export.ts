// A list as a spreadsheet: page after page by keyset, written as it is read. Only what the reader may export, besides what
// they may see.
import { PassThrough, type Readable } from 'node:stream';
import { sql } from 'kysely';
import type { z } from 'zod';
import { allOf } from '../../../model/filter.ts';
import type { Filter } from '../../../model/query.ts';
import { objectOf } from '../../../model/schema.ts';
import { type Context, parseContextOf } from '../../../model/server/context.ts';
import { defineProblems } from '../../../platform/lib/errors.ts';
import { newId } from '../../../platform/lib/ids.ts';
import { textIn } from '../../../platform/lib/language.ts';
import type { WrittenCell } from '../../../platform/server/tabular/write-cell.ts';
import { writeCsv } from '../../../platform/server/tabular/write-csv.ts';
import { writeXlsx } from '../../../platform/server/tabular/write-xlsx.ts';
import type { exportSchema } from '../../import-contract.ts';
import { readPage } from '../read.ts';
import { readableFields } from '../select.ts';
import { columnsOf } from './cells.ts';

const problems = defineProblems(
  {
    export_refused: {
      fr: 'Votre rôle ne permet pas d’exporter les fiches « {{object_fr}} ».',
      en: 'Your role does not let you export the records “{{object_en}}”.',
    },
  },
  'forbidden',
);

const rowsAtOnce = 1000;
/** Of no use in a spreadsheet unless they are asked for. */
const quiet = new Set(['record_title', 'version', 'deleted_at', 'created_by', 'updated_by']);

/** Throws before the first byte when the reader may not, or the query is wrong; what goes wrong later breaks the stream off. */
export async function exportRecords(
  ctx: Context,
  object: string,
  query: z.output<typeof exportSchema>,
): Promise<{ name: string; type: string; content: Readable }> {
  const { label } = objectOf(ctx.schema, object);
  const allowed = ctx.actor.access.filter(object, 'export');
  if (allowed === false)
    throw problems.export_refused({ object_fr: label.many.fr, object_en: label.many.en });
  const fields = query.fields
    ? readableFields(ctx, object, query.fields).filter(({ name }) => query.fields!.includes(name))
    : readableFields(ctx, object).filter(({ name, type }) => !quiet.has(name) && type !== 'json');
  const context = { ...parseContextOf(ctx), timeZone: ctx.actor.timeZone };
  const columns = fields.map((field) => ({ field, columns: columnsOf(field, query, context) }));
  const header = columns.flatMap((one) => one.columns.map((column) => column.header));
  const filter = allOf(query.filter, allowed);
  const names = fields.map(({ name }) => name);
  const first = await readPage(ctx, object, { filter, sort: query.sort, fields: names, limit: rowsAtOnce });
  await noteExport(ctx, object, query.format);
  const out = new PassThrough();

  async function* rows(): AsyncGenerator<WrittenCell[]> {
    for (let page = first; ; ) {
      for (const record of page.records)
        yield columns.flatMap((one) => one.columns.map((column) => column.cell(record[one.field.name])));
      if (!page.next_cursor) return;
      page = await nextPage(ctx, object, { filter, sort: query.sort, names, cursor: page.next_cursor });
    }
  }

  const { language } = ctx.actor;
  const delimiter = query.delimiter ?? (language === 'fr' ? ';' : ',');
  const plain = query.headers === 'names';
  const written =
    query.format === 'xlsx'
      ? writeXlsx(rows(), out, { header, sheet: textIn(label.many, language) })
      : writeCsv(rows(), out, {
          header,
          delimiter,
          decimal: delimiter === ';' && !plain ? ',' : '.',
          dates: language === 'fr' && !plain ? 'dmy' : 'iso',
          booleans: ['true', 'false'],
        });
  written.catch((error) => {
    ctx.log.error({ err: error, object }, 'export broke off');
    out.destroy(error);
  });
  const day = ctx.now.toISOString().slice(0, 10);
  return {
    name: `${textIn(label.many, language).toLowerCase()}-${day}.${query.format}`,
    type:
      query.format === 'csv'
        ? 'text/csv; charset=utf-8'
        : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: out,
  };
}

interface Next {
  filter: Filter | undefined;
  sort: string | undefined;
  names: string[];
  cursor: string;
}

const nextPage = (ctx: Context, object: string, { filter, sort, names, cursor }: Next) =>
  readPage(ctx, object, { filter, sort, fields: names, limit: rowsAtOnce, cursor });

/** That it happened, for those who ask which view is missing; by whom is nobody's business. */
async function noteExport(ctx: Context, object: string, format: string): Promise<void> {
  await sql`
    insert into ${sql.id(ctx.schema.workspace, 'export_taken')} (id, object, format, taken_at)
    values (${newId()}::uuid, ${object}, ${format}, ${ctx.now.toISOString()}::timestamptz)`.execute(ctx.db);
}
