// From a row of the file to a draft of a record: values read, relations as raw texts still to be found, and what was wrong.

import type { Field } from '../../../model/field.ts';
import { JalonError, type Problem } from '../../../platform/lib/errors.ts';
import { type Cell, type TableRow, textOfCell } from '../../../platform/lib/tabular/table.ts';
import { partName } from '../../part-name.ts';
import { moreEmails, nameFields } from './fields.ts';
import { rowProblems } from './messages.ts';
import { type Plan, type PlannedColumn, type PlannedField, valueKey } from './plan.ts';
import { isBlank, readCell, readMoney } from './read-cell.ts';

/** A relation as the file gives it: by id (or external id), by name, or both. */
export interface RawRelation {
  id: string | null;
  name: string | null;
  /** The record itself, where a value was given its target by hand. */
  target?: string;
}

export interface Remark {
  severity: 'refused' | 'note';
  field: string | null;
  value: string | null;
  problem: Problem;
}

export interface Draft {
  line: number;
  values: Record<string, unknown>;
  /** Required relations that the row does not fill: for creations only. */
  fallbacks: Record<string, unknown>;
  /** Names put together of other fields: for creations, and for recognising records, which keep the names they have. */
  composed: Set<string>;
  relations: Map<string, RawRelation>;
  remarks: Remark[];
  refused: boolean;
}

export function readRow(plan: Plan, row: TableRow): Draft {
  const draft: Draft = {
    line: row.line,
    values: {},
    fallbacks: {},
    composed: new Set(),
    relations: new Map(),
    remarks: [],
    refused: false,
  };
  for (const { code, params } of row.problems ?? []) {
    if (code === 'merged') continue;
    remark(draft, 'note', null, null, rowProblems[code](params).problems);
  }
  for (const planned of plan.fields) readField(plan, planned, row.cells, draft);
  return draft;
}

export function remark(
  draft: Draft,
  severity: 'refused' | 'note',
  field: string | null,
  value: string | null,
  problems: readonly Problem[],
): void {
  if (severity === 'refused') draft.refused = true;
  for (const problem of problems) draft.remarks.push({ severity, field, value, problem });
}

function readField(plan: Plan, planned: PlannedField, cells: readonly Cell[], draft: Draft): void {
  const { field, columns } = planned;
  const filled = columns.filter(({ index }) => !isBlank(cells[index] ?? '', field, plan.empties));
  const parted = columns.some(({ part }) => part === 'full_name');
  if (filled.length === 0) {
    if (plan.options.clear_empty && !parted) draft.values[field.name] = null;
  } else if (field.to) readRelation(planned, filled, cells, draft);
  else if (filled.some(({ part }) => part === 'full_name')) readName(plan, planned, filled, cells, draft);
  else if (field.kind.parts) readParts(plan, planned, filled, cells, draft);
  else if (field.type === 'tags') readTags(plan, planned, filled, cells, draft);
  else if (field.type === 'money') readAmount(plan, planned, filled, cells, draft);
  else {
    const [first, ...more] = filled;
    const cell = cells[first!.index]!;
    attempt(planned, draft, textOfCell(cell), () => [readListed(plan, field, first!, cell)]);
    for (const other of more) readMore(plan, planned, other, cells[other.index]!, draft);
  }
}

function readTags(
  plan: Plan,
  planned: PlannedField,
  filled: readonly PlannedColumn[],
  cells: readonly Cell[],
  draft: Draft,
): void {
  const { field } = planned;
  const words = filled.map(({ index }) => textOfCell(cells[index]!));
  const before = (draft.values[field.name] as string[] | undefined) ?? [];
  attempt(planned, draft, words.join(', '), () => [
    field.kind.parse([...before, ...words], field, plan.parse),
  ]);
}

function readAmount(
  plan: Plan,
  planned: PlannedField,
  filled: readonly PlannedColumn[],
  cells: readonly Cell[],
  draft: Draft,
): void {
  const amount = filled.find(({ part }) => part === null);
  if (!amount) return;
  const cell = cells[amount.index]!;
  const currency = filled.find(({ part }) => part === 'currency');
  const code = currency ? textOfCell(cells[currency.index]!).trim() : null;
  attempt(planned, draft, textOfCell(cell), () => [
    readMoney(cell, code, planned.field, amount.format, plan.parse),
  ]);
}

/** Reads, or says what is wrong. Reading gives its value in an array. */
function attempt(planned: PlannedField, draft: Draft, value: string, read: () => [unknown]): void {
  try {
    const [parsed] = read();
    if (parsed !== null) draft.values[planned.field.name] = parsed;
  } catch (error) {
    if (!(error instanceof JalonError)) throw error;
    remark(draft, planned.strict ? 'refused' : 'note', planned.field.name, value, error.problems);
  }
}

function readListed(plan: Plan, field: Field, column: PlannedColumn, cell: Cell): unknown {
  const target = column.targets?.get(valueKey(textOfCell(cell)));
  if (target === '') return null;
  if (target !== undefined && target !== null) return field.kind.parse(target, field, plan.parse);
  if (field.type === 'select' || field.type === 'multi_select') {
    try {
      return readCell(cell, field, column.format, plan.parse);
    } catch (error) {
      if (!(error instanceof JalonError) || error.problems[0]?.code !== 'choice_unknown') throw error;
      throw rowProblems.choice_unknown({
        value: textOfCell(cell),
        label_fr: field.label.fr,
        label_en: field.label.en,
      });
    }
  }
  return readCell(cell, field, column.format, plan.parse);
}

