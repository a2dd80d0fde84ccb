// The firm's own programme: begun six months ago by six questions, as anybody would, then told part by part.
import { sql } from 'kysely';
import { table } from '../../../../../model/server/compile.ts';
import type { Context } from '../../../../../model/server/context.ts';
import { addDays, dayIn } from '../../../../../platform/lib/day.ts';
import { readPage } from '../../../../../records/server/read.ts';
import { write } from '../../../../../records/server/write.ts';
import type { Stage } from '../../story/teller.ts';
import { tellBudget } from './budget.ts';
import { tellDecisions } from './decisions.ts';
import { tellGoals } from './goals.ts';
import { planNextReview, tellLeadership } from './leadership.ts';
import { tellPack } from './pack.ts';
import { tellPeople } from './people.ts';
import { tellRisks } from './risks.ts';
import { tellRoadmap } from './roadmap.ts';
import { tellScope } from './scope.ts';
import { tellVision } from './vision.ts';

/** Days from its beginning to today, and to the day when all began to work with it. */
export const programmeAge = 182;
const goLiveAfter = 126;

type People = Stage['people'];

export async function tellProgramme(ctx: Context, people: People): Promise<void> {
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const began: Context = { ...ctx, now: new Date(ctx.now.getTime() - programmeAge * 86_400_000) };
  await ctx.services.call(began, 'programme.begin', {
    people: 12,
    sponsor: people.claire,
    lead: people.karim,
    aims: ['win_more', 'answer_faster', 'keep_customers'],
    go_live_on: addDays(today, goLiveAfter - programmeAge),
    modules,
  });
  // Twelve people without committees; of what a light programme does without, they took what they came to need.
  for (const part of ['study', 'return', 'people'])
    await ctx.services.call(began, 'programme.add_part', { part });
  await placeMembers(began, people);
  await tellRoadmap(ctx, people);
  await tellGoals(ctx, people);
  await tellBudget(ctx, people);
  await tellVision(ctx, people, programmeAge);
  await tellPeople(ctx, people);
  await tellLeadership(ctx, people, began);
  await tellDecisions(ctx, people);
  // Gates are proven by what the parts before have written.
  await tellScope(ctx, people);
  await tellRisks(ctx, people);
  await numberByDay(ctx);
  await planNextReview(ctx);
  await tellPack(ctx, people);
  await ctx.services.call(ctx, 'programme.count_use', {});
}

/** The chapters do not tell decisions in the order of their days; the register of a firm that wrote them as they were taken does. */
async function numberByDay(ctx: Context): Promise<void> {
  const decision = table(ctx.schema, 'decision');
  await sql`
    update ${decision} as d set number = told.place
    from (select id, row_number() over (order by decided_on, number) as place from ${decision} where number is not null) as told
    where told.id = d.id`.execute(ctx.db);
}

/** All that the demonstration shows. */
const modules = [
  'leads',
  'sales',
  'products',
  'quotes',
  'subscriptions',
  'forecast',
  'agenda',
  'visit_reports',
  'life_cycle',
  'rhythm',
  'handover',
  'analysis',
];

async function placeMembers(ctx: Context, people: People): Promise<void> {
  const { records } = await readPage(ctx, 'programme_member', { limit: 10, fields: ['person'] });
  const there = new Set(records.map(({ person }) => (person as { id: string } | null)?.id));
  const members = [
    { person: people.julie, function: 'representative', department: 'sales' },
    { person: people.nadia, function: 'user', department: 'service' },
  ].filter(({ person }) => !there.has(person));
  await write(
    ctx,
    'programme_member',
    members.map((one) => ({ kind: 'create', values: { ...one, level: 'project_team' } })),
    { trusted: true },
  );
}
