// What processes tell each other through the database (LISTEN and NOTIFY). One connection a process hears all channels; it
// goes to PostgreSQL itself, never through PgBouncer, which hands connections on and notices to nobody. A notice only spares
// waiting: whoever listens also looks by itself from time to time, for a connection can be lost without a sound.
import pg from 'pg';
import type { Logger } from 'pino';

export interface Listener {
  /** `again` is called each time listening begins: what was said before that was missed. */
  listen(
    channel: string,
    heard: (payload: string) => void,
    again: () => void,
  ): Promise<{ close(): Promise<void> }>;
  stop(): Promise<void>;
}

interface Ear {
  channel: string;
  heard(payload: string): void;
  again(): void;
}

const retryAfterMs = 1000;

/** Comes back at once even when the database does not answer: it goes on trying. */
export async function openListener({ url, log }: { url: string; log: Logger }): Promise<Listener> {
  const ears = new Set<Ear>();
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let stopped = false;

  async function connect(): Promise<void> {
    const opened = new pg.Client({
      connectionString: url,
      application_name: 'jalon-listen',
      keepAlive: true,
    });
    let lost = false;
    const lose = (error?: Error): void => {
      if (lost) return;
      lost = true;
      if (client === opened) client = undefined;
      opened.end().catch(() => {});
      if (stopped) return;
      log.warn({ err: error }, 'notices: connection lost');
      retry = setTimeout(() => void connect(), retryAfterMs).unref();
    };
    opened.on('error', lose);
    opened.on('end', () => lose());
    opened.on('notification', ({ channel, payload = '' }) => {
      for (const ear of ears) if (ear.channel === channel) ear.heard(payload);
    });
    try {
      await opened.connect();
      if (stopped) return lose();
      client = opened;
      const waiting = [...ears];
      for (const { channel } of waiting) await opened.query(`listen ${pg.escapeIdentifier(channel)}`);
      for (const ear of waiting) ear.again();
    } catch (error) {
      lose(error as Error);
    }
  }

  await connect();
  return {
    async listen(channel, heard, again) {
      const ear: Ear = { channel, heard, again };
      ears.add(ear);
      const open = client;
      // A connection that is lost right here is opened again, with this channel among the others.
      await open?.query(`listen ${pg.escapeIdentifier(channel)}`).then(again, () => {});
      return { close: async () => void ears.delete(ear) };
    },
    async stop() {
      stopped = true;
      clearTimeout(retry);
      await client?.end().catch(() => {});
    },
  };
}
