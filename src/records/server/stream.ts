// Open screens hear of changes: one listener a process reads the log when the database says so, and passes on to each
// subscriber the changes of records that they may see, without their content.
import type { Logger } from 'pino';
import type { Context } from '../../model/server/context.ts';
import type { Database } from '../../platform/server/db.ts';
import type { Listener } from '../../platform/server/listen.ts';
import { currentPosition, type LoggedChange, type Position, printPosition, readFeed } from './feed.ts';
import { sightOf } from './sight.ts';

export interface StreamEvent {
  object: string;
  record_id: string;
  kind: string;
  version: number;
  actor: string | null;
}

export interface Subscriber {
  /** Made anew every some seconds, and when rights change, so that what is withdrawn is withdrawn here too; null ends the subscription. */
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
// Who a subscriber is is not asked at every change: three hundred open browsers would ask for nothing else.
const knownForMs = 10_000;

export async function openChangeStream({
  listener,
  db,
  workspace,
  rightsFrom,
  log,
}: {
  listener: Listener;
  db: Database;
  workspace: string;
  /** The objects that rights are read from. */
  rightsFrom: readonly string[];
  log: Logger;
}): Promise<ChangeStream> {
  const subscribers = new Map<Subscriber, { ctx: Context; until: number } | undefined>();
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
    if (changes.some(({ object }) => rightsFrom.includes(object)))
      for (const subscriber of subscribers.keys()) subscribers.set(subscriber, undefined);
    const sight = sightOf(changes);
    await Promise.all([...subscribers.keys()].map((subscriber) => tell(subscriber, changes, sight, full)));
  }

  async function contextOf(subscriber: Subscriber): Promise<Context | null> {
    const known = subscribers.get(subscriber);
    if (known && known.until > performance.now()) return known.ctx;
    const ctx = await subscriber.context().catch(() => null);
    if (ctx && subscribers.has(subscriber))
      subscribers.set(subscriber, { ctx, until: performance.now() + knownForMs });
    return ctx;
  }

  async function tell(
    subscriber: Subscriber,
    changes: readonly LoggedChange[],
    sight: ReturnType<typeof sightOf>,
    full: boolean,
  ): Promise<void> {
    const ctx = await contextOf(subscriber);
    if (!ctx) {
      subscribers.delete(subscriber);
      return subscriber.end();
    }
    const at = printPosition(position);
    if (full) return subscriber.refresh(at);
    const visible = await sight(ctx);
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
      subscribers.set(subscriber, undefined);
      return () => subscribers.delete(subscriber);
    },
    async stop() {
      stopped = true;
      clearTimeout(later);
      clearInterval(looking);
      await listening.close();
      for (const subscriber of subscribers.keys()) subscriber.end();
      await reading;
    },
  };
}
