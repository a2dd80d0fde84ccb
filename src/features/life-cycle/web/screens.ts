import { IconHeartHandshake } from '@tabler/icons-react';
import { useMay } from '../../../model/web/use-schema.tsx';
import { defineScreens } from '../../../platform/web/screens.ts';

export const lifeCycleScreens = defineScreens([
  {
    path: '/life-cycle',
    title: { fr: 'Vie des clients', en: 'Customer life' },
    component: () => import('./funnel/life-cycle-screen.tsx'),
    navigation: { icon: IconHeartHandshake, group: 'steering', order: 25 },
    useVisible: () => useMay('company', 'read'),
  },
  {
    path: '/settings/life-cycle',
    title: { fr: 'Cycle de vie', en: 'Life cycle' },
    component: () => import('./settings/life-cycle-settings-screen.tsx'),
    navigation: { icon: IconHeartHandshake, group: 'settings', order: 145 },
    useVisible: () => useMay('pipeline', 'edit'),
  },
]);
