import { IconMoodSmile } from '@tabler/icons-react';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { partLabel } from '../../../../objects/programme/part-labels.ts';
import { defineScreens } from '../../../../platform/web/screens.ts';

export const peopleScreens = defineScreens([
  {
    path: '/programme/people',
    title: partLabel('people'),
    component: () => import('./people-screen.tsx'),
    navigation: { icon: IconMoodSmile, group: 'steering', order: 400 },
    useVisible: () => useObject('stakeholder') !== undefined,
  },
]);
