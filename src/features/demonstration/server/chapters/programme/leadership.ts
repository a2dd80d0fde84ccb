// How the firm has led its programme for six months: the director's letter, a review a month with what it decided, a disagreement
// between the field and the front desk that was settled and one that is not, and the next review with its agenda.
import { sql } from 'kysely';
import type { Context } from '../../../../../model/server/context.ts';
import { addDays, dayIn } from '../../../../../platform/lib/day.ts';
import { holidaysBetween } from '../../../../../platform/lib/holidays.ts';
import { readPage } from '../../../../../records/server/read.ts';
import { write } from '../../../../../records/server/write.ts';
import type { Stage } from '../../story/teller.ts';

type People = Stage['people'];
type Who = keyof People;

interface Review {
  /** Days before today. */
  ago: number;
  present: readonly Who[];
  summary: string;
  items: readonly {
    name: string;
    notes?: string;
    decisions?: readonly { outcome: string; reason: string }[];
    actions?: readonly { name: string; who: Who; days: number; open?: boolean }[];
  }[];
}

const reviews: readonly Review[] = [
  {
    ago: 154,
    present: ['claire', 'karim', 'julie', 'nadia'],
    summary: 'Le projet est lancé : Claire en répond, Karim le mène.',
    items: [
      {
        name: 'Par quoi commencer',
        notes:
          'Julie craint la double saisie. Nadia demande que les demandes du site arrivent toutes seules.',
        decisions: [
          {
            outcome: 'Les demandes et les affaires d’abord, les devis ensuite.',
            reason: 'C’est là que nous perdons du temps et des clients.',
          },
        ],
        actions: [{ name: 'Préparer la reprise de l’ancien fichier', who: 'karim', days: 21 }],
      },
    ],
  },
  {
    ago: 91,
    present: ['claire', 'karim', 'julie'],
    summary: 'La reprise de l’ancien fichier a été répétée ; le pilote commence avec Julie.',
    items: [
      {
        name: 'Reprise des données',
        notes: 'Deux répétitions. Les doublons de sociétés sont à regarder avant la vraie.',
        actions: [{ name: 'Regarder les doublons avec Julie', who: 'karim', days: 10 }],
      },
      {
        name: 'L’ancien tableur',
        decisions: [
          {
            outcome: 'Le tableur est fermé le jour de la mise en service.',
            reason: 'Deux outils, c’est le double de travail et la moitié de confiance.',
          },
        ],
      },
    ],
  },
  {
    ago: 28,
    present: ['claire', 'karim', 'nadia'],
    summary:
      'Un mois après la mise en service : les demandes sont tenues, les prochaines étapes pas encore toutes.',
    items: [
      {
        name: 'Les affaires sans prochaine étape',
        notes: 'Thomas en a le plus. Il n’est pas contre, il oublie : la fiche pourrait le lui demander.',
        actions: [
          { name: 'Passer une heure avec Thomas sur ses affaires', who: 'julie', days: 7 },
          { name: 'Relire les modèles de devis du club', who: 'nadia', days: 34, open: true },
        ],
      },
    ],
  },
];

/** `began`: as things stood on the first day. */
export async function tellLeadership(ctx: Context, people: People, began: Context): Promise<void> {
  const { records } = await readPage(ctx, 'programme', { limit: 1, fields: ['id'] });
  const programme = records[0]?.id;
  if (!programme) return;
  await writeLetters(ctx, programme, began);
  for (const review of reviews) await holdReview(ctx, people, review);
  await disagree(ctx, people);
  await noteLooks(ctx, people.claire);
}

async function writeLetters(ctx: Context, programme: string, began: Context): Promise<void> {
  const draft = async (place: 'sponsor' | 'crm_lead') => {
    const input = { place, language: ctx.settings.language };
    return ((await ctx.services.call(began, 'programme.draft_letter', input)) as { text: string }).text;
  };
  const values = { sponsor_letter: await draft('sponsor'), lead_letter: await draft('crm_lead') };
  await write(ctx, 'programme', [{ kind: 'update', id: programme, values }], { trusted: true });
}

const create = async (ctx: Context, object: string, values: Record<string, unknown>): Promise<string> =>
  (await write(ctx, object, [{ kind: 'create', values }], { trusted: true })).written[0]!.id;

