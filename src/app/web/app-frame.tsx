import { Outlet, useNavigate } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useText } from '../../platform/web/language.tsx';
import { navigationGroups, type ScreenContribution } from '../../platform/web/screens.ts';
import { useSession } from '../../platform/web/session.ts';
import { Frame, type FrameEntry } from '../../platform/web/ui/frame.tsx';
import { forgetRecentItems } from '../../platform/web/ui/palette-recent.ts';
import { signOutPath } from './screens.ts';
import { SessionGate } from './session-gate.tsx';

/** The frame with the firm's name, the person and the screens they have. */
export function AppFrame({ screens }: { screens: ScreenContribution[] }) {
  return (
    <SessionGate screens={screens}>
      <SignedInFrame screens={screens} />
    </SessionGate>
  );
}

function SignedInFrame({ screens }: { screens: ScreenContribution[] }) {
  const { user, workspace } = useSession();
  const entries = useEntries(screens);
  const navigate = useNavigate();
  const signOut = () => {
    forgetRecentItems();
    void navigate({ to: signOutPath });
  };
  return (
    <Frame firm={workspace.name} person={user} entries={entries} onSignOut={signOut}>
      <Suspense>
        <Outlet />
      </Suspense>
    </Frame>
  );
}

function useEntries(screens: ScreenContribution[]): FrameEntry[] {
  const text = useText();
  return screens
    .flatMap(({ path, title, navigation, useVisible }) => {
      // biome-ignore lint/correctness/useHookAtTopLevel: the list of screens is fixed, so the hooks keep their order.
      const visible = useVisible?.() ?? true;
      if (!navigation || !visible) return [];
      const { icon, group, order, shortcut, to = path } = navigation;
      return [{ id: path, label: text(title), icon, to, group, order, shortcut }];
    })
    .sort(
      (a, b) => navigationGroups.indexOf(a.group) - navigationGroups.indexOf(b.group) || a.order - b.order,
    );
}
