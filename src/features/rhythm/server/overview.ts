// What is known of each class of customers, and what was settled for it.
import { sql } from 'kysely';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { type BandFigure, type ClassField, enough, type Rhythm } from '../contract.ts';
import { recommend } from '../recommend.ts';
import { countDue } from './due.ts';

interface Figure extends Omit<BandFigure, 'band'> {
  class: string;
  visits: number;
  bands: readonly BandFigure[];
}
interface Settled {
  days: number | null;
  by_visit: boolean;
}

export async function readRhythm(ctx: Context): Promise<Rhythm> {
  const { by, learnt_at, settled } = await readSettled(ctx);
  const { figures } = await readFigures(ctx);
  const maySettle = ctx.actor.access.administer;
  const due = maySettle ? await countDue(ctx) : null;
  return {
    by,
    learnt_at,
    may_settle: maySettle,
    classes: figures.map((figure) => ({
      ...told(figure),
      bands: figure.bands.map(told),
      recommended: recommend(figure.bands),
      due: due && (due.get(figure.class) ?? 0),
      settled: settled.get(figure.class) ?? { days: null, by_visit: false },
    })),
  };
}

/** These are figures of the whole firm, whoever asks: of a few customers they would tell what each did. */
const told = <F extends Omit<BandFigure, 'band'>>(figure: F) =>
  figure.customers >= enough
    ? figure
    : { ...figure, bought: null, contacts: null, ...('visits' in figure ? { visits: null } : {}) };

export async function readSettled(
  ctx: Context,
): Promise<{ by: ClassField; learnt_at: string | null; settled: Map<string, Settled> }> {
  const { rows } = await sql<{ by_field: ClassField; learnt_at: string | null }>`
    select by_field, learnt_at from ${table(ctx.schema, 'rhythm')}`.execute(ctx.db);
  const { by_field: by, learnt_at } = rows[0] ?? { by_field: 'turnover' as const, learnt_at: null };
  const classes = await sql<Settled & { class: string }>`
    select class, days, by_visit from ${table(ctx.schema, 'rhythm_class')} where by_field = ${by} limit 500`.execute(
    ctx.db,
  );
  return {
    by,
    learnt_at,
    settled: new Map(
      classes.rows.map(({ class: name, days, by_visit }) => [
        name,
        { days: days === null ? null : Number(days), by_visit },
      ]),
    ),
  };
}

export async function readFigures(ctx: Context): Promise<{ figures: Figure[] }> {
  const { rows } = await sql<{
    class: string;
    band: number | null;
    customers: number;
    bought: number;
    contacts: string;
    visits: string;
  }>`select class, band, customers, bought, contacts, visits from ${table(ctx.schema, 'rhythm_figure')}
    order by class = 'none', class, band limit 500`.execute(ctx.db);
  const whole = rows.filter(({ band }) => band === null);
  const bandsOf = (name: string): BandFigure[] =>
    rows.flatMap(({ class: of, band, customers, bought, contacts }) =>
      of === name && band !== null
        ? [
            {
              band: Number(band),
              customers: Number(customers),
              bought: Number(bought),
              contacts: Number(contacts),
            },
          ]
        : [],
    );
  return {
    figures: whole.map((row) => ({
      class: row.class,
      customers: Number(row.customers),
      bought: Number(row.bought),
      contacts: Number(row.contacts),
      visits: Number(row.visits),
      bands: bandsOf(row.class),
    })),
  };
}
