import { IconCoinEuro, IconScale } from '@tabler/icons-react';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { partLabel } from '../../../../objects/programme/part-labels.ts';
import { defineScreens } from '../../../../platform/web/screens.ts';

/** For those who may see the programme's money. */
const useVisible = () => useObject('budget_line') !== undefined;

export const budgetScreens = defineScreens([
  {
    path: '/programme/return',
    title: partLabel('return'),
    component: () => import('./return-screen.tsx'),
    navigation: { icon: IconScale, group: 'steering', order: 310 },
    useVisible,
  },
  {
    path: '/programme/budget',
    title: { fr: 'Budget', en: 'Budget' },
    component: () => import('./budget-screen.tsx'),
    navigation: { icon: IconCoinEuro, group: 'steering', order: 320 },
    useVisible,
  },
]);
