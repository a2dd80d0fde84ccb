// The birthday of a contact of one's own: today, or on the days off that follow, on which nobody would say it. Who was born on a
// 29th of February has it on the 28th in the years without one.
import { sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import { type Kind, named, notResting, titleOf, visible } from '../kind.ts';

interface Row {
  id: string;
  title: string | null;
  company_id: string | null;
  company: string | null;
  on: string;
}

/** A hundred thousand contacts have three hundred birthdays a day: those of customers come first, and a few are enough. */
const mostBirthdays = 3;

export const birthday: Kind = {
  key: 'birthday',
  reads: { contact: ['birthday', 'owner', 'company'] },
  async find(ctx, day) {
    const days = celebrated(day.today);
    const { rows } = await sql<Row>`
      select t0.id, t0.record_title as title, day.falls as "on",
        t0.company_id, ${titleOf(ctx, 'contact', 'company', 't0')} as company
      from unnest(${days.map(({ day }) => day)}::int[], ${days.map(({ on }) => on)}::text[]) as day(number, falls)
      join ${table(ctx.schema, 'contact')} as t0 on t0.owner_id = ${day.person}::uuid and t0.birthday is not null
        and (extract(month from t0.birthday) * 100 + extract(day from t0.birthday))::integer = day.number
      where ${visible(ctx, 'contact')}
        and ${notResting(ctx, day, 'birthday', sql`'birthday:' || t0.id || ':' || left(day.falls, 4)`)}
      order by day.falls, array_position(array['loyal', 'active'], t0.status), t0.id limit ${mostBirthdays}`.execute(
      ctx.db,
    );
    return rows.map((row) => {
      const about = { object: 'contact', id: row.id, title: row.title ?? '' };
      const company = named('company', row.company_id, row.company);
      return {
        key: `birthday:${row.id}:${row.on.slice(0, 4)}`,
        kind: 'birthday',
        about,
        call: about,
        urgency: row.on === day.today ? 20 : 10,
        worth: 0,
        facts: [
          { fact: 'birthday', on: row.on },
          ...(company ? [{ fact: 'of', record: company } as const] : []),
        ],
      };
    });
  },
};

/** Today, and on a Friday the weekend too: each day of the year as month × 100 + day. */
export function celebrated(today: string): { day: number; on: string }[] {
  const first = new Date(`${today}T00:00:00Z`);
  const count = first.getUTCDay() === 5 ? 3 : 1;
  return Array.from({ length: count }, (_, i) => new Date(first.getTime() + i * 86_400_000)).flatMap(
    (date) => {
      const on = date.toISOString().slice(0, 10);
      const own = { day: (date.getUTCMonth() + 1) * 100 + date.getUTCDate(), on };
      const leap = new Date(Date.UTC(date.getUTCFullYear(), 1, 29)).getUTCMonth() === 1;
      return own.day === 228 && !leap ? [own, { day: 229, on }] : [own];
    },
  );
}
