// All records that meet a query, page after page up to a bound: for what is reckoned over the whole of them.
import type { Query } from '../../../model/query.ts';
import type { Context } from '../../../model/server/context.ts';
import { readPage } from '../../../records/server/read.ts';
import type { ApiRecord } from '../../../records/server/select.ts';

export async function readAll(
  ctx: Context,
  object: string,
  query: Omit<Query, 'limit' | 'cursor'>,
  most = 20_000,
): Promise<ApiRecord[]> {
  const all: ApiRecord[] = [];
  let cursor: string | undefined;
  do {
    const page = await readPage(ctx, object, { ...query, limit: 1000, cursor });
    all.push(...page.records);
    cursor = page.next_cursor ?? undefined;
  } while (cursor && all.length < most);
  return all;
}
