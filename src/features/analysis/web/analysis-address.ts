import { sources } from '../../../objects/choices.ts';
import { asNumber, asString } from '../../../platform/web/url-state.ts';
import { breakdowns } from '../contract.ts';

export const spans = [1, 3, 6, 12, 24] as const;
export const usualSpan = 12;

export function readAnalysisAddress(search: Record<string, unknown>) {
  const months = asNumber(search.months);
  return {
    months: spans.find((span) => span === months),
    pipeline: asString(search.pipeline),
    owner: asString(search.owner),
    team: asString(search.team),
    product: asString(search.product),
    source: sources.find(({ key }) => key === search.source)?.key,
    by: breakdowns.find((by) => by === search.by),
    currency: asString(search.currency),
  };
}
export type AnalysisAddress = ReturnType<typeof readAnalysisAddress>;
