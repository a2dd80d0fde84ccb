// The cards of a board in the query cache: one growing list for each stage. A card that moves is taken out of one list and
// put at the head of another, where the eye follows it; the order of the stage holds again when the list is read anew.
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Aggregate } from '../../../../model/query.ts';
import {
  type ApiRecord,
  type ListQuery,
  type RecordPage,
  type Reference,
  recordKeys,
} from '../../../../records/web/api/record.ts';
import type { Money } from '../../contract.ts';
import { moveTotal, type TotalGroup } from './totals.ts';

export interface BoardColumn {
  stage: string;
  query: ListQuery;
}

type Cards = InfiniteData<RecordPage>;

export const stageOf = (deal: ApiRecord): string => (deal.stage as Reference | null)?.id ?? '';

/** A card that the board has. */
export function heldCard(
  client: QueryClient,
  columns: readonly BoardColumn[],
  id: string,
): ApiRecord | undefined {
  return columns
    .flatMap(({ query }) => client.getQueryData<Cards>(recordKeys.list('deal', query))?.pages ?? [])
    .flatMap(({ records }) => records)
    .find((card) => card.id === id);
}

/** Puts the card where its stage says. In its place when it is there already. */
export function placeCard(client: QueryClient, columns: readonly BoardColumn[], deal: ApiRecord): void {
  for (const { stage, query } of columns) {
    client.setQueryData<Cards>(recordKeys.list('deal', query), (cards) => {
      if (!cards) return cards;
      const held = cards.pages.some(({ records }) => records.some(({ id }) => id === deal.id));
      if (stage !== stageOf(deal))
        return held ? mapCards(cards, (one) => (one.id === deal.id ? [] : [one])) : cards;
      if (held) return mapCards(cards, (one) => (one.id === deal.id ? [newer(one, deal)] : [one]));
      const [first, ...rest] = cards.pages;
      return first ? { ...cards, pages: [{ ...first, records: [deal, ...first.records] }, ...rest] } : cards;
    });
  }
}

export function removeCard(client: QueryClient, columns: readonly BoardColumn[], id: string): void {
  for (const { query } of columns) {
    client.setQueryData<Cards>(
      recordKeys.list('deal', query),
      (cards) => cards && mapCards(cards, (one) => (one.id === id ? [] : [one])),
    );
  }
}

/** What the board asks for its heads. */
export const totalsQuery = (filter: Aggregate['filter']): Aggregate => ({
  filter,
  group_by: [{ field: 'stage' }],
  measures: [{ op: 'count' }, { op: 'sum', field: 'amount' }],
});

export function shiftTotals(
  client: QueryClient,
  filter: Aggregate['filter'],
  deal: ApiRecord,
  from: string,
  to: string,
): void {
  client.setQueryData<{ groups: TotalGroup[] }>(
    [...recordKeys.aggregates('deal'), totalsQuery(filter)],
    (totals) =>
      totals && { groups: moveTotal(totals.groups, (deal.amount as Money | null) ?? null, from, to) },
  );
}

const newer = (held: ApiRecord, fresh: ApiRecord): ApiRecord =>
  fresh.version < held.version ? held : { ...held, ...fresh };

function mapCards(cards: Cards, change: (card: ApiRecord) => ApiRecord[]): Cards {
  return { ...cards, pages: cards.pages.map((page) => ({ ...page, records: page.records.flatMap(change) })) };
}
