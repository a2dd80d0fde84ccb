import { IconFileInvoice } from '@tabler/icons-react';
import { useMay } from '../../../model/web/use-schema.tsx';
import { defineScreens } from '../../../platform/web/screens.ts';

export const quoteScreens = defineScreens([
  {
    path: '/quotes/new',
    title: { fr: 'Nouveau devis', en: 'New quote' },
    component: () => import('./new-quote-screen.tsx'),
  },
  {
    path: '/quotes/$id',
    title: { fr: 'Devis', en: 'Quote' },
    component: () => import('./editor/quote-screen.tsx'),
  },
  // Wherever a quote is named as a record, it opens where it is written.
  {
    path: '/o/quote/$id',
    title: { fr: 'Devis', en: 'Quote' },
    component: () => import('./open-quote-screen.tsx'),
  },
  {
    path: '/q/$token',
    title: { fr: 'Devis', en: 'Quote' },
    frame: 'bare',
    component: () => import('./shared/shared-screen.tsx'),
  },
  {
    path: '/settings/quotes',
    title: { fr: 'Devis', en: 'Quotes' },
    component: () => import('./settings/quote-settings-screen.tsx'),
    navigation: { icon: IconFileInvoice, group: 'settings', order: 150 },
    useVisible: () => useMay('pipeline', 'edit'),
  },
]);
