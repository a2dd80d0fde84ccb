// What others do while the board is open: deals that come, go or change stage are looked up together and put where they
// belong; what changes about activities changes the next steps.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { allOf } from '../../../../model/filter.ts';
import type { Filter } from '../../../../model/query.ts';
import { useStream } from '../../../../platform/web/stream.ts';
import { refreshObject } from '../../../../records/web/api/cache.ts';
import { recordKeys } from '../../../../records/web/api/record.ts';
import { readPage } from '../../../../records/web/api/use-record-list.ts';
import { refreshNextSteps } from '../next-steps.ts';
import { type BoardColumn, placeCard, removeCard } from './board-cache.ts';
import { cardFields } from './board-scope.ts';

// One's own change is announced before its answer: waiting lets the answer win.
const gatherMs = 400;
const mostAtOnce = 500;

export function useLiveBoard(filter: Filter | undefined, columns: readonly BoardColumn[]): void {
  const client = useQueryClient();
  const changed = useRef(new Set<string>());
  const activities = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const follow = useEffectEvent(async () => {
    timer.current = undefined;
    const ids = [...changed.current];
    changed.current = new Set();
    if (activities.current) void refreshNextSteps(client);
    activities.current = false;
    if (!filter || ids.length === 0) return;
    if (ids.length > mostAtOnce) return void refreshObject(client, 'deal');
    const { records } = await readPage('deal', {
      filter: allOf(filter, { field: 'id', op: 'in', value: ids }),
      fields: cardFields,
      limit: mostAtOnce,
    });
    for (const deal of records) placeCard(client, columns, deal);
    const seen = new Set(records.map(({ id }) => id));
    for (const id of ids) if (!seen.has(id)) removeCard(client, columns, id);
    void client.invalidateQueries({ queryKey: recordKeys.aggregates('deal') });
  });

  useStream((event) => {
    if (event.type !== 'change') return;
    if (event.object === 'deal') changed.current.add(event.record_id);
    else if (event.object === 'activity') activities.current = true;
    else return;
    timer.current ??= setTimeout(() => void follow(), gatherMs);
  });
}
