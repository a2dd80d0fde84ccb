// Why a deal was won or lost: one of the firm's reasons, and the words of the reason of a loss beside it, which lists and
// imports have always held. Each follows the other: words that are a reason of the list choose it, a reason fills in the words.
import { sql } from 'kysely';
import { relationId } from '../../../../model/match.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context, RecordChange, Rule } from '../../../../model/server/context.ts';
import { defineProblems, JalonError } from '../../../../platform/lib/errors.ts';
import { fold } from '../../../../platform/lib/fold.ts';

const problems = defineProblems({
  reason_elsewhere: {
    fr: '« {{name}} » n’est pas un motif de cette issue.',
    en: '“{{name}}” is not a reason for this outcome.',
  },
});

interface Reason {
  id: string;
  name: string;
  outcome: string;
}

export const reasonRule: Rule = {
  async before(ctx, changes) {
    const concerned = changes.filter(isConcerned);
    if (concerned.length === 0) return;
    const reasons = await readReasons(ctx);
    const refused = concerned.flatMap((change) => follow(change, reasons)?.problems ?? []);
    if (refused.length) throw new JalonError('invalid', refused);
  },
};
const words = (value: unknown): string => fold(String(value ?? '').trim());

const isConcerned = ({ before, after }: RecordChange): boolean =>
  before === null
    ? Boolean(after.reason || after.lost_reason)
    : before.status !== after.status ||
      relationId(before.reason) !== relationId(after.reason) ||
      words(before.lost_reason) !== words(after.lost_reason);

function follow({ before, after, path }: RecordChange, reasons: readonly Reason[]): JalonError | undefined {
  const chosen = relationId(after.reason) !== relationId(before?.reason);
  // What was the reason of one outcome is none of another.
  if (!chosen && before && before.status !== after.status) after.reason = null;
  if (after.status === 'open') {
    after.reason = null;
    return undefined;
  }
  const said = words(after.lost_reason) !== words(before?.lost_reason) && words(after.lost_reason) !== '';
  if (!chosen && said && after.status === 'lost') {
    const meant = reasons.find(
      ({ name, outcome }) => outcome === 'lost' && words(name) === words(after.lost_reason),
    );
    if (meant) after.reason = { id: meant.id, object: 'close_reason' };
    return undefined;
  }
  const reason = reasons.find(({ id }) => id === relationId(after.reason));
  if (!reason) return undefined;
  if (reason.outcome !== after.status)
    return problems.reason_elsewhere({ name: reason.name }, path ? `${path}.reason` : 'reason');
  if (after.status !== 'lost' || said) return undefined;
  const former = reasons.find(({ id }) => id === relationId(before?.reason));
  if (!after.lost_reason || words(after.lost_reason) === words(former?.name)) after.lost_reason = reason.name;
  return undefined;
}

async function readReasons(ctx: Context): Promise<Reason[]> {
  const { rows } = await sql<Reason>`
    select id, name, outcome from ${table(ctx.schema, 'close_reason')} where deleted_at is null order by position, id limit 500`.execute(
    ctx.db,
  );
  return rows;
}
