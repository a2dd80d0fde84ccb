// A first look at a file: its table, where each column seems to go, and how it had best be run. Nothing is decided here that
// a person cannot see and change.
import { objectOf } from '../../../model/schema.ts';
import type { Context } from '../../../model/server/context.ts';
import { JalonError } from '../../../platform/lib/errors.ts';
import { guessContent } from '../../../platform/lib/tabular/content-kind.ts';
import { textOfCell } from '../../../platform/lib/tabular/table.ts';
import { openTable } from '../../../platform/server/tabular/open-table.ts';
import type { Table } from '../../../platform/server/tabular/table.ts';
import { TableError } from '../../../platform/server/tabular/table-error.ts';
import type { ImportDialect, ImportTable, PatchImport } from '../../import-contract.ts';
import { importableFields, nameFields, partsOf } from './fields.ts';
import { formatsOf } from './formats.ts';
import { matchColumns } from './match-columns.ts';
import { importFailures, importProblems, tableErrors } from './messages.ts';
import type { Seen } from './seen.ts';
import type { StoredColumn } from './stored.ts';
import { proposeValues } from './values.ts';
import { key } from './words.ts';

const rowsLookedAt = 5000;
const samplesShown = 8;
const distinctKept = 2000;

export interface Look {
  seen: ImportTable;
  columns: Column[];
}

/** A column with all the distinct values met, most frequent first. */
export interface Column extends Seen {
  values: { raw: string; count: number }[];
}

/** Opens the stored file as a table. Close it. Throws a JalonError in words when it cannot be read. */
export async function openStored(path: string, dialect: ImportDialect): Promise<Table> {
  try {
    return await openTable(path, {
      encoding: dialect.encoding,
      delimiter: dialect.delimiter,
      quote: dialect.quote,
      sheet: dialect.sheet,
      headerRow: dialect.header_row,
    });
  } catch (error) {
    throw inWords(error);
  }
}

export function inWords(error: unknown): unknown {
  if ((error as NodeJS.ErrnoException | null)?.code === 'ENOENT') return importFailures.file_gone({}, 'file');
  if (!(error instanceof TableError)) return error;
  const code =
    error.code === 'table.too_large'
      ? 'too_large'
      : error.code === 'table.unsupported_format'
        ? 'unsupported'
        : 'invalid';
  return new JalonError(code, [
    {
      path: 'file',
      code: error.code.replace('table.', 'table_'),
      text: tableErrors[error.code],
      params: error.params,
    },
  ]);
}

export async function lookAt(path: string, dialect: ImportDialect): Promise<Look> {
  const table = await openStored(path, dialect);
  try {
    const counts = table.header.map(() => new Map<string, number>());
    const filled = table.header.map(() => 0);
    let [rows, bytes, whole] = [0, 0, true];
    for await (const { cells } of table.rows()) {
      if (++rows > rowsLookedAt) {
        whole = false;
        break;
      }
      for (const [i, distinct] of counts.entries()) {
        const text = textOfCell(cells[i] ?? '').trim();
        bytes += text.length + 1;
        if (text === '') continue;
        filled[i]!++;
        const known = distinct.get(text);
        if (known !== undefined || distinct.size < distinctKept) distinct.set(text, (known ?? 0) + 1);
      }
    }
    const looked = Math.min(rows, rowsLookedAt);
    const declared =
      table.kind === 'xlsx'
        ? table.dialect.sheets.find(({ name }) => name === table.dialect.sheet)?.rows
        : undefined;
    const estimate = declared ?? Math.round((table.bytes * looked) / Math.max(bytes, 1));
    const columns = table.header.map(({ index, name }) => {
      const values = [...counts[index]!].map(([raw, count]) => ({ raw, count }));
      return {
        index,
        header: name,
        samples: values.slice(0, 200).map(({ raw }) => raw),
        filled: looked ? filled[index]! / looked : 0,
        distinct: filled[index] ? values.length / filled[index]! : 0,
        guess: guessContent(values.slice(0, 400).map(({ raw }) => raw)),
        values: values.sort((a, b) => b.count - a.count),
      };
    });
    return {
      seen: seenOf(
        table,
        whole ? { value: looked, exact: true } : { value: Math.max(estimate, looked), exact: false },
      ),
      columns,
    };
  } catch (error) {
    throw inWords(error);
  } finally {
    await table.close();
  }
}

const textsOf = (cells: readonly (string | number | boolean)[]): string[] =>
  cells.map((cell) => textOfCell(cell).slice(0, 500));

