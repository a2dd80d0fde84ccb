import { IconFlag3 } from '@tabler/icons-react';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { defineScreens } from '../../../../platform/web/screens.ts';

const title = { fr: 'But', en: 'Goal' };

export const goalScreens = defineScreens([
  {
    path: '/programme/goals',
    title: { fr: 'Buts', en: 'Goals' },
    component: () => import('./goals-screen.tsx'),
    navigation: { icon: IconFlag3, group: 'steering', order: 300 },
    useVisible: () => useObject('goal') !== undefined,
  },
  {
    path: '/programme/goals/new',
    title: { fr: 'Nouveau but', en: 'New goal' },
    component: () => import('./new-goal-screen.tsx'),
  },
  {
    path: '/programme/measures/$id',
    title: { fr: 'Mesure', en: 'Measure' },
    component: () => import('./measure-screen.tsx'),
  },
  { path: '/programme/goals/$id', title, component: () => import('./goal-screen.tsx') },
  // Wherever a goal is named as a record, it opens where it is measured.
  { path: '/o/goal/$id', title, component: () => import('./goal-screen.tsx') },
]);
