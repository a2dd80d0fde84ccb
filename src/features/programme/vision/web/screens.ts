import { IconEye } from '@tabler/icons-react';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { partLabel } from '../../../../objects/programme/part-labels.ts';
import { defineScreens } from '../../../../platform/web/screens.ts';

export const visionScreens = defineScreens([
  {
    path: '/programme/vision',
    title: partLabel('vision'),
    component: () => import('./vision-screen.tsx'),
    navigation: { icon: IconEye, group: 'steering', order: 120 },
    useVisible: () => useObject('vision') !== undefined,
  },
  {
    path: '/programme/vision/interviews/$id',
    title: { fr: 'Entretiens', en: 'Interviews' },
    component: () => import('./campaign-screen.tsx'),
  },
  {
    path: '/programme/vision/interviews/$id/fill/$interview',
    title: { fr: 'Entretien', en: 'Interview' },
    component: () => import('./fill-screen.tsx'),
  },
  {
    path: '/programme/vision/workshop/$id',
    title: { fr: 'Atelier', en: 'Workshop' },
    component: () => import('./workshop-screen.tsx'),
  },
  {
    path: '/interview/$token',
    title: { fr: 'Votre avis', en: 'Your view' },
    frame: 'bare',
    component: () => import('./answer-screen.tsx'),
  },
]);
