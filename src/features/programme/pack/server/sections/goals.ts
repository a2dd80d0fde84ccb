import type { Context } from '../../../../../model/server/context.ts';
import type { Unit } from '../../../goals/contract.ts';
import { goalsNow } from '../../../goals/server/measure-now.ts';
import type { Section } from '../../contract.ts';
import { mayRead, type Words } from './words.ts';

const most = 8;

export async function goalsSection(ctx: Context, words: Words): Promise<Section[]> {
  if (!mayRead(ctx, 'goal')) return [];
  const { m } = words;
  const goals = await goalsNow(ctx);
  const figure = (value: number | null, unit: Unit | undefined) =>
    value === null ? m.none : figureIn(words, value, unit, ctx.settings.currency);
  return [
    {
      key: 'goals',
      page: 1,
      title: m.goals,
      summary: null,
      columns: [
        { label: m.goal, width: 0.4 },
        { label: m.baseline, width: 0.14, align: 'right' },
        { label: m.now, width: 0.14, align: 'right' },
        { label: m.target, width: 0.14, align: 'right' },
        { label: m.state, width: 0.18, align: 'right' },
      ],
      rows: goals
        .slice(0, most)
        .map(({ name, measure, baseline, now, target, state }) => [
          name,
          figure(baseline, measure?.unit),
          state === 'few' || state === 'no_data' ? m[state] : figure(now?.value ?? null, measure?.unit),
          figure(target, measure?.unit),
          m[state],
        ]),
      more: Math.max(0, goals.length - most),
      none: m.noGoals,
    },
  ];
}

/** Beyond ten, decimals are noise. */
const rounded = (value: number): number => (Math.abs(value) >= 10 ? Math.round(value) : value);

export function figureIn(
  { m, formats }: Words,
  value: number,
  unit: Unit | undefined,
  currency: string,
): string {
  switch (unit) {
    case 'percent':
      return formats.percent(value / 100);
    case 'money':
      return formats.money({ amount: Math.round(value), currency });
    case 'minutes':
    case 'hours':
    case 'days':
      return m[unit]({ value: formats.number(rounded(value)) });
    default:
      return formats.number(value);
  }
}
