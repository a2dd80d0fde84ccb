import { IconFileImport } from '@tabler/icons-react';
import { defineScreens } from '../../../platform/web/screens.ts';

export const importScreens = defineScreens([
  {
    path: '/import',
    title: { fr: 'Importer', en: 'Import' },
    component: () => import('./import-screen.tsx'),
    navigation: { icon: IconFileImport, group: 'settings', order: 10 },
  },
  {
    path: '/imports',
    title: { fr: 'Imports passés', en: 'Past imports' },
    component: () => import('./imports-screen.tsx'),
  },
]);