/** Further e-mails and telephones: the first filled column has the field, the others what is like it and empty. */
function readMore(
  plan: Plan,
  { field }: PlannedField,
  column: PlannedColumn,
  cell: Cell,
  draft: Draft,
): void {
  const value = textOfCell(cell);
  let parsed: unknown;
  try {
    parsed = readCell(cell, field, column.format, plan.parse);
  } catch (error) {
    if (!(error instanceof JalonError)) throw error;
    remark(draft, 'note', field.name, value, error.problems);
    return;
  }
  const key = (one: unknown) => JSON.stringify(field.kind.wire ? field.kind.wire(one, field) : one);
  const mine = draft.values[field.name];
  if (mine === undefined || mine === null) {
    draft.values[field.name] = parsed;
    return;
  }
  if (key(mine) === key(parsed)) return;
  const more = field.type === 'email' ? moreEmails(plan.object) : undefined;
  if (more) {
    const words = [...((draft.values[more.name] as string[] | undefined) ?? []), String(parsed)];
    draft.values[more.name] = more.kind.parse(words, more, plan.parse);
    return;
  }
  const free = [...plan.object.fields.values()].find(
    (other) =>
      other.type === field.type &&
      other !== field &&
      !other.readOnly &&
      (draft.values[other.name] ?? null) === null &&
      !plan.fields.some((planned) => planned.field === other),
  );
  const twin = [...plan.object.fields.values()].some(
    (other) =>
      other.type === field.type && draft.values[other.name] && key(draft.values[other.name]) === key(parsed),
  );
  if (twin) return;
  if (free) draft.values[free.name] = parsed;
  else remark(draft, 'note', field.name, value, rowProblems.value_left({ value }).problems);
}

function readRelation(
  { field }: PlannedField,
  filled: readonly PlannedColumn[],
  cells: readonly Cell[],
  draft: Draft,
): void {
  const raw: RawRelation = { id: null, name: null };
  for (const { index, part, targets } of filled) {
    const text = textOfCell(cells[index]!).replace(/\s+/g, ' ').trim();
    if (part === 'id') {
      raw.id ??= text;
      continue;
    }
    const target = targets?.get(valueKey(text));
    if (target === '') continue;
    if (target) raw.target ??= target;
    raw.name ??= text;
  }
  if (raw.id || raw.name) draft.relations.set(field.name, raw);
}

function readName(
  plan: Plan,
  planned: PlannedField,
  filled: readonly PlannedColumn[],
  cells: readonly Cell[],
  draft: Draft,
): void {
  const [first, last] = nameFields(plan.object)!;
  const text = textOfCell(cells[filled.find(({ part }) => part === 'full_name')!.index]!);
  const parted = partName(text);
  for (const [field, value] of [
    [first, parted.first],
    [last, parted.last],
  ] as const) {
    if (value === null || (draft.values[field.name] ?? null) !== null) continue;
    attempt({ ...planned, field }, draft, text, () => [field.kind.parse(value, field, plan.parse)]);
  }
}

/** A whole address or its parts. A part that cannot be read is left out alone. */
function readParts(
  plan: Plan,
  planned: PlannedField,
  filled: readonly PlannedColumn[],
  cells: readonly Cell[],
  draft: Draft,
): void {
  const { field } = planned;
  const whole = filled.find(({ part }) => part === null);
  if (whole) {
    const text = textOfCell(cells[whole.index]!);
    attempt(planned, draft, text, () => [field.kind.parse(text, field, plan.parse)]);
    return;
  }
  const given: Record<string, string> = {};
  for (const { index, part } of filled) {
    const text = textOfCell(cells[index]!);
    try {
      field.kind.parse({ [part!]: text }, field, plan.parse);
      given[part!] = text;
    } catch (error) {
      if (!(error instanceof JalonError)) throw error;
      remark(draft, planned.strict ? 'refused' : 'note', field.name, text, error.problems);
    }
  }
  attempt(planned, draft, '', () => [field.kind.parse(given, field, plan.parse)]);
}

/** An e-mail left alone among the further ones becomes the first. */
export function promoteEmail(plan: Plan, draft: Draft): void {
  const more = moreEmails(plan.object);
  if (!more) return;
  const email = [...plan.object.fields.values()].find((field) => field.type === 'email');
  const others = draft.values[more.name] as string[] | null | undefined;
  if (!email || !others?.length) return;
  const mine = draft.values[email.name] as string | null | undefined;
  if (!mine) {
    const good = others.find((one) => isEmail(email, one, plan));
    if (!good) return;
    draft.values[email.name] = good;
  }
  const first = String(draft.values[email.name]).toLowerCase();
  const rest = others.filter((one) => one.toLowerCase() !== first);
  draft.values[more.name] = rest.length ? rest : null;
  if (!rest.length) delete draft.values[more.name];
}

function isEmail(field: Field, text: string, plan: Plan): boolean {
  try {
    return field.kind.parse(text, field, plan.parse) !== null;
  } catch {
    return false;
  }
}
