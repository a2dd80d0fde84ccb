import { defineMessages } from '../../../platform/lib/messages.ts';

export const shownAsMessages = defineMessages({
  list: { fr: 'En liste', en: 'As a list' },
  board: { fr: 'Par étapes', en: 'By stage' },
  shownAs: { fr: 'Affichage', en: 'Shown as' },
});
