// The screens of the programme, part by part. Their order tells under which heading they stand: see programme-shell.tsx.
import { IconCompass } from '@tabler/icons-react';
import { defineScreens } from '../../../platform/web/screens.ts';

export const programmeScreens = defineScreens([
  {
    path: '/programme',
    title: { fr: 'Notre projet', en: 'Our project' },
    component: () => import('../home/web/home-screen.tsx'),
    navigation: { icon: IconCompass, group: 'steering', order: 0, shortcut: 'p' },
    useVisible: () => true,
  },
]);
