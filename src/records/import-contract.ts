// What the import and the export say over HTTP: the shapes that the server answers and the browser reads. An import is one
// file brought into one object: it is looked at (`ready`), rehearsed as often as one likes, run once, and undone as a whole.
//
//   POST  /api/v1/imports                 multipart (`object`, `file`, `recipe`?) or JSON createImportSchema   -> 201 Import
//   GET   /api/v1/imports?object=&limit=&cursor=                                            -> { imports: ImportSummary[], next_cursor }
//   GET   /api/v1/imports/:id                                                               -> Import
//   PATCH /api/v1/imports/:id             JSON patchImportSchema; detects again what changed -> Import
//   POST  /api/v1/imports/:id/rehearse | run | cancel | resume | undo                        -> 202 Import
//   DELETE /api/v1/imports/:id            one that was never run, its file with it            -> 204
//   GET   /api/v1/imports/:id/report?run=&outcome=&reason=&limit=&cursor=                    -> ReportPage
//   GET   /api/v1/imports/:id/refused?language=   the refused rows as they were, with line and reason -> text/csv, importable again
//   GET   /api/v1/import-recipes?object=  -> { recipes } · POST { name, import_id } -> 201 Recipe · DELETE /:id -> 204
//   POST  /api/v1/files                   multipart (`file`)                                 -> 201 { id, name, size, type }
//   GET   /api/v1/files/:id               the file, as an attachment
//   POST  /api/v1/records/:object/export  JSON exportSchema -> text/csv or XLSX, streamed
import { z } from 'zod';
import { filterSchema } from '../model/query.ts';
import { importModes, importStates, outcomes } from './import-states.ts';

/** How a column's cells are read; what is absent is as detected. */
export const formatSchema = z.strictObject({
  /** Order of dates. `serial` are Excel's day numbers, `words` « 3 mars 2026 ». */
  date: z.enum(['dmy', 'mdy', 'ymd', 'iso', 'serial', 'words']).optional(),
  decimal: z.enum([',', '.']).optional(),
  /** ISO 4217, of amounts that name none. */
  currency: z.string().length(3).optional(),
});
export type Format = z.infer<typeof formatSchema>;

/** What a distinct value of a list column becomes: a choice's key or a record's id; '' leaves it empty; null is not known. */
export const valueTargetSchema = z.strictObject({
  raw: z.string(),
  count: z.number().int(),
  target: z.string().nullable(),
  /** The target in words; null when there is none. */
  label: z.string().nullable(),
  /** Will be made when the import runs: the field stands in `options.create_missing`. */
  create: z.boolean(),
});

export const columnSchema = z.strictObject({
  /** Position in the file, from 0: the column's only identity, for headers repeat. */
  index: z.number().int().min(0),
  header: z.string(),
  /** Distinct filled cells, as in the file. */
  samples: z.array(z.string()),
  /** Share of the rows looked at that fill it, 0 to 1. */
  filled: z.number(),
  /** What its cells seem to hold: `email`, `date`, `siret`, `text`… */
  kind: z.string(),
  /** Where it goes; null: left out. */
  field: z.string().nullable(),
  /**
   * `city` of an address; `currency` of an amount; `id` of a relation (resolved by id or external id only);
   * `full_name`: parted into the fields that make the name; null: the whole.
   */
  part: z.string().nullable(),
  format: formatSchema,
  /** How the samples are read under `format`: what a person checks. */
  read_as: z.array(
    z.strictObject({ raw: z.string(), value: z.string().nullable(), problem: z.string().nullable() }),
  ),
  /** True when day and month could change places, or point and comma, in every row looked at. */
  ambiguous: z.boolean(),
  /** 0 to 1. */
  confidence: z.number(),
  /** Why it goes there or is left out, in the reader's language. */
  because: z.string(),
  /** For list-like fields (choices, stages): every distinct value seen, most frequent first; null for the others. */
  values: z.array(valueTargetSchema).nullable(),
});
export type MappingColumn = z.infer<typeof columnSchema>;

export const optionsSchema = z.strictObject({
  mode: z.enum(importModes),
  /** Sets of fields, tried in order: a row is the record that has the same values in all of a set. None: every row is new. */
  match_on: z.array(z.array(z.string()).min(1).max(4)).max(6),
  /** Relation fields whose missing records are made, with the name the file gives. */
  create_missing: z.array(z.string()),
  /** A name that several records have: `note` leaves the field empty, `refuse` refuses the row. */
  ambiguous: z.enum(['note', 'refuse']),
  /** « GTXPro » is « GTX Pro »: names equal but for spaces and punctuation are taken, with a note. */
  near: z.boolean(),
  /** A cell that cannot be read: `note` leaves it empty, unless the field is required or matched on; `refuse` refuses the row. */
  invalid: z.enum(['note', 'refuse']),
  /** An empty cell empties the field of an existing record. */
  clear_empty: z.boolean(),
  /** Cells that mean nothing, compared without case and accents. */
  empty_values: z.array(z.string().max(60)).max(50),
  /** Fields the file has not: a value for every row, as the API takes it. */
  defaults: z.record(z.string(), z.unknown()),
  /** A required name the file has not: joined from these fields of the row (`product`, `company`, `external_id`). */
  compose: z.record(z.string(), z.array(z.string()).min(1).max(4)),
});
export type ImportOptions = z.infer<typeof optionsSchema>;

