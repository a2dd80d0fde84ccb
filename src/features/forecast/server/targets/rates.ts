// The rates at which foreign targets join the firm's sum: those the firm typed itself. A year stands at the latest of its own days, so
// that what was said of last year stays what it was.

import { sql } from 'kysely';
import { isCurrency } from '../../../../fields/money/currencies.ts';
import { accessCondition } from '../../../../model/resolve.ts';
import { compileCondition, table } from '../../../../model/server/compile.ts';
import { askerOf, type Context, type Rule } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { defineProblems, JalonError } from '../../../../platform/lib/errors.ts';
import type { Rate } from '../../targets.ts';

const wrong = defineProblems({
  rate_currency: {
    fr: '« {{currency}} » n’est pas le code d’une devise : écrivez CHF, USD, GBP…',
    en: '“{{currency}}” is not the code of a currency: write CHF, USD, GBP…',
  },
  rate_own: {
    fr: '{{currency}} est la devise de l’entreprise : elle n’a pas de cours.',
    en: '{{currency}} is the firm’s own currency: it has no rate.',
  },
  rate_zero: { fr: 'Un cours est plus grand que zéro.', en: 'A rate is greater than zero.' },
});
const twice = defineProblems(
  {
    rate_twice: {
      fr: '{{currency}} a déjà un cours à cette date. Modifiez-le.',
      en: '{{currency}} has a rate of that day already. Change that one.',
    },
  },
  'conflict',
);

export const rateRule: Rule = {
  async before(ctx, changes) {
    const problems = changes
      .filter(({ after }) => !after.deleted_at)
      .flatMap(({ after, path }) => {
        const at = (field: string) => (path ? `${path}.${field}` : field);
        const currency = String(after.currency ?? '')
          .trim()
          .toUpperCase();
        after.currency = currency;
        if (!isCurrency(currency)) return wrong.rate_currency({ currency }, at('currency')).problems;
        if (currency === ctx.settings.currency) return wrong.rate_own({ currency }, at('currency')).problems;
        return Number(after.rate) > 0 ? [] : wrong.rate_zero({}, at('rate')).problems;
      });
    if (problems.length) throw new JalonError('invalid', problems);
  },
  async after(ctx, changes) {
    const ids = changes.flatMap(({ id, after }) => (after.deleted_at ? [] : id));
    if (ids.length === 0) return;
    await sql`select pg_advisory_xact_lock(hashtext(${`jalon rates ${ctx.schema.workspace}`}))`.execute(
      ctx.db,
    );
    const rates = table(ctx.schema, 'exchange_rate');
    const { rows } = await sql<{ currency: string }>`
      select t.currency from ${rates} as t where t.id = any(${ids}::uuid[]) and exists (
        select 1 from ${rates} as o where o.deleted_at is null and o.id <> t.id and o.currency = t.currency and o.starts_on = t.starts_on
      ) limit 1`.execute(ctx.db);
    if (rows[0]) throw twice.rate_twice({ currency: rows[0].currency }, 'starts_on');
  },
};

/** Of each currency the latest until that day, or today where it is still to come. */
export async function readRates(ctx: Context, until: string, currencies: readonly string[]): Promise<Rate[]> {
  const may = compileCondition(
    ctx.schema,
    accessCondition(ctx.schema, 'exchange_rate', 'read', askerOf(ctx)),
    't0',
  );
  const today = dayIn(ctx.now, ctx.actor.timeZone);
  const { rows } = await sql<Omit<Rate, 'version'> & { version: string }>`
    select distinct on (t0.currency) t0.id, t0.version, t0.currency, t0.rate::text as rate, t0.starts_on
    from ${table(ctx.schema, 'exchange_rate')} as t0
    where t0.deleted_at is null and t0.currency = any(${currencies}::text[]) and t0.starts_on <= ${until < today ? until : today}::date and ${may}
    order by t0.currency, t0.starts_on desc`.execute(ctx.db);
  return rows.map((row) => ({ ...row, version: Number(row.version) }));
}
