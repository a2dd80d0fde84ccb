import { IconHome } from '@tabler/icons-react';
import { defineScreens } from '../../../platform/web/screens.ts';

export const todayScreens = defineScreens([
  // The first of the rail: where one lands.
  {
    path: '/today',
    title: { fr: 'Aujourd’hui', en: 'Today' },
    component: () => import('./today-screen.tsx'),
    navigation: { icon: IconHome, group: 'day', order: 0, phone: 1, shortcut: 't' },
  },
  {
    path: '/today/results',
    title: { fr: 'Ce que donnent les propositions', en: 'What comes of suggestions' },
    component: () => import('./results-screen.tsx'),
  },
]);
