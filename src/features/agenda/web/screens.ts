import { IconCalendar, IconClock } from '@tabler/icons-react';
import { useMay } from '../../../model/web/use-schema.tsx';
import { defineScreens } from '../../../platform/web/screens.ts';
import { useSession } from '../../../platform/web/session.ts';

export const agendaScreens = defineScreens([
  {
    path: '/agenda',
    title: { fr: 'Agenda', en: 'Agenda' },
    component: () => import('./agenda-screen.tsx'),
    navigation: { icon: IconCalendar, group: 'day', order: 10, phone: 2, shortcut: 'a' },
    useVisible: () => useMay('activity', 'read'),
  },
  {
    path: '/settings/agenda',
    title: { fr: 'Mon agenda', en: 'My agenda' },
    component: () => import('./settings/own-agenda-screen.tsx'),
    navigation: { icon: IconCalendar, group: 'settings', order: 15 },
  },
  {
    path: '/settings/hours',
    title: { fr: 'Horaires', en: 'Hours' },
    component: () => import('./settings/firm-hours-screen.tsx'),
    navigation: { icon: IconClock, group: 'settings', order: 105 },
    useVisible: () => useSession().administer,
  },
]);
