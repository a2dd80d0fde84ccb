// Writes the demonstration: its people, what they sell, their two pipelines, and the year. One transaction: it is there
// whole or not at all.
import { sql } from 'kysely';
import type { Context } from '../../../model/server/context.ts';
import { newId } from '../../../platform/lib/ids.ts';
import type { Write } from '../../../records/server/change.ts';
import { readPage } from '../../../records/server/read.ts';
import { write } from '../../../records/server/write.ts';
import { offers } from '../offers.ts';
import { days } from './calendar.ts';
import { type Colleague, cast } from './cast.ts';
import { createChance } from './chance.ts';
import { tellAgenda } from './chapters/agenda.ts';
import { writeCycle } from './chapters/cycle.ts';
import { tellForecast, tellTargets } from './chapters/forecast.ts';
import { writeHabits } from './chapters/habits.ts';
import { tellLeads } from './chapters/leads.ts';
import { tellLifeCycle } from './chapters/life-cycle.ts';
import { tellProgramme } from './chapters/programme/programme.ts';
import { writeQuotes } from './chapters/quotes.ts';
import { tellRhythm } from './chapters/rhythm.ts';
import { tellWorkingDay } from './chapters/working-day.ts';
import { tellYear } from './story/tell-year.ts';
import type { Stage, Step } from './story/teller.ts';

const seed = 1_793;

/** `founder`: the first administrator, who plays the manager of the firm. False when the demonstration was there already. */
export function writeDemonstration(ctx: Context, founder: string): Promise<boolean> {
  return ctx.tx(async (ctx) => {
    const there = await readPage(ctx, 'product', {
      filter: { field: 'reference', op: 'is', value: offers[0]!.reference },
      limit: 1,
    });
    if (there.records.length) return false;
    const people = await writePeople(ctx, founder);
    const stage: Stage = {
      people,
      products: await writeProducts(ctx, people.claire),
      pipelines: await preparePipelines(ctx),
    };
    const steps = tellYear(createChance(seed), ctx.now, stage);
    await play(ctx, steps, (at) => tellForecast(ctx, people, at));
    await tellLeads(ctx, people);
    await tellLifeCycle(ctx, people);
    await tellRhythm(ctx, people);
    await tellWorkingDay(ctx, people);
    await tellAgenda(ctx, people);
    await writeViews(ctx, people.claire);
    await writeCycle(ctx);
    await writeHabits(ctx);
    await tellTargets(ctx, people);
    await writeQuotes(ctx);
    // The programme measures a year that was written a moment ago: the planner must know how much there is.
    await sql`analyze`.execute(ctx.db).catch(() => {});
    await tellProgramme(ctx, people);
    await sql`analyze`.execute(ctx.db).catch(() => {});
    await ctx.services.call(ctx, 'rhythm.learn', {});
    return true;
  });
}

async function writePeople(ctx: Context, founder: string): Promise<Stage['people']> {
  const roles = await idsByField(ctx, 'role', 'key');
  const teamNames = [...new Set(cast.map(({ team }) => team))];
  const teams = await create(
    ctx,
    'team',
    teamNames.map((name) => ({ name })),
  );
  const ids = {} as Record<Colleague['key'], string>;
  for (const { key } of cast) ids[key] = key === 'claire' ? founder : newId();
  await write(
    ctx,
    'user',
    cast
      .map(({ key, name, email, role, job_title, team }): Write => {
        const facts = {
          job_title,
          team: teams[teamNames.indexOf(team)],
          manager: key === 'claire' ? null : key === 'karim' ? ids.claire : ids.karim,
        };
        if (key === 'claire') return { kind: 'update', id: founder, values: facts };
        return {
          kind: 'create',
          values: { id: ids[key], name, email, role: roles.get(role), language: 'fr', owner: null, ...facts },
        };
      })
      .sort((a) => (a.kind === 'create' ? 1 : -1)),
    { trusted: true },
  );
  return ids;
}

async function writeProducts(ctx: Context, owner: string): Promise<Record<string, string>> {
  const ids = await create(
    ctx,
    'product',
    offers.map(({ name, reference, family, price, unit }) => ({
      name,
      reference,
      family,
      unit,
      owner,
      price: { amount: price, currency: 'EUR' },
      vat_rate: 20,
    })),
  );
  return Object.fromEntries(offers.map(({ reference }, i) => [reference, ids[i]!]));
}

