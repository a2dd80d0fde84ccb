// `diff(wanted, actual)`: the statements that make the tables there are into those the schema wants. It serves whoever
// writes a migration and, later, the administrator who adds a field. It adds; it never drops.
import type pg from 'pg';
import type { ColumnDefinition, IndexDefinition, TableSpec } from './tables.ts';

export interface ActualTable {
  columns: ReadonlyMap<string, { type: string; notNull: boolean }>;
  indexes: ReadonlySet<string>;
}

/** SQL in the form of a workspace migration: `{w}` stands for the schema, `{ext}` for that of the extensions. */
export function diff(wanted: readonly TableSpec[], actual: ReadonlyMap<string, ActualTable>): string[] {
  return wanted.flatMap((table) => {
    const there = actual.get(table.name);
    const indexes = table.indexes
      .filter((index) => !there?.indexes.has(index.name))
      .map((index) => createIndex(table, index));
    if (!there) return [createTable(table), ...indexes];
    const columns = table.columns.flatMap((column) => changeColumn(table, column, there));
    return [...columns, ...indexes];
  });
}

/** The tables of a workspace as the database describes them. */
export async function readTables(
  db: pg.Pool | pg.PoolClient,
  workspace: string,
): Promise<Map<string, ActualTable>> {
  const columns = await db.query<{ table: string; column: string; type: string; not_null: boolean }>(
    `select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as not_null
       from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = $1 and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`,
    [workspace],
  );
  const indexes = await db.query<{ tablename: string; indexname: string }>(
    'select tablename, indexname from pg_indexes where schemaname = $1',
    [workspace],
  );
  const tables = new Map<
    string,
    { columns: Map<string, { type: string; notNull: boolean }>; indexes: Set<string> }
  >();
  for (const row of columns.rows) {
    const table = tables.get(row.table) ?? { columns: new Map(), indexes: new Set() };
    tables.set(row.table, table);
    table.columns.set(row.column, { type: row.type, notNull: row.not_null });
  }
  for (const row of indexes.rows) tables.get(row.tablename)?.indexes.add(row.indexname);
  return tables;
}

function createTable(table: TableSpec): string {
  const lines = table.columns.map(
    (column) => `  ${describe(column)}${column.name === 'id' ? ' primary key' : ''}`,
  );
  return `create table {w}.${quote(table.name)} (\n${lines.join(',\n')}\n)`;
}

function changeColumn(table: TableSpec, column: ColumnDefinition, there: ActualTable): string[] {
  const found = there.columns.get(column.name);
  if (!found) return [`alter table {w}.${quote(table.name)} add column ${describe(column)}`];
  if (found.type === column.type) return [];
  return [`alter table {w}.${quote(table.name)} alter column ${quote(column.name)} type ${column.type}`];
}

function createIndex(table: TableSpec, index: IndexDefinition): string {
  return `create ${index.unique ? 'unique ' : ''}index ${quote(index.name)} on {w}.${quote(table.name)} ${index.definition}`;
}

const describe = (column: ColumnDefinition): string =>
  `${quote(column.name)} ${column.type}${column.generated ? ` generated always as (${column.generated}) stored` : ''}${column.notNull ? ' not null' : ''}`;

const quote = (name: string): string => `"${name}"`;
