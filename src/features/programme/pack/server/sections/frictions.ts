import type { Filter } from '../../../../../model/query.ts';
import type { Context } from '../../../../../model/server/context.ts';
import { readPage } from '../../../../../records/server/read.ts';
import { momentOf } from '../../../goals/server/tally.ts';
import type { Section } from '../../contract.ts';
import { mayRead, type Words } from './words.ts';

const most = 5;

export async function frictionsSection(ctx: Context, words: Words): Promise<Section[]> {
  if (!mayRead(ctx, 'friction')) return [];
  const { m, since } = words;
  const answered: Filter = {
    and: [
      { field: 'status', op: 'in', value: ['done', 'declined'] },
      { field: 'answer', op: 'not_empty' },
      ...(since ? [{ field: 'answered_at', op: 'gte', value: momentOf(ctx, since) } as const] : []),
    ],
  };
  const [page, open] = await Promise.all([
    readPage(ctx, 'friction', {
      filter: answered,
      sort: '-answered_at',
      fields: ['words', 'answer'],
      limit: most,
      count: 'exact',
    }),
    readPage(ctx, 'friction', {
      filter: { field: 'status', op: 'in', value: ['open', 'doing'] },
      fields: ['words'],
      limit: 1,
      count: 'exact',
    }),
  ]);
  return [
    {
      key: 'frictions',
      page: 2,
      title: m.frictions,
      summary: open.count?.value ? m.openFrictions({ count: open.count.value }) : null,
      columns: [
        { label: m.friction, width: 0.5 },
        { label: m.did, width: 0.5 },
      ],
      rows: page.records.map(({ words, answer }) => [String(words), String(answer)]),
      more: Math.max(0, (page.count?.value ?? 0) - page.records.length),
      none: m.noFrictions,
    },
  ];
}
