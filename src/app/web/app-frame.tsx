import { Outlet, useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import { LogHost } from '../../features/activities/web/log-host.tsx';
import { PlanHost } from '../../features/agenda/web/plan/plan-host.tsx';
import { Arrivals } from '../../features/notifications/web/arrivals.tsx';
import { Bell } from '../../features/notifications/web/bell.tsx';
import { FrictionHost, useFrictionEntries } from '../../features/programme/frictions/web/friction-host.tsx';
import { forgetDrafts } from '../../features/visit-reports/web/draft.ts';
import { WaitingReports } from '../../features/visit-reports/web/waiting-reports.tsx';
import { fieldTypes } from '../../fields/types.ts';
import { loadEdits } from '../../fields/web/lazy-edit.tsx';
import { FieldReaderProvider } from '../../fields/web/reader.tsx';
import { fieldWidgets } from '../../fields/web.tsx';
import { SchemaProvider } from '../../model/web/use-schema.tsx';
import { useText } from '../../platform/web/language.tsx';
import { laterPart, useFetchAhead } from '../../platform/web/later.tsx';
import { navigationGroups, type ScreenContribution } from '../../platform/web/screens.ts';
import { useSession } from '../../platform/web/session.ts';
import { SubjectNoteContext } from '../../platform/web/subject-note.ts';
import { TimeZoneProvider } from '../../platform/web/time-zone.tsx';
import { ErrorState } from '../../platform/web/ui/error-state.tsx';
import { Frame, type FrameEntry } from '../../platform/web/ui/frame.tsx';
import { forgetRecentItems } from '../../platform/web/ui/palette-recent.ts';
import { UserMenuContext } from '../../platform/web/ui/user-menu.tsx';
import { MendingHost } from '../../records/web/api/mending.tsx';
import { useRecordCreations } from '../../records/web/create/use-creations.ts';
import { useRecordEntries } from '../../records/web/navigation.ts';
import { PageOverridesContext } from '../../records/web/page/page-overrides.ts';
import { RecordPalette } from '../../records/web/palette/record-palette.tsx';
import { ofModule, useScopeFollowed, WithinScope } from './module-scope.tsx';
import { mendings, pageOverrides, subjectNote } from './page-overrides.tsx';
import { recordPlaces } from './record-places.ts';
import { signOutPath } from './screens.ts';
import { SessionGate } from './session-gate.tsx';
import { shellOf } from './shells.ts';

const QuickCreateHost = laterPart(
  async () => (await import('../../records/web/create/quick-create-host.tsx')).QuickCreateHost,
);

const bell = <Bell />;
const Plans = ofModule('agenda', PlanHost);
const Reports = ofModule('visit_reports', WaitingReports);

/** The frame with the firm's name, the person and the screens they have. */
export function AppFrame({ screens }: { screens: ScreenContribution[] }) {
  return (
    <SessionGate screens={screens}>
      <Firm>
        <SignedInFrame screens={screens} />
      </Firm>
    </SessionGate>
  );
}

/** What every screen stands on: the schema as this person may see it, and how the firm writes amounts and addresses. */
function Firm({ children }: { children: ReactNode }) {
  const { settings, user } = useSession();
  return (
    <TimeZoneProvider zone={user.time_zone}>
      <FieldReaderProvider country={settings.country} currency={settings.currency}>
        <SchemaProvider
          types={fieldTypes}
          widgets={fieldWidgets}
          waiting={null}
          failed={(error, retry) => (
            <main>
              <ErrorState alone error={error} onRetry={retry} />
            </main>
          )}
        >
          {children}
        </SchemaProvider>
      </FieldReaderProvider>
    </TimeZoneProvider>
  );
}

function SignedInFrame({ screens }: { screens: ScreenContribution[] }) {
  const { user, workspace } = useSession();
  const entries = useEntries(screens);
  const navigate = useNavigate();
  useScopeFollowed();
  useFetchAhead([loadEdits, QuickCreateHost.fetch]);
  const signOut = () => {
    forgetRecentItems();
    forgetDrafts();
    void navigate({ to: signOutPath });
  };
  return (
    <UserMenuContext value={useFrictionEntries()}>
      <Frame
        firm={workspace.name}
        person={user}
        entries={entries}
        creations={useRecordCreations()}
        tools={bell}
        onSignOut={signOut}
      >
        <SubjectNoteContext value={subjectNote}>
          <PageOverridesContext value={pageOverrides}>
            <MendingHost of={mendings}>
              <RecordPalette />
              <Arrivals />
              <LogHost />
              <Plans />
              <FrictionHost />
              <Reports />
              <QuickCreate />
              <WithinScope>
                <Suspense>
                  <Outlet />
                </Suspense>
              </WithinScope>
            </MendingHost>
          </PageOverridesContext>
        </SubjectNoteContext>
      </Frame>
    </UserMenuContext>
  );
}

/** Only where the address asks for it: most pages are left without anything having been made. */
function QuickCreate() {
  const { new: object } = useSearch({ strict: false }) as { new?: unknown };
  if (object === undefined) return null;
  return <QuickCreateHost />;
}

/** The screens that have a place in the rail, and a list for each object that has no screen of its own there. */
function useEntries(screens: ScreenContribution[]): FrameEntry[] {
  const own = useScreenEntries(screens);
  const taken = own.flatMap(({ shortcut }) => shortcut ?? []);
  const records = useRecordEntries(['deal'], taken, recordPlaces);
  return [...own, ...records].sort(
    (a, b) => navigationGroups.indexOf(a.group) - navigationGroups.indexOf(b.group) || a.order - b.order,
  );
}

function useScreenEntries(screens: ScreenContribution[]) {
  const text = useText();
  return screens.flatMap(({ path, title, navigation, useVisible }) => {
    // biome-ignore lint/correctness/useHookAtTopLevel: the list of screens is fixed, so the hooks keep their order.
    const visible = useVisible?.() ?? true;
    // Sections stand in the list of their shell.
    if (!navigation || !visible || (shellOf(path) ?? path) !== path) return [];
    const { icon, group, order, shortcut, phone, also, to = path } = navigation;
    return [{ id: path, label: text(title), icon, to, also, group, order, shortcut, phone }];
  });
}
