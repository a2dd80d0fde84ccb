import { relationId } from '../../../../model/match.ts';
import type { Context } from '../../../../model/server/context.ts';
import { readPage } from '../../../../records/server/read.ts';
import { type Friction, type FrictionGroup, groupFrictions } from '../contract.ts';

/** The open ones first by what they cost; with the reader's rights. */
export async function readFrictions(ctx: Context): Promise<FrictionGroup[]> {
  const { records } = await readPage(ctx, 'friction', { sort: '-created_at', limit: 500 });
  const edits = ctx.actor.access.filter('friction', 'edit') !== false;
  const frictions = records.map((record): Friction => {
    const one = record as never as Omit<Friction, 'minutes' | 'author' | 'same_as'>;
    return {
      ...one,
      minutes: record.minutes === null || record.minutes === undefined ? null : Number(record.minutes),
      author: relationId(record.created_by) ?? null,
      same_as: relationId(record.same_as) ?? null,
    };
  });
  return groupFrictions(frictions, ({ answerable }) => edits || answerable?.id === ctx.actor.id);
}
