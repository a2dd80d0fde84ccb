// The promise in a list: how much of its time is left, growing shorter by the minute, or how long the answer took.
import { useMessages } from '../../../../platform/web/language.tsx';
import { useNow } from '../../../../platform/web/now.ts';
import { DateText } from '../../../../platform/web/ui/date-text.tsx';
import { StateBadge } from '../../../../platform/web/ui/state-badge.tsx';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import { leadMessages } from '../../messages.ts';
import { useSpanWords, useWorkingMinutesLeft } from '../lead/working-time-left.ts';

const dayMs = 86_400_000;
/** Beyond, days say enough, and working time need not be counted hour by hour. */
const nearMs = 5 * dayMs;

export function PromiseCell({ record }: { record: ApiRecord }) {
  const m = useMessages(leadMessages);
  const now = useNow();
  const span = useSpanWords();
  const due = record.answer_due_at as string;
  const waits = !record.first_response_at && record.status === 'new';
  const away = Date.parse(due) - now;
  const left = useWorkingMinutesLeft(waits && Math.abs(away) <= nearMs ? due : null);
  if (!waits) return <Answered record={record} />;
  if (away < -nearMs) {
    const days = Math.floor(-away / dayMs);
    return <StateBadge tone="bad">{m.overShort({ time: m.days({ days }) })}</StateBadge>;
  }
  if (left === null) return <DateText value={due} />;
  if (away < 0) return <StateBadge tone="bad">{m.overShort({ time: span(left) })}</StateBadge>;
  return <StateBadge tone={left <= 60 ? 'warn' : 'info'}>{m.leftShort({ time: span(left) })}</StateBadge>;
}

function Answered({ record }: { record: ApiRecord }) {
  const m = useMessages(leadMessages);
  const span = useSpanWords();
  const took = record.answer_minutes as number | null | undefined;
  if (took === null || took === undefined) return null;
  const words = m.tookShort({ time: span(Number(took)) });
  return record.promise_kept === false ? <StateBadge tone="warn">{words}</StateBadge> : <span>{words}</span>;
}
