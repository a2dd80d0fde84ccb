import { IconChartFunnel } from '@tabler/icons-react';
import { useMay } from '../../../model/web/use-schema.tsx';
import { defineScreens } from '../../../platform/web/screens.ts';

export const analysisScreens = defineScreens([
  {
    path: '/analysis',
    title: { fr: 'Analyse', en: 'Analysis' },
    component: () => import('./analysis-screen.tsx'),
    navigation: { icon: IconChartFunnel, group: 'steering', order: 20 },
    useVisible: () => useMay('deal', 'read'),
  },
]);
