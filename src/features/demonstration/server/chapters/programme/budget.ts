// The budget of a firm of twelve: written in the first weeks, approved by the director, then paid line by line.
import type { Context } from '../../../../../model/server/context.ts';
import { addDays } from '../../../../../platform/lib/day.ts';
import { readPage } from '../../../../../records/server/read.ts';
import { write } from '../../../../../records/server/write.ts';
import type { Stage } from '../../story/teller.ts';

type People = Stage['people'];

interface Planned {
  name: string;
  kind: string;
  cost: number;
  quantity?: number;
  recurrence?: 'monthly' | 'yearly';
  could?: number;
  /** Ordered since, and paid since. */
  committed?: number;
  spent?: number;
}

const plan: readonly Planned[] = [
  { name: 'Tablettes pour les visites', kind: 'licences', cost: 390, quantity: 5, spent: 1950 },
  { name: 'Serveur et nom de domaine', kind: 'hosting', cost: 38, recurrence: 'monthly', spent: 228 },
  { name: 'Cadrage et mise en œuvre', kind: 'consulting', cost: 3200, could: 4500, spent: 3100 },
  { name: 'Modèles de devis et champs', kind: 'customising', cost: 600, spent: 600 },
  { name: 'Agenda et messagerie', kind: 'integration', cost: 950, committed: 350, spent: 600 },
  { name: 'Reprise de l’ancien fichier', kind: 'migration', cost: 900, spent: 980 },
  {
    name: 'Formation, deux demi-journées',
    kind: 'training',
    cost: 700,
    quantity: 2,
    spent: 700,
    committed: 700,
  },
  { name: 'Heures de l’équipe en plus', kind: 'overtime', cost: 900, could: 1600 },
  { name: 'Déplacements du formateur', kind: 'travel', cost: 180, could: 320, spent: 90 },
  { name: 'Sauvegarde hors site', kind: 'backup', cost: 9, recurrence: 'monthly', could: 250, spent: 54 },
  { name: 'Maintenance', kind: 'maintenance', cost: 480, recurrence: 'yearly', spent: 480 },
];

const day = 86_400_000;

export async function tellBudget(ctx: Context, people: People): Promise<void> {
  const { records } = await readPage(ctx, 'programme', { limit: 1, fields: ['starts_on'] });
  const [programme] = records;
  if (!programme) return;
  const starts_on = String(programme.starts_on);
  const currency = ctx.settings.currency;
  const money = (amount: number | undefined) =>
    amount === undefined ? null : { amount: String(amount), currency };
  const at = (days: number): Context => ({
    ...ctx,
    now: new Date(Date.parse(`${addDays(starts_on, days)}T14:00:00Z`)),
  });
  const early = at(9);
  // Those without amounts with which a programme begins give way to the firm's own.
  const { records: begun } = await readPage(ctx, 'budget_line', { fields: ['id'], limit: 50 });
  await write(
    early,
    'budget_line',
    begun.map(({ id }) => ({ kind: 'delete', id })),
    { trusted: true },
  );
  const { written } = await write(
    early,
    'budget_line',
    plan.map(({ name, kind, cost, quantity = 1, recurrence = 'once', could }, position) => ({
      kind: 'create',
      values: {
        name,
        kind,
        position,
        quantity,
        recurrence,
        starts_on,
        unit_cost: money(cost),
        could_reach: money(could),
        owner: people.karim,
      },
    })),
    { trusted: true },
  );
  await write(
    early,
    'programme',
    [{ kind: 'update', id: programme.id, values: { hourly_rate: money(38) } }],
    { trusted: true },
  );
  const approved = at(14);
  await ctx.services.call(
    { ...approved, actor: { ...approved.actor, id: people.claire } },
    'programme.approve_budget',
    { reason: 'Une année de CRM coûte moins que deux ventes perdues faute de relance.' },
  );
  await write(
    ctx,
    'budget_line',
    plan.flatMap(({ committed, spent }, i) =>
      committed === undefined && spent === undefined
        ? []
        : [
            {
              kind: 'update' as const,
              id: written[i]!.id,
              values: { committed: money(committed), spent: money(spent) },
            },
          ],
    ),
    { trusted: true },
  );
  await noteHours(ctx, people, starts_on);
}

const hours: readonly [days: number, who: keyof People, hours: number, note: string][] = [
  [6, 'karim', 3, 'Cadrage avec Claire'],
  [20, 'karim', 4, 'Choix des champs et des étapes'],
  [34, 'nadia', 3.5, 'Tri de l’ancien fichier'],
  [41, 'nadia', 4, 'Reprise des fiches, relecture'],
  [62, 'julie', 2, 'Essai des devis'],
  [76, 'thomas', 1.5, 'Essai des visites'],
  [90, 'karim', 2.5, 'Préparation de la formation'],
  [118, 'nadia', 2, 'Corrections avant la mise en service'],
  [131, 'karim', 2, 'Accompagnement de la première semaine'],
  [160, 'karim', 1.5, 'Revue mensuelle'],
];

const noteHours = (ctx: Context, people: People, starts_on: string) =>
  write(
    ctx,
    'time_spent',
    hours
      .map(([days, who, spent, note]) => ({
        day: addDays(starts_on, days),
        person: people[who],
        hours: spent,
        note,
      }))
      .filter((one) => Date.parse(one.day) < ctx.now.getTime() - day)
      .map((values) => ({ kind: 'create' as const, values: { ...values, owner: values.person } })),
    { trusted: true },
  );
