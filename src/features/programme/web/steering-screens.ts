// Decisions, risks and committee packs.
import { IconAlertTriangle, IconGavel, IconNotebook } from '@tabler/icons-react';
import { useObject } from '../../../model/web/use-schema.tsx';
import { partLabel } from '../../../objects/programme/part-labels.ts';
import { defineScreens } from '../../../platform/web/screens.ts';

export const steeringScreens = defineScreens([
  {
    path: '/programme/decisions',
    title: { fr: 'Décisions', en: 'Decisions' },
    component: () => import('../decisions/web/decisions-screen.tsx'),
    navigation: { icon: IconGavel, group: 'steering', order: 540 },
    useVisible: () => useObject('decision') !== undefined,
  },
  {
    path: '/programme/decisions/$id',
    title: { fr: 'Décision', en: 'Decision' },
    component: () => import('../decisions/web/decision-screen.tsx'),
    useVisible: () => useObject('decision') !== undefined,
  },
  // Wherever a decision is named as a record, it opens where it is taken.
  {
    path: '/o/decision/$id',
    title: { fr: 'Décision', en: 'Decision' },
    component: () => import('../decisions/web/decision-screen.tsx'),
    useVisible: () => useObject('decision') !== undefined,
  },
  {
    path: '/programme/risks',
    title: partLabel('risks'),
    component: () => import('../risks/web/risks-screen.tsx'),
    navigation: { icon: IconAlertTriangle, group: 'steering', order: 550 },
    useVisible: () => useObject('risk') !== undefined,
  },
  {
    path: '/programme/packs',
    title: partLabel('packs'),
    component: () => import('../pack/web/packs-screen.tsx'),
    navigation: { icon: IconNotebook, group: 'steering', order: 560 },
    useVisible: () => useObject('committee_pack') !== undefined,
  },
  {
    path: '/programme/packs/$id',
    title: { fr: 'Dossier de comité', en: 'Committee pack' },
    component: () => import('../pack/web/pack-screen.tsx'),
    useVisible: () => useObject('committee_pack') !== undefined,
  },
]);
