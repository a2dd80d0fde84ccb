import { asNumber, asString } from '../../../../platform/web/url-state.ts';

export const spans = [1, 3, 6, 12, 24] as const;
export const usualSpan = 12;

export type DashboardAddress = {
  pipeline?: string;
  owner?: string;
  months?: number;
  currency?: string;
};

export function readDashboardAddress(search: Record<string, unknown>): DashboardAddress {
  const months = asNumber(search.months);
  return {
    pipeline: asString(search.pipeline),
    owner: asString(search.owner),
    months: spans.find((span) => span === months),
    currency: asString(search.currency),
  };
}

/** Every month from one to the other, as `YYYY-MM-01`: those without anything have a place too. */
export function monthsBetween(since: string, until: string): string[] {
  const months: string[] = [];
  const [year = 0, month = 1] = since.split('-').map(Number);
  for (let i = 0; i < 240; i++) {
    const each = new Date(Date.UTC(year, month - 1 + i, 1)).toISOString().slice(0, 10);
    months.push(each);
    if (each >= until) break;
  }
  return months;
}