export const dialectSchema = z.strictObject({
  /** CSV. Any name iconv knows: `utf-8`, `windows-1252`, `iso-8859-15`, `macintosh`. */
  encoding: z.string().max(40).optional(),
  delimiter: z.string().min(1).max(1).optional(),
  quote: z.string().max(1).optional(),
  /** XLSX: the sheet's name. */
  sheet: z.string().max(200).optional(),
  /** Line of the header from 1; null: the file has none. */
  header_row: z.number().int().min(1).nullable().optional(),
});
export type ImportDialect = z.infer<typeof dialectSchema>;

export const tableSchema = z.strictObject({
  kind: z.enum(['csv', 'xlsx']),
  dialect: z.strictObject({
    encoding: z.string().nullable(),
    bom: z.boolean(),
    delimiter: z.string().nullable(),
    quote: z.string().nullable(),
    sheet: z.string().nullable(),
    header_row: z.number().int().nullable(),
  }),
  sheets: z.array(z.strictObject({ name: z.string(), hidden: z.boolean(), rows: z.number().nullable() })),
  /** Rows above the header. */
  title_rows: z.array(z.array(z.string())),
  header: z.array(z.string()),
  /** The first rows, as texts. */
  samples: z.array(z.strictObject({ line: z.number().int(), cells: z.array(z.string()) })),
  /** Pieces of text with accents, as decoded: right or wrong at a glance. Under each other encoding the file could have too. */
  accented_samples: z.array(z.string()),
  alternatives: z.array(z.strictObject({ encoding: z.string(), accented_samples: z.array(z.string()) })),
  /** Rows of data: exact once all were read, an estimate before. */
  rows: z.strictObject({ value: z.number().int(), exact: z.boolean() }),
});
export type ImportTable = z.infer<typeof tableSchema>;

export const countsSchema = z.strictObject({
  /** Always created + updated + unchanged + refused. */
  read: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
  /** Of those not refused, how many have a remark. */
  noted: z.number().int(),
});
export type Counts = z.infer<typeof countsSchema>;

export const reasonSchema = z.strictObject({
  /** Handed back as `reason=` to see its rows. */
  key: z.string(),
  code: z.string(),
  severity: z.enum(['refused', 'note']),
  field: z.string().nullable(),
  label: z.string().nullable(),
  /** In the reader's language, of the first row that has it. */
  message: z.string(),
  count: z.number().int(),
  lines: z.array(z.number().int()),
  /** The values at fault, most frequent first, at most fifty. */
  values: z.array(z.strictObject({ value: z.string(), count: z.number().int() })),
});
export type Reason = z.infer<typeof reasonSchema>;

export const reportSchema = z.strictObject({
  kind: z.enum(['rehearsal', 'run']),
  /** Rehearsals are numbered from 1; the run has the next number. */
  number: z.number().int(),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  counts: countsSchema,
  /** Records made because rows lead to them (or that would be), by object. */
  parents: z.array(
    z.strictObject({
      object: z.string(),
      label: z.string(),
      count: z.number().int(),
      examples: z.array(z.string()),
    }),
  ),
  reasons: z.array(reasonSchema),
  started_at: z.string(),
  ended_at: z.string().nullable(),
  rows_per_second: z.number().nullable(),
});
export type ImportReport = z.infer<typeof reportSchema>;

