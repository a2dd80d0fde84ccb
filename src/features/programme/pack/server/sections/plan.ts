// What is late, the milestones of the next three months, and the gaps that wait.

import type { Filter } from '../../../../../model/query.ts';
import type { Context } from '../../../../../model/server/context.ts';
import { addDays, daysBetween } from '../../../../../platform/lib/day.ts';
import { readPage } from '../../../../../records/server/read.ts';
import type { Section } from '../../contract.ts';
import { choiceOf, mayRead, titleOf, type Words } from './words.ts';

const most = 6;
const ahead = 91;
const unfinished: Filter = { field: 'status', op: 'in', value: ['open', 'in_progress', 'to_approve'] };

export async function planSection(ctx: Context, words: Words): Promise<Section[]> {
  if (!mayRead(ctx, 'programme_task')) return [];
  const { m, formats, today } = words;
  const read = (filter: Filter) =>
    readPage(ctx, 'programme_task', {
      filter: { and: [unfinished, filter] },
      sort: 'ends_on',
      fields: ['name', 'ends_on', 'owner', 'kind'],
      limit: most,
      count: 'exact',
    });
  const late = await read({ field: 'ends_on', op: 'lt', value: today });
  const coming = await read({
    and: [
      { field: 'kind', op: 'is', value: 'milestone' },
      { field: 'ends_on', op: 'gte', value: today },
      { field: 'ends_on', op: 'lte', value: addDays(today, ahead) },
    ],
  });
  const all = [...late.records, ...coming.records];
  const counted = (late.count?.value ?? 0) + (coming.count?.value ?? 0);
  const state = (day: string) => {
    const days = daysBetween(today, day);
    return days < 0 ? m.late({ days: -days }) : m.ahead({ days });
  };
  return [
    {
      key: 'plan',
      page: 2,
      title: m.plan,
      summary:
        counted === 0 ? null : late.count?.value ? m.lateTasks({ count: late.count.value }) : m.noneLate,
      columns: [
        { label: m.task, width: 0.5 },
        { label: m.who, width: 0.18 },
        { label: m.by, width: 0.15, align: 'right' },
        { label: m.state, width: 0.17, align: 'right' },
      ],
      rows: all
        .slice(0, most)
        .map(({ name, ends_on, owner }) => [
          String(name),
          titleOf(owner) ?? m.nobody,
          formats.date(String(ends_on)),
          state(String(ends_on)),
        ]),
      more: Math.max(0, counted - most),
      none: m.noPlan,
    },
  ];
}

export async function gapsSection(ctx: Context, words: Words): Promise<Section[]> {
  if (!mayRead(ctx, 'gap')) return [];
  const { m } = words;
  const waiting: Filter = { field: 'verdict', op: 'in', value: ['open', 'close'] };
  const [page, closed, all] = await Promise.all([
    readPage(ctx, 'gap', { filter: waiting, sort: '-importance,effort', limit: 5, count: 'exact' }),
    countOf(ctx, { field: 'verdict', op: 'is', value: 'closed' }),
    countOf(ctx, { field: 'verdict', op: 'is_not', value: 'accept' }),
  ]);
  return [
    {
      key: 'gaps',
      page: 2,
      title: m.gaps,
      summary: all ? m.gapsClosed({ count: closed, all }) : null,
      columns: [
        { label: m.gap, width: 0.54 },
        { label: m.importance, width: 0.13, align: 'right' },
        { label: m.effort, width: 0.13, align: 'right' },
        { label: m.verdict, width: 0.2, align: 'right' },
      ],
      rows: page.records.map(({ name, importance, effort, verdict }) => [
        String(name),
        String(importance ?? m.none),
        String(effort ?? m.none),
        choiceOf(ctx, words, 'gap', 'verdict', verdict),
      ]),
      more: Math.max(0, (page.count?.value ?? 0) - page.records.length),
      none: m.noGaps,
    },
  ];
}

async function countOf(ctx: Context, filter: Filter): Promise<number> {
  const { count } = await readPage(ctx, 'gap', { filter, fields: ['name'], limit: 1, count: 'exact' });
  return count?.value ?? 0;
}
