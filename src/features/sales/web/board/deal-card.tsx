// A deal on the board: its name, for whom, how much, what comes next and for how long it has been open.
import { IconAlertTriangle, IconHourglassHigh } from '@tabler/icons-react';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { useNow } from '../../../../platform/web/now.ts';
import { DateText } from '../../../../platform/web/ui/date-text.tsx';
import { MoneyText } from '../../../../platform/web/ui/money-text.tsx';
import { PersonAvatar } from '../../../../platform/web/ui/person-avatar.tsx';
import { type ApiRecord, type Reference, titleOf } from '../../../../records/web/api/record.ts';
import { kindIcon } from '../../../../records/web/timeline/kind-icon.ts';
import type { Money } from '../../contract.ts';
import { normOf } from '../../exit-criteria.ts';
import { boardMessages } from '../../messages.ts';
import { dueOf, useNextStep } from '../next-steps.ts';
import { type Stage, useStage } from '../use-pipelines.ts';
import { ageOf } from './age.ts';
import classes from './board.module.css';

export function DealFace({ deal }: { deal: ApiRecord }) {
  const m = useMessages(boardMessages);
  const company = deal.company as Reference | null;
  const owner = deal.owner as Reference | null;
  const amount = deal.amount as Money | null;
  return (
    <>
      <span className={classes.name}>{titleOf(deal)}</span>
      {company?.title && <span className={classes.company}>{company.title}</span>}
      <span className={classes.facts}>
        <span className={classes.amount} data-none={!amount || undefined}>
          {amount ? <MoneyText value={amount} /> : m.noAmount}
        </span>
        <AgeText deal={deal} />
        {owner?.title && <PersonAvatar id={owner.id} name={owner.title} size={20} alone />}
      </span>
      {deal.status === 'open' && <NextStepLine deal={deal.id} />}
      {deal.status === 'lost' && typeof deal.lost_reason === 'string' && (
        <span className={classes.company}>{deal.lost_reason}</span>
      )}
    </>
  );
}

function AgeText({ deal }: { deal: ApiRecord }) {
  const m = useMessages(boardMessages);
  const formats = useFormats();
  const now = useNow();
  const stage = useStage((deal.stage as Reference | null)?.id);
  const norm = stage ? normOf(stage) : null;
  if (deal.status !== 'open') {
    const closed = deal.close_date as string | null;
    return closed ? (
      <span className={classes.age} title={m.closed({ date: formats.date(closed) })}>
        <DateText value={closed} />
      </span>
    ) : null;
  }
  const entered = (deal.stage_entered_at ?? deal.opened_on ?? deal.created_at) as string | null;
  if (!entered) return null;
  const age = ageOf(entered, now);
  const words =
    age.unit === 'today'
      ? m.today
      : age.unit === 'days'
        ? m.ageDays({ days: age.value })
        : age.unit === 'months'
          ? m.ageMonths({ months: age.value })
          : m.ageYears({ years: age.value });
  const days = Math.max(0, Math.floor((now - Date.parse(entered)) / 86_400_000));
  const late = norm !== null && days > norm.days;
  const closes = deal.close_date as string | null;
  const opened = (deal.opened_on ?? deal.created_at) as string | null;
  const full = [
    m.inStage({ count: days }),
    ...(norm ? [normText(m, norm, stage)] : []),
    ...(opened ? [m.opened({ date: formats.date(opened) })] : []),
    ...(closes ? [m.closes({ date: formats.date(closes) })] : []),
  ];
  return (
    <span className={classes.age} title={full.join('\n')} data-late={late || undefined}>
      {late && <IconHourglassHigh size={12} aria-hidden="true" />}
      {words}
      {late && <span className="visually-hidden"> ({m.tooLong})</span>}
    </span>
  );
}

function normText(
  m: ReturnType<typeof useMessages<typeof boardMessages>>,
  norm: NonNullable<ReturnType<typeof normOf>>,
  stage: Stage | undefined,
): string {
  const days = Math.round(norm.days);
  return norm.from === 'history' ? m.usual({ days, stays: stage?.usual_stays ?? 0 }) : m.norm({ days });
}

function NextStepLine({ deal }: { deal: string }) {
  const m = useMessages(boardMessages);
  const formats = useFormats();
  const now = useNow();
  const next = useNextStep(deal);
  if (next === undefined) return <span className={classes.next} aria-hidden="true" />;
  if (next === null) {
    return (
      <span className={classes.next} data-none>
        <IconAlertTriangle size={14} aria-hidden="true" />
        {m.noNext}
      </span>
    );
  }
  const Glyph = kindIcon(next.kind);
  const due = dueOf(next);
  const late = due !== null && Date.parse(due) < now;
  return (
    <span className={classes.next}>
      <Glyph size={14} aria-hidden="true" />
      <span className={classes.subject}>{titleOf(next)}</span>
      {due && (
        <span className={classes.due} data-late={late || undefined}>
          {late && <span className="visually-hidden">{m.late}</span>}
          {late && <IconAlertTriangle size={12} aria-hidden="true" />}
          <time dateTime={due} title={formats.full(due)}>
            {formats.day(due, now)}
          </time>
        </span>
      )}
    </span>
  );
}
