// The screens of the programme, part by part. Their order tells under which heading they stand: see programme-shell.tsx.
import { IconCompass, IconLayoutGrid } from '@tabler/icons-react';
import { useObject } from '../../../model/web/use-schema.tsx';
import { defineScreens } from '../../../platform/web/screens.ts';
import { budgetScreens } from '../budget/web/screens.ts';
import { communicationScreens } from '../communications/web/screens.ts';
import { goalScreens } from '../goals/web/screens.ts';
import { leadershipScreens } from '../owner/web/screens.ts';
import { peopleScreens } from '../people/web/screens.ts';
import { practiceScreens } from '../practices/web/screens.ts';
import { visionScreens } from '../vision/web/screens.ts';
import { steeringScreens } from './steering-screens.ts';

export const programmeScreens = defineScreens([
  {
    path: '/programme',
    title: { fr: 'Notre projet', en: 'Our project' },
    component: () => import('../home/web/home-screen.tsx'),
    navigation: { icon: IconCompass, group: 'steering', order: 0, shortcut: 'p' },
    useVisible: () => true,
  },
  {
    path: '/programme/raci',
    title: { fr: 'Qui fait quoi', en: 'Who does what' },
    component: () => import('../raci/web/raci-screen.tsx'),
    navigation: { icon: IconLayoutGrid, group: 'steering', order: 430 },
    useVisible: () => useObject('raci_assignment') !== undefined,
  },
  ...goalScreens,
  ...budgetScreens,
  ...leadershipScreens,
  ...visionScreens,
  ...steeringScreens,
  ...peopleScreens,
  ...communicationScreens,
  ...practiceScreens,
]);
