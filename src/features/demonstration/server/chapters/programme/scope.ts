// The scope as it grew, the gates as they were passed, and what hindered people on the way. Verdicts follow from the criteria
// as they are found: a gate whose criteria do not all hold was overridden, with its reason.
import type { Context } from '../../../../../model/server/context.ts';
import { addDays, dayIn } from '../../../../../platform/lib/day.ts';
import { readPage } from '../../../../../records/server/read.ts';
import { write } from '../../../../../records/server/write.ts';
import type { Stage } from '../../story/teller.ts';

type People = Stage['people'];

export async function tellScope(ctx: Context, people: People): Promise<void> {
  await tellRequests(ctx, people);
  await tellGates(ctx, people);
  await tellFrictions(ctx, people);
}

const then = (ctx: Context, daysAgo: number, person: string): Context => ({
  ...ctx,
  now: new Date(ctx.now.getTime() - daysAgo * 86_400_000),
  actor: { ...ctx.actor, id: person },
});

async function create(ctx: Context, object: string, values: Record<string, unknown>): Promise<string> {
  const { written } = await write(ctx, object, [{ kind: 'create', values }], { trusted: true });
  return written[0]!.id;
}

async function tellRequests(ctx: Context, people: People): Promise<void> {
  for (const { daysAgo, by, decided, ...asked } of requests) {
    const at = then(ctx, daysAgo, people[by]);
    const day = dayIn(at.now, ctx.settings.timeZone);
    const id = await create(at, 'change_request', { ...asked, asked_by: people[by], asked_on: day });
    if (decided)
      await ctx.services.call(then(ctx, daysAgo - decided.after, people.claire), 'programme.decide_request', {
        id,
        verdict: decided.verdict,
        reason: decided.reason,
      });
  }
  const added_on = addDays(dayIn(ctx.now, ctx.settings.timeZone), -48);
  await create(then(ctx, 48, people.karim), 'scope_item', {
    name: 'Étiquettes pour les salons',
    kind: 'configuration',
    verdict: 'in',
    why: 'Ajouté en passant, pendant le déploiement.',
    added_on,
  });
}

const requests = [
  {
    daysAgo: 95,
    by: 'julie',
    name: 'Date d’échéance du contrat concurrent',
    benefit: 'Savoir quand rappeler un prospect déjà équipé.',
    fields_added: 1,
    screens_added: 0,
    minutes_a_week: 3,
    people_affected: 4,
    decided: { after: 9, verdict: 'accepted', reason: 'Un champ, et une bonne raison de rappeler.' },
  },
  {
    daysAgo: 70,
    by: 'thomas',
    name: 'Suivi des kilomètres',
    benefit: 'Les notes de frais se feraient dans le CRM.',
    fields_added: 4,
    screens_added: 1,
    minutes_a_week: 15,
    people_affected: 4,
    decided: {
      after: 12,
      verdict: 'refused',
      reason: 'C’est l’affaire de la paie, et du temps pris aux clients.',
    },
  },
  {
    daysAgo: 6,
    by: 'nadia',
    name: 'Réclamations dans le CRM',
    benefit: 'Le commercial saurait ce qui s’est passé avant d’appeler.',
    fields_added: 6,
    screens_added: 2,
    minutes_a_week: 10,
    people_affected: 3,
    decided: null,
  },
] as const;

async function tellGates(ctx: Context, people: People): Promise<void> {
  for (const { phase, daysAgo, waited, onward } of passed) {
    const { records } = await readPage(ctx, 'gate_criterion', {
      filter: {
        and: [
          { field: 'phase', op: 'is', value: phase },
          { field: 'kind', op: 'is', value: 'signed' },
        ],
      },
      fields: ['signer'],
      limit: 20,
    });
    if (waited)
      await ctx.services.call(then(ctx, daysAgo + 14, people.claire), 'programme.pass_gate', {
        phase,
        verdict: 'no_go',
        reason: waited,
      });
    for (const { id, signer } of records) {
      const person = (signer as { id: string } | null)?.id ?? people.karim;
      await ctx.services.call(then(ctx, daysAgo + 2, person), 'programme.sign_criterion', {
        id,
        signed: true,
      });
    }
    const at = then(ctx, daysAgo, people.claire);
    const { gates } = (await ctx.services.call(at, 'programme.gates', {})) as {
      gates: { gates: { phase: string; criteria: { state: string }[] }[] };
    };
    const holds = gates.gates
      .find((gate) => gate.phase === phase)!
      .criteria.every(({ state }) => state === 'holds');
    await ctx.services.call(at, 'programme.pass_gate', {
      phase,
      verdict: holds ? 'go' : 'override',
      reason: holds ? undefined : onward,
    });
  }
}

/** `onward`: why it went on where a criterion did not hold that day. */
const passed = [
  {
    phase: 'prepare',
    daysAgo: 150,
    waited: null,
    onward: 'Nous voulons préparer avant l’été : ce qui manque a une date et un nom.',
  },
  {
    phase: 'pilot',
    daysAgo: 110,
    waited: null,
    onward: 'Julie commence avec ses clients ; les anciennes fiches se complètent pendant le pilote.',
  },
  {
    phase: 'deploy',
    daysAgo: 56,
    waited: 'Les vendeurs du pilote ne notent pas encore leurs prochaines étapes : deux semaines de plus.',
    onward: 'Tout le monde commence ; les prochaines étapes qui manquent sont revues chaque semaine.',
  },
] as const;

async function tellFrictions(ctx: Context, people: People): Promise<void> {
  for (const { daysAgo, by, answer, ...said } of frictions) {
    const id = await create(then(ctx, daysAgo, people[by]), 'friction', said);
    if (answer)
      await ctx.services.call(then(ctx, daysAgo - answer.after, people.karim), 'programme.answer_friction', {
        ids: [id],
        status: answer.status,
        answer: answer.words,
      });
  }
}

const frictions = [
  {
    daysAgo: 88,
    by: 'thomas',
    words: 'Il faut remplir le budget avant d’avoir vu le client',
    often: 'daily',
    minutes: 3,
    screen: '/deals/board',
    object: 'deal',
    answer: {
      after: 6,
      status: 'done',
      words: 'Le budget n’est plus demandé qu’à partir de la proposition.',
    },
  },
  {
    daysAgo: 52,
    by: 'nadia',
    words: 'Deux champs pour le téléphone, on ne sait jamais lequel appeler',
    often: 'daily',
    minutes: 1,
    screen: '/o/contact',
    object: 'contact',
    answer: {
      after: 10,
      status: 'declined',
      words:
        'Le mobile et le fixe restent séparés : le mobile est appelé d’abord, il est maintenant en premier.',
    },
  },
  {
    daysAgo: 9,
    by: 'julie',
    words: 'Je retape l’adresse du chantier dans chaque devis',
    often: 'weekly',
    minutes: 6,
    screen: '/quotes/new',
    object: 'quote',
    answer: null,
  },
  {
    daysAgo: 4,
    by: 'thomas',
    words: 'Retaper l’adresse du chantier dans chaque devis',
    often: 'weekly',
    minutes: 5,
    screen: '/quotes/new',
    object: 'quote',
    answer: null,
  },
] as const;
