// What the page of an activity shows under its header: the way to its report, how it repeats, who takes part.
import { Group } from '@mantine/core';
import type { ComponentProps } from 'react';
import { RepeatRibbon } from '../../features/activities/web/series/repeat-ribbon.tsx';
import { ParticipantsLine } from '../../features/agenda/web/entry/participants-line.tsx';
import { ReportLink } from '../../features/visit-reports/web/report-link.tsx';
import { ofModule } from './module-scope.tsx';

const Report = ofModule('visit_reports', ReportLink);
const Participants = ofModule('agenda', ParticipantsLine);

export function ActivityRibbon(props: ComponentProps<typeof RepeatRibbon>) {
  return (
    <Group gap="xs">
      <Report {...props} />
      <RepeatRibbon {...props} />
      <Participants record={props.record} />
    </Group>
  );
}
