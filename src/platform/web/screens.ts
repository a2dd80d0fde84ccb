/**
 * A screen, as a feature contributes it. The application joins the lists (app/web/screens.ts) and makes the routes and
 * the navigation of them; a feature never touches the router.
 *
 *     export const salesScreens = defineScreens([
 *       {
 *         path: '/deals',
 *         title: { fr: 'Affaires', en: 'Deals' },
 *         component: () => import('./deals-screen.tsx'),
 *         navigation: { icon: IconTarget, group: 'sales', order: 10, shortcut: 'd' },
 *       },
 *     ]);
 */
import type { ComponentType } from 'react';
import type { Text } from '../lib/language.ts';

export type Icon = ComponentType<{ size?: number | string; stroke?: number | string; className?: string }>;

/** The parts of the rail from the top: what the day brings, whom one sells to, selling, where it leads; and at the foot the settings. */
export const navigationGroups = ['day', 'customers', 'sales', 'steering', 'settings'] as const;
export type NavigationGroup = (typeof navigationGroups)[number];

export type ScreenContribution = {
  /** As TanStack Router writes it: '/deals', '/records/$object/$id'. */
  path: string;
  /** The title of the page in the browser, and the label in the rail. */
  title: Text;
  /** The module's default export is the screen. Loaded when first needed. */
  component: () => Promise<{ default: ComponentType }>;
  navigation?: {
    icon: Icon;
    group: NavigationGroup;
    order: number;
    /** The letter after `g`. */
    shortcut?: string;
    /** Its place in the bar of a telephone, which has room for four. */
    phone?: number;
    /** Where the entry leads when the path has parameters. */
    to?: string;
    /** Other places that belong to it. */
    also?: string;
  };
  /** A hook: whether this person has the screen in the rail. Absent: everybody has. The list is fixed, so hooks may be called over it. */
  useVisible?: () => boolean;
  /** `app`: within the frame, signed in (the default). `bare`: alone on the page, for signing in and setting up. */
  frame?: 'app' | 'bare';
};

export function defineScreens(screens: ScreenContribution[]): ScreenContribution[] {
  return screens;
}
