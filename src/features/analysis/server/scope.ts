// Which deals and leads an analysis is about: what was asked for, as far as the reader sees it.
import type { RawBuilder } from 'kysely';
import { allOf } from '../../../model/filter.ts';
import type { Filter } from '../../../model/query.ts';
import { compileCondition } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { readCondition } from '../../../records/server/read.ts';
import type { Scope } from '../contract.ts';

export const dealFilter = ({ pipeline, product, ...rest }: Scope): Filter | undefined =>
  allOf(
    peopleFilter(rest),
    pipeline ? { field: 'pipeline', op: 'is', value: pipeline } : undefined,
    product ? { field: 'product', op: 'is', value: product } : undefined,
  );

/** A lead has neither pipeline nor product yet. */
export const peopleFilter = ({ owner, team, source }: Pick<Scope, 'owner' | 'team' | 'source'>) =>
  allOf(
    owner ? { field: 'owner', op: 'is', value: owner } : undefined,
    team ? { field: 'owner.team', op: 'is', value: team } : undefined,
    source ? { field: 'source', op: 'is', value: source } : undefined,
  );

/** Over the table aliased `t0`, its bin left out. */
export const visible = (
  ctx: Context,
  object: 'deal' | 'lead',
  filter: Filter | undefined,
): RawBuilder<unknown> => compileCondition(ctx.schema, readCondition(ctx, object, filter), 't0');

/** A figure made of fields that a role does not see would tell what they hold. */
export function seesFields(ctx: Context, object: string, fields: readonly string[]): boolean {
  const hidden = ctx.actor.access.hidden(object);
  return ctx.actor.access.filter(object, 'read') !== false && fields.every((field) => !hidden.has(field));
}
