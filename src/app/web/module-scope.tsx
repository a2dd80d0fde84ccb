// Modules out of the scope are nowhere to be seen: neither in the rail nor among sections, and an address that leads into one
// says so in words.

import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import { laterPart } from '../../platform/web/later.tsx';
import type { ScreenContribution } from '../../platform/web/screens.ts';
import { sessionKey, useSession } from '../../platform/web/session.ts';
import { useStream } from '../../platform/web/stream.ts';
import { moduleOfScreen } from '../modules.ts';

const OutsideScope = laterPart(async () => (await import('./outside-scope.tsx')).OutsideScope);

export function useModuleOff(key: string | undefined): boolean {
  const { modules_off } = useSession();
  return key !== undefined && modules_off.includes(key);
}

/** A screen of a module is visible while the module is there. */
export function switchedByScope(screen: ScreenContribution): ScreenContribution {
  const key = moduleOfScreen(screen.path);
  if (key === undefined || !screen.navigation) return screen;
  const useVisible = () => {
    const visible = screen.useVisible?.() ?? true;
    return !useModuleOff(key) && visible;
  };
  return { ...screen, useVisible };
}

/** A part of a page that belongs to a module. */
export function ofModule<P extends object>(key: string, Part: ComponentType<P>): ComponentType<P> {
  return function PartOfModule(props: P) {
    return useModuleOff(key) ? null : <Part {...props} />;
  };
}

export function WithinScope({ children }: { children: ReactNode }) {
  const key = moduleOfScreen(useLocation().pathname);
  return useModuleOff(key) ? <OutsideScope module={key!} /> : children;
}

const deciding = new Set(['scope_item', 'module_gate', 'gate_verdict']);

/** Whoever is at work when the scope changes gets the modules, or loses them, without loading the page anew. */
export function useScopeFollowed(): void {
  const client = useQueryClient();
  useStream((event) => {
    if (event.type !== 'change' || !deciding.has(event.object)) return;
    void client.invalidateQueries({ queryKey: [sessionKey] });
    void client.invalidateQueries({ queryKey: ['schema'] });
  });
}
