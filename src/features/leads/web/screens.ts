import { IconArrowsSplit, IconClipboardText, IconClockCheck } from '@tabler/icons-react';
import { useMay } from '../../../model/web/use-schema.tsx';
import { defineScreens } from '../../../platform/web/screens.ts';

export const leadScreens = defineScreens([
  {
    path: '/leads/$id/qualify',
    title: { fr: 'Qualifier', en: 'Qualify' },
    component: () => import('./qualify/qualify-screen.tsx'),
  },
  {
    path: '/leads/answers',
    title: { fr: 'Délais de réponse', en: 'Times to answer' },
    component: () => import('./answers/answers-screen.tsx'),
    navigation: { icon: IconClockCheck, group: 'steering', order: 40 },
    useVisible: () => useMay('lead', 'read'),
  },
  {
    path: '/leads/held',
    title: { fr: 'Envois retenus', en: 'Held-back sendings' },
    component: () => import('./forms/held-screen.tsx'),
    useVisible: () => useMay('form_entry', 'delete'),
  },
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
  {
    path: '/settings/assignment',
    title: { fr: 'Répartition', en: 'Assignment' },
    component: () => import('./assignment/assignment-screen.tsx'),
    navigation: { icon: IconArrowsSplit, group: 'settings', order: 155 },
    useVisible: () => useMay('assignment_rule', 'edit'),
  },
]);
