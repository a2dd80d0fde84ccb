// Targets and calls begin on the first day of their period, are there once, and say by their name what they are.
import { sql } from 'kysely';
import { relationId } from '../../../model/match.ts';
import { table } from '../../../model/server/compile.ts';
import type { Context, RecordChange, Rule, Rules } from '../../../model/server/context.ts';
import { defineProblems, JalonError, type Problem } from '../../../platform/lib/errors.ts';
import { startOf, type TargetPeriod } from '../periods.ts';
import { rateRule } from './targets/rates.ts';

const problems = defineProblems(
  {
    target_twice: {
      fr: 'Il y a déjà un objectif pour cette période, en {{currency}}. Modifiez-le.',
      en: 'There is a target for this period already, in {{currency}}. Change that one.',
    },
  },
  'conflict',
);
const wrong = defineProblems({
  target_of_one: {
    fr: 'Un objectif est celui d’une personne ou d’une équipe, pas des deux.',
    en: 'A target is of a person or of a team, not of both.',
  },
  target_negative: { fr: 'Un objectif n’est pas négatif.', en: 'A target is not negative.' },
  call_currency: {
    fr: 'Les deux montants sont dans la même devise.',
    en: 'Both amounts are in the same currency.',
  },
});

interface Money {
  amount: string;
  currency: string;
}

const beginning = ({ after }: RecordChange): void => {
  if (after.starts_on && after.period)
    after.starts_on = startOf(after.period as TargetPeriod, String(after.starts_on));
};

const targetRule: Rule = {
  async before(ctx, changes) {
    const kept = changes.filter(({ after }) => !after.deleted_at);
    const found: Problem[] = [];
    for (const change of kept) {
      beginning(change);
      const at = (field: string) => (change.path ? `${change.path}.${field}` : field);
      const { person, team, amount } = change.after;
      if (relationId(person) && relationId(team)) found.push(...wrong.target_of_one({}, at('team')).problems);
      if ((amount as Money | null)?.amount.startsWith('-'))
        found.push(...wrong.target_negative({}, at('amount')).problems);
    }
    if (found.length) throw new JalonError('invalid', found);
    await name(ctx, kept, ['person', 'team', 'product']);
  },
  async after(ctx, changes) {
    const kept = changes.filter(({ after }) => !after.deleted_at);
    if (kept.length === 0) return;
    await lock(ctx, 'target');
    const { rows } = await sql<{ id: string; currency: string }>`
      select t.id, t.amount_currency as currency from ${table(ctx.schema, 'target')} as t
      where t.id = any(${kept.map(({ id }) => id)}::uuid[]) and exists (
        select 1 from ${table(ctx.schema, 'target')} as o where o.deleted_at is null and o.id <> t.id
          and o.period = t.period and o.starts_on = t.starts_on and o.amount_currency = t.amount_currency
          and (o.person_id, o.team_id, o.product_id) is not distinct from (t.person_id, t.team_id, t.product_id))`.execute(
      ctx.db,
    );
    const twice = rows.flatMap(({ id, currency }) => {
      const path = kept.find((change) => change.id === id)?.path ?? '';
      return problems.target_twice({ currency }, path ? `${path}.starts_on` : 'starts_on').problems;
    });
    if (twice.length) throw new JalonError('conflict', twice);
  },
};

const callRule: Rule = {
  async before(ctx, changes) {
    const kept = changes.filter(({ after }) => !after.deleted_at);
    for (const change of kept) {
      beginning(change);
      const [commit, best] = [change.after.commit as Money | null, change.after.best_case as Money | null];
      if (commit && best && commit.currency !== best.currency)
        throw wrong.call_currency({}, change.path ? `${change.path}.best_case` : 'best_case');
    }
    await name(ctx, kept, ['person']);
  },
  async after(ctx, changes) {
    const kept = changes.filter(({ after }) => !after.deleted_at);
    if (kept.length === 0) return;
    await lock(ctx, 'forecast_call');
    const { rows } = await sql<{ currency: string }>`
      select c.commit_currency as currency from ${table(ctx.schema, 'forecast_call')} as c
      where c.id = any(${kept.map(({ id }) => id)}::uuid[]) and exists (
        select 1 from ${table(ctx.schema, 'forecast_call')} as o where o.deleted_at is null and o.id <> c.id
          and o.period = c.period and o.starts_on = c.starts_on and o.commit_currency = c.commit_currency and o.person_id = c.person_id)`.execute(
      ctx.db,
    );
    if (rows[0]) throw problems.target_twice({ currency: rows[0].currency }, 'starts_on');
  },
};

export const forecastRules: Rules = {
  target: [targetRule],
  forecast_call: [callRule],
  exchange_rate: [rateRule],
};

/** Two at the same moment look one after the other. */
async function lock(ctx: Context, what: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`jalon ${what} ${ctx.schema.workspace}`}))`.execute(
    ctx.db,
  );
}

async function name(
  ctx: Context,
  changes: readonly RecordChange[],
  of: readonly ('person' | 'team' | 'product')[],
): Promise<void> {
  const tables = { person: 'user', team: 'team', product: 'product' } as const;
  const titles = new Map<string, string>();
  for (const field of of) {
    const ids = changes.flatMap(({ after }) => relationId(after[field]) ?? []);
    if (ids.length === 0) continue;
    const { rows } = await sql<{ id: string; record_title: string }>`
      select id, record_title from ${table(ctx.schema, tables[field])} where id = any(${ids}::uuid[])`.execute(
      ctx.db,
    );
    for (const { id, record_title } of rows) titles.set(id, record_title);
  }
  for (const { after } of changes) {
    const who = of.flatMap((field) => titles.get(relationId(after[field]) ?? '') ?? []).join(' · ');
    const when = periodName(after.period as TargetPeriod, String(after.starts_on), ctx.settings.language);
    after.name = who ? `${who} · ${when}` : when;
  }
}

function periodName(kind: TargetPeriod, start: string, language: 'fr' | 'en'): string {
  const date = new Date(`${start}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return '';
  const year = date.getUTCFullYear();
  if (kind === 'year') return String(year);
  if (kind === 'quarter')
    return `${language === 'fr' ? 'T' : 'Q'}${Math.floor(date.getUTCMonth() / 3) + 1} ${year}`;
  return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(date);
}
