// Signals propose risks: once for each cause until somebody answers, and not again for sixty days once it was set aside.
import { sql } from 'kysely';
import { z } from 'zod';
import type { AnyAction } from '../../../../model/server/action.ts';
import { defineAction } from '../../../../model/server/action.ts';
import { asProgram } from '../../../../model/server/as-program.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context, Rules } from '../../../../model/server/context.ts';
import { addDays, dayIn } from '../../../../platform/lib/day.ts';
import { JalonError } from '../../../../platform/lib/errors.ts';
import { fill, textIn } from '../../../../platform/lib/language.ts';
import { messagesIn } from '../../../../platform/lib/messages.ts';
import { defineJob, type JobDefinition } from '../../../../platform/server/jobs.ts';
import { write } from '../../../../records/server/write.ts';
import type { Start } from '../../begin/contract.ts';
import { crmLead } from '../../server/crm-lead.ts';
import { bringBack, settleReviews, waits } from '../../server/reviews.ts';
import { type Looked, lookSchema, type Signal } from '../contract.ts';
import { riskMessages } from '../messages.ts';
import { riskTemplates } from '../templates.ts';
import { lookForSignals } from './signals.ts';

const quietDays = 60;

export const riskActions: readonly AnyAction[] = [
  defineAction({
    name: 'risk.look',
    label: { fr: 'Chercher les signaux de risque', en: 'Look for signals of risk' },
    input: lookSchema,
    run: (ctx) => {
      if (ctx.actor.access.filter('risk', 'create') === false) throw new JalonError('forbidden');
      // Sums over teams are for whoever watches the risks, whatever they may read one by one.
      return proposeRisks(asProgram(ctx));
    },
  }),
];

export const riskJobs: readonly JobDefinition<Context, never>[] = [
  defineJob<Context, object>({
    name: 'risk.watch',
    data: z.object({}),
    schedule: '20 4 * * *',
    run: async (ctx) => {
      await proposeRisks(ctx);
      await bringRisksBack(ctx);
    },
  }),
];

const keyOf = ({ key, of }: Signal): string => (of ? `${key} ${of}` : key).slice(0, 50);

/** Nothing, as long as there is no programme. */
export async function proposeRisks(ctx: Context): Promise<Looked> {
  return await ctx.tx(async (ctx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`jalon risks ${ctx.schema.workspace}`}))`.execute(
      ctx.db,
    );
    const { rows: programmes } = await sql`
      select 1 from ${table(ctx.schema, 'programme')} where deleted_at is null limit 1`.execute(ctx.db);
    if (programmes.length === 0) return { seen: 0, proposed: 0 };
    const signals = await lookForSignals(ctx);
    const known = await knownSignals(ctx);
    const fresh = signals.filter((signal) => !known.has(keyOf(signal)));
    const owner = await crmLead(ctx);
    const values = (signal: Signal) => ({
      signal: keyOf(signal),
      name: textIn(signal.name, ctx.settings.language),
      cause: signal.cause,
      probability: signal.probability,
      impact: signal.impact,
      status: 'proposed',
      evidence: { ...signal.evidence, words: said(signal) },
      seen_at: ctx.now.toISOString(),
      owner,
    });
    await write(
      ctx,
      'risk',
      fresh.map((signal) => ({ kind: 'create', values: values(signal) })),
      { trusted: true },
    );
    return { seen: signals.length, proposed: fresh.length };
  });
}

/** Its words with its figures in them. */
function said({ evidence: { words, figures } }: Signal): { fr: string; en: string } {
  const [first, second] = figures.map(({ value }) => value);
  const values = {
    days: first ?? 0,
    now: first ?? 0,
    before: second ?? 0,
    count: first ?? 0,
    more: (first ?? 0) - (second ?? 0),
  };
  return { fr: fill(words.fr, values), en: fill(words.en, values) };
}

/** Those that wait for an answer, that are watched, or that were set aside of late. */
async function knownSignals(ctx: Context): Promise<Set<string>> {
  const since = addDays(dayIn(ctx.now, ctx.settings.timeZone), -quietDays);
  const { rows } = await sql<{ signal: string }>`
    select distinct signal from ${table(ctx.schema, 'risk')}
    where signal is not null and deleted_at is null
      and (status in ('proposed', 'open', 'happened') or (status = 'refused' and refused_on > ${since}::date))`.execute(
    ctx.db,
  );
  return new Set(rows.map(({ signal }) => signal));
}

export async function bringRisksBack(ctx: Context): Promise<number> {
  const m = messagesIn(riskMessages, ctx.settings.language);
  const { rows } = await sql<{ id: string; name: string; day: string; person: string | null }>`
    select r.id, r.name, r.review_on::text as day, u.id as person
    from ${table(ctx.schema, 'risk')} as r
      left join ${table(ctx.schema, 'user')} as u on u.id = r.owner_id and u.deleted_at is null and u.active
    where r.deleted_at is null and r.status in ('open', 'happened')
      and r.review_on <= ${dayIn(ctx.now, ctx.settings.timeZone)}::date
      and ${waits(ctx, 'risk', sql`r.id`, sql`r.review_on`)}
    order by r.review_on limit 1000`.execute(ctx.db);
  return await bringBack(
    ctx,
    'risk',
    rows.map(({ id, name, day, person }) => ({
      id,
      day,
      person,
      subject: m.reviewTask({ name }),
      body: m.reviewTaskBody({ path: `/o/risk/${id}` }),
      confined: true,
    })),
  );
}

export const riskRules: Rules = {
  risk: [
    {
      before(ctx, changes) {
        const today = dayIn(ctx.now, ctx.settings.timeZone);
        for (const { before, after } of changes) {
          if (after.status !== 'refused') after.refused_on = null;
          else if (before?.status !== 'refused') after.refused_on = today;
        }
      },
      async after(ctx, changes) {
        const moved = changes.filter(
          ({ before, after }) =>
            before &&
            (before.review_on !== after.review_on || (before.status !== after.status && isOver(after))),
        );
        if (moved.length)
          await settleReviews(
            ctx,
            'risk',
            moved.map(({ id }) => id),
          );
      },
    },
  ],
};

const isOver = ({ status }: Readonly<Record<string, unknown>>): boolean =>
  status === 'closed' || status === 'refused';

/** The known causes in their typical forms, as many as a firm of this size has to look at; first looked at after a month. */
export async function seedRisks(ctx: Context, start: Start): Promise<void> {
  const chosen = riskTemplates.filter(({ from }) => start.size >= from);
  const say = (text: { fr: string; en: string }) => textIn(text, start.language);
  await write(
    ctx,
    'risk',
    chosen.map(({ key, cause, name, description, answer, plan, probability, impact }) => ({
      kind: 'create',
      values: {
        key,
        cause,
        name: say(name),
        description: say(description),
        answer,
        plan: say(plan),
        probability,
        impact,
        status: 'open',
        review_on: addDays(start.starts_on, 30),
        owner: start.lead,
      },
    })),
    { trusted: true },
  );
}
