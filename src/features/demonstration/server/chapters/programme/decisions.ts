// What the firm decided in six months of its programme, what it is about, and what it has to decide now.
import type { Context } from '../../../../../model/server/context.ts';
import { addDays, dayIn } from '../../../../../platform/lib/day.ts';
import { readPage } from '../../../../../records/server/read.ts';
import { write } from '../../../../../records/server/write.ts';
import type { Stage } from '../../story/teller.ts';

type People = Stage['people'];

interface Told {
  daysAgo: number;
  by: 'claire' | 'karim';
  name: string;
  outcome: string;
  reason: string;
  measures?: string;
  reviewIn?: number;
  subjects: { kind: string; key: string; label: string }[];
}

export async function tellDecisions(ctx: Context, people: People): Promise<void> {
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const [stage] = (
    await readPage(ctx, 'stage', {
      filter: { field: 'outcome', op: 'is', value: 'open' },
      sort: 'position',
      fields: ['name'],
      limit: 3,
    })
  ).records.slice(-1);
  const told = stage ? [...decided, aboutStage(stage.id, String(stage.name))] : decided;
  for (const { daysAgo, by, reviewIn, ...one } of told.toSorted((a, b) => b.daysAgo - a.daysAgo)) {
    const then: Context = { ...ctx, now: new Date(ctx.now.getTime() - daysAgo * 86_400_000) };
    await ctx.services.call(then, 'decision.take', {
      ...one,
      decided_by: people[by],
      decided_on: addDays(today, -daysAgo),
      review_on: reviewIn === undefined ? null : addDays(today, reviewIn),
    });
  }
  await write(
    ctx,
    'decision',
    wanted.map(({ inDays, ...one }) => ({
      kind: 'create',
      values: { ...one, wanted_by: addDays(today, inDays), owner: people.karim },
    })),
    { trusted: true },
  );
}

const aboutStage = (key: string, label: string): Told => ({
  daysAgo: 120,
  by: 'karim',
  name: 'À partir de quand une affaire compte-t-elle dans la prévision ?',
  outcome: `À partir de l’étape « ${label} », quand le client a dit son budget et sa date.`,
  reason: 'Avant, c’est une conversation : la compter gonfle la prévision et personne ne la croit plus.',
  measures: 'L’écart entre la prévision du mois et ce qui est signé',
  reviewIn: 34,
  subjects: [{ kind: 'stage', key, label }],
});

const decided: readonly Told[] = [
  {
    daysAgo: 176,
    by: 'claire',
    name: 'Qui répond du projet CRM ?',
    outcome: 'Claire en répond, Karim le conduit, Julie et Nadia représentent celles et ceux qui saisissent.',
    reason: 'Sans quelqu’un à la direction, les décisions attendent.',
    subjects: [],
  },
  {
    daysAgo: 168,
    by: 'claire',
    name: 'Les devis se font-ils dans Jalon ?',
    outcome: 'Oui, tous, dès la mise en service ; le modèle Word est retiré.',
    reason: 'Un devis hors de Jalon n’est relancé par personne.',
    measures: 'La part des devis relancés sous une semaine',
    reviewIn: -3,
    subjects: [{ kind: 'module', key: 'quotes', label: 'Devis' }],
  },
  {
    daysAgo: 139,
    by: 'karim',
    name: 'Quels champs demande-t-on pour une société ?',
    outcome: 'Le nom, la ville et le secteur. Le reste vient avec le premier devis.',
    reason: 'Chaque champ de plus coûte du temps à tous et n’est lu par personne.',
    measures: 'La part des fiches complètes',
    reviewIn: 61,
    subjects: [
      { kind: 'field', key: 'company.industry', label: 'Société · Secteur' },
      { kind: 'field', key: 'company.address', label: 'Société · Adresse' },
    ],
  },
  {
    daysAgo: 62,
    by: 'claire',
    name: 'Ouvre-t-on à toute l’équipe après le pilote ?',
    outcome: 'Oui, le jour prévu.',
    reason: 'L’équipe Entreprises s’en sert chaque jour et les gênes relevées ont reçu une réponse.',
    subjects: [{ kind: 'gate', key: 'deploy', label: 'Déployer' }],
  },
  {
    daysAgo: 27,
    by: 'karim',
    name: 'Quand écrit-on le compte rendu d’une visite ?',
    outcome: 'Le jour même, sur le téléphone, avant de reprendre la route.',
    reason: 'Le lendemain, la moitié est oubliée.',
    measures: 'Les visites sans compte rendu au bout d’un jour',
    reviewIn: 92,
    subjects: [{ kind: 'field', key: 'activity.outcome', label: 'Activité · Résultat' }],
  },
];

const wanted: readonly { name: string; context: string; inDays: number }[] = [
  {
    name: 'Relance-t-on les clients perdus depuis plus d’un an ?',
    context: 'L’équipe Club a du temps en été ; l’équipe Entreprises n’en a pas.',
    inDays: 5,
  },
  {
    name: 'Qui répond de la qualité des fiches quand Nadia est absente ?',
    context: 'Aujourd’hui, personne : les doublons attendent son retour.',
    inDays: 12,
  },
  {
    name: 'Garde-t-on le tableur des objectifs mensuels ?',
    context: 'Les mêmes chiffres sont dans la prévision ; deux personnes tiennent encore le tableur.',
    inDays: 26,
  },
];