export const importSchema = z.strictObject({
  id: z.string(),
  object: z.string(),
  state: z.enum(importStates),
  file: z.strictObject({ id: z.string(), name: z.string(), size: z.number().int() }),
  created_at: z.string(),
  created_by: z.strictObject({ id: z.string(), title: z.string().nullable() }).nullable(),
  table: tableSchema,
  mapping: z.array(columnSchema),
  options: optionsSchema,
  /** Sets of fields it could be matched on, for the choice of `match_on`: all their columns are mapped. */
  match_choices: z.array(z.array(z.string())),
  /** Relation fields that are mapped and whose missing records could be made. */
  creatable: z.array(z.strictObject({ field: z.string(), label: z.string(), object: z.string() })),
  /** Required fields and what fills them; `null` fills nothing, and running is refused. */
  required: z.array(
    z.strictObject({
      field: z.string(),
      label: z.string(),
      by: z.enum(['column', 'default', 'composed']).nullable(),
      /** « Intitulé composé de produit – société » */
      because: z.string(),
    }),
  ),
  /** While rehearsing, running and undoing. */
  progress: z
    .strictObject({
      done: z.number().int(),
      total: z.number().int(),
      exact: z.boolean(),
      per_second: z.number().nullable(),
    })
    .nullable(),
  /** Of the latest rehearsal or of the run. */
  report: reportSchema.nullable(),
  rehearsals: z.array(z.strictObject({ number: z.number().int(), at: z.string(), counts: countsSchema })),
  undo: z
    .strictObject({
      undone: z.number().int(),
      /** Records left as they are because somebody changed them since. */
      kept: z.number().int(),
      kept_records: z.array(
        z.strictObject({ object: z.string(), id: z.string(), fields: z.array(z.string()) }),
      ),
    })
    .nullable(),
  /** Why it failed, in the reader's language. */
  error: z.string().nullable(),
});
export type Import = z.infer<typeof importSchema>;

export const importSummarySchema = importSchema
  .pick({ id: true, object: true, state: true, file: true, created_at: true, created_by: true })
  .extend({ counts: countsSchema.nullable() });
export type ImportSummary = z.infer<typeof importSummarySchema>;

export const createImportSchema = z.strictObject({
  object: z.string().max(60),
  file_id: z.uuid(),
  /** Id or name of a recipe. */
  recipe: z.string().max(150).optional(),
  /** An import of the same file that was never run and goes, now that this one takes its place. */
  replaces: z.uuid().optional(),
});

export const patchImportSchema = z.strictObject({
  /** Opens the file anew and detects everything again. */
  dialect: dialectSchema.optional(),
  /** Columns to change; the others stay. `values` maps a raw value to a key or id, '' to nothing, null to nothing known. */
  mapping: z
    .array(
      z.strictObject({
        index: z.number().int().min(0),
        field: z.string().nullable().optional(),
        part: z.string().nullable().optional(),
        format: formatSchema.optional(),
        values: z.record(z.string(), z.string().nullable()).optional(),
      }),
    )
    .max(2000)
    .optional(),
  options: optionsSchema.partial().optional(),
});
export type PatchImport = z.infer<typeof patchImportSchema>;

export const reportQuerySchema = z.strictObject({
  /** Number of a rehearsal or of the run; the latest unless told. */
  run: z.coerce.number().int().min(1).optional(),
  outcome: z.enum([...outcomes, 'noted']).optional(),
  /** The key of a reason. */
  reason: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().max(200).optional(),
});

export const reportRowSchema = z.strictObject({
  line: z.number().int(),
  outcome: z.enum(outcomes),
  /** The record, when there is one and the reader may see it; in a rehearsal only of those that exist already. */
  record: z.strictObject({ id: z.string(), title: z.string().nullable(), object: z.string() }).nullable(),
  /** What the row would be called. */
  title: z.string().nullable(),
  problems: z.array(
    z.strictObject({
      severity: z.enum(['refused', 'note']),
      code: z.string(),
      field: z.string().nullable(),
      label: z.string().nullable(),
      value: z.string().nullable(),
      message: z.string(),
    }),
  ),
  /** Fields changed, as the API shows values; of creations what was set. Null where a rehearsal did not keep them. */
  changes: z.array(z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown() })).nullable(),
});
export type ReportRow = z.infer<typeof reportRowSchema>;

export const reportPageSchema = z.strictObject({
  rows: z.array(reportRowSchema),
  next_cursor: z.string().nullable(),
});
export type ReportPage = z.infer<typeof reportPageSchema>;

export const recipeSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  object: z.string(),
  created_at: z.string(),
});
export type Recipe = z.infer<typeof recipeSchema>;
/** The mapping (by header) and the options of an import, kept under a name. The same name again replaces it. */
export const createRecipeSchema = z.strictObject({
  name: z.string().trim().min(1).max(150),
  import_id: z.uuid(),
});

export const exportSchema = z.strictObject({
  filter: filterSchema.optional(),
  sort: z.string().max(300).optional(),
  /** In this order; all that the reader sees unless told. */
  fields: z.array(z.string().max(200)).min(1).max(300).optional(),
  format: z.enum(['csv', 'xlsx']).default('csv'),
  delimiter: z.enum([',', ';', '\t']).optional(),
  /** `labels`: as the screen shows them, in the reader's language. `names`: as the API has them. */
  headers: z.enum(['labels', 'names']).default('labels'),
});
export type ExportRequest = z.input<typeof exportSchema>;
