import { IconDoorExit } from '@tabler/icons-react';
import { defineScreens } from '../../../platform/web/screens.ts';
import { useSession } from '../../../platform/web/session.ts';

export const handoverScreens = defineScreens([
  {
    path: '/handover/$id',
    title: { fr: 'Passation', en: 'Handover' },
    component: () => import('./handover-screen.tsx'),
  },
  {
    path: '/settings/departures',
    title: { fr: 'Départs', en: 'Departures' },
    component: () => import('./departures-screen.tsx'),
    navigation: { icon: IconDoorExit, group: 'settings', order: 115 },
    useVisible: () => useSession().administer,
  },
]);
