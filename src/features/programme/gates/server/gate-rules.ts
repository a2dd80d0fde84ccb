// A gate opens only when its criteria hold, however the verdict is written. What they said is frozen with it; a criterion is
// signed only by whoever is to sign it, or by the CRM lead.
import { sql } from 'kysely';
import { asProgram } from '../../../../model/server/as-program.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context, RecordChange, Rules } from '../../../../model/server/context.ts';
import { type Phase, phases } from '../../../../objects/programme/choices.ts';
import { at, defineProblems } from '../../../../platform/lib/errors.ts';
import { write } from '../../../../records/server/write.ts';
import type { Criterion, Frozen } from '../contract.ts';
import { computationByKey } from './computations.ts';
import { isLead, phaseAfter, readCriteria } from './read-gates.ts';

const problems = defineProblems({
  gate_shut: {
    fr: 'Ce jalon ne s’ouvre pas : {{count}} critères ne tiennent pas ({{names}}). Attendez, ou passez outre avec un motif.',
    en: 'This gate does not open: {{count}} criteria do not hold ({{names}}). Wait, or override it with a reason.',
  },
  gate_reason: {
    fr: 'Dites pourquoi en une phrase.',
    en: 'Say why in a sentence.',
  },
  gate_not_next: {
    fr: 'Ce n’est pas la phase qui vient : les phases s’ouvrent l’une après l’autre.',
    en: 'This is not the phase that comes next: phases open one after the other.',
  },
  gate_frozen: {
    fr: 'Une décision de passage ne se change pas : prenez-en une autre.',
    en: 'A gate decision does not change: take another.',
  },
  computation_unknown: {
    fr: 'Il n’y a pas de calcul « {{key}} ».',
    en: 'There is no computation “{{key}}”.',
  },
});
const forbidden = defineProblems(
  {
    not_signer: {
      fr: 'Seule la personne désignée, ou le responsable CRM, signe ce critère.',
      en: 'Only the person named, or the CRM lead, signs this criterion.',
    },
  },
  'forbidden',
);

export const gateRules: Rules = {
  gate_verdict: [{ before: checkVerdicts, after: openPhases }],
  gate_criterion: [{ before: checkCriteria }],
};

async function checkVerdicts(ctx: Context, changes: readonly RecordChange[]): Promise<void> {
  for (const { before, after, path } of changes) {
    if (before) {
      const changed = ['verdict', 'phase', 'reason', 'proof'].some(
        (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
      );
      if (changed) throw at(path, problems.gate_frozen());
      continue;
    }
    if (after.verdict !== 'go' && !after.reason) throw at(path, problems.gate_reason({}, 'reason'));
    if (!after.team && after.verdict !== 'no_go' && phaseAfter(await currentPhase(ctx)) !== after.phase)
      throw at(path, problems.gate_not_next({}, 'phase'));
    const criteria = await readCriteria(asProgram(ctx), after.phase as Phase, { exact: true });
    const open = criteria.filter(({ state }) => state !== 'holds');
    if (after.verdict === 'go' && open.length) {
      const names = open.map(({ name }) => name).join(', ');
      throw at(path, problems.gate_shut({ count: open.length, names }, 'verdict'));
    }
    after.proof = criteria.map(freeze);
    if (ctx.actor.id) after.decided_by = { id: ctx.actor.id, object: 'user' };
  }
}

const freeze = (one: Criterion): Frozen => ({
  name: one.name,
  kind: one.kind,
  state: one.state,
  value: one.value,
  sample: one.sample,
  unit: one.unit,
  threshold: one.threshold,
  comparison: one.comparison,
  words: one.words,
  signed_by: one.signed_by?.title ?? null,
  signed_at: one.signed_at,
});

/** Of two who open the same phase, one waits here. */
async function currentPhase(ctx: Context): Promise<Phase> {
  const { rows } = await sql<{ phase: Phase }>`
    select phase from ${table(ctx.schema, 'programme')} where deleted_at is null order by starts_on limit 1 for update`.execute(
    ctx.db,
  );
  return rows[0]?.phase ?? 'frame';
}

/** For everybody, and forward only: a team's own gate moves nobody else. */
async function openPhases(ctx: Context, changes: readonly RecordChange[]): Promise<void> {
  const order = phases.map(({ key }) => key as string);
  for (const { before, after } of changes) {
    if (before || after.team || after.verdict === 'no_go' || after.deleted_at) continue;
    const { rows } = await sql<{ id: string; phase: string }>`
      select id, phase from ${table(ctx.schema, 'programme')} where deleted_at is null order by starts_on limit 1`.execute(
      ctx.db,
    );
    const [programme] = rows;
    if (!programme || order.indexOf(String(after.phase)) <= order.indexOf(programme.phase)) continue;
    const values = { phase: after.phase };
    await write(asProgram(ctx), 'programme', [{ kind: 'update', id: programme.id, values }], {
      trusted: true,
    });
  }
}

async function checkCriteria(ctx: Context, changes: readonly RecordChange[]): Promise<void> {
  for (const { before, after, path } of changes) {
    if (after.computation && !computationByKey.has(String(after.computation)))
      throw at(path, problems.computation_unknown({ key: after.computation }, 'computation'));
    const signs =
      after.signed_at !== (before?.signed_at ?? null) || idOf(after.signed_by) !== idOf(before?.signed_by);
    if (!signs || !ctx.actor.id) continue;
    // The one named before this very change: nobody names themselves and signs in one go.
    const named = idOf(before ? before.signer : after.signer);
    if (named !== ctx.actor.id && !(await isLead(ctx))) throw at(path, forbidden.not_signer());
    const signed = Boolean(after.signed_at);
    after.signed_at = signed ? ctx.now.toISOString() : null;
    after.signed_by = signed ? { id: ctx.actor.id, object: 'user' } : null;
  }
}

const idOf = (value: unknown): string | undefined => (value as { id: string } | null | undefined)?.id;
