// What is to be done next about a deal. Every card asks for its own, and all that ask at the same moment are answered by one
// query: a board of a hundred cards asks once.
import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import {
  type ApiRecord,
  type RecordPage,
  type Reference,
  recordKeys,
} from '../../../records/web/api/record.ts';
import { readPage } from '../../../records/web/api/use-record-list.ts';

const keyOf = () => [...recordKeys.pages('activity'), 'next_step'] as const;

const nextStepQuery = (deal: string) =>
  queryOptions({
    queryKey: [...keyOf(), deal],
    queryFn: () => askFor(deal),
    staleTime: 60_000,
  });

/** The earliest thing to do; null when there is none, undefined while it is not known. */
export function useNextStep(deal: string, enabled = true): ApiRecord | null | undefined {
  const { data } = useQuery({ ...nextStepQuery(deal), enabled });
  if (!data) return undefined;
  return data.records.find(({ done_at }) => !done_at) ?? null;
}

/** After an activity has changed: those on the screen are asked for again. */
export const refreshNextSteps = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ queryKey: keyOf() });

export const dueOf = (activity: ApiRecord): string | null =>
  (activity.due_at ?? activity.starts_at ?? null) as string | null;

type Asked = { deal: string; answer: (page: RecordPage) => void; fail: (error: unknown) => void };

const gatherMs = 15;
const mostAtOnce = 100;
let asked: Asked[] = [];

function askFor(deal: string): Promise<RecordPage> {
  return new Promise((answer, fail) => {
    asked.push({ deal, answer, fail });
    if (asked.length === 1) setTimeout(ask, gatherMs);
  });
}

function ask(): void {
  const all = asked;
  asked = [];
  for (let at = 0; at < all.length; at += mostAtOnce) void answerAll(all.slice(at, at + mostAtOnce));
}

async function answerAll(some: readonly Asked[]): Promise<void> {
  try {
    const { records } = await readPage('activity', {
      filter: {
        and: [
          { field: 'deal', op: 'in', value: some.map(({ deal }) => deal) },
          { field: 'done_at', op: 'empty' },
        ],
      },
      sort: 'due_at',
      fields: ['subject', 'kind', 'due_at', 'starts_at', 'done_at', 'deal', 'owner'],
      limit: 1000,
    });
    const byDeal = Map.groupBy(records, ({ deal }) => (deal as Reference | null)?.id);
    for (const { deal, answer } of some)
      answer({ records: earliestFirst(byDeal.get(deal) ?? []).slice(0, 1), next_cursor: null });
  } catch (error) {
    for (const { fail } of some) fail(error);
  }
}

// A meeting has no due date: it counts from its beginning.
const earliestFirst = (records: readonly ApiRecord[]) =>
  [...records].sort((a, b) => (dueOf(a) ?? '9').localeCompare(dueOf(b) ?? '9'));
