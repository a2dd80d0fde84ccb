// What every server function is given first: who acts, under which schema, on which connection, at which moment.
import type { Logger } from 'pino';
import { newId } from '../../platform/lib/ids.ts';
import type { Language } from '../../platform/lib/language.ts';
import type { WorkingHours } from '../../platform/lib/working-hours.ts';
import type { Database } from '../../platform/server/db.ts';
import type { Access } from '../access.ts';
import type { Asker } from '../condition.ts';
import type { ParseContext } from '../field.ts';
import type { ServerSchema } from './storage.ts';

export interface Actor {
  /** The person's record, or null for the program itself. */
  id: string | null;
  name: string;
  /** People of the same team, the actor included. */
  team: readonly string[];
  /** Absent people whom they cover for at this moment. */
  standsFor?: readonly string[];
  access: Access;
  language: Language;
  timeZone: string;
  /** A program whose key has less than its person's rights: nothing goes on in that person's name after the request. */
  limited?: boolean;
  /** The modules that are not there for them: see objects/modules.ts. */
  modulesOff?: ReadonlySet<string>;
}

export interface WorkspaceSettings {
  firm: string;
  language: Language;
  /** ISO 3166 alpha-2. */
  country: string;
  /** ISO 4217. */
  currency: string;
  timeZone: string;
  workingTime: WorkingHours;
  /** The modules that the scope leaves out for everybody; absent: none. */
  modulesOff?: readonly string[];
}

export interface Context {
  actor: Actor;
  schema: ServerSchema;
  settings: WorkspaceSettings;
  db: Database;
  now: Date;
  log: Logger;
  requestId: string;
  /** All changes of one operation are undone together; see the change log. */
  operation: string;
  /** Why: `api`, `import`, `undo`, the name of an action or a job. */
  cause: string;
  services: Services;
  /** The only transaction. Within one already, the same. */
  tx<T>(work: (ctx: Context) => Promise<T>): Promise<T>;
}

/** What lower layers call without knowing who provides it; filled in by `app`. */
export interface Services {
  rules: Rules;
  /** Puts a job in the queue, in the transaction of `ctx`. */
  enqueue(
    ctx: Context,
    job: string,
    data: object,
    options?: { key?: string; startAfter?: Date },
  ): Promise<void>;
  /** Calls a named action of any feature. */
  call(ctx: Context, action: string, input: unknown): Promise<unknown>;
}

/** What an object does beyond being kept: see records/server/rules.ts. */
export type Rules = Readonly<Record<string, readonly Rule[]>>;

/** Of several parts: an object's rules one after the other. */
export function joinRules(...lists: readonly Rules[]): Rules {
  const joined: Record<string, readonly Rule[]> = {};
  for (const list of lists)
    for (const [object, rules] of Object.entries(list))
      joined[object] = [...(joined[object] ?? []), ...rules];
  return joined;
}

export interface Rule {
  /**
   * Before rows are written: may set or refuse values, for all records of a write at once. `before` is null for a
   * creation; `after` may be changed in place.
   */
  before?(ctx: Context, changes: readonly RecordChange[]): Promise<void> | void;
  /** After rows are written, in the same transaction: may write elsewhere. */
  after?(ctx: Context, changes: readonly RecordChange[]): Promise<void> | void;
}

export interface RecordChange {
  id: string;
  /** Where the record stands in the request, for the path of a problem. */
  path: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown>;
}

export type ContextBase = Omit<Context, 'tx' | 'operation'> & { operation?: string };

export function createContext(base: ContextBase): Context {
  return {
    ...base,
    operation: base.operation ?? newId(),
    tx(work) {
      if (this.db.isTransaction) return work(this);
      return this.db.transaction().execute((db) => work({ ...this, db: db as Database }));
    },
  };
}

export const parseContextOf = (ctx: Context): ParseContext => ({
  language: ctx.actor.language,
  country: ctx.settings.country,
  currency: ctx.settings.currency,
  timeZone: ctx.actor.timeZone,
});

export const askerOf = (ctx: Context): Asker => ({
  access: ctx.actor.access,
  me: ctx.actor.id,
  team: ctx.actor.team,
  standsFor: ctx.actor.standsFor,
  now: ctx.now,
  timeZone: ctx.actor.timeZone,
  parse: parseContextOf(ctx),
});
