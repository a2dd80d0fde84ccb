// The settings: one's own, then the firm's.
import type { ReactNode } from 'react';
import { useMessages } from '../../../platform/web/language.tsx';
import type { ScreenContribution } from '../../../platform/web/screens.ts';
import { SectionShell, useSections } from '../../../platform/web/ui/section-shell.tsx';
import { settingsMessages } from '../messages.ts';

export const settingsPath = '/settings';

/** Sections of an order below this are one's own; the others are the firm's. */
const firmOrder = 100;

type Props = { screens: readonly ScreenContribution[]; children: ReactNode };

export function SettingsShell({ screens, children }: Props) {
  const m = useMessages(settingsMessages);
  const sections = useSections(settingsPath, screens).filter(({ to }) => to !== settingsPath);
  const own = sections.filter(({ order }) => order < firmOrder);
  const firm = sections.filter(({ order }) => order >= firmOrder);
  return (
    <SectionShell
      path={settingsPath}
      screens={screens}
      sections={sections}
      parts={[{ sections: own }, { sections: firm }]}
      words={{ title: m.settings, sections: m.sections, back: m.back, closed: m.closedSection }}
      root="list"
    >
      {children}
    </SectionShell>
  );
}
