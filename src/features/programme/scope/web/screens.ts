// What keeps the programme within bounds: its scope, its gates, and what hinders.
import { IconMoodConfuzed, IconTargetArrow, IconTrafficLights } from '@tabler/icons-react';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { defineScreens } from '../../../../platform/web/screens.ts';

export const scopeScreens = defineScreens([
  {
    path: '/programme/scope',
    title: { fr: 'Périmètre', en: 'Scope' },
    component: () => import('./scope-screen.tsx'),
    navigation: { icon: IconTargetArrow, group: 'steering', order: 130 },
    useVisible: () => useObject('scope_item') !== undefined,
  },
  {
    path: '/programme/gates',
    title: { fr: 'Jalons', en: 'Gates' },
    component: () => import('../../gates/web/gates-screen.tsx'),
    navigation: { icon: IconTrafficLights, group: 'steering', order: 520 },
    useVisible: () => useObject('gate_criterion') !== undefined,
  },
  {
    path: '/programme/frictions',
    title: { fr: 'Gênes', en: 'Frictions' },
    component: () => import('../../frictions/web/frictions-screen.tsx'),
    navigation: { icon: IconMoodConfuzed, group: 'steering', order: 530 },
    useVisible: () => useObject('friction') !== undefined,
  },
]);
