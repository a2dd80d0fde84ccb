// A deal goes on from a stage when what the stage asks for is there. Asked when somebody moves a deal, whichever way: board,
// page, list, many at once, API. Not asked of an import, which tells how things were; of an undo, which puts back what was;
// nor of what follows from something else: a customer accepts a quote, a stage is removed, a job is at work.
import { sql } from 'kysely';
import { relationId } from '../../../../model/match.ts';
import { fieldOf, objectOf } from '../../../../model/schema.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context, RecordChange, Rule } from '../../../../model/server/context.ts';
import { defineProblems, JalonError, type Problem } from '../../../../platform/lib/errors.ts';
import type { Text } from '../../../../platform/lib/language.ts';
import type { ExitCriteria } from '../../exit-criteria.ts';
import { readStages, type Stage, stagesLeft } from './stages.ts';

const problems = defineProblems({
  exit_field: {
    fr: '« {{deal}} » : renseignez « {{label_fr}} » pour quitter l’étape « {{stage}} ».',
    en: '“{{deal}}”: fill in “{{label_en}}” to leave the stage “{{stage}}”.',
  },
  exit_activity: {
    fr: '« {{deal}} » : l’étape « {{stage}} » demande {{kind_fr}} (il en manque {{missing}}).',
    en: '“{{deal}}”: the stage “{{stage}}” asks for {{kind_en}} ({{missing}} missing).',
  },
  exit_document: {
    fr: '« {{deal}} » : joignez un document pour quitter l’étape « {{stage}} » (il en manque {{missing}}).',
    en: '“{{deal}}”: attach a document to leave the stage “{{stage}}” ({{missing}} missing).',
  },
  reason_missing: {
    fr: '« {{deal}} » : dites le motif de l’issue.',
    en: '“{{deal}}”: say the reason for the outcome.',
  },
  exit_more: {
    fr: 'Et {{count}} autres affaires, à qui il manque aussi quelque chose.',
    en: 'And {{count}} other deals that lack something too.',
  },
});

const kinds: Record<string, { fr: string; en: string }> = {
  call: { fr: 'un appel fait', en: 'a call made' },
  meeting: { fr: 'une réunion tenue', en: 'a meeting held' },
  visit: { fr: 'une visite faite', en: 'a visit made' },
  email: { fr: 'un e-mail envoyé', en: 'an e-mail sent' },
  task: { fr: 'une tâche faite', en: 'a task done' },
};

const unasked = /^(import|undo|stage\.remove|quote\..+)$/;
const namedAtMost = 100;

/** The same without the deal: what many deals lack is told once. */
const reasons = {
  field: (stage: string, label: Text): Text => ({
    fr: `« ${label.fr} » est à renseigner pour quitter l’étape « ${stage} ».`,
    en: `“${label.en}” is to be filled in to leave the stage “${stage}”.`,
  }),
  activity: (stage: string, kind: Text): Text => ({
    fr: `L’étape « ${stage} » demande ${kind.fr}.`,
    en: `The stage “${stage}” asks for ${kind.en}.`,
  }),
  document: (stage: string): Text => ({
    fr: `L’étape « ${stage} » demande un document joint.`,
    en: `The stage “${stage}” asks for an attached document.`,
  }),
  outcome: { fr: 'Le motif de l’issue est à dire.', en: 'The reason for the outcome is to be said.' },
};

interface Asked {
  change: RecordChange;
  left: { stage: Stage; criteria: ExitCriteria }[];
  to: Stage;
}

