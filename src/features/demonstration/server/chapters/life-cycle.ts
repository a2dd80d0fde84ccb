// What the customers of before had bought, as it was brought along from the old program; and two of whom somebody knows better
// than the rules.
import type { Context } from '../../../../model/server/context.ts';
import { readPage } from '../../../../records/server/read.ts';
import { write } from '../../../../records/server/write.ts';
import { dateOnly, days } from '../calendar.ts';
import type { Colleague } from '../cast.ts';
import { createChance } from '../chance.ts';

const seed = 22;

export async function tellLifeCycle(
  ctx: Context,
  people: Readonly<Record<Colleague['key'], string>>,
): Promise<void> {
  const chance = createChance(seed);
  const { records } = await readPage(ctx, 'company', {
    filter: { field: 'source', op: 'is', value: 'import' },
    sort: 'name',
    fields: ['name', 'status', 'employees', 'owner'],
    limit: 100,
  });
  const orders = records.flatMap(({ id, name, employees, owner }) =>
    Array.from({ length: chance.between(1, 2) }, (_, year) => ({
      name: `Reprise : prestation ${year === 0 ? 'de l’an passé' : 'd’il y a deux ans'} – ${name}`,
      company: id,
      owner: (owner as { id: string } | null)?.id ?? null,
      ordered_on: dateOnly(new Date(ctx.now.getTime() - days(372 + 365 * year + chance.between(0, 200)))),
      amount: {
        amount: String(Math.max(12, Number(employees)) * 12 * chance.between(6, 14)),
        currency: 'EUR',
      },
      status: 'delivered',
    })),
  );
  await write(
    { ...ctx, cause: 'demonstration' },
    'order',
    orders.map((values) => ({ kind: 'create', values })),
    { trusted: true },
  );
  const choices = [
    ['active', 'loyal', 'karim', 'Contrat-cadre signé avec la maison mère, hors de Jalon', 120],
    ['active', 'lost', 'julie', 'Le site ferme ; les salariés partent en région lyonnaise', 60],
  ] as const;
  for (const [at, [from, status, who, reason, inDays]] of choices.entries()) {
    const company = records.filter((record) => record.status === from)[at];
    if (!company) continue;
    const actor = { ...ctx.actor, id: people[who] };
    await ctx.services.call({ ...ctx, actor }, 'life_cycle.override', {
      object: 'company',
      id: company.id,
      status,
      reason,
      review_on: dateOnly(new Date(ctx.now.getTime() + days(inDays))),
    });
  }
}
