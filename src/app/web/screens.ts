import { activityScreens } from '../../features/activities/web/screens.ts';
import { agendaScreens } from '../../features/agenda/web/screens.ts';
import { analysisScreens } from '../../features/analysis/web/screens.ts';
import { authScreens } from '../../features/auth/web/screens.ts';
import { forecastScreens } from '../../features/forecast/web/screens.ts';
import { handoverScreens } from '../../features/handover/web/screens.ts';
import { leadScreens } from '../../features/leads/web/screens.ts';
import { lifeCycleScreens } from '../../features/life-cycle/web/screens.ts';
import { notificationScreens } from '../../features/notifications/web/screens.ts';
import { programmeScreens } from '../../features/programme/web/screens.ts';
import { quoteScreens } from '../../features/quotes/web/screens.ts';
import { rhythmScreens } from '../../features/rhythm/web/screens.ts';
import { salesScreens } from '../../features/sales/web/screens.ts';
import { todayScreens } from '../../features/today/web/screens.ts';
import { transparencyScreens } from '../../features/transparency/web/screens.ts';
import { visitReportScreens } from '../../features/visit-reports/web/screens.ts';
import { defineScreens, type ScreenContribution } from '../../platform/web/screens.ts';
import { fieldsSettingsScreens } from '../../records/web/fields-settings/screens.ts';
import { recordScreens } from '../../records/web/screens.ts';
import { switchedByScope } from './module-scope.tsx';

/**
 * Every screen of the application, by feature. The first one with a place in the rail is where one lands at `/`, unless a
 * screen takes that path. Signing in is a screen of frame `bare` at `signInPath`; the gate sends there whoever is not
 * signed in, with `return_to` (to `setupPath` while nobody can be), and the menu sends to `signOutPath` whoever leaves.
 */
export const setupPath = '/setup';
export const signInPath = '/sign-in';
export const signOutPath = '/sign-out';
/** Screens below it are sections in the shell of the settings. */
export const settingsPath = '/settings';

const developmentScreens = defineScreens([
  {
    path: '/_kit',
    title: { fr: 'Composants', en: 'Components' },
    frame: 'bare',
    component: () => import('./kit/kit-screen.tsx'),
  },
]);

export const screens: ScreenContribution[] = [
  ...todayScreens,
  ...agendaScreens,
  ...salesScreens,
  ...forecastScreens,
  ...rhythmScreens,
  ...quoteScreens,
  ...lifeCycleScreens,
  ...analysisScreens,
  ...programmeScreens,
  ...recordScreens,
  ...fieldsSettingsScreens,
  ...leadScreens,
  ...authScreens,
  ...transparencyScreens,
  ...handoverScreens,
  ...activityScreens,
  ...notificationScreens,
  ...visitReportScreens,
  ...developmentScreens,
].map(switchedByScope);
