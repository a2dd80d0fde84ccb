import type { Context } from '../../../../../model/server/context.ts';
import { readPage } from '../../../../../records/server/read.ts';
import type { Section } from '../../contract.ts';
import { choiceOf, mayRead, titleOf, type Words } from './words.ts';

const most = 6;

export async function risksSection(ctx: Context, words: Words): Promise<Section[]> {
  if (!mayRead(ctx, 'risk')) return [];
  const { m } = words;
  const { records } = await readPage(ctx, 'risk', {
    filter: { field: 'status', op: 'in', value: ['proposed', 'open', 'happened'] },
    fields: ['name', 'probability', 'impact', 'answer', 'owner', 'status'],
    limit: 1000,
  });
  const weighed = records
    .map(
      (one) =>
        ({ ...one, weight: Number(one.probability ?? 0) * Number(one.impact ?? 0) }) as typeof one & {
          weight: number;
        },
    )
    .sort((a, b) => b.weight - a.weight);
  const nameOf = ({ name, status }: (typeof records)[number]) =>
    status === 'proposed'
      ? m.signalled({ name: String(name) })
      : status === 'happened'
        ? m.happened({ name: String(name) })
        : String(name);
  return [
    {
      key: 'risks',
      page: 2,
      title: m.risks,
      summary: null,
      columns: [
        { label: m.risk, width: 0.54 },
        { label: m.answer, width: 0.16 },
        { label: m.who, width: 0.2 },
        { label: m.weight, width: 0.1, align: 'right' },
      ],
      rows: weighed
        .slice(0, most)
        .map((one) => [
          nameOf(one),
          choiceOf(ctx, words, 'risk', 'answer', one.answer) || m.none,
          titleOf(one.owner) ?? m.nobody,
          String(one.weight),
        ]),
      more: Math.max(0, weighed.length - most),
      none: m.noRisks,
    },
  ];
}
