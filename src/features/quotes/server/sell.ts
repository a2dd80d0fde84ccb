// What an accepted quote makes: one order of what is paid once, a subscription of each line that is paid period by period.

import { relationId } from '../../../model/match.ts';
import type { Context } from '../../../model/server/context.ts';
import { dayIn } from '../../../platform/lib/day.ts';
import { compareDecimals, sumOfDecimals } from '../../../platform/lib/decimal.ts';
import type { Write } from '../../../records/server/change.ts';
import type { ApiRecord } from '../../../records/server/select.ts';
import { write } from '../../../records/server/write.ts';
import type { QuoteLine } from '../contract.ts';
import { lastDayOf } from './days.ts';
import { readSettings } from './settings.ts';

/** `lines`: those that were accepted, options taken among them. */
export async function sell(ctx: Context, quote: ApiRecord, lines: readonly QuoteLine[]): Promise<void> {
  const sold = lines.filter(({ kind }) => kind === 'line');
  const once = sold.filter(({ billing }) => billing === 'once');
  const recurring = sold.filter(({ billing }) => billing !== 'once');
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const shared = {
    company: relationId(quote.company) ?? null,
    contact: relationId(quote.contact) ?? null,
    deal: relationId(quote.deal) ?? null,
    owner: relationId(quote.owner) ?? null,
    quote: quote.id,
  };
  if (once.length) {
    const values = { ...orderOf(quote, once), ...shared, ordered_on: today };
    await write(ctx, 'order', [{ kind: 'create', values }], { trusted: true });
  }
  if (recurring.length) {
    const { commitment_months } = await readSettings(ctx);
    const ends_on = lastDayOf(today, commitment_months);
    const writes = recurring.map((line): Write => {
      return {
        kind: 'create',
        values: { ...subscriptionOf(quote, line), ...shared, starts_on: today, ends_on },
      };
    });
    await write(ctx, 'subscription', writes, { trusted: true });
  }
}

function orderOf(quote: ApiRecord, lines: readonly QuoteLine[]) {
  const heaviest = lines.reduce((most, line) =>
    compareDecimals(line.net ?? '0', most.net ?? '0') > 0 ? line : most,
  );
  return {
    name: nameOf(`${quote.number} ${quote.subject ?? ''}`),
    product: heaviest.product?.id ?? null,
    amount: { amount: sumOfDecimals(lines.map(({ net }) => net ?? '0')), currency: quote.currency },
    status: 'to_deliver',
  };
}

const subscriptionOf = (quote: ApiRecord, line: QuoteLine) => ({
  name: nameOf(line.description ?? String(quote.subject ?? quote.number)),
  product: line.product?.id ?? null,
  quantity: line.quantity === null ? 1 : Number(line.quantity),
  amount: { amount: line.net ?? '0', currency: quote.currency },
  period: line.billing,
  renewal: 'tacit',
  status: 'active',
});

const nameOf = (text: string): string => text.split('\n')[0]!.trim().slice(0, 250);
