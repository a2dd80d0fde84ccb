import { TZDate } from '@date-fns/tz';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import { useNow } from '../../../platform/web/now.ts';
import { useSession } from '../../../platform/web/session.ts';
import { useTimeZone } from '../../../platform/web/time-zone.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../platform/web/ui/page.tsx';
import { SectionTitle } from '../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import { useLiveRecords } from '../../../records/web/api/use-live-records.ts';
import { listPlace } from '../../../records/web/open-list.ts';
import { todayMessages } from '../messages.ts';
import { DealLine } from './deal-line.tsx';
import { EmptyDay } from './empty-day.tsx';
import { LeadLine } from './lead-line.tsx';
import { TaskLine } from './task-line.tsx';
import classes from './today.module.css';
import { useDayWork } from './use-day-work.ts';
import { type Part, useToday } from './use-today.ts';

const evening = 18;

export default function TodayScreen() {
  const m = useMessages(todayMessages);
  const formats = useFormats();
  const now = useNow();
  const { user } = useSession();
  const zone = useTimeZone();
  const work = useDayWork();
  const today = useToday(work.planned);
  useLiveRecords();
  const { late, due, deals, leads, loading, error, retry } = today;
  const name = user.name.split(' ')[0] ?? '';
  const empty = [late, due, deals, leads].every(({ records }) => records.length === 0);
  return (
    <Page title={m.today} width="reading">
      <div className={classes.greeting}>
        <p className={classes.hello}>
          {hourOf(now, zone) >= evening ? m.goodEvening({ name }) : m.goodDay({ name })}
        </p>
        <p className={classes.date}>{formats.weekday(now)}</p>
      </div>
      {error ? (
        <ErrorState error={error} onRetry={retry} />
      ) : loading ? (
        <SkeletonRows count={8} height={56} />
      ) : (
        <>
          <Section title={m.late} part={late}>
            {late.records.map((task) => (
              <TaskLine key={task.id} task={task} work={work} />
            ))}
          </Section>
          <Section title={m.forToday} part={due}>
            {due.records.map((task) => (
              <TaskLine key={task.id} task={task} work={work} />
            ))}
          </Section>
          <Section title={m.newLeads} part={leads}>
            {leads.records.map((lead) => (
              <LeadLine key={lead.id} lead={lead} work={work} />
            ))}
          </Section>
          <Section title={m.withoutNext} part={deals}>
            {deals.records.map((deal) => (
              <DealLine key={deal.id} deal={deal} work={work} />
            ))}
          </Section>
          <p className={classes.end}>
            <IconCircleCheck aria-hidden="true" />
            {m.end}
          </p>
          {empty && <EmptyDay />}
        </>
      )}
    </Page>
  );
}

const hourOf = (moment: number, zone: string) => new TZDate(moment, zone).getHours();

function Section({ title, part, children }: { title: string; part: Part; children: ReactNode }) {
  const m = useMessages(todayMessages);
  const { records, total, opens } = part;
  if (records.length === 0) return null;
  return (
    <section className={classes.section} aria-label={title}>
      <SectionTitle count={total}>{title}</SectionTitle>
      <ul className={classes.list}>{children}</ul>
      {total > records.length && (
        <Link {...listPlace(opens)} className={classes.more}>
          {m.seeAll({ count: total })}
        </Link>
      )}
    </section>
  );
}
