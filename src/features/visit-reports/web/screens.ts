import { defineScreens } from '../../../platform/web/screens.ts';

export const visitReportScreens = defineScreens([
  {
    path: '/visit/$activity',
    title: { fr: 'Compte rendu', en: 'Report' },
    component: () => import('./report-screen.tsx'),
  },
]);
