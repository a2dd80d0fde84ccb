// Who was for it and who was not, what they were told and whether they read it, and what changed beside the software.
import type { Context } from '../../../../../model/server/context.ts';
import { addDays, dayIn } from '../../../../../platform/lib/day.ts';
import { readPage } from '../../../../../records/server/read.ts';
import { write } from '../../../../../records/server/write.ts';
import { days, hours } from '../../calendar.ts';
import type { Stage } from '../../story/teller.ts';

type People = Stage['people'];

export async function tellPeople(ctx: Context, people: People): Promise<void> {
  await placeStakeholders(ctx, people);
  await sendMessages(ctx, people);
  await changePractices(ctx, people);
}

async function placeStakeholders(ctx: Context, people: People): Promise<void> {
  const placed = [
    {
      person: people.julie,
      name: 'Julie Moreau',
      attitude: 'keen',
      influence: 4,
      leader: true,
      key_user: true,
      changes: 'Ses comptes rendus de visite sont écrits avant de repartir.',
      gains: 'Plus rien à ressaisir le vendredi.',
      gains_minutes: 60,
      approach: 'Lui faire montrer sa façon de faire en réunion.',
    },
    {
      person: people.thomas,
      name: 'Thomas Lefèvre',
      attitude: 'reluctant',
      influence: 4,
      leader: true,
      key_user: true,
      changes: 'Ses affaires ne vivent plus dans son tableur.',
      gains: 'Ses relances se rappellent à lui.',
      gains_minutes: 30,
      fears: 'Être comparé, et passer ses soirées à saisir.',
      approach: 'Retirer avec lui les champs qui ne servent à personne.',
    },
    {
      person: people.nadia,
      name: 'Nadia Rousseau',
      attitude: 'neutral',
      influence: 2,
      changes: 'Les demandes du comptoir sont notées devant le client.',
      gains: 'Retrouver un adhérent en quelques secondes.',
      gains_minutes: 45,
      fears: 'Perdre du temps aux heures de pointe.',
      approach: 'Un formulaire court, rien de plus.',
    },
    {
      name: 'Coachs du club',
      kind: 'group',
      department: 'service',
      attitude: 'neutral',
      influence: 1,
      people: 6,
      changes: 'Ils signalent les adhérents intéressés par une offre.',
    },
  ];
  await write(
    ctx,
    'stakeholder',
    placed.map((values) => ({ kind: 'create', values: { owner: people.karim, ...values } })),
    { trusted: true },
  );
}

/** What the beginning had planned has been sent; the next one is being prepared. */
async function sendMessages(ctx: Context, people: People): Promise<void> {
  const { records } = await readPage(ctx, 'communication', {
    sort: 'planned_on',
    fields: ['planned_on'],
    limit: 20,
  });
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const past = records.filter(({ planned_on }) => String(planned_on) < today);
  const everyone = Object.values(people);
  for (const { id, planned_on } of past) {
    const sent_at = new Date(Date.parse(`${planned_on}T08:00:00Z`));
    await write(
      ctx,
      'communication',
      [{ kind: 'update', id, values: { status: 'sent', sent_at: sent_at.toISOString() } }],
      { trusted: true },
    );
    await write(
      ctx,
      'communication_reading',
      everyone.map((person, i) => ({
        kind: 'create' as const,
        values: {
          communication: id,
          person,
          sent_at: sent_at.toISOString(),
          // One of them reads nothing of what comes from the project.
          read_at:
            person === people.thomas
              ? null
              : new Date(sent_at.getTime() + hours(2 * i) + days(i % 2)).toISOString(),
        },
      })),
      { trusted: true },
    );
  }
  await write(
    ctx,
    'communication',
    [
      {
        kind: 'create',
        values: {
          subject: 'Vous avez dit, nous avons fait',
          message:
            'Bonjour,\n\nVoici ce que vous nous avez signalé depuis deux mois, ce qui est corrigé, et ce qui ne le sera pas, avec la raison.',
          audience: { everyone: true },
          channel: 'app',
          planned_on: addDays(today, 9),
          author: people.karim,
          owner: people.karim,
        },
      },
    ],
    { trusted: true },
  );
}

async function changePractices(ctx: Context, people: People): Promise<void> {
  const { records } = await readPage(ctx, 'practice_change', {
    sort: 'due_on',
    fields: ['due_on'],
    limit: 20,
  });
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const proofs = [
    'Règle d’attribution en place, délai de quatre heures affiché sur chaque demande.',
    'Relevé du mois : neuf visites sur dix notées le jour même.',
  ];
  await write(
    ctx,
    'practice_change',
    records.map(({ id, due_on }, i) => ({
      kind: 'update' as const,
      id,
      values: proofs[i]
        ? { status: 'done', done_on: addDays(String(due_on), 4), proof: proofs[i] }
        : { status: 'under_way' },
    })),
    { trusted: true },
  );
  await write(
    ctx,
    'practice_change',
    [
      {
        kind: 'create',
        values: {
          name: 'Prime trimestrielle calculée sur le CRM',
          kind: 'bonus_rule',
          before: 'Un tableau tenu par Claire, contesté à chaque trimestre.',
          after: 'Seule une affaire gagnée dans le CRM compte.',
          due_on: addDays(today, 24),
          owner: people.claire,
        },
      },
    ],
    { trusted: true },
  );
}