async function holdReview(ctx: Context, people: People, review: Review): Promise<void> {
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const day = workingDay(ctx, addDays(today, -review.ago));
  const meeting = await create(ctx, 'meeting', {
    name: 'Point sur le projet',
    starts_at: `${day}T07:30:00Z`,
    minutes: 45,
    place: 'Salle du haut',
    status: 'held',
    present: review.present.map((who) => people[who]),
    summary: review.summary,
    agenda_sent_at: `${addDays(day, -2)}T08:00:00Z`,
    minutes_sent_at: `${day}T09:00:00Z`,
  });
  for (const [position, { name, notes, decisions = [], actions = [] }] of review.items.entries()) {
    const under = await create(ctx, 'meeting_item', { name, notes, meeting, position, done: true });
    for (const { outcome, reason } of decisions) {
      const taken = (await ctx.services.call(ctx, 'decision.take', {
        name,
        outcome,
        reason,
        decided_on: day,
        decided_by: people.claire,
        meeting,
      })) as { id: string };
      await create(ctx, 'meeting_item', {
        name: outcome,
        kind: 'decision',
        decision: taken.id,
        meeting,
        under,
        position,
        done: true,
      });
    }
    for (const { name: action, who, days, open = false } of actions)
      await create(ctx, 'meeting_item', {
        name: action,
        kind: 'action',
        person: people[who],
        due_on: addDays(day, days),
        meeting,
        under,
        position,
        done: !open,
      });
  }
}

async function disagree(ctx: Context, people: People): Promise<void> {
  const settled = await create(ctx, 'conflict', { name: 'Qui répond le premier aux demandes du site ?' });
  const open = await create(ctx, 'conflict', {
    name: 'Les visites se notent le jour même, ou le vendredi ?',
  });
  const positions = [
    {
      conflict: settled,
      department: 'sales',
      person: people.julie,
      position: 'Le commercial du secteur.',
      reason: 'Il connaît le client.',
    },
    {
      conflict: settled,
      department: 'service',
      person: people.nadia,
      position: 'L’accueil, tout de suite.',
      reason: 'Une demande attend moins d’une heure.',
    },
    {
      conflict: open,
      department: 'sales',
      person: people.thomas,
      position: 'Le vendredi, d’un coup.',
      reason: 'En tournée, il n’y a pas le temps.',
    },
    {
      conflict: open,
      department: 'management',
      person: people.karim,
      position: 'Le jour même.',
      reason: 'Le vendredi, on a oublié la moitié.',
    },
  ];
  for (const position of positions) await create(ctx, 'conflict_position', position);
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const then: Context = { ...ctx, now: new Date(ctx.now.getTime() - 38 * 86_400_000) };
  await ctx.services.call(then, 'programme.arbitrate', {
    conflict: settled,
    arbitration: 'L’accueil accuse réception dans l’heure, le commercial rappelle dans la journée.',
    reason: 'Le client sait tout de suite qu’il est attendu, et par qui.',
    by: people.claire,
    review_on: addDays(today, 4),
  });
}

/** Last of all: its agenda is made from what the other parts leave open. */
export async function planNextReview(ctx: Context): Promise<void> {
  const day = workingDay(ctx, addDays(dayIn(ctx.now, ctx.settings.timeZone), 7));
  const { ids } = (await ctx.services.call(ctx, 'programme.call_meeting', {
    committee: null,
    day,
    time: '08:30',
    minutes: 45,
    place: 'Salle du haut',
  })) as { ids: string[] };
  await ctx.services.call(ctx, 'programme.make_agenda', { meeting: ids[0] });
}

/** The director looks at the figures about every week, a little less in her holidays. */
async function noteLooks(ctx: Context, person: string): Promise<void> {
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const days = [2, 9, 12, 20, 27, 28, 34, 44, 48, 61, 70, 76].map((ago) => addDays(today, -ago));
  await sql`
    insert into ${sql.id(ctx.schema.workspace, 'programme_visit')} (person_id, day, what)
    select ${person}::uuid, day, 'home' from unnest(${days}::date[]) as day
    on conflict do nothing`.execute(ctx.db);
}

function workingDay(ctx: Context, day: string): string {
  const off = new Set(
    holidaysBetween(ctx.settings.workingTime.holidays, day, addDays(day, 10)).map((one) => one.day),
  );
  let worked = day;
  while (off.has(worked) || new Date(`${worked}T00:00:00Z`).getUTCDay() % 6 === 0)
    worked = addDays(worked, 1);
  return worked;
}
