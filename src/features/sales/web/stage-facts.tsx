// Under the stages of a deal: for how long it has stood there against what is usual, its chances as typed and as learnt, and
// what the firm advises at this stage.
import { IconBulb, IconHourglassHigh } from '@tabler/icons-react';
import { useMessages } from '../../../platform/web/language.tsx';
import { useNow } from '../../../platform/web/now.ts';
import type { ApiRecord } from '../../../records/web/api/record.ts';
import { learntProbability, normOf } from '../exit-criteria.ts';
import { ribbonMessages } from './deal-ribbon-messages.ts';
import classes from './stage-facts.module.css';
import type { Stage } from './use-pipelines.ts';

export function StageFacts({ record, stage }: { record: ApiRecord; stage: Stage }) {
  const m = useMessages(ribbonMessages);
  const now = useNow();
  if (stage.outcome !== 'open') return null;
  const entered = record.stage_entered_at as string | null;
  const days = entered ? Math.max(0, Math.floor((now - Date.parse(entered)) / 86_400_000)) : null;
  const norm = normOf(stage);
  const late = days !== null && norm !== null && days > norm.days;
  const learnt = learntProbability(stage.learnt);
  const typed = record.probability as number | null;
  return (
    <div className={classes.facts}>
      {days !== null && (
        <span data-late={late || undefined} className={classes.age}>
          {late && <IconHourglassHigh size={14} aria-hidden="true" />}
          {days === 0 ? m.sinceToday : m.since({ count: days })}
          {late && ` : ${m.tooLong}`}
          {norm &&
            ` · ${
              norm.from === 'history'
                ? m.usual({ days: Math.round(norm.days), stays: stage.usual_stays ?? 0 })
                : m.norm({ days: norm.days })
            }`}
        </span>
      )}
      {typeof typed === 'number' && (
        <span>
          {m.probability({ typed })}
          {learnt !== null &&
            stage.learnt &&
            ` · ${m.learnt({ learnt, won: stage.learnt.won, deals: stage.learnt.deals })}`}
        </span>
      )}
      {stage.guidance && (
        <details className={classes.guidance}>
          <summary>
            <IconBulb size={14} aria-hidden="true" />
            {m.guidance}
          </summary>
          <p>{stage.guidance}</p>
        </details>
      )}
    </div>
  );
}
