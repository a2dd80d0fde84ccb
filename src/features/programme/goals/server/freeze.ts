// A baseline that moves with the result measures nothing: at go-live it is frozen, by hand before if one likes. To change it after
// all is an act of its own, by the CRM lead, with its reason, kept as a decision.
import { sql } from 'kysely';
import { z } from 'zod';
import { defineAction } from '../../../../model/server/action.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context, Rule } from '../../../../model/server/context.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { at, defineProblems, JalonError } from '../../../../platform/lib/errors.ts';
import { readRecord } from '../../../../records/server/read.ts';
import { write } from '../../../../records/server/write.ts';
import { decide } from '../../decisions/server/decide.ts';
import { goalTexts } from '../messages.ts';
import { fill } from './texts.ts';

const problems = defineProblems(
  {
    baseline_frozen: {
      fr: 'L’avant est figé depuis le {{day}} : le changer fausserait la mesure. Le responsable CRM peut le libérer en donnant sa raison.',
      en: 'The baseline has been frozen since {{day}}: changing it would falsify the measure. The CRM lead can release it, with a reason.',
    },
    baseline_missing: {
      fr: 'Il n’y a pas encore de valeur à figer : écrivez-la ou faites-la calculer.',
      en: 'There is no value to freeze yet: write it or have it computed.',
    },
  },
  'invalid',
);

const fields = [
  'measure',
  'baseline',
  'baseline_from',
  'baseline_to',
  'baseline_sample',
  'baseline_source',
  'baseline_definition',
  'baseline_frozen_on',
] as const;
const unfreezeName = 'programme.unfreeze_baseline';

export const frozenRule: Rule = {
  before(ctx, changes) {
    for (const { before, after, path } of changes) {
      if (after.baseline_frozen_on && (after.baseline === null || after.baseline === undefined))
        throw at(path, problems.baseline_missing({}, 'baseline_frozen_on'));
      if (!before?.baseline_frozen_on || ctx.cause === unfreezeName) continue;
      const changed = fields.find((field) => !same(before[field], after[field]));
      if (changed)
        throw at(
          path,
          problems.baseline_frozen({ day: String(before.baseline_frozen_on).slice(0, 10) }, changed),
        );
    }
  },
};

const plain = (value: unknown): string =>
  JSON.stringify((value as { id?: string } | null)?.id ?? value ?? null);
const same = (a: unknown, b: unknown): boolean =>
  plain(a) === plain(b) || (a != null && b != null && Number(a) === Number(b));

/** Those that have a baseline, on the day of go-live and after. */
export async function freezeAtGoLive(ctx: Context): Promise<void> {
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const { rows } = await sql<{ id: string; go_live: string }>`
    select g.id, p.go_live_on::text as go_live from ${table(ctx.schema, 'goal')} as g, ${table(ctx.schema, 'programme')} as p
    where g.deleted_at is null and p.deleted_at is null and p.go_live_on <= ${today}::date
      and g.baseline is not null and g.baseline_frozen_on is null and g.status = 'open'
      -- What was released after go-live is being corrected by somebody: it is frozen again the next day.
      and g.updated_at < ${new Date(ctx.now.getTime() - 86_400_000).toISOString()}::timestamptz
    limit 1000`.execute(ctx.db);
  if (!rows.length) return;
  await write(
    ctx,
    'goal',
    rows.map(({ id }) => ({ kind: 'update', id, values: { baseline_frozen_on: today } })),
    { trusted: true },
  );
}

export const unfreezeAction = defineAction({
  name: unfreezeName,
  label: { fr: 'Libérer la valeur d’avant d’un but', en: 'Release the baseline of a goal' },
  input: z.strictObject({ goal: z.uuid(), reason: z.string().trim().min(3).max(1000) }),
  run: (ctx, { goal, reason }) =>
    ctx.tx(async (ctx) => {
      if (!mayUnfreeze(ctx)) throw new JalonError('forbidden');
      const { name, baseline } = await readRecord(ctx, 'goal', goal, ['name', 'baseline']);
      await write(ctx, 'goal', [{ kind: 'update', id: goal, values: { baseline_frozen_on: null } }]);
      const { language } = ctx.settings;
      const decision = await decide(ctx, {
        name: fill(goalTexts.released, language, { goal: String(name) }),
        outcome: fill(goalTexts.releasedOutcome, language, { value: String(baseline) }),
        reason,
        subjects: [{ kind: 'goal', key: goal, label: String(name) }],
      });
      return { decision: decision.id };
    }),
});

/** The CRM lead alone has all there is to have of goals. */
export const mayUnfreeze = (ctx: Context): boolean => ctx.actor.access.filter('goal', 'delete') === true;
