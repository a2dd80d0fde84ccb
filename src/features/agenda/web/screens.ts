import { IconCalendar } from '@tabler/icons-react';
import { useMay } from '../../../model/web/use-schema.tsx';
import { defineScreens } from '../../../platform/web/screens.ts';

export const agendaScreens = defineScreens([
  {
    path: '/agenda',
    title: { fr: 'Agenda', en: 'Agenda' },
    component: () => import('./agenda-screen.tsx'),
    navigation: { icon: IconCalendar, group: 'work', order: 5, shortcut: 'a' },
    useVisible: () => useMay('activity', 'read'),
  },
]);
