import { defineMessages } from '../../../platform/lib/messages.ts';

export const shownAsMessages = defineMessages({
  cycle: { fr: 'Cycle de vente', en: 'Sales cycle' },
  list: { fr: 'En liste', en: 'As a list' },
  board: { fr: 'Par étapes', en: 'By stage' },
  shownAs: { fr: 'Affichage', en: 'Shown as' },
});
