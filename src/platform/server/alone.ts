// One process at a time changes the structure of a database: several may start at the same moment.
//
// The lock is that of a transaction, which also works through PgBouncer in transaction mode and goes with a process that dies. Who does
// not get it asks again and again instead of waiting inside a statement, for CREATE INDEX CONCURRENTLY waits until no statement older
// than itself runs: a blocked one would hold it up for ever.
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

const LOCK = 0x6a616c6f; // "jalo"
const LOCK_PAUSE_MS = 100;

/** One transaction, during which nobody else is in here. */
export async function alone<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    for (;;) {
      await client.query('begin');
      const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [
        LOCK,
      ]);
      if (rows[0]?.mine) break;
      await client.query('rollback');
      await sleep(LOCK_PAUSE_MS);
    }
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
