import { IconChartBar, IconHelp, IconRoute, IconTargetArrow } from '@tabler/icons-react';
import { useMay } from '../../../model/web/use-schema.tsx';
import { defineScreens } from '../../../platform/web/screens.ts';

export const salesScreens = defineScreens([
  {
    path: '/deals/board',
    title: { fr: 'Affaires', en: 'Deals' },
    component: () => import('./board/board-screen.tsx'),
    navigation: {
      icon: IconTargetArrow,
      group: 'sales',
      order: 10,
      phone: 4,
      shortcut: 'd',
      also: '/o/deal',
    },
    useVisible: () => useMay('deal', 'read'),
  },
  {
    path: '/deals/cycle',
    title: { fr: 'Cycle de vente', en: 'Sales cycle' },
    component: () => import('./cycle/cycle-screen.tsx'),
    useVisible: () => useMay('deal', 'read'),
  },
  {
    path: '/dashboard',
    title: { fr: 'Tableau de bord', en: 'Dashboard' },
    component: () => import('./dashboard/dashboard-screen.tsx'),
    navigation: { icon: IconChartBar, group: 'steering', order: 10, shortcut: 'b' },
    useVisible: () => useMay('deal', 'read'),
  },
  {
    path: '/settings/pipelines',
    title: { fr: 'Pipelines', en: 'Pipelines' },
    component: () => import('./pipelines/pipelines-screen.tsx'),
    navigation: { icon: IconRoute, group: 'settings', order: 140 },
    useVisible: () => useMay('pipeline', 'edit'),
  },
  {
    path: '/settings/reasons',
    title: { fr: 'Motifs et concurrents', en: 'Reasons and competitors' },
    component: () => import('./reasons/reasons-screen.tsx'),
    navigation: { icon: IconHelp, group: 'settings', order: 145 },
    useVisible: () => useMay('close_reason', 'edit'),
  },
]);
