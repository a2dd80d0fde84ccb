import { defineScreens } from '../../platform/web/screens.ts';
import { importScreens } from './import/screens.ts';

/** The screens of records, of whatever object. */
export const recordScreens = defineScreens([
  {
    path: '/o/$object',
    title: { fr: 'Liste', en: 'List' },
    component: () => import('./list/list-screen.tsx'),
  },
  {
    path: '/o/$object/$id',
    title: { fr: 'Fiche', en: 'Record' },
    component: () => import('./page/record-screen.tsx'),
  },
  ...importScreens,
]);
