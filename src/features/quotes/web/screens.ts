import { IconFileInvoice, IconTags } from '@tabler/icons-react';
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
  {
    path: '/settings/price-lists',
    title: { fr: 'Tarifs', en: 'Price lists' },
    component: () => import('./price-lists/price-lists-screen.tsx'),
    navigation: { icon: IconTags, group: 'settings', order: 152 },
    useVisible: () => useMay('price_list', 'read'),
  },
  {
    path: '/settings/price-lists/$id',
    title: { fr: 'Tarif', en: 'Price list' },
    component: () => import('./price-lists/price-list-screen.tsx'),
  },
  {
    path: '/o/price_list/$id',
    title: { fr: 'Tarif', en: 'Price list' },
    component: () => import('./price-lists/open-price-list-screen.tsx'),
  },
  {
    path: '/o/price_list_item/$id',
    title: { fr: 'Prix du tarif', en: 'Listed price' },
    component: () => import('./price-lists/open-price-screen.tsx'),
  },
]);
