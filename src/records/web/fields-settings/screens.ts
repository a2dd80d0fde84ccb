import { IconForms } from '@tabler/icons-react';
import { defineScreens } from '../../../platform/web/screens.ts';

export const fieldsSettingsScreens = defineScreens([
  {
    path: '/settings/fields',
    title: { fr: 'Champs', en: 'Fields' },
    component: () => import('./fields-screen.tsx'),
    navigation: { icon: IconForms, group: 'settings', order: 150 },
  },
]);
