import { IconReplace } from '@tabler/icons-react';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { defineScreens } from '../../../../platform/web/screens.ts';

export const practiceScreens = defineScreens([
  {
    path: '/programme/practices',
    title: { fr: 'Pratiques', en: 'Practices' },
    component: () => import('./practices-screen.tsx'),
    navigation: { icon: IconReplace, group: 'steering', order: 420 },
    useVisible: () => useObject('practice_change') !== undefined,
  },
]);
