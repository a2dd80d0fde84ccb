import { relationId } from '../../../../model/match.ts';
import type { Context } from '../../../../model/server/context.ts';
import { readPage } from '../../../../records/server/read.ts';
import { type Friction, type FrictionGroup, groupFrictions } from '../contract.ts';

const openAtMost = 500;
const answeredAtMost = 300;

/** The open ones first by what they cost, then what was answered of late; with the reader's rights. */
export async function readFrictions(ctx: Context): Promise<FrictionGroup[]> {
  const read = async (op: 'in' | 'not_in', limit: number) =>
    (
      await readPage(ctx, 'friction', {
        filter: { field: 'status', op, value: ['open', 'doing'] },
        sort: '-created_at',
        limit,
      })
    ).records;
  const records = [...(await read('in', openAtMost)), ...(await read('not_in', answeredAtMost))];
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
