// What the page of an activity shows under its header: the way to its report, how it repeats, who takes part.
import { Group } from '@mantine/core';
import type { ComponentProps } from 'react';
import { RepeatRibbon } from '../../features/activities/web/series/repeat-ribbon.tsx';
import { ParticipantsLine } from '../../features/agenda/web/entry/participants-line.tsx';
import { ReportLink } from '../../features/visit-reports/web/report-link.tsx';

export function ActivityRibbon(props: ComponentProps<typeof RepeatRibbon>) {
  return (
    <Group gap="xs">
      <ReportLink {...props} />
      <RepeatRibbon {...props} />
      <ParticipantsLine record={props.record} />
    </Group>
  );
}
