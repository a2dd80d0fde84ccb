import { defineMessages } from '../../lib/messages.ts';

/** The words of the frame and of the kit. A screen's own words stand beside the screen. */
export const uiMessages = defineMessages({
  skipToContent: { fr: 'Aller au contenu', en: 'Skip to content' },
  navigation: { fr: 'Navigation', en: 'Navigation' },
  views: { fr: 'Vues', en: 'Views' },
  navigationDay: { fr: 'Journée', en: 'Day' },
  navigationCustomers: { fr: 'Clients', en: 'Customers' },
  navigationSales: { fr: 'Ventes', en: 'Sales' },
  navigationSteering: { fr: 'Pilotage', en: 'Steering' },
  navigationSettings: { fr: 'Réglages', en: 'Settings' },
  foldRail: { fr: 'Replier le menu', en: 'Fold the menu' },
  unfoldRail: { fr: 'Déplier le menu', en: 'Unfold the menu' },
  more: { fr: 'Plus', en: 'More' },
  search: { fr: 'Rechercher', en: 'Search' },
  create: { fr: 'Créer', en: 'New' },
  close: { fr: 'Fermer', en: 'Close' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  openPage: { fr: 'Ouvrir la page', en: 'Open the page' },
  previous: { fr: 'Précédent', en: 'Previous' },
  next: { fr: 'Suivant', en: 'Next' },
  language: { fr: 'Langue', en: 'Language' },
  theme: { fr: 'Apparence', en: 'Appearance' },
  themeAuto: { fr: 'Comme le système', en: 'As the system' },
  themeLight: { fr: 'Claire', en: 'Light' },
  themeDark: { fr: 'Sombre', en: 'Dark' },
  signOut: { fr: 'Se déconnecter', en: 'Sign out' },

  offline: {
    fr: 'Hors ligne. Ce qui est affiché peut dater ; rien ne s’enregistre avant le retour du réseau.',
    en: 'Offline. What is shown may be dated; nothing is saved until the network is back.',
  },
  loading: { fr: 'Chargement', en: 'Loading' },
  retry: { fr: 'Réessayer', en: 'Try again' },
  failedTitle: { fr: 'Cette page ne s’affiche pas', en: 'This page does not show' },
  failedUnknown: {
    fr: 'Jalon a rencontré une erreur qu’il ne connaît pas. Réessayez ; si elle revient, rechargez la page.',
    en: 'Jalon met an error it does not know. Try again; if it comes back, reload the page.',
  },
  failedNetwork: {
    fr: 'Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.',
    en: 'The server does not answer. Check your connection, then try again.',
  },
  failedNotFound: {
    fr: 'Ce que vous cherchez n’existe pas, ou ne vous est pas ouvert.',
    en: 'What you are looking for does not exist, or is not open to you.',
  },
  failedReference: { fr: 'Référence : {{id}}', en: 'Reference: {{id}}' },
  pageNotFound: { fr: 'Page introuvable', en: 'Page not found' },
  backToStart: { fr: 'Revenir au début', en: 'Back to the start' },

  saving: { fr: 'Enregistrement', en: 'Saving' },
  saved: { fr: 'Enregistré', en: 'Saved' },
  notSaved: { fr: 'Pas enregistré', en: 'Not saved' },
  undo: { fr: 'Annuler', en: 'Undo' },
  undoKeys: { fr: 'Annuler la dernière action', en: 'Undo the last action' },
  undone: { fr: 'C’est annulé.', en: 'That is undone.' },
  undoFailed: {
    fr: 'L’annulation a échoué : {{reason}}',
    en: 'It could not be undone: {{reason}}',
  },
  typeName: { fr: 'Pour confirmer, saisissez {{name}}', en: 'To confirm, type {{name}}' },

  palette: { fr: 'Rechercher et agir', en: 'Search and act' },
  palettePlaceholder: {
    fr: 'Rechercher une fiche, une action, une page',
    en: 'Search for a record, an action, a page',
  },
  paletteNothing: { fr: 'Rien ne correspond à « {{query}} ».', en: 'Nothing matches “{{query}}”.' },
  paletteHelp: {
    fr: 'Saisissez un nom, une adresse ou un numéro.',
    en: 'Type a name, an address or a number.',
  },
  paletteCount: {
    fr: { one: '{{count}} résultat', other: '{{count}} résultats' },
    en: { one: '{{count}} result', other: '{{count}} results' },
  },
  paletteMove: { fr: 'choisir', en: 'choose' },
  paletteOpen: { fr: 'ouvrir', en: 'open' },
  paletteClose: { fr: 'fermer', en: 'close' },
  recent: { fr: 'Récents', en: 'Recent' },
  goTo: { fr: 'Aller à', en: 'Go to' },

  keys: { fr: 'Raccourcis clavier', en: 'Keyboard shortcuts' },
  keysGo: { fr: 'Aller à', en: 'Go to' },
  keysHere: { fr: 'Sur cette page', en: 'On this page' },
  keysEverywhere: { fr: 'Partout', en: 'Everywhere' },
  keysSingle: { fr: 'Raccourcis d’une seule touche', en: 'Single-key shortcuts' },
  keysSingleHelp: {
    fr: 'Désactivez-les si vous dictez du texte. Les raccourcis avec {{mod}} restent.',
    en: 'Turn them off if you dictate text. Shortcuts with {{mod}} remain.',
  },
});
