// Why a change to many was refused: each reason once, with the records it holds for. A problem takes part when it names its record
// (`record`, `record_name`) and says the reason without it (`reason`, in both languages) in its params.
import type { Text } from '../../../platform/lib/language.ts';
import type { Problem } from '../../../platform/web/api.ts';

export interface Refusal {
  reason: Text;
  records: { id: string; name: string }[];
}

/** The most frequent first. Null when something else is wrong too, which then is what is to be said. */
export function refusalsOf(errors: readonly Problem[]): Refusal[] | null {
  const byReason = new Map<string, Refusal>();
  for (const { params } of errors) {
    if (!params?.record || !params.reason) return null;
    const reason = params.reason as Text;
    const known = byReason.get(reason.en) ?? { reason, records: [] };
    byReason.set(reason.en, known);
    known.records.push({ id: String(params.record), name: String(params.record_name ?? '') });
  }
  return byReason.size ? [...byReason.values()].sort((a, b) => b.records.length - a.records.length) : null;
}

export const refusedIds = (refusals: readonly Refusal[]): Set<string> =>
  new Set(refusals.flatMap(({ records }) => records.map(({ id }) => id)));