export const exitRule: Rule = {
  async before(ctx, changes) {
    if (unasked.test(ctx.cause) || ctx.actor.id === null) return;
    const moved = changes.filter(
      ({ before, after }) =>
        before && !after.deleted_at && relationId(before.stage) !== relationId(after.stage),
    );
    if (moved.length === 0) return;
    const stages = await readStages(ctx);
    const asked = moved.flatMap((change): Asked[] => {
      const to = stages.find(({ id }) => id === relationId(change.after.stage));
      if (!to) return [];
      return [{ change, to, left: stagesLeft(stages, relationId(change.before?.stage), to.id) }];
    });
    const done = await readDone(ctx, asked);
    const lacking = asked.map((one) => missing(ctx, one, done)).filter((found) => found.length);
    const found = lacking.slice(0, namedAtMost).flat();
    if (lacking.length > namedAtMost)
      found.push(...problems.exit_more({ count: lacking.length - namedAtMost }, changes[0]!.path).problems);
    if (found.length) throw new JalonError('invalid', found);
  },
};
const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** All that one deal lacks, each thing once, under the first stage that asks for it. */
function missing(ctx: Context, { change, left, to }: Asked, done: Done): Problem[] {
  const { id, after, path } = change;
  const found = new Map<string, Problem[]>();
  const hidden = ctx.actor.access.hidden('deal');
  const at = (place: string) => (path ? `${path}.${place}` : place);
  const about = (stage: Stage, reason: Text) => ({
    deal: after.name,
    stage: stage.name,
    record: id,
    record_name: after.name,
    reason,
  });
  for (const { stage, criteria } of left) {
    for (const field of criteria.fields) {
      const known = objectOf(ctx.schema, 'deal').fields.has(field);
      if (!known || hidden.has(field) || !isEmpty(after[field]) || found.has(field)) continue;
      const { label } = fieldOf(ctx.schema, 'deal', field);
      const params = {
        ...about(stage, reasons.field(stage.name, label)),
        field,
        label_fr: label.fr,
        label_en: label.en,
      };
      found.set(field, [...problems.exit_field(params, at(field)).problems]);
    }
    for (const { kind, count } of criteria.activities) {
      const lacks = count - (done.activities.get(`${id} ${kind}`) ?? 0);
      if (lacks <= 0 || found.has(kind)) continue;
      const words = kinds[kind]!;
      const reason = reasons.activity(stage.name, words);
      const params = { ...about(stage, reason), kind, kind_fr: words.fr, kind_en: words.en, missing: lacks };
      found.set(kind, [...problems.exit_activity(params, at('activities')).problems]);
    }
    const lacks = criteria.documents - (done.documents.get(id) ?? 0);
    if (lacks > 0 && !found.has('documents')) {
      const params = { ...about(stage, reasons.document(stage.name)), missing: lacks };
      found.set('documents', [...problems.exit_document(params, at('documents')).problems]);
    }
  }
  if (to.outcome !== 'open' && to.reason_required && isEmpty(after.reason))
    found.set('reason', [
      ...problems.reason_missing({ ...about(to, reasons.outcome), outcome: to.outcome }, at('reason'))
        .problems,
    ]);
  return [...found.values()].flat();
}

interface Done {
  activities: ReadonlyMap<string, number>;
  documents: ReadonlyMap<string, number>;
}

/** What was done about these deals, by whomever, as far as a stage asks for it. */
async function readDone(ctx: Context, asked: readonly Asked[]): Promise<Done> {
  const criteria = asked.flatMap(({ left }) => left.map(({ criteria }) => criteria));
  const wanted = [...new Set(criteria.flatMap(({ activities }) => activities.map(({ kind }) => kind)))];
  const ids = asked.map(({ change }) => change.id);
  const activities = new Map<string, number>();
  const documents = new Map<string, number>();
  if (wanted.length) {
    const { rows } = await sql<{ deal_id: string; kind: string; count: number }>`
      select deal_id, kind, count(*) as count from ${table(ctx.schema, 'activity')}
      where deal_id = any(${ids}::uuid[]) and deleted_at is null and done_at is not null and kind = any(${wanted})
      group by deal_id, kind`.execute(ctx.db);
    for (const { deal_id, kind, count } of rows) activities.set(`${deal_id} ${kind}`, Number(count));
  }
  if (criteria.some((one) => one.documents > 0)) {
    const { rows } = await sql<{ deal_id: string; count: number }>`
      select deal_id, count(*) as count from ${table(ctx.schema, 'document')}
      where deal_id = any(${ids}::uuid[]) and deleted_at is null group by deal_id`.execute(ctx.db);
    for (const { deal_id, count } of rows) documents.set(deal_id, Number(count));
  }
  return { activities, documents };
}
