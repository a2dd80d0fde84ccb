// A context on a database of the test file's own: the schema of the standard objects, the rights asked for.
import pino from 'pino';
import { type Access, accessOf, fullAccess, type Permissions } from '../../../model/access.ts';
import { type Context, createContext, type Rules } from '../../../model/server/context.ts';
import type { ServerSchema } from '../../../model/server/storage.ts';
import { newId } from '../../../platform/lib/ids.ts';
import { usualWorkingHours } from '../../../platform/lib/working-hours.ts';
import { type Database, openDatabase, openPool } from '../../../platform/server/db.ts';
import { testDatabase } from '../../../platform/server/test/database.ts';

export interface TestWorld {
  db: Database;
  url: string;
  schema: ServerSchema;
  /** A context of somebody: everything allowed, unless told. */
  as(options?: {
    id?: string | null;
    team?: readonly string[];
    permissions?: Permissions;
    language?: 'fr' | 'en';
    now?: Date;
    cause?: string;
  }): Context;
  close(): Promise<void>;
}

export async function testWorld(schema: ServerSchema, rules: Rules = {}): Promise<TestWorld> {
  const { url, close } = await testDatabase();
  const pool = openPool(url, 6);
  const db = openDatabase(pool);
  return {
    db,
    url,
    schema,
    as({ id = null, team, permissions, language = 'fr', now = new Date(), cause = 'test' } = {}) {
      const access: Access = permissions ? accessOf(permissions) : fullAccess;
      return createContext({
        actor: {
          id,
          name: 'Test',
          team: team ?? (id ? [id] : []),
          access,
          language,
          timeZone: 'Europe/Paris',
        },
        schema,
        settings: {
          firm: 'Test',
          language: 'fr',
          country: 'FR',
          currency: 'EUR',
          timeZone: 'Europe/Paris',
          workingTime: usualWorkingHours('FR'),
        },
        db,
        now,
        log: pino({ level: 'silent' }),
        requestId: newId(),
        cause,
        services: {
          rules,
          enqueue: async () => {},
          call: async (_, action) => {
            throw new Error(`no action ${action} here`);
          },
        },
      });
    },
    close: async () => {
      await db.destroy();
      await close();
    },
  };
}
