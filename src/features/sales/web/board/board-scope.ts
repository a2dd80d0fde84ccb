// What a board shows: one pipeline, whose deals, which words. It stands in the address, and everything the board asks for
// is made of it.
import { allOf } from '../../../../model/filter.ts';
import type { Filter } from '../../../../model/query.ts';
import { asString } from '../../../../platform/web/url-state.ts';
import type { ListQuery } from '../../../../records/web/api/record.ts';

export const ownerScopes = ['all', 'team', 'me'] as const;
export type OwnerScope = (typeof ownerScopes)[number];

export type BoardAddress = {
  pipeline?: string;
  owner?: OwnerScope;
  q?: string;
  /** Closed stages that are unfolded, separated by commas. */
  open?: string;
  /** The stage that a telephone shows. */
  at?: string;
  peek?: string;
};

export function readBoardAddress(search: Record<string, unknown>): BoardAddress {
  const owner = ownerScopes.find((each) => each === search.owner);
  return {
    pipeline: asString(search.pipeline),
    owner,
    q: asString(search.q),
    open: asString(search.open),
    at: asString(search.at),
    peek: asString(search.peek),
  };
}

/** The deals of the board. */
export function boardFilter(pipeline: string, { owner, q }: BoardAddress): Filter {
  const words = q?.trim();
  return allOf(
    { field: 'pipeline', op: 'is', value: pipeline },
    owner === 'me' ? { field: 'owner', op: 'is', value: 'me' } : undefined,
    owner === 'team' ? { field: 'owner', op: 'in', value: 'my_team' } : undefined,
    words
      ? {
          or: [
            { field: 'record_title', op: 'contains', value: words },
            { field: 'company.record_title', op: 'contains', value: words },
          ],
        }
      : undefined,
  )!;
}

export const cardFields = [
  'name',
  'company',
  'amount',
  'stage',
  'pipeline',
  'status',
  'close_date',
  'opened_on',
  'created_at',
  'owner',
  'lost_reason',
  'reason',
  'stage_entered_at',
] as const;

/** The deals of a stage: open ones by the day they should close, closed ones from the latest. */
export const columnQuery = (filter: Filter, stage: { id: string; outcome: string }): ListQuery => ({
  filter: allOf(filter, { field: 'stage', op: 'is', value: stage.id }),
  sort: stage.outcome === 'open' ? 'close_date,-created_at' : '-close_date,-created_at',
  fields: cardFields,
});
