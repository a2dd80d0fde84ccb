// What an import keeps of itself, in no language: `routes` and `present` put it into the reader's words.

import type { Text } from '../../../platform/lib/language.ts';
import type { Counts, Format, ImportDialect, ImportOptions, ImportTable } from '../../import-contract.ts';
import type { ImportState, Outcome } from '../../import-states.ts';
import type { ReasonCode } from './messages.ts';

export interface StoredColumn {
  index: number;
  header: string;
  samples: string[];
  filled: number;
  kind: string;
  field: string | null;
  part: string | null;
  format: Format;
  ambiguous: boolean;
  confidence: number;
  because: { code: ReasonCode; label?: Text };
  /** Distinct values of list-like fields; `target` as in the contract. */
  values: StoredValue[] | null;
}

export interface StoredValue {
  raw: string;
  count: number;
  target: string | null;
  label: Text | string | null;
  /** A person said so: what is only proposed is found anew when the import runs. */
  wished?: boolean;
}

export interface StoredImport {
  id: string;
  object: string;
  state: ImportState;
  file_id: string;
  file_name: string;
  file_size: number;
  dialect: ImportDialect;
  seen: ImportTable;
  mapping: StoredColumn[];
  options: ImportOptions;
  undo: StoredUndo | null;
  error: { text: Text; params: Record<string, unknown> } | null;
  created_at: string;
  created_by: string | null;
}

export interface StoredUndo {
  undone: number;
  kept: number;
  kept_records: { object: string; id: string; fields: string[] }[];
  /** Where the next part begins. */
  next: number | null;
}

/** A remark or a reason, as rows keep it: its words stand once, in the run. */
export interface RowProblem {
  severity: 'refused' | 'note';
  code: string;
  field: string | null;
  value: string | null;
  params: Record<string, unknown>;
}

export const reasonKey = ({
  severity,
  code,
  field,
}: Pick<RowProblem, 'severity' | 'code' | 'field'>): string => `${severity}:${code}:${field ?? ''}`;

export interface StoredReason {
  code: string;
  severity: 'refused' | 'note';
  field: string | null;
  text: Text;
  params: Record<string, unknown>;
  count: number;
  lines: number[];
  values: Record<string, number>;
}

export interface StoredRun {
  import_id: string;
  number: number;
  kind: 'rehearsal' | 'run';
  state: 'running' | 'done' | 'cancelled' | 'failed';
  phase: 'rows' | 'links';
  cursor: number;
  counts: Counts;
  reasons: Record<string, StoredReason>;
  parents: Record<string, { count: number; examples: string[] }>;
  started_at: string;
  beat_at: string;
  ended_at: string | null;
  worked: number;
}

export interface StoredRow {
  line: number;
  outcome: Outcome;
  record_id: string | null;
  title: string | null;
  problems: RowProblem[] | null;
  changes: { field: string; before: unknown; after: unknown }[] | null;
  links: Record<string, string> | null;
}

export const noCounts = (): Counts => ({
  read: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  refused: 0,
  noted: 0,
});
