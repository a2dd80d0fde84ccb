// What the writers are given. Texts are texts, whatever they look like; what is to be a number or a date in the other
// program says so. Amounts and dates travel as exact texts, never as floats or instants.

export type WrittenCell =
  | string
  | number
  | boolean
  | null
  /** `1234.50`, a point and no grouping. */
  | { kind: 'number'; value: string }
  /** `2024-03-01` */
  | { kind: 'date'; value: string }
  /** `2024-03-01T10:30:00`, on the clock of whoever reads it: spreadsheets know no zones. */
  | { kind: 'datetime'; value: string };

export type WrittenRows = AsyncIterable<WrittenCell[]> | Iterable<WrittenCell[]>;
