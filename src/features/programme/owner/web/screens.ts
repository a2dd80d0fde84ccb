// Who leads the programme: the people, the levels, their meetings, what they do not agree about.
import { IconArrowsDiff, IconCalendarUser, IconUserStar, IconUsersGroup } from '@tabler/icons-react';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { partLabel } from '../../../../objects/programme/part-labels.ts';
import { defineScreens } from '../../../../platform/web/screens.ts';

export const leadershipScreens = defineScreens([
  {
    path: '/programme/owner',
    title: { fr: 'Qui mène le projet', en: 'Who leads it' },
    component: () => import('./owner-screen.tsx'),
    navigation: { icon: IconUserStar, group: 'steering', order: 100 },
    useVisible: () => useObject('programme') !== undefined,
  },
  {
    path: '/programme/governance',
    title: partLabel('governance'),
    component: () => import('../../governance/web/governance-screen.tsx'),
    navigation: { icon: IconUsersGroup, group: 'steering', order: 110 },
    useVisible: () => useObject('committee') !== undefined,
  },
  {
    path: '/programme/meetings',
    title: partLabel('meetings'),
    component: () => import('../../meetings/web/meetings-screen.tsx'),
    navigation: { icon: IconCalendarUser, group: 'steering', order: 500 },
    useVisible: () => useObject('meeting') !== undefined,
  },
  {
    path: '/programme/meetings/$id',
    title: { fr: 'Réunion', en: 'Meeting' },
    component: () => import('../../meetings/web/meeting-screen.tsx'),
    useVisible: () => useObject('meeting') !== undefined,
  },
  {
    path: '/programme/conflicts',
    title: partLabel('conflicts'),
    component: () => import('../../conflicts/web/conflicts-screen.tsx'),
    navigation: { icon: IconArrowsDiff, group: 'steering', order: 510 },
    useVisible: () => useObject('conflict') !== undefined,
  },
]);
