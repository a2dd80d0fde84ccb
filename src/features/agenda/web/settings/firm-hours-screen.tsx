import { Button, Select } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { HolidayRule } from '../../../../platform/lib/holidays.ts';
import type { WorkingHours } from '../../../../platform/lib/working-hours.ts';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useAnnounce } from '../../../../platform/web/ui/announcer.tsx';
import { ErrorState, useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../../platform/web/ui/skeleton-rows.tsx';
import { hoursMessages } from '../../messages.ts';
import { agendaKey } from '../use-agenda.ts';
import classes from './hours.module.css';
import { isInOrder, WeekEditor } from './week-editor.tsx';

export default function FirmHoursScreen() {
  const m = useMessages(hoursMessages);
  const { data, error, refetch } = useQuery({
    queryKey: [agendaKey, 'firm hours'],
    queryFn: () => api.action<WorkingHours>('agenda.hours', {}),
  });
  return (
    <Page title={m.firmHours} width="reading">
      <p className={classes.lead}>{m.firmLead}</p>
      {data ? (
        <HoursForm initial={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows count={7} height={40} />
      )}
    </Page>
  );
}

function HoursForm({ initial }: { initial: WorkingHours }) {
  const m = useMessages(hoursMessages);
  const client = useQueryClient();
  const announce = useAnnounce();
  const errorText = useErrorText();
  const [{ hours, holidays }, setValues] = useState(initial);
  const [state, setState] = useState<{ busy: boolean; said?: string; problem?: string }>({ busy: false });
  const save = async () => {
    if (!isInOrder(hours)) return setState({ busy: false, problem: m.backwards });
    setState({ busy: true });
    try {
      await api.action('agenda.set_hours', { hours, holidays });
      await client.invalidateQueries({ queryKey: [agendaKey] });
      announce(m.saved);
      setState({ busy: false, said: m.saved });
    } catch (error) {
      setState({ busy: false, problem: errorText(error) });
    }
  };
  return (
    <div className={classes.stack}>
      <WeekEditor hours={hours} onChange={(next) => setValues({ hours: next, holidays })} />
      <Select
        label={m.holidays}
        allowDeselect={false}
        className={classes.narrow}
        value={holidays}
        data={[
          { value: 'none', label: m.noHolidays },
          { value: 'fr', label: m.french },
          { value: 'fr_alsace_moselle', label: m.alsace },
        ]}
        onChange={(next) => next && setValues({ hours, holidays: next as HolidayRule })}
      />
      {state.problem && <p role="alert">{state.problem}</p>}
      <div className={classes.line}>
        <Button variant="filled" loading={state.busy} onClick={() => void save()}>
          {m.save}
        </Button>
        {state.said && <span className={classes.dim}>{state.said}</span>}
      </div>
    </div>
  );
}
