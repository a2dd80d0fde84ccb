import { IconTemplate } from '@tabler/icons-react';
import { useMay } from '../../../model/web/use-schema.tsx';
import { defineScreens } from '../../../platform/web/screens.ts';

export const activityScreens = defineScreens([
  {
    path: '/settings/templates',
    title: { fr: 'Modèles d’activité', en: 'Activity templates' },
    component: () => import('./templates/templates-screen.tsx'),
    navigation: { icon: IconTemplate, group: 'settings', order: 165 },
    useVisible: () => useMay('activity_template', 'read'),
  },
]);
