import { defineMessages } from '../../platform/lib/messages.ts';

export const notificationMessages = defineMessages({
  title: { fr: 'Notifications', en: 'Notifications' },
  unread: {
    fr: { one: 'Notifications : {{count}} non lue', other: 'Notifications : {{count}} non lues' },
    en: { one: 'Notifications: {{count}} unread', other: 'Notifications: {{count}} unread' },
  },
  none: {
    fr: 'Rien de nouveau. Ce qui vous concerne s’affiche ici : rappels, demandes qui attendent, réponses de vos clients.',
    en: 'Nothing new. What concerns you shows here: reminders, leads that wait, answers of your customers.',
  },
  readAll: { fr: 'Tout marquer comme lu', en: 'Mark all as read' },
  markRead: { fr: 'Marquer comme lue : {{subject}}', en: 'Mark as read: {{subject}}' },
  notRead: { fr: 'Non lue', en: 'Unread' },
  more: { fr: 'Voir les précédentes', en: 'Show earlier ones' },
  settings: { fr: 'Choisir ce qui m’est signalé', en: 'Choose what I am told of' },
  close: { fr: 'Fermer', en: 'Close' },
  open: { fr: 'Ouvrir', en: 'Open' },

  choicesLead: {
    fr: 'Sans la cloche, une notification reste dans la liste, déjà lue. Par e-mail, elle arrive à l’adresse de votre fiche.',
    en: 'Without the bell, a notification stays in the list, already read. By e-mail, it comes to the address of your record.',
  },
  what: { fr: 'Ce qui arrive', en: 'What happens' },
  bell: { fr: 'Cloche', en: 'Bell' },
  mail: { fr: 'E-mail', en: 'E-mail' },
  bellOf: { fr: 'Cloche : {{kind}}', en: 'Bell: {{kind}}' },
  mailOf: { fr: 'E-mail : {{kind}}', en: 'E-mail: {{kind}}' },
  mailAuto: { fr: 'Si pressant', en: 'If pressing' },
  mailAlways: { fr: 'Toujours', en: 'Always' },
  mailNever: { fr: 'Jamais', en: 'Never' },
  noMail: {
    fr: 'Aucun serveur de messagerie n’est réglé : rien ne part par e-mail pour l’instant.',
    en: 'No mail server is set: nothing is sent by e-mail for now.',
  },
});
