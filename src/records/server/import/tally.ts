// Counts, reasons and records made, added up chunk by chunk. Bounded, however long the file.
import type { ChunkResult } from './chunk.ts';
import type { Remark } from './read-row.ts';
import { reasonKey, type StoredReason, type StoredRun } from './stored.ts';

const linesKept = 20;
const valuesKept = 500;
const examplesKept = 10;

export function addUp(run: StoredRun, { rows, drafts, made }: ChunkResult): StoredRun {
  const counts = { ...run.counts };
  for (const row of rows) {
    counts.read++;
    counts[row.outcome]++;
    if (row.problems && row.outcome !== 'refused') counts.noted++;
  }
  const reasons = { ...run.reasons };
  for (const draft of drafts) for (const remark of draft.remarks) count(reasons, remark, draft.line);
  const parents = { ...run.parents };
  for (const { object, title } of made) {
    const known = parents[object] ?? { count: 0, examples: [] };
    parents[object] = {
      count: known.count + 1,
      examples: known.examples.length < examplesKept ? [...known.examples, title] : known.examples,
    };
  }
  return { ...run, counts, reasons, parents };
}

export function count(
  reasons: Record<string, StoredReason>,
  { severity, field, value, problem }: Remark,
  line: number,
): void {
  const key = reasonKey({ severity, code: problem.code, field });
  const known = reasons[key] ?? {
    code: problem.code,
    severity,
    field,
    text: problem.text,
    params: problem.params,
    count: 0,
    lines: [],
    values: {},
  };
  const values = { ...known.values };
  if (value !== null && (value in values || Object.keys(values).length < valuesKept))
    values[value.slice(0, 200)] = (values[value.slice(0, 200)] ?? 0) + 1;
  reasons[key] = {
    ...known,
    count: known.count + 1,
    lines: known.lines.length < linesKept ? [...known.lines, line] : known.lines,
    values,
  };
}
