// Quotes of the last weeks (drafts, sent, one refused), and the subscriptions that the
// club has sold over the year.
import { relationId } from '../../../../model/match.ts';
import type { Context } from '../../../../model/server/context.ts';
import { addDays, dayIn } from '../../../../platform/lib/day.ts';
import type { Write } from '../../../../records/server/change.ts';
import { readPage } from '../../../../records/server/read.ts';
import type { ApiRecord } from '../../../../records/server/select.ts';
import { write } from '../../../../records/server/write.ts';
import { days } from '../calendar.ts';
import { createChance } from '../chance.ts';

const seller = {
  name: 'Forme & Cadence',
  legal_form: 'SAS',
  capital: '40 000 €',
  street: '18 quai des Étroits',
  postal_code: '69005',
  city: 'Lyon',
  // No firm has this number.
  siren: '000 000 000',
  registration: 'RCS Lyon',
  vat_number: 'FR00 000000000',
  phone: '04 65 71 00 00',
  email: 'contact@forme-cadence.example',
  website: 'forme-cadence.example',
};

export async function writeQuotes(ctx: Context): Promise<void> {
  const settings = (await ctx.services.call(ctx, 'quote.settings', {})) as object;
  // Whoever leads may grant more than whoever sells, and is asked for it.
  const { records: managers } = await readPage(ctx, 'role', {
    filter: { field: 'key', op: 'is', value: 'manager' },
    fields: ['key'],
    limit: 1,
  });
  const role_limits = Object.fromEntries(managers.map(({ id }) => [id, '25']));
  await ctx.services.call(ctx, 'quote.save_settings', { ...settings, ...seller, role_limits });
  await bySubscription(ctx);
  await subscribe(ctx);
  await quote(ctx);
}

/** What the club sells by the year is paid by the year. */
async function bySubscription(ctx: Context): Promise<void> {
  const { records } = await readPage(ctx, 'product', {
    filter: { field: 'reference', op: 'in', value: ['CLUB-AN', 'CLUB-DUO'] },
    fields: ['name'],
    limit: 20,
  });
  const updates = records.map(({ id }): Write => ({ kind: 'update', id, values: { billing: 'year' } }));
  await write(ctx, 'product', updates, { trusted: true });
}

async function subscribe(ctx: Context): Promise<void> {
  const { records } = await readPage(ctx, 'deal', {
    filter: {
      and: [
        { field: 'status', op: 'is', value: 'won' },
        { field: 'product.billing', op: 'is', value: 'year' },
      ],
    },
    fields: ['name', 'company', 'contact', 'product', 'amount', 'close_date', 'owner'],
    limit: 1000,
  });
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const writes = records.map((deal): Write => {
    const starts_on = String(deal.close_date);
    const ends_on = addDays(starts_on, 364);
    const values = {
      name: (deal.product as { title: string }).title,
      company: relationId(deal.company) ?? null,
      contact: relationId(deal.contact) ?? null,
      product: relationId(deal.product) ?? null,
      deal: deal.id,
      owner: relationId(deal.owner) ?? null,
      amount: deal.amount,
      period: 'year',
      starts_on,
      ends_on,
      renewal: 'tacit',
      status: ends_on < today ? 'ended' : 'active',
    };
    return { kind: 'create', values };
  });
  if (writes.length) await write(ctx, 'subscription', writes, { trusted: true });
}

type Course = 'draft' | 'sent' | 'refused';
/** How long ago it was sent, in days, and what became of it; the oldest first, for the numbers follow. */
const courses: readonly [course: Course, ago: number][] = [
  ['refused', 19],
  ['sent', 12],
  ['sent', 8],
  ['sent', 5],
  ['sent', 2],
  ['draft', 0],
  ['draft', 0],
];

async function quote(ctx: Context): Promise<void> {
  const chance = createChance(2_026);
  const { records: deals } = await readPage(ctx, 'deal', {
    filter: {
      and: [
        { field: 'status', op: 'is', value: 'open' },
        { field: 'stage.name', op: 'in', value: ['Proposition', 'Négociation'] },
        { field: 'product.price', op: 'not_empty' },
        { field: 'company', op: 'not_empty' },
      ],
    },
    sort: 'created_at',
    fields: ['name', 'product', 'owner'],
    limit: courses.length,
  });
  for (const [i, [course, ago]] of courses.entries()) {
    const deal = deals[i];
    if (deal)
      await tell(
        { ...ctx, now: new Date(ctx.now.getTime() - days(ago)) },
        deal,
        course,
        chance.between(2, 12),
      );
  }
}

async function tell(ctx: Context, deal: ApiRecord, course: Course, quantity: number): Promise<void> {
  const owner = relationId(deal.owner) ?? null;
  const { written } = await write(
    ctx,
    'quote',
    [{ kind: 'create', values: { deal: deal.id, owner, introduction } }],
    { trusted: true },
  );
  const { id } = written[0]!;
  const lines = [
    { kind: 'section', description: 'Notre proposition' },
    { product: relationId(deal.product) ?? null, quantity, discount: quantity > 8 ? 5 : null },
    {
      description: 'Bilan de forme de départ, par personne',
      quantity: 15,
      unit: 'personne',
      unit_price: { amount: '35', currency: 'EUR' },
      vat_rate: 20,
    },
    {
      description: 'Bilan de suivi à six mois, par personne',
      quantity: 15,
      unit: 'personne',
      unit_price: { amount: '35', currency: 'EUR' },
      vat_rate: 20,
      optional: true,
    },
  ];
  await write(
    ctx,
    'quote_line',
    lines.map((values, position) => ({ kind: 'create', values: { quote: id, position, ...values } })),
    { trusted: true },
  );
  if (course === 'draft') return;
  await ctx.services.call(ctx, 'quote.send', { id, to: null });
  if (course === 'refused')
    await ctx.services.call(ctx, 'quote.record_answer', {
      id,
      answer: 'refused',
      name: 'La direction',
      said: 'Le budget est reporté à l’année prochaine.',
    });
}

const introduction =
  'Suite à notre échange, voici ce que nous vous proposons pour vos équipes : des séances encadrées, à vos horaires, et un bilan au départ pour mesurer le chemin.';
