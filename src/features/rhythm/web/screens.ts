import { IconWaveSine } from '@tabler/icons-react';
import { useMay } from '../../../model/web/use-schema.tsx';
import { defineScreens } from '../../../platform/web/screens.ts';

export const rhythmScreens = defineScreens([
  {
    path: '/rhythm',
    title: { fr: 'Rythme', en: 'Rhythm' },
    component: () => import('./rhythm-screen.tsx'),
    navigation: { icon: IconWaveSine, group: 'steering', order: 60 },
    useVisible: () => useMay('activity', 'create'),
  },
]);
