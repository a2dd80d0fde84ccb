import { IconEye } from '@tabler/icons-react';
import { defineScreens } from '../../../platform/web/screens.ts';

export const transparencyScreens = defineScreens([
  {
    path: '/settings/visible',
    title: { fr: 'Ce que les autres voient', en: 'What others see' },
    component: () => import('./visible-screen.tsx'),
    navigation: { icon: IconEye, group: 'settings', order: 15 },
  },
]);
