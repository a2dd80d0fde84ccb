import { IconReplace } from '@tabler/icons-react';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { partLabel } from '../../../../objects/programme/part-labels.ts';
import { defineScreens } from '../../../../platform/web/screens.ts';

export const practiceScreens = defineScreens([
  {
    path: '/programme/practices',
    title: partLabel('practices'),
    component: () => import('./practices-screen.tsx'),
    navigation: { icon: IconReplace, group: 'steering', order: 420 },
    useVisible: () => useObject('practice_change') !== undefined,
  },
]);
