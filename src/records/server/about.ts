// What concerns a deal concerns its company and its contact too: relations marked `about` are completed from the records
// they lead to, where the writer left them empty, so that each timeline is one index away.
import { sql } from 'kysely';
import type { Reference } from '../../fields/relation/value.ts';
import { objectOf } from '../../model/schema.ts';
import { table } from '../../model/server/compile.ts';
import type { Context } from '../../model/server/context.ts';
import { columnOf } from '../../model/server/storage.ts';
import { type Change, same } from './change.ts';

export async function fillAbout(ctx: Context, object: string, changes: readonly Change[]): Promise<void> {
  const about = [...objectOf(ctx.schema, object).fields.values()].filter((field) => field.about);
  for (const from of about) {
    const target = objectOf(ctx.schema, from.to!);
    const carried = about.flatMap((to) => {
      const same = target.fields.get(to.name);
      return to !== from && same?.to === to.to ? [{ to, column: columnOf(same!) }] : [];
    });
    const concerned = changes.filter((change) => {
      const now = change.after[from.name];
      return (
        now &&
        !same(change.before?.[from.name] ?? null, now) &&
        carried.some(({ to }) => !change.after[to.name])
      );
    });
    if (carried.length === 0 || concerned.length === 0) continue;
    const ids = [...new Set(concerned.map((change) => (change.after[from.name] as Reference).id))];
    const { rows } = await sql<Record<string, string | null>>`
      select id, ${sql.join(carried.map(({ to, column }) => sql`${sql.ref(column)} as ${sql.ref(to.name)}`))}
      from ${table(ctx.schema, from.to!)} where id = any(${ids}::uuid[])`.execute(ctx.db);
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const change of concerned) {
      const row = byId.get((change.after[from.name] as Reference).id);
      for (const { to } of carried) {
        const id = row?.[to.name];
        if (id && !change.after[to.name]) change.after[to.name] = { id, object: to.to! };
      }
    }
  }
}
