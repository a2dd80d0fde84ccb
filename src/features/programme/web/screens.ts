// The screens of the programme, part by part. Their order tells under which heading they stand: see programme-shell.tsx.
import {
  IconArrowsHorizontal,
  IconCompass,
  IconLayoutGrid,
  IconPlus,
  IconRoute,
  IconTimeline,
} from '@tabler/icons-react';
import { useMay, useObject } from '../../../model/web/use-schema.tsx';
import { partLabel } from '../../../objects/programme/part-labels.ts';
import { defineScreens } from '../../../platform/web/screens.ts';
import { budgetScreens } from '../budget/web/screens.ts';
import { communicationScreens } from '../communications/web/screens.ts';
import { goalScreens } from '../goals/web/screens.ts';
import { leadershipScreens } from '../owner/web/screens.ts';
import { partsMessages } from '../parts/messages.ts';
import { peopleScreens } from '../people/web/screens.ts';
import { practiceScreens } from '../practices/web/screens.ts';
import { scopeScreens } from '../scope/web/screens.ts';
import { visionScreens } from '../vision/web/screens.ts';
import { steeringScreens } from './steering-screens.ts';

/** Beside the list of parts: the way to those that a light programme does without. */
const morePart = {
  path: '/programme/more',
  title: partsMessages.title,
  component: () => import('../parts/web/parts-screen.tsx'),
  navigation: { icon: IconPlus, group: 'steering', order: 900 },
  useVisible: () => useMay('programme', 'edit'),
} as const;

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
    title: partLabel('raci'),
    component: () => import('../raci/web/raci-screen.tsx'),
    navigation: { icon: IconLayoutGrid, group: 'steering', order: 430 },
    useVisible: () => useObject('raci_assignment') !== undefined,
  },
  morePart,
  ...goalScreens,
  ...scopeScreens,
  ...budgetScreens,
  ...leadershipScreens,
  ...visionScreens,
  ...steeringScreens,
  ...peopleScreens,
  ...communicationScreens,
  ...practiceScreens,
  {
    path: '/programme/study',
    title: partLabel('study'),
    component: () => import('../study/web/study-screen.tsx'),
    navigation: { icon: IconRoute, group: 'steering', order: 200 },
    useVisible: () => useObject('process') !== undefined,
  },
  {
    path: '/programme/gaps',
    title: partLabel('gaps'),
    component: () => import('../study/web/gaps-screen.tsx'),
    navigation: { icon: IconArrowsHorizontal, group: 'steering', order: 205 },
    useVisible: () => useObject('gap') !== undefined,
  },
  {
    path: '/programme/roadmap',
    title: { fr: 'Plan', en: 'Roadmap' },
    component: () => import('../roadmap/web/roadmap-screen.tsx'),
    navigation: { icon: IconTimeline, group: 'steering', order: 210 },
    useVisible: () => useObject('programme_task') !== undefined,
  },
  {
    path: '/programme/study/$id',
    title: { fr: 'Processus', en: 'Process' },
    component: () => import('../study/web/process-screen.tsx'),
  },
]);
