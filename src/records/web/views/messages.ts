import { defineMessages } from '../../../platform/lib/messages.ts';

export const viewMessages = defineMessages({
  views: { fr: 'Vues', en: 'Views' },
  all: { fr: 'Tout', en: 'All' },
  mine: { fr: 'À moi', en: 'Mine' },
  recent: { fr: 'Récemment modifié', en: 'Recently changed' },
  bin: { fr: 'Corbeille', en: 'Bin' },
  changed: { fr: 'Vue modifiée', en: 'View changed' },
  save: { fr: 'Enregistrer', en: 'Save' },
  saveAs: { fr: 'Enregistrer sous…', en: 'Save as…' },
  reset: { fr: 'Rétablir', en: 'Reset' },
  menu: { fr: 'Actions sur la vue {{name}}', en: 'Actions on the view {{name}}' },
  rename: { fr: 'Renommer', en: 'Rename' },
  share: { fr: 'Partager avec tous', en: 'Share with everyone' },
  unshare: { fr: 'Ne plus partager', en: 'Stop sharing' },
  sharedView: { fr: 'Vue partagée', en: 'Shared view' },
  remove: { fr: 'Mettre à la corbeille', en: 'Move to the bin' },
  removed: { fr: 'La vue {{name}} est dans la corbeille.', en: 'The view {{name}} is in the bin.' },
  name: { fr: 'Nom de la vue', en: 'Name of the view' },
  nameMissing: { fr: 'Donnez un nom à la vue.', en: 'Give the view a name.' },
  newView: { fr: 'Nouvelle vue', en: 'New view' },
  newViewHelp: {
    fr: 'Elle gardera les filtres, le tri et les colonnes affichés.',
    en: 'It will keep the filters, the order and the columns now shown.',
  },
  shareWithAll: { fr: 'Visible par tous', en: 'Visible to everyone' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
});
