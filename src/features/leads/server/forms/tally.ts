// Counts of what is dropped, gathered here and written together: a flood of robots is not one of writes as well.

import { sql } from 'kysely';
import type { Context } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';

export interface Tally {
  count(form: string, outcome: string): void;
  /** Writes what was gathered. */
  flush(): Promise<void>;
}

const flushAfter = 500;

export function openTally(context: () => Context): Tally {
  let gathered = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const ctx = context();
    const rows = [...gathered].map(([key, count]) => {
      const [form, outcome] = key.split(' ');
      return { form, outcome, count };
    });
    gathered = new Map();
    if (rows.length) await addCounts(ctx, rows);
  }
  return {
    flush,
    count(form, outcome) {
      const key = `${form} ${outcome}`;
      gathered.set(key, (gathered.get(key) ?? 0) + 1);
      timer ??= setTimeout(() => {
        flush().catch((error) => context().log.warn({ err: error }, 'counts of forms were not kept'));
      }, flushAfter).unref();
    },
  };
}

/** Adds to the counts of today, where the firm is. */
async function addCounts(
  ctx: Context,
  rows: readonly { form?: string; outcome?: string; count: number }[],
): Promise<void> {
  await sql`
    insert into ${sql.id(ctx.schema.workspace, 'form_count')} as c (form_id, day, outcome, count)
    select x.form, ${dayIn(ctx.now, ctx.settings.timeZone)}::date, x.outcome, x.count
    from json_to_recordset(${JSON.stringify(rows)}::json) as x(form uuid, outcome text, count integer) order by 1, 3
    on conflict (form_id, day, outcome) do update set count = c.count + excluded.count`.execute(ctx.db);
}
