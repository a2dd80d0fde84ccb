// What is planned of a level, and the button that puts three months of it in everybody's agenda.
import { Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay, useObject } from '../../../../model/web/use-schema.tsx';
import { api } from '../../../../platform/web/api.ts';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import { refreshObject } from '../../../../records/web/api/cache.ts';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import { useRecordPage } from '../../../../records/web/api/use-record-list.ts';
import { useUndoOperation } from '../../../../records/web/api/use-write.ts';
import { useSay } from '../../web/use-say.ts';
import type { Planned } from '../contract.ts';
import { governanceMessages } from '../messages.ts';
import classes from './governance.module.css';

export function NextMeetings({ committee }: { committee: ApiRecord }) {
  return useObject('meeting') ? <Meetings committee={committee} /> : null;
}

function Meetings({ committee }: { committee: ApiRecord }) {
  const m = useMessages(governanceMessages);
  const formats = useFormats();
  const client = useQueryClient();
  const errorText = useErrorText();
  const say = useSay();
  const offerUndo = useUndo();
  const undo = useUndoOperation();
  const mayCall = useMay('meeting', 'create');
  const [state, setState] = useState<{ busy: boolean; failure?: unknown }>({ busy: false });
  const { data } = useRecordPage('meeting', {
    filter: {
      and: [
        { field: 'committee', op: 'is', value: committee.id },
        { field: 'status', op: 'in', value: ['planned', 'open'] },
      ],
    },
    fields: ['starts_at'],
    sort: 'starts_at',
    limit: 3,
  });
  const plan = async () => {
    setState({ busy: true });
    try {
      const { ids, operation } = await api.action<Planned>('programme.plan_meetings', {
        committee: committee.id,
      });
      const refresh = () =>
        Promise.all([refreshObject(client, 'meeting'), refreshObject(client, 'activity')]);
      if (ids.length) offerUndo(m.planned({ count: ids.length }), () => undo(operation).then(refresh));
      else say.done(m.allThere);
      await refresh();
      setState({ busy: false });
    } catch (failure) {
      setState({ busy: false, failure });
    }
  };
  const next = data?.records ?? [];
  return (
    <div>
      <h3 className={classes.heading}>{m.next}</h3>
      {next.length ? (
        <ul className={classes.list}>
          {next.map(({ id, starts_at }) => (
            <li key={id}>
              <Link to="/programme/meetings/$id" params={{ id } as never} className={classes.link}>
                {formats.full(String(starts_at))}
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <p className={classes.dim}>{m.noNext}</p>
      )}
      {mayCall && Boolean(committee.rhythm) && (
        <Button
          mt="xs"
          leftSection={<IconCalendarPlus size={18} />}
          loading={state.busy}
          onClick={() => void plan()}
        >
          {m.plan}
        </Button>
      )}
      {state.failure !== undefined && <p role="alert">{errorText(state.failure)}</p>}
    </div>
  );
}
