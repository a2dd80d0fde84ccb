import { IconBell } from '@tabler/icons-react';
import { defineScreens } from '../../../platform/web/screens.ts';

export const notificationScreens = defineScreens([
  {
    path: '/settings/notifications',
    title: { fr: 'Notifications', en: 'Notifications' },
    component: () => import('./choices-screen.tsx'),
    navigation: { icon: IconBell, group: 'settings', order: 15 },
  },
]);
