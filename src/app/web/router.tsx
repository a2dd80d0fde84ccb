/** Makes the routes of the screens. `app` screens stand in the frame, behind the session gate; `bare` ones stand alone. */
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMessages } from '../../platform/web/language.tsx';
import type { ScreenContribution } from '../../platform/web/screens.ts';
import { ErrorState } from '../../platform/web/ui/error-state.tsx';
import { uiMessages } from '../../platform/web/ui/messages.ts';
import { Notices } from '../../platform/web/ui/notices.tsx';
import { Page } from '../../platform/web/ui/page.tsx';
import { PaletteRoot } from '../../platform/web/ui/palette.tsx';
import { AppFrame } from './app-frame.tsx';
import { NotFound } from './not-found.tsx';
import { shellOf, shells } from './shells.ts';

export function createAppRouter(screens: ScreenContribution[]) {
  const root = createRootRoute({ component: Root, errorComponent: FailedRoot });
  const framed = createRoute({
    getParentRoute: () => root,
    id: 'framed',
    component: () => <AppFrame screens={screens} />,
  });
  const routeOf = (parent: AnyRoute, { path, component }: ScreenContribution): AnyRoute =>
    createRoute({ getParentRoute: () => parent, path, component: lazyRouteComponent(component) });

  const inFrame = screens.filter((screen) => screen.frame !== 'bare');
  const shelled = shells.map(({ path, component }) => {
    const Shell = lazy(component);
    const shell = createRoute({
      getParentRoute: () => framed,
      id: path.slice(1),
      component: () => (
        <Suspense>
          <Shell screens={screens}>
            <Outlet />
          </Shell>
        </Suspense>
      ),
    });
    const within = inFrame.filter((screen) => shellOf(screen.path) === path);
    return shell.addChildren(within.map((screen) => routeOf(shell, screen)));
  });
  const inside = inFrame
    .filter(({ path }) => shellOf(path) === undefined)
    .map((screen) => routeOf(framed, screen));
  const alone = screens.filter((screen) => screen.frame === 'bare').map((screen) => routeOf(root, screen));
  const lost = createRoute({ getParentRoute: () => framed, path: '$', component: NotFound });

  framed.addChildren([...inside, ...shelled, lost] as AnyRoute[]);
  const top: AnyRoute[] = [...alone, ...startRoute(screens, root), framed];
  return createRouter({
    routeTree: root.addChildren(top),
    defaultPreload: 'intent',
    defaultPendingMs: 150,
    defaultErrorComponent: FailedScreen,
    scrollRestoration: true,
  });
}

/** Where `/` leads when no screen is there. */
function startRoute(screens: ScreenContribution[], root: AnyRoute): AnyRoute[] {
  if (screens.some(({ path }) => path === '/')) return [];
  const first = screens.find(({ navigation }) => navigation) ?? screens[0];
  const beforeLoad = () => {
    throw redirect({ to: first?.navigation?.to ?? first?.path });
  };
  return [createRoute({ getParentRoute: () => root, path: '/', beforeLoad })];
}

function Root() {
  return (
    <PaletteRoot>
      <Outlet />
      <Notices />
    </PaletteRoot>
  );
}

function FailedScreen({ error, reset }: ErrorComponentProps) {
  const m = useMessages(uiMessages);
  return (
    <Page title={m.failedTitle}>
      <ErrorState error={error} onRetry={useRetry(reset)} />
    </Page>
  );
}

/** Outside of everything a page may use. */
function FailedRoot({ error, reset }: ErrorComponentProps) {
  return (
    <main>
      <ErrorState alone error={error} onRetry={useRetry(reset)} />
    </main>
  );
}

function useRetry(reset: () => void) {
  const { reset: resetQueries } = useQueryErrorResetBoundary();
  return () => {
    resetQueries();
    reset();
  };
}