function seenOf(table: Table, rows: ImportTable['rows']): ImportTable {
  const csv = table.kind === 'csv' ? table.dialect : undefined;
  return {
    kind: table.kind,
    dialect: {
      encoding: csv?.encoding ?? null,
      bom: csv?.bom ?? false,
      delimiter: csv?.delimiter ?? null,
      quote: csv?.quote ?? null,
      sheet: table.kind === 'xlsx' ? table.dialect.sheet : null,
      header_row: table.headerRow,
    },
    sheets:
      table.kind === 'xlsx'
        ? table.dialect.sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows: rows ?? null }))
        : [],
    title_rows: table.titleRows.slice(0, 10).map(({ cells }) => textsOf(cells)),
    header: table.header.map(({ name }) => name),
    samples: table.sample.slice(0, 20).map(({ line, cells }) => ({ line, cells: textsOf(cells) })),
    accented_samples: table.kind === 'csv' ? table.accentedSamples : [],
    alternatives:
      table.kind === 'csv'
        ? table.alternatives.map(({ encoding, accentedSamples }) => ({
            encoding,
            accented_samples: accentedSamples,
          }))
        : [],
    rows,
  };
}

type Wish = NonNullable<PatchImport['mapping']>[number];

/** The mapping: as detected, or as it was with what a person or a recipe changes. */
export async function mapColumns(
  ctx: Context,
  object: string,
  look: Look,
  before: readonly StoredColumn[] | null,
  wishes: readonly Wish[],
  by: 'person' | 'recipe',
): Promise<StoredColumn[]> {
  const schema = objectOf(ctx.schema, object);
  const fields = new Map(importableFields(ctx, object).map((field) => [field.name, field]));
  const placed =
    before ??
    matchColumns(ctx, object, look.columns).map((one) => ({ ...one, format: undefined, values: null }));
  const wished = new Map(wishes.map((wish) => [wish.index, wish]));
  for (const { index } of wishes)
    if (!look.columns[index]) throw importProblems.column_unknown({ index }, 'mapping');
  const columns = look.columns.map((column, i): StoredColumn => {
    const old = placed[i]!;
    const wish = wished.get(column.index);
    const moved = wish && (wish.field !== undefined || wish.part !== undefined);
    const field = wish?.field !== undefined ? wish.field : old.field;
    const part =
      field === null
        ? null
        : wish?.part !== undefined
          ? wish.part
          : wish?.field !== undefined
            ? null
            : old.part;
    if (field !== null) {
      const found = fields.get(field);
      const parts = found
        ? [...partsOf(found), ...(nameFields(schema)?.[1] === found ? ['full_name'] : [])]
        : [];
      if (!found || (part !== null && !parts.includes(part)))
        throw importProblems.field_not_importable(
          { field: part ? `${field}.${part}` : field },
          `mapping[${column.index}].field`,
        );
    }
    const same = field === old.field && part === old.part;
    const { format, ambiguous } = formatsOf(
      field ? fields.get(field)!.type : '',
      column.samples,
      look.seen.dialect.delimiter,
      ctx.settings.country,
    );
    return {
      index: column.index,
      header: column.header,
      samples: column.samples.slice(0, samplesShown),
      filled: column.filled,
      kind: column.guess.kind,
      field,
      part,
      format: { ...format, ...(same ? old.format : {}), ...wish?.format },
      ambiguous: ambiguous && !wish?.format && !(same && old.format),
      confidence: moved ? 1 : old.confidence,
      because: moved ? { code: field === null ? 'person' : by } : old.because,
      values: same ? old.values : null,
    };
  });
  await proposeValues(ctx, object, columns, look.columns, wished);
  refuseTwice(columns, fields);
  return columns;
}

const severalAllowed = new Set(['tags', 'email', 'phone', 'multi_select']);

function refuseTwice(
  columns: readonly StoredColumn[],
  fields: ReadonlyMap<string, { type: string; label: { fr: string; en: string } }>,
): void {
  const taken = new Set<string>();
  for (const { field, part, index } of columns) {
    if (field === null || severalAllowed.has(fields.get(field)!.type)) continue;
    const place = `${field}.${part ?? ''}`;
    if (taken.has(place)) throw importProblems.field_taken_twice({ field }, `mapping[${index}].field`);
    taken.add(place);
  }
}

/** A mapping kept under headers, brought to the columns of this file: the same header, the n-th of its name. */
export function wishesOf(saved: readonly StoredColumn[], columns: readonly Column[]): Wish[] {
  const nth = (list: readonly { header: string }[], i: number) =>
    list.slice(0, i).filter((one) => key(one.header) === key(list[i]!.header)).length;
  return saved.flatMap((old, i): Wish[] => {
    const at = columns.findIndex(
      (column, j) => key(column.header) === key(old.header) && nth(columns, j) === nth(saved, i),
    );
    if (at < 0) return [];
    const values = old.values
      ? Object.fromEntries(old.values.filter(({ wished }) => wished).map(({ raw, target }) => [raw, target]))
      : undefined;
    return [{ index: columns[at]!.index, field: old.field, part: old.part, format: old.format, values }];
  });
}
