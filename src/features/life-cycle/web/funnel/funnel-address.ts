import { sources } from '../../../../objects/choices.ts';
import { asNumber, asString } from '../../../../platform/web/url-state.ts';
import { customerObjects } from '../../contract.ts';

export const spans = [1, 3, 6, 12, 24] as const;
export const usualSpan = 12;

export function readFunnelAddress(search: Record<string, unknown>) {
  const months = asNumber(search.months);
  return {
    of: customerObjects.find((object) => object === search.of),
    months: spans.find((span) => span === months),
    owner: asString(search.owner),
    source: sources.find(({ key }) => key === search.source)?.key,
  };
}
export type FunnelAddress = ReturnType<typeof readFunnelAddress>;

/** From the first of a month to today, the current month included. */
export function spanOf(months: number, today: string): { since: string; until: string } {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return { since: new Date(Date.UTC(year, month - months, 1)).toISOString().slice(0, 10), until: today };
}
