// Open screens hear of changes: one listener a process reads the log when the database says so, and passes on to each
// subscriber the changes of records that they may see, without their content.
import { sql } from 'kysely';
import type { Logger } from 'pino';
import { accessCondition } from '../../model/resolve.ts';
import { compileCondition, table } from '../../model/server/compile.ts';
import { askerOf, type Context } from '../../model/server/context.ts';
import type { Database } from '../../platform/server/db.ts';
import type { Listener } from '../../platform/server/listen.ts';
import { currentPosition, type LoggedChange, type Position, printPosition, readFeed } from './feed.ts';

export interface StreamEvent {
  object: string;
  record_id: string;
  kind: string;
  version: number;
  actor: string | null;
}

export interface Subscriber {
  /** Made anew for each batch, so that rights withdrawn are withdrawn here too; null ends the subscription. */
  context(): Promise<Context | null>;
  send(events: readonly StreamEvent[], position: string): void;
  /** More happened than is worth telling one by one: read again what is on the screen. */
  refresh(position: string): void;
  end(): void;
}

export interface ChangeStream {
  subscribe(subscriber: Subscriber): () => void;
  stop(): Promise<void>;
}

const batchAtMost = 500;
// A transaction still open when the notice came holds back its successors: a later look finds them.
const lookAgainMs = 1500;
// Without a notice too: one may be held back longer than that, or lost with its connection.
const lookAnywayMs = 5000;

export async function openChangeStream({
  listener,
  db,
  workspace,
  log,
}: {
  listener: Listener;
  db: Database;
  workspace: string;
  log: Logger;
}): Promise<ChangeStream> {
  const subscribers = new Set<Subscriber>();
  let position: Position = await currentPosition(db, workspace);
  let stopped = false;
  let reading: Promise<void> | undefined;
  let again = false;
  let later: NodeJS.Timeout | undefined;

  const pump = (): void => {
    if (reading) {
      again = true;
      return;
    }
    reading = read()
      .catch((error: unknown) => log.warn({ err: error }, 'change stream'))
      .finally(() => {
        reading = undefined;
        if (again && !stopped) {
          again = false;
          pump();
        }
      });
  };

  async function read(): Promise<void> {
    if (subscribers.size === 0) {
      // Nobody to tell: an import is not read again for nothing.
      position = await currentPosition(db, workspace);
      return;
    }
    const changes = await readFeed(db, workspace, position, batchAtMost);
    const last = changes.at(-1);
    if (!last) return;
    const full = changes.length === batchAtMost;
    // Too many to be told one by one: whatever else has come by now, everybody reads again once.
    position = full ? await currentPosition(db, workspace) : { txid: last.txid, seq: last.seq };
    await Promise.all([...subscribers].map((subscriber) => tell(subscriber, changes, full)));
  }

  async function tell(
    subscriber: Subscriber,
    changes: readonly LoggedChange[],
    full: boolean,
  ): Promise<void> {
    const ctx = await subscriber.context().catch(() => null);
    if (!ctx) {
      subscribers.delete(subscriber);
      return subscriber.end();
    }
    const at = printPosition(position);
    if (full) return subscriber.refresh(at);
    const visible = await visibleIds(ctx, changes);
    const events = changes
      .filter(({ record_id }) => visible.has(record_id))
      .map(
        ({ object, record_id, kind, version, actor }): StreamEvent => ({
          object,
          record_id,
          kind,
          version,
          actor,
        }),
      );
    if (events.length) subscriber.send(events, at);
  }

  const hear = (): void => {
    pump();
    later ??= setTimeout(() => {
      later = undefined;
      pump();
    }, lookAgainMs).unref();
  };
  const listening = await listener.listen('jalon_change', hear, pump);
  const looking = setInterval(pump, lookAnywayMs).unref();

  return {
    subscribe(subscriber) {
      subscribers.add(subscriber);
      return () => subscribers.delete(subscriber);
    },
    async stop() {
      stopped = true;
      clearTimeout(later);
      clearInterval(looking);
      await listening.close();
      for (const subscriber of subscribers) subscriber.end();
      await reading;
    },
  };
}

export async function visibleIds(ctx: Context, changes: readonly LoggedChange[]): Promise<Set<string>> {
  const byObject = Map.groupBy(changes, ({ object }) => object);
  const parts = [...byObject].flatMap(([object, some]) => {
    if (!ctx.schema.objects.has(object) || ctx.actor.access.filter(object, 'read') === false) return [];
    const allowed = compileCondition(
      ctx.schema,
      accessCondition(ctx.schema, object, 'read', askerOf(ctx)),
      't0',
    );
    const ids = some.map(({ record_id }) => record_id);
    return [
      sql`select t0.id from ${table(ctx.schema, object)} as t0 where t0.id = any(${ids}::uuid[]) and ${allowed}`,
    ];
  });
  if (parts.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`${sql.join(parts, sql` union all `)}`.execute(ctx.db);
  return new Set(rows.map(({ id }) => id));
}
