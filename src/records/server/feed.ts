// The change log as its readers see it. Each reader keeps a position (transaction, sequence) and looks only at transactions
// that ended before the oldest one still running, so that a row of a transaction that commits late is never skipped.
import { sql } from 'kysely';
import type { Database } from '../../platform/server/db.ts';

export interface Position {
  txid: string;
  seq: number;
}

export interface LoggedChange extends Position {
  object: string;
  record_id: string;
  kind: string;
  version: number;
  actor: string | null;
  at: string;
  operation: string;
}

/** The end of the log now. */
export async function currentPosition(db: Database, workspace: string): Promise<Position> {
  const { rows } = await sql<Position>`
    select txid::text as txid, seq from ${sql.id(workspace, 'change')}
    where txid < pg_snapshot_xmin(pg_current_snapshot()) order by change.txid desc, seq desc limit 1`.execute(
    db,
  );
  return rows[0] ?? { txid: '0', seq: 0 };
}

export async function readFeed(
  db: Database,
  workspace: string,
  after: Position,
  limit: number,
): Promise<LoggedChange[]> {
  const { rows } = await sql<LoggedChange>`
    select txid::text as txid, seq, object, record_id, kind, version, actor, at, operation from ${sql.id(workspace, 'change')}
    where (change.txid, seq) > (${after.txid}::xid8, ${after.seq}) and change.txid < pg_snapshot_xmin(pg_current_snapshot())
    order by change.txid, seq limit ${limit}`.execute(db);
  return rows;
}

/** A position as it travels: opaque to clients. */
export const printPosition = ({ txid, seq }: Position): string => `${txid}.${seq}`;

export function parsePosition(text: string): Position | null {
  const match = /^(\d{1,20})\.(\d{1,15})$/.exec(text);
  // A transaction's number has 64 bits.
  return match && BigInt(match[1]!) < 2n ** 64n ? { txid: match[1]!, seq: Number(match[2]) } : null;
}
