import { defineScreens } from '../../platform/web/screens.ts';

/** The screens of records, of whatever object. */
export const recordScreens = defineScreens([
  {
    path: '/o/$object/$id',
    title: { fr: 'Fiche', en: 'Record' },
    component: () => import('./page/record-screen.tsx'),
  },
]);
