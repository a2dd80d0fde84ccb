import { Radio, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WorkingHours } from '../../../../platform/lib/working-hours.ts';
import type { WeekHours } from '../../../../platform/lib/working-time.ts';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useAutosave } from '../../../../platform/web/ui/autosave.ts';
import { ErrorState } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SaveStatus } from '../../../../platform/web/ui/save-status.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { type Visibility, visibilities } from '../../contract.ts';
import { hoursMessages } from '../../messages.ts';
import { agendaKey } from '../use-agenda.ts';
import { CalendarLink } from './calendar-link.tsx';
import classes from './hours.module.css';
import { isInOrder, WeekEditor } from './week-editor.tsx';

interface Mine {
  working_hours: WeekHours | null;
  visibility: Visibility;
}

export default function OwnAgendaScreen() {
  const m = useMessages(hoursMessages);
  const { data, error, refetch } = useQuery({
    queryKey: [agendaKey, 'own settings'],
    gcTime: 0,
    queryFn: async () => ({
      mine: await api.action<Mine>('agenda.mine', {}),
      firm: await api.action<WorkingHours>('agenda.hours', {}),
    }),
  });
  return (
    <Page title={m.ownAgenda} width="reading">
      <p className={classes.lead}>{m.ownLead}</p>
      {data ? (
        <OwnForm mine={data.mine} firm={data.firm} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={6} height={40} />
      )}
      <CalendarLink />
    </Page>
  );
}

function OwnForm({ mine, firm }: { mine: Mine; firm: WorkingHours }) {
  const m = useMessages(hoursMessages);
  const [values, setValues] = useState(mine);
  const { state, change, flush } = useAutosave((next: Partial<Mine>) => api.action('agenda.set_mine', next));
  const edit = (next: Partial<Mine>) => {
    setValues((before) => ({ ...before, ...next }));
    if (!next.working_hours || isInOrder(next.working_hours)) change(next);
  };
  const own = values.working_hours;
  const labels = { details: m.details, busy: m.busyOnly, hidden: m.hidden };
  return (
    <div className={classes.stack}>
      <section className={classes.stack} aria-label={m.ownHours}>
        <h2 className={classes.title}>{m.ownHours}</h2>
        <SegmentedControl
          aria-label={m.ownHours}
          className={classes.narrow}
          value={own ? 'own' : 'firm'}
          onChange={(next) => edit({ working_hours: next === 'own' ? firm.hours : null })}
          data={[
            { value: 'firm', label: m.asFirm },
            { value: 'own', label: m.others },
          ]}
        />
        {own && <WeekEditor hours={own} onChange={(working_hours) => edit({ working_hours })} />}
        {own && !isInOrder(own) && <p role="alert">{m.backwards}</p>}
      </section>
      <Radio.Group
        label={m.seen}
        description={m.seenHelp}
        value={values.visibility}
        onChange={(next) => edit({ visibility: next as Visibility })}
      >
        <div className={classes.radios}>
          {visibilities.map((one) => (
            <Radio key={one} value={one} label={labels[one]} />
          ))}
        </div>
      </Radio.Group>
      <SaveStatus state={state} onRetry={flush} />
    </div>
  );
}
