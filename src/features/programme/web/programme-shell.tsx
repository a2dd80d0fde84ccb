// The parts of the programme beside each other. A screen's order says under which heading it stands, by hundreds. A light
// programme has a few in one list, and a way to more: see objects/programme/parts.ts.
import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMessages } from '../../../platform/web/language.tsx';
import type { ScreenContribution } from '../../../platform/web/screens.ts';
import { type Section, SectionShell, useSections } from '../../../platform/web/ui/section-shell.tsx';
import { programmeMessages } from '../messages.ts';
import { useParts } from '../parts/web/use-parts.ts';

export const programmePath = '/programme';
const morePath = `${programmePath}/more`;
/** With as many, headings help more than they part. */
const many = 12;

type Props = { screens: readonly ScreenContribution[]; children: ReactNode };

export function ProgrammeShell({ screens, children }: Props) {
  const m = useMessages(programmeMessages);
  const sections = useSections(programmePath, screens);
  const listed = useListed(sections);
  const labels = [undefined, m.partFrame, m.partStudy, m.partResults, m.partPeople, m.partSteering];
  const more = listed.filter(({ to }) => to === morePath);
  const others = listed.filter(({ to }) => to !== morePath);
  const parts =
    others.length < many
      ? [{ sections: others }]
      : labels.map((label, part) => ({
          label,
          sections: others.filter(({ order }) => Math.floor(order / 100) === part),
        }));
  return (
    <SectionShell
      path={programmePath}
      screens={screens}
      sections={sections}
      parts={[...parts, { sections: more }]}
      words={{ title: m.project, sections: m.sections, back: m.open, closed: m.closed }}
      root="screen"
    >
      {children}
    </SectionShell>
  );
}

/** Nothing before it is known what this programme does without. Whatever is open is listed as well. */
function useListed(sections: readonly Section[]): readonly Section[] {
  const { pathname } = useLocation();
  const { data } = useParts();
  if (!data) return [];
  const aside = new Set<string>(data.aside.map((key) => `${programmePath}/${key}`));
  if (aside.size === 0 || !data.may_add) aside.add(morePath);
  return sections.filter(({ to }) => !aside.has(to) || `${pathname}/`.startsWith(`${to}/`));
}
