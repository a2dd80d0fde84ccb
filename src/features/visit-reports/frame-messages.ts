// What is said of reports outside of their screen: the way to it, and what became of one that waited for the network.
import { defineMessages } from '../../platform/lib/messages.ts';

export const reportFrameMessages = defineMessages({
  write: { fr: 'Écrire le compte rendu', en: 'Write the report' },
  sentNow: {
    fr: 'La connexion est revenue : votre compte rendu est enregistré.',
    en: 'The connection is back: your report is saved.',
  },
  refused: {
    fr: 'Un compte rendu gardé sur cet appareil n’a pas été pris : {{reason}} Il reste en brouillon sur sa visite.',
    en: 'A report kept on this device was not taken: {{reason}} It stays a draft at its visit.',
  },
});
