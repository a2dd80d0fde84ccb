/** Every component of the kit in each of its states, with no server behind: for pictures, and to see a change at once. */
import {
  IconBuilding,
  IconCalendar,
  IconChartBar,
  IconHome,
  IconInbox,
  IconRoute,
  IconSettings,
  IconTarget,
  IconUsers,
} from '@tabler/icons-react';
import { useMemo } from 'react';
import { useMessages } from '../../../platform/web/language.tsx';
import { Frame, type FrameEntry } from '../../../platform/web/ui/frame.tsx';
import { Page } from '../../../platform/web/ui/page.tsx';
import { UrlTabs, useTab } from '../../../platform/web/ui/url-tabs.tsx';
import { asString, useUrlState } from '../../../platform/web/url-state.ts';
import { KitBasics } from './kit-basics.tsx';
import { KitCharts } from './kit-charts.tsx';
import { KitForms } from './kit-forms.tsx';
import { KitPeek } from './kit-peek.tsx';
import { KitStates } from './kit-states.tsx';
import { kitMessages } from './messages.ts';

const person = { id: 'camille', name: 'Camille Roussel', email: 'camille@forme.fr' };

export default function KitScreen() {
  const m = useMessages(kitMessages);
  const [{ peek }, setUrl] = useUrlState((search) => ({ peek: asString(search.peek) }));
  const tabs = [
    { id: 'all', label: m.all },
    { id: 'forms', label: m.forms },
    { id: 'states', label: m.states, count: 5 },
    { id: 'charts', label: m.charts },
  ];
  const tab = useTab(tabs);
  const nothing = () => undefined;
  const creations = useMemo(
    () => [
      { id: 'deal', label: m.newDeal, icon: IconTarget, run: () => undefined },
      { id: 'company', label: m.newCompany, icon: IconBuilding, run: () => undefined },
    ],
    [m],
  );
  const closePeek = () => setUrl({ peek: undefined }, 'push');

  return (
    <Frame firm={m.firm} person={person} entries={useEntries()} creations={creations} onSignOut={nothing}>
      <Page
        title={m.title}
        width="wide"
        tabs={<UrlTabs tabs={tabs} />}
        peek={peek && <KitPeek onClose={closePeek} />}
      >
        {tab === 'all' && <KitBasics onPeek={() => setUrl({ peek: 'atelier' }, 'push')} />}
        {tab === 'forms' && <KitForms />}
        {tab === 'states' && <KitStates />}
        {tab === 'charts' && <KitCharts />}
      </Page>
    </Frame>
  );
}

function useEntries(): FrameEntry[] {
  const m = useMessages(kitMessages);
  return useMemo(
    () => [
      { id: 'kit', label: m.today, icon: IconHome, to: '/_kit', group: 'day', shortcut: 'a' },
      { id: 'leads', label: m.leads, icon: IconInbox, to: '/leads', group: 'day', shortcut: 'l', count: 12 },
      { id: 'deals', label: m.deals, icon: IconTarget, to: '/deals', group: 'sales', shortcut: 'd' },
      {
        id: 'companies',
        label: m.companies,
        icon: IconBuilding,
        to: '/companies',
        group: 'customers',
        shortcut: 's',
      },
      {
        id: 'contacts',
        label: m.contacts,
        icon: IconUsers,
        to: '/contacts',
        group: 'customers',
        shortcut: 'c',
      },
      { id: 'agenda', label: m.agenda, icon: IconCalendar, to: '/agenda', group: 'day' },
      { id: 'analysis', label: m.analysis, icon: IconChartBar, to: '/analysis', group: 'steering' },
      {
        id: 'programme',
        label: m.programme,
        icon: IconRoute,
        to: '/programme',
        group: 'steering',
        shortcut: 'p',
      },
      { id: 'settings', label: m.settings, icon: IconSettings, to: '/settings', group: 'settings' },
    ],
    [m],
  );
}
