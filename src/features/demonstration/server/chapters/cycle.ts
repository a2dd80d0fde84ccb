// How the firm sells: what its stages ask for and advise, against whom it wins and loses, and what the year has taught.
import type { Context } from '../../../../model/server/context.ts';
import { readPage } from '../../../../records/server/read.ts';
import { write } from '../../../../records/server/write.ts';
import { createChance } from '../chance.ts';

const rivals = [
  {
    name: 'Fitness Parc',
    website: 'https://fitness-parc.example',
    strengths: 'Des prix bas et de longues plages d’ouverture.',
    answers: 'Un encadrement réel, et des créneaux réservés aux entreprises.',
  },
  {
    name: 'Forme & Cie',
    website: 'https://forme-et-cie.example',
    strengths: 'Une offre bien-être clés en main.',
    answers: 'Nos bilans suivis, qui se mesurent après six mois.',
  },
  {
    name: 'Gym Office',
    website: 'https://gym-office.example',
    strengths: 'Ils s’installent dans les locaux du client.',
    answers: 'Pas d’investissement, et tout le matériel du club.',
  },
];

const reasons = [
  { name: 'Concurrent moins cher', outcome: 'lost' },
  { name: 'Salle trop petite', outcome: 'lost' },
  { name: 'Offre interne du groupe', outcome: 'lost' },
] as const;

const advice: Record<string, { guidance: string; exit_criteria?: object; norm_days: number }> = {
  Nouvelle: {
    guidance: 'Appelez dans la journée. Demandez combien de personnes, pour quand, et qui décide.',
    exit_criteria: { activities: [{ kind: 'call' }] },
    norm_days: 7,
  },
  Qualifiée: {
    guidance: 'Proposez une visite de la salle : ceux qui viennent signent deux fois plus souvent.',
    exit_criteria: { fields: ['amount'] },
    norm_days: 14,
  },
  Proposition: {
    guidance: 'Convenez d’une date de décision en remettant la proposition, et rappelez la veille.',
    exit_criteria: { fields: ['amount', 'close_date'] },
    norm_days: 21,
  },
  Négociation: {
    guidance: 'Ne cédez pas sur le prix avant d’avoir parlé du nombre de séances.',
    norm_days: 14,
  },
};

export async function writeCycle(ctx: Context): Promise<void> {
  const trusted = { trusted: true };
  const create = (values: Record<string, unknown>) => ({
    kind: 'create' as const,
    values: { owner: null, ...values },
  });
  const { written: made } = await write(
    ctx,
    'close_reason',
    reasons.map((one, i) => create({ ...one, position: 20 + i })),
    trusted,
  );
  const { written } = await write(ctx, 'competitor', rivals.map(create), trusted);
  const stages = await readPage(ctx, 'stage', { limit: 100, fields: ['name'] });
  await write(
    ctx,
    'stage',
    stages.records.flatMap(({ id, name }) => {
      const values = advice[String(name)];
      return values ? [{ kind: 'update' as const, id, values }] : [];
    }),
    trusted,
  );
  const lost = await readPage(ctx, 'deal', {
    filter: {
      and: [
        { field: 'status', op: 'is', value: 'lost' },
        { field: 'lost_reason', op: 'not_empty' },
      ],
    },
    fields: ['lost_reason'],
    sort: 'created_at',
    limit: 500,
  });
  const known = await readPage(ctx, 'close_reason', { limit: 100, fields: ['name'] });
  const ids = new Map(known.records.map(({ id, name }) => [name, id]));
  const chance = createChance(1_801);
  await write(
    { ...ctx, cause: 'demonstration' },
    'deal',
    lost.records.flatMap(({ id, lost_reason }) => {
      const cheaper = lost_reason === 'Concurrent moins cher' || chance.happens(0.2);
      const reason = ids.get(lost_reason as string);
      const competitor = cheaper ? chance.pick(written)!.id : null;
      return reason || competitor
        ? [{ kind: 'update' as const, id, values: { reason: reason ?? null, competitor } }]
        : [];
    }),
    trusted,
  );
  if (made.length) await ctx.services.call(ctx, 'sales.learn', {});
}
