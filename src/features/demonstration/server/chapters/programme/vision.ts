// What the five of the firm and their accountant said before it began, what the workshop settled, and the vision in two versions.
import type { Context } from '../../../../../model/server/context.ts';
import { readPage } from '../../../../../records/server/read.ts';
import { write } from '../../../../../records/server/write.ts';
import { days } from '../../calendar.ts';
import type { Stage } from '../../story/teller.ts';

type People = Stage['people'];

/** By the key of the question: words, and for some what was ticked (by its place among the choices) or a percentage, and themes. */
interface Said {
  words?: string;
  ticked?: readonly number[];
  value?: number;
  themes?: readonly string[];
}
type Interviewed = {
  person?: keyof People;
  name: string;
  department: string;
  says: Readonly<Record<string, Said>>;
};

const interviewed: readonly Interviewed[] = [
  {
    person: 'claire',
    name: 'Claire Fontaine',
    department: 'management',
    says: {
      drivers: { ticked: [0, 4], words: 'Je découvre les affaires perdues une fois perdues.' },
      scope: {
        words: 'Les entreprises et le club, contrats compris. Pas la paie.',
        themes: ['Tout le client'],
      },
      processes: { words: 'La relance des devis, qui dépend de la mémoire de chacun.', themes: ['Relances'] },
      adoption: { value: 90 },
      success: {
        words:
          'À trente jours, la réunion se tient sur l’écran. À un an, je connais mon trimestre à l’avance.',
        themes: ['Réunion sur le CRM'],
      },
      risks: { ticked: [1, 6] },
      behaviours: { words: 'Noter le jour même, moi la première.', themes: ['Noter le jour même'] },
    },
  },
  {
    person: 'karim',
    name: 'Karim Benali',
    department: 'sales',
    says: {
      drivers: { ticked: [0, 1, 4] },
      scope: {
        words: 'Les entreprises d’abord. Le club a déjà son logiciel de caisse.',
        themes: ['Entreprises d’abord'],
      },
      processes: {
        words: 'Les relances de devis et le délai de première réponse.',
        themes: ['Relances', 'Délai'],
      },
      adoption: { value: 80 },
      success: { words: 'Chaque affaire a une prochaine étape.', themes: ['Prochaine étape'] },
      risks: { ticked: [1, 3] },
      behaviours: {
        words: 'Ne plus parler d’une affaire qui n’est pas notée.',
        themes: ['Noter le jour même'],
      },
    },
  },
  {
    person: 'julie',
    name: 'Julie Moreau',
    department: 'sales',
    says: {
      drivers: { ticked: [2, 3] },
      scope: { words: 'Les entreprises d’abord, avec leurs contrats.', themes: ['Entreprises d’abord'] },
      processes: { words: 'Les comptes rendus de visite, depuis le téléphone.', themes: ['Visites'] },
      adoption: { value: 80 },
      success: { words: 'Je ne ressaisis plus rien le vendredi.', themes: ['Moins de saisie'] },
      risks: { ticked: [5] },
      behaviours: { words: 'Noter la visite avant de repartir.', themes: ['Noter le jour même'] },
    },
  },
  {
    person: 'thomas',
    name: 'Thomas Lefèvre',
    department: 'sales',
    says: {
      drivers: { ticked: [3], words: 'Si c’est pour remplir des cases, non merci.' },
      scope: { words: 'Le moins possible : les affaires, rien d’autre.', themes: ['Affaires seules'] },
      processes: { words: 'Rien qui marche aujourd’hui.', themes: [] },
      adoption: { value: 50 },
      success: { words: 'Moins de temps de saisie qu’avant.', themes: ['Moins de saisie'] },
      risks: { ticked: [5, 6] },
      behaviours: { words: 'Que la direction lise ce qu’on écrit.', themes: ['Direction qui lit'] },
    },
  },
  {
    person: 'nadia',
    name: 'Nadia Rousseau',
    department: 'service',
    says: {
      drivers: { ticked: [2, 5] },
      scope: { words: 'Le club aussi, sinon nous restons sur nos fiches.', themes: ['Tout le client'] },
      processes: { words: 'Les demandes reçues au comptoir, qui se perdent.', themes: ['Demandes'] },
      adoption: { value: 70 },
      success: { words: 'Je retrouve un adhérent en dix secondes.', themes: ['Retrouver un client'] },
      risks: { ticked: [6] },
      behaviours: { words: 'Noter la demande devant le client.', themes: ['Noter le jour même'] },
    },
  },
  {
    name: 'Sylvain Roche, expert-comptable',
    department: 'accounting',
    says: {
      drivers: { ticked: [4] },
      scope: { words: 'Tout ce qui mène à une facture.', themes: ['Tout le client'] },
      processes: { words: 'Les devis acceptés qui m’arrivent trop tard.', themes: ['Délai'] },
      adoption: { value: 90 },
      risks: { ticked: [4] },
    },
  },
];

