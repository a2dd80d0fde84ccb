import { TZDate } from '@date-fns/tz';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Children, type ReactNode, useState } from 'react';
import { useFormats, useMessages } from '../../../platform/web/language.tsx';
import { useNow } from '../../../platform/web/now.ts';
import { useSession } from '../../../platform/web/session.ts';
import { useTimeZone } from '../../../platform/web/time-zone.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../platform/web/ui/page.tsx';
import { SectionTitle } from '../../../platform/web/ui/section-title.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import type { ApiRecord } from '../../../records/web/api/record.ts';
import { listPlace } from '../../../records/web/open-list.ts';
import type { Part } from '../contract.ts';
import { todayMessages } from '../messages.ts';
import { EmptyDay } from './empty-day.tsx';
import { LeadLine } from './lead-line.tsx';
import { Suggestions } from './suggestions.tsx';
import { TaskLine } from './task-line.tsx';
import classes from './today.module.css';
import { useDayWork } from './use-day-work.ts';
import { useToday } from './use-today.ts';

const evening = 18;

export default function TodayScreen() {
  const m = useMessages(todayMessages);
  const formats = useFormats();
  const now = useNow();
  const { user } = useSession();
  const zone = useTimeZone();
  const work = useDayWork();
  const [all, setAll] = useState(false);
  const { data: day, error, refetch } = useToday(all);
  const name = user.name.split(' ')[0] ?? '';
  const here = <R extends { id: string }>(records: readonly R[]) =>
    records.filter(({ id }) => !work.gone.has(id));
  const suggestions = (day?.suggestions ?? []).filter(({ about }) => !work.gone.has(about.id));
  const empty =
    day &&
    suggestions.length + day.beyond === 0 &&
    [day.late, day.due, day.leads].every(({ records }) => here(records).length === 0);
  return (
    <Page title={m.today} width="reading">
      <div className={classes.greeting}>
        <p className={classes.hello}>
          {hourOf(now, zone) >= evening ? m.goodEvening({ name }) : m.goodDay({ name })}
        </p>
        <p className={classes.date}>{formats.weekday(now)}</p>
      </div>
      {day ? (
        <>
          <Section title={m.late} part={day.late}>
            {here(day.late.records as ApiRecord[]).map((task) => (
              <TaskLine key={task.id} task={task} work={work} />
            ))}
          </Section>
          <Section title={m.forToday} part={day.due}>
            {here(day.due.records as ApiRecord[]).map((task) => (
              <TaskLine key={task.id} task={task} work={work} />
            ))}
          </Section>
          <Section title={m.newLeads} part={day.leads}>
            {here(day.leads.records as ApiRecord[]).map((lead) => (
              <LeadLine key={lead.id} lead={lead} work={work} />
            ))}
          </Section>
          <Suggestions suggestions={suggestions} day={day} work={work} onShowAll={() => setAll(true)} />
          <p className={classes.end}>
            <IconCircleCheck aria-hidden="true" />
            {m.end}
          </p>
          {empty && <EmptyDay />}
        </>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={8} height={56} />
      )}
    </Page>
  );
}

const hourOf = (moment: number, zone: string) => new TZDate(moment, zone).getHours();

function Section({ title, part, children }: { title: string; part: Part; children: ReactNode }) {
  const m = useMessages(todayMessages);
  const { records, total, opens } = part;
  if (Children.count(children) === 0) return null;
  return (
    <section className={classes.section} aria-label={title}>
      <SectionTitle count={total - records.length + Children.count(children)}>{title}</SectionTitle>
      <ul className={classes.list}>{children}</ul>
      {total > records.length && (
        <Link {...listPlace(opens)} className={classes.more}>
          {m.seeAll({ count: total })}
        </Link>
      )}
    </section>
  );
}
