import { IconSpeakerphone } from '@tabler/icons-react';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { partLabel } from '../../../../objects/programme/part-labels.ts';
import { defineScreens } from '../../../../platform/web/screens.ts';

export const communicationScreens = defineScreens([
  {
    path: '/programme/communications',
    title: partLabel('communications'),
    component: () => import('./communications-screen.tsx'),
    navigation: { icon: IconSpeakerphone, group: 'steering', order: 410 },
    useVisible: () => useObject('communication') !== undefined,
  },
  {
    path: '/programme/messages/$id',
    title: { fr: 'Message', en: 'Message' },
    component: () => import('./message-screen.tsx'),
  },
]);