/** The pipeline of the first start serves the firms; the club has a shorter one. */
async function preparePipelines(ctx: Context): Promise<Stage['pipelines']> {
  const [first] = (await readPage(ctx, 'pipeline', { limit: 1, fields: ['id'] })).records;
  await write(ctx, 'pipeline', [{ kind: 'update', id: first!.id, values: { name: 'Entreprises' } }], {
    trusted: true,
  });
  const [club] = await create(ctx, 'pipeline', [{ name: 'Club', position: 1 }]);
  await create(
    ctx,
    'stage',
    [
      { name: 'Intéressé', probability: 30, outcome: 'open' },
      { name: 'Essai réservé', probability: 60, outcome: 'open' },
      { name: 'Inscrit', probability: 100, outcome: 'won' },
      { name: 'Sans suite', probability: 0, outcome: 'lost' },
    ].map((values, position) => ({ ...values, position, pipeline: club })),
  );
  return { firms: await stagesOf(ctx, first!.id), club: await stagesOf(ctx, club!) };
}

async function stagesOf(ctx: Context, pipeline: string): Promise<Stage['pipelines']['firms']> {
  const { records } = await readPage(ctx, 'stage', {
    filter: { field: 'pipeline', op: 'is', value: pipeline },
    sort: 'position',
    fields: ['outcome'],
    limit: 100,
  });
  const of = (outcome: string) => records.filter((record) => record.outcome === outcome).map(({ id }) => id);
  return { id: pipeline, open: of('open'), won: of('won')[0]!, lost: of('lost')[0]! };
}

const creationOrder = ['company', 'contact', 'lead', 'deal', 'activity'];

/** Fortnight by fortnight: what is new first, in the order in which records name each other, then the changes, each record once a round. */
async function play(
  ctx: Context,
  steps: readonly Step[],
  between: (at: Date) => Promise<void>,
): Promise<void> {
  for (const [i, chapter] of chapters(steps).entries()) {
    if (i > 0) await between(chapter[0]!.at);
    for (const object of creationOrder)
      await perform(
        ctx,
        object,
        chapter.filter((step) => step.object === object && step.write.kind === 'create'),
      );
    let left = chapter.filter((step) => step.write.kind !== 'create');
    while (left.length) {
      const seen = new Set<string>();
      const [round, rest]: [Step[], Step[]] = [[], []];
      for (const step of left) {
        const { id } = step.write as { id: string };
        (seen.has(id) ? rest : round).push(step);
        seen.add(id);
      }
      for (const object of creationOrder)
        await perform(
          ctx,
          object,
          round.filter((step) => step.object === object),
        );
      left = rest;
    }
  }
}

async function perform(ctx: Context, object: string, steps: readonly Step[]): Promise<void> {
  if (steps.length === 0) return;
  const writes = steps.map(({ at, by, write }): Write => ({ ...write, stamp: { at: at.toISOString(), by } }));
  await write({ ...ctx, now: steps.at(-1)!.at, cause: 'demonstration' }, object, writes, { trusted: true });
}

function chapters(steps: readonly Step[]): Step[][] {
  const all: Step[][] = [];
  let end = 0;
  for (const step of steps) {
    if (step.at.getTime() >= end) {
      end = step.at.getTime() + days(14);
      all.push([]);
    }
    all.at(-1)!.push(step);
  }
  return all;
}

/** A few shared views, so that the lists show what views are for. */
async function writeViews(ctx: Context, owner: string): Promise<void> {
  await create(
    ctx,
    'view',
    [
      {
        name: 'Clients fidèles',
        object: 'company',
        settings: { filter: { field: 'status', op: 'is', value: 'loyal' }, sort: 'name' },
      },
      {
        name: 'Grands comptes',
        object: 'company',
        settings: { filter: { field: 'employees', op: 'gte', value: 150 }, sort: '-employees' },
      },
      {
        name: 'À conclure ce mois-ci',
        object: 'deal',
        settings: {
          filter: {
            and: [
              { field: 'status', op: 'is', value: 'open' },
              { field: 'close_date', op: 'within', value: 'this_month' },
            ],
          },
          sort: 'close_date',
        },
      },
    ].map((view, position) => ({ ...view, kind: 'table', shared: true, position, owner })),
  );
}

async function create(
  ctx: Context,
  object: string,
  values: readonly Record<string, unknown>[],
): Promise<string[]> {
  const { written } = await write(
    ctx,
    object,
    values.map((one) => ({ kind: 'create', values: one })),
    { trusted: true },
  );
  return written.map((one) => one!.id);
}

async function idsByField(ctx: Context, object: string, field: string): Promise<Map<string, string>> {
  const { records } = await readPage(ctx, object, { fields: [field], limit: 100 });
  return new Map(records.map((record) => [String(record[field]), record.id]));
}
