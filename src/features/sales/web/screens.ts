import { IconTargetArrow } from '@tabler/icons-react';
import { useMay } from '../../../model/web/use-schema.tsx';
import { defineScreens } from '../../../platform/web/screens.ts';

export const salesScreens = defineScreens([
  {
    path: '/deals/board',
    title: { fr: 'Affaires', en: 'Deals' },
    component: () => import('./board/board-screen.tsx'),
    navigation: { icon: IconTargetArrow, group: 'work', order: 30, shortcut: 'd' },
    useVisible: () => useMay('deal', 'read'),
  },
]);
