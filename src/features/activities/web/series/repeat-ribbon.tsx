/** On the page of an activity: how it repeats, and what can be done about that. */
import { Button, Menu } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WebObject } from '../../../../model/web/use-schema.tsx';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import type { SeriesState } from '../../series-contract.ts';
import classes from '../activities.module.css';
import { seriesMessages } from './messages.ts';
import { RepeatDialog } from './repeat-dialog.tsx';
import { useRepeatSentence } from './use-repeat-sentence.ts';
import { useSeriesWork } from './use-series-work.ts';

export function RepeatRibbon({ record }: { object: WebObject; record: ApiRecord }) {
  const m = useMessages(seriesMessages);
  const say = useRepeatSentence();
  const [editing, setEditing] = useState(false);
  const { data } = useQuery({
    queryKey: ['series', record.id, record.version],
    queryFn: ({ signal }) => api.action<SeriesState>('series.state', { id: record.id }, { signal }),
  });
  const work = useSeriesWork(record);
  const dated = Boolean(record.due_at ?? record.starts_at);
  if (!data || record._can?.edit === false || record.done_at) return null;
  if (!data.repeat && !dated) return null;
  return (
    <div className={classes.ribbon}>
      {data.repeat && data.starts ? (
        <>
          <span className={classes.repeats}>
            <IconRepeat size={18} stroke={1.5} aria-hidden="true" />
            {m.repeats({ sentence: say(data.repeat, data.starts) })}
          </span>
          <Menu>
            <Menu.Target>
              <Button size="xs">{m.editing}</Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setEditing(true)}>{m.changeRule}</Menu.Item>
              <Menu.Item onClick={() => void work.apply('following')}>{m.apply}</Menu.Item>
              <Menu.Item onClick={() => void work.apply('all')}>{m.applyAll}</Menu.Item>
              <Menu.Divider />
              <Menu.Item onClick={() => void work.end('following')}>{m.endHere}</Menu.Item>
              <Menu.Item onClick={() => void work.end('all')}>{m.endAll}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      ) : (
        <Button leftSection={<IconRepeat />} onClick={() => setEditing(true)}>
          {m.repeat}
        </Button>
      )}
      {editing && (
        <RepeatDialog
          record={record}
          repeat={data.repeat}
          onSave={(repeat) => (data.repeat ? work.change(repeat) : work.start(repeat))}
          onClose={() => setEditing(false)}
        />
      )}
    </div>
  );
}
