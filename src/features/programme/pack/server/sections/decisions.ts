import type { Context } from '../../../../../model/server/context.ts';
import { readPage } from '../../../../../records/server/read.ts';
import { decisionsWanted } from '../../../decisions/server/wanted.ts';
import type { Section } from '../../contract.ts';
import { mayRead, type Words } from './words.ts';

const most = 8;

export async function decisionsSection(ctx: Context, words: Words): Promise<Section[]> {
  if (!mayRead(ctx, 'decision')) return [];
  const { m, formats, since } = words;
  const { next, count } = await decisionsWanted(ctx, most);
  return [
    {
      key: 'decisions',
      page: 1,
      title: m.decisions,
      summary: since ? m.takenSince({ count: await takenSince(ctx, since), day: formats.date(since) }) : null,
      columns: [
        { label: m.question, width: 0.82 },
        { label: m.by, width: 0.18, align: 'right' },
      ],
      rows: next.map(({ name, wanted_by }) => [name, wanted_by ? formats.date(wanted_by) : m.none]),
      more: count - next.length,
      none: m.noDecisions,
    },
  ];
}

async function takenSince(ctx: Context, since: string): Promise<number> {
  const { count } = await readPage(ctx, 'decision', {
    filter: {
      and: [
        { field: 'status', op: 'in', value: ['taken', 'replaced'] },
        { field: 'decided_on', op: 'gte', value: since },
      ],
    },
    fields: ['number'],
    limit: 1,
    count: 'exact',
  });
  return count?.value ?? 0;
}
