import { IconTrendingUp } from '@tabler/icons-react';
import { useMay, useObject } from '../../../model/web/use-schema.tsx';
import { defineScreens } from '../../../platform/web/screens.ts';

export const forecastScreens = defineScreens([
  {
    path: '/forecast',
    title: { fr: 'Prévision', en: 'Forecast' },
    component: () => import('./forecast-screen.tsx'),
    navigation: { icon: IconTrendingUp, group: 'steering', order: 20 },
    useVisible: () => {
      const amounts = useObject('deal')?.fields.has('amount') === true;
      return useMay('deal', 'read') && amounts;
    },
  },
  {
    path: '/forecast/targets',
    title: { fr: 'Objectifs', en: 'Targets' },
    component: () => import('./targets/targets-screen.tsx'),
  },
]);
