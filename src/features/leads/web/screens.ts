import { IconClipboardText } from '@tabler/icons-react';
import { useMay } from '../../../model/web/use-schema.tsx';
import { defineScreens } from '../../../platform/web/screens.ts';

export const leadScreens = defineScreens([
  {
    path: '/settings/forms',
    title: { fr: 'Formulaires', en: 'Forms' },
    component: () => import('./forms/forms-screen.tsx'),
    navigation: { icon: IconClipboardText, group: 'settings', order: 150 },
    useVisible: () => useMay('form', 'edit'),
  },
  {
    path: '/settings/forms/$id',
    title: { fr: 'Formulaire', en: 'Form' },
    component: () => import('./forms/form-screen.tsx'),
    useVisible: () => useMay('form', 'edit'),
  },
]);
