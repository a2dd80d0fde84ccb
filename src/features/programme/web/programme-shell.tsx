// The parts of the programme beside each other. A screen's order says under which heading it stands, by hundreds.
import type { ReactNode } from 'react';
import { useMessages } from '../../../platform/web/language.tsx';
import type { ScreenContribution } from '../../../platform/web/screens.ts';
import { SectionShell, useSections } from '../../../platform/web/ui/section-shell.tsx';
import { programmeMessages } from '../messages.ts';

export const programmePath = '/programme';

type Props = { screens: readonly ScreenContribution[]; children: ReactNode };

export function ProgrammeShell({ screens, children }: Props) {
  const m = useMessages(programmeMessages);
  const sections = useSections(programmePath, screens);
  const labels = [undefined, m.partFrame, m.partStudy, m.partResults, m.partPeople, m.partSteering];
  const parts = labels.map((label, part) => ({
    label,
    sections: sections.filter(({ order }) => Math.floor(order / 100) === part),
  }));
  return (
    <SectionShell
      path={programmePath}
      screens={screens}
      parts={parts}
      words={{ title: m.project, sections: m.sections, back: m.open, closed: m.closed }}
      root="screen"
    >
      {children}
    </SectionShell>
  );
}