const settled: Readonly<Record<string, string>> = {
  drivers: 'Ne plus laisser passer d’affaires, et savoir où va le trimestre.',
  scope:
    'Les entreprises puis le club : demandes, affaires, devis, contrats. La paie et la caisse restent à part.',
  adoption: 'Quatre personnes sur cinq s’en servent chaque semaine.',
  success:
    'À trente jours, la réunion commerciale se tient sur le CRM. À six mois, chaque affaire a sa prochaine étape. À un an, le trimestre est connu à l’avance.',
  behaviours: 'Ce qui compte est noté le jour même, et la direction le lit.',
};

export async function tellVision(ctx: Context, people: People, age: number): Promise<void> {
  const at = (day: number): Context => ({ ...ctx, now: new Date(ctx.now.getTime() - days(age - day)) });
  const { id: campaign } = (await ctx.services.call(at(6), 'interview.start_campaign', {})) as { id: string };
  await answer(at(14), people, campaign);
  await settle(at(21), people, campaign);
  await publish(
    at(24),
    { campaign },
    'Répondre à chaque client le jour même, et savoir où vont nos affaires.',
    null,
  );
  await publish(
    at(110),
    {},
    'Répondre à chaque client dans les quatre heures, et savoir où vont nos affaires.',
    'Après le pilote : un délai que nous tenons',
  );
}

async function answer(ctx: Context, people: People, campaign: string): Promise<void> {
  const { records: questions } = await readPage(ctx, 'interview_question', {
    filter: { field: 'campaign', op: 'is', value: campaign },
    limit: 50,
  });
  const now = ctx.now.toISOString();
  for (const { person, name, department, says } of interviewed) {
    const { written } = await write(
      ctx,
      'interview',
      [
        {
          kind: 'create',
          values: {
            campaign,
            name,
            department,
            person: person ? people[person] : null,
            interviewer: people.karim,
            status: 'answered',
            answered_at: now,
          },
        },
      ],
      { trusted: true },
    );
    await write(
      ctx,
      'interview_answer',
      questions.flatMap(({ id, key, choices }) => {
        const said = says[String(key)];
        if (!said) return [];
        const { words = null, ticked, value = null, themes } = said;
        const chosen = ticked?.map((i) => (choices as string[])[i]!) ?? null;
        const values = {
          interview: written[0]!.id,
          question: id,
          words,
          value,
          chosen,
          themes: themes ?? null,
        };
        return [{ kind: 'create' as const, values }];
      }),
      { trusted: true },
    );
  }
}

async function settle(ctx: Context, people: People, campaign: string): Promise<void> {
  const { records } = await readPage(ctx, 'interview_question', {
    filter: { field: 'campaign', op: 'is', value: campaign },
    fields: ['key'],
    limit: 50,
  });
  await write(
    ctx,
    'interview_question',
    records
      .filter(({ key }) => settled[String(key)])
      .map(({ id, key }) => ({
        kind: 'update' as const,
        id,
        values: {
          result: settled[String(key)],
          settled_at: ctx.now.toISOString(),
          settled_by: people.claire,
        },
      })),
    { trusted: true },
  );
  await write(ctx, 'interview_campaign', [{ kind: 'update', id: campaign, values: { status: 'closed' } }], {
    trusted: true,
  });
}

async function publish(ctx: Context, from: object, sentence: string, why: string | null): Promise<void> {
  const { id } = (await ctx.services.call(ctx, 'vision.draft', from)) as { id: string };
  await write(ctx, 'vision', [{ kind: 'update', id, values: { sentence } }], { trusted: true });
  await ctx.services.call(ctx, 'vision.publish', { id, why });
}
