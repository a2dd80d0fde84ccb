// Parts of the application whose screens stand beside a list of their sections.
import type { ComponentType, ReactNode } from 'react';
import type { ScreenContribution } from '../../platform/web/screens.ts';
import { settingsPath } from './screens.ts';

export interface Shell {
  /** Screens at this path and below it stand in it. */
  path: string;
  component: () => Promise<{
    default: ComponentType<{ screens: readonly ScreenContribution[]; children: ReactNode }>;
  }>;
}

export const shells: readonly Shell[] = [
  {
    path: settingsPath,
    component: async () => ({
      default: (await import('../../features/auth/web/settings-shell.tsx')).SettingsShell,
    }),
  },
  {
    path: '/programme',
    component: async () => ({
      default: (await import('../../features/programme/web/programme-shell.tsx')).ProgrammeShell,
    }),
  },
];

/** The path of the shell that a screen stands in. */
export const shellOf = (path: string): string | undefined =>
  shells.find((shell) => `${path}/`.startsWith(`${shell.path}/`))?.path;
