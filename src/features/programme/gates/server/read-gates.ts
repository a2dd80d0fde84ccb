import { sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { type Phase, phases } from '../../../../objects/programme/choices.ts';
import { dayIn } from '../../../../platform/lib/day.ts';
import { readPage } from '../../../../records/server/read.ts';
import type { ApiRecord } from '../../../../records/server/select.ts';
import { measureNow } from '../../goals/server/measure-now.ts';
import type { Criterion, GateNow, Gates, Person, Verdict } from '../contract.ts';
import type { Computation, Computed } from './computation.ts';
import { computationByKey, computations } from './computations.ts';

const order = phases.map(({ key }) => key);
export const phaseAfter = (phase: Phase): Phase | null => order[order.indexOf(phase) + 1] ?? null;

/** For the home and the pack: the gate that comes next. null: no programme, the last phase, or not the reader's to know. */
export async function gateNow(ctx: Context, programme: { phase: Phase } | null): Promise<GateNow | null> {
  const phase = programme && phaseAfter(programme.phase);
  if (!phase || ctx.actor.access.filter('gate_criterion', 'read') === false) return null;
  return { phase, criteria: await readCriteria(ctx, phase) };
}

export async function readGates(ctx: Context): Promise<Gates | null> {
  const { records } = await readPage(ctx, 'programme', { limit: 1, fields: ['phase'] });
  const current = records[0]?.phase as Phase | undefined;
  if (!current) return null;
  const criteria = await readCriteria(ctx);
  const verdicts = await readVerdicts(ctx);
  const may = (object: string, action: 'create' | 'edit' | 'read') =>
    ctx.actor.access.filter(object, action) !== false;
  const measures = may('measure', 'read')
    ? await readPage(ctx, 'measure', { fields: ['name'], sort: 'name', limit: 200 })
    : { records: [] };
  const people = await readPage(ctx, 'user', {
    filter: { field: 'active', op: 'is', value: true },
    fields: ['name'],
    sort: 'name',
    limit: 500,
  });
  return {
    current,
    next: phaseAfter(current),
    gates: order.slice(1).map((phase) => ({
      phase,
      criteria: criteria.filter((one) => one.phase === phase),
      verdicts: verdicts.filter((one) => one.phase === phase),
    })),
    computations: computations.map(({ key, label, unit }) => ({ key, label, unit })),
    measures: measures.records.map(({ id, name }) => ({ id, name: String(name) })),
    people: people.records.map(({ id, name }) => ({ id, title: String(name) })),
    may_decide: may('gate_verdict', 'create'),
    may_edit: may('gate_criterion', 'create'),
  };
}

async function readVerdicts(ctx: Context): Promise<Verdict[]> {
  const { records } = await readPage(ctx, 'gate_verdict', { sort: '-decided_at', limit: 200 });
  return records as never as Verdict[];
}

/** Computed with all rights: what is proven of the firm does not depend on who looks. */
export async function readCriteria(
  ctx: Context,
  phase?: Phase,
  { exact }: { exact: boolean } = { exact: false },
): Promise<Criterion[]> {
  const { records } = await readPage(ctx, 'gate_criterion', {
    filter: phase ? { field: 'phase', op: 'is', value: phase } : undefined,
    sort: 'position',
    limit: 200,
  });
  const leads = records.some(({ kind }) => kind === 'signed') && (await isLead(ctx));
  // What several gates ask is computed once.
  const proofs = new Map<Computation, Promise<Computed>>();
  const compute: Compute = (computation) => {
    const proof = proofs.get(computation) ?? computation.run(ctx, { exact });
    proofs.set(computation, proof);
    return proof;
  };
  const criteria: Criterion[] = [];
  // One after the other: they share the transaction's only connection.
  for (const record of records) criteria.push(await judge(ctx, record, leads, compute));
  return criteria;
}

type Compute = (computation: Computation) => Promise<Computed>;

async function judge(ctx: Context, record: ApiRecord, leads: boolean, compute: Compute): Promise<Criterion> {
  const threshold = record.threshold === null ? null : Number(record.threshold);
  const comparison = record.comparison === 'lte' ? ('lte' as const) : ('gte' as const);
  const signer = record.signer as Person | null;
  const base = {
    id: record.id,
    name: String(record.name),
    phase: record.phase as Phase,
    computation: (record.computation as string | null) ?? null,
    comparison,
    threshold,
    signer,
    signed_by: record.signed_by as Person | null,
    signed_at: record.signed_at as string | null,
  };
  if (record.kind === 'signed')
    return {
      ...base,
      kind: 'signed',
      state: base.signed_at ? 'holds' : 'fails',
      value: null,
      sample: null,
      unit: null,
      words: { fr: '', en: '' },
      link: null,
      may_sign: leads || (signer !== null && signer.id === ctx.actor.id),
    };
  const { value, sample, words, link, unit } = await prove(ctx, record, compute);
  const wanted = threshold ?? 1;
  const holds = value !== null && (comparison === 'gte' ? value >= wanted : value <= wanted);
  const state = value === null ? 'not_enough' : holds ? 'holds' : 'fails';
  return {
    ...base,
    kind: 'computed',
    threshold: wanted,
    state,
    value,
    sample,
    unit,
    words,
    link,
    may_sign: false,
  };
}

type Proof = Pick<Criterion, 'value' | 'sample' | 'words' | 'link' | 'unit'>;

async function prove(ctx: Context, record: ApiRecord, compute: Compute): Promise<Proof> {
  const measure = record.measure as Person | null;
  if (measure) {
    const { value, sample, enough, unit } = await measureNow(ctx, measure.id);
    return {
      value: enough ? value : null,
      sample,
      unit: unit === 'percent' ? 'percent' : 'number',
      words: { fr: `Mesure « ${measure.title} ».`, en: `Measure “${measure.title}”.` },
      link: `/o/measure/${measure.id}`,
    };
  }
  const computation = computationByKey.get(String(record.computation));
  if (!computation)
    return {
      value: null,
      sample: 0,
      unit: null,
      words: { fr: 'Aucun calcul choisi.', en: 'No computation chosen.' },
      link: null,
    };
  return { unit: computation.unit, ...(await compute(computation)) };
}

export async function isLead(ctx: Context): Promise<boolean> {
  if (!ctx.actor.id) return true;
  const today = dayIn(ctx.now, ctx.settings.timeZone);
  const { rows } = await sql`
    select 1 from ${table(ctx.schema, 'programme_member')}
    where function = 'crm_lead' and person_id = ${ctx.actor.id} and deleted_at is null
      and coalesce(starts_on, ${today}::date) <= ${today}::date and coalesce(ends_on, ${today}::date) >= ${today}::date`.execute(
    ctx.db,
  );
  return rows.length > 0;
}
