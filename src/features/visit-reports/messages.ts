import { defineMessages } from '../../platform/lib/messages.ts';

export const reportMessages = defineMessages({
  title: { fr: 'Compte rendu', en: 'Report' },
  how: { fr: 'Comment c’était', en: 'How it went' },
  interested: { fr: 'Intéressé', en: 'Interested' },
  later: { fr: 'À revoir plus tard', en: 'Later' },
  ordered: { fr: 'Commande', en: 'Order' },
  none: { fr: 'Sans suite', en: 'No follow-up' },
  sort: { fr: 'Modèle', en: 'Template' },
  cover: { fr: 'À couvrir', en: 'To cover' },
  text: { fr: 'Ce qui s’est dit', en: 'What was said' },
  textHint: {
    fr: 'Budget de 12 000 €, décision fin mars. Envoyer le devis jeudi.',
    en: 'Budget of €12,000, decision at the end of March. Send the quote on Thursday.',
  },
  dictate: { fr: 'Dicter', en: 'Dictate' },
  stop: { fr: 'Arrêter la dictée', en: 'Stop dictating' },
  listening: { fr: 'Je vous écoute.', en: 'Listening.' },
  dictationOf: {
    fr: 'La dictée est celle de votre navigateur, qui peut envoyer votre voix à son éditeur.',
    en: 'Dictation is your browser’s own, which may send your voice to its maker.',
  },
  dictationFailed: {
    fr: 'La dictée n’est pas disponible : autorisez le micro, ou écrivez.',
    en: 'Dictation is not available: allow the microphone, or type.',
  },
  photo: { fr: 'Photo', en: 'Photo' },
  photos: {
    fr: { one: '{{count}} photo jointe', other: '{{count}} photos jointes' },
    en: { one: '{{count}} photo attached', other: '{{count}} photos attached' },
  },
  photosKept: {
    fr: {
      one: '{{count}} gardée ici jusqu’au retour du réseau',
      other: '{{count}} gardées ici jusqu’au retour du réseau',
    },
    en: {
      one: '{{count}} kept here until the network is back',
      other: '{{count}} kept here until the network is back',
    },
  },
  sending: { fr: 'Envoi de la photo', en: 'Sending the photo' },
  photoFailed: { fr: 'La photo n’est pas partie : {{reason}}', en: 'The photo was not sent: {{reason}}' },
  read: { fr: 'Lu dans votre texte. Touchez ce qui est juste.', en: 'Read in your text. Tap what is right.' },
  allRight: { fr: 'Tout est juste', en: 'All of it is right' },
  amountOf: { fr: 'Montant de « {{deal}} » : {{amount}}', en: 'Amount of “{{deal}}”: {{amount}}' },
  decidedOf: { fr: 'Décision sur « {{deal}} » : {{day}}', en: 'Decision on “{{deal}}”: {{day}}' },
  nextOn: { fr: 'Ensuite : {{subject}}, {{day}}', en: 'Next: {{subject}}, {{day}}' },
  save: { fr: 'Enregistrer le compte rendu', en: 'Save the report' },
  saved: { fr: 'Le compte rendu est enregistré.', en: 'The report is saved.' },
  empty: { fr: 'Écrivez ou touchez comment c’était.', en: 'Write, or tap how it went.' },
  waiting: {
    fr: 'Pas de réseau. Votre compte rendu est gardé sur cet appareil et partira dès que la connexion revient.',
    en: 'No network. Your report is kept on this device and goes as soon as the connection is back.',
  },
  kept: { fr: 'Brouillon gardé sur cet appareil', en: 'Draft kept on this device' },
});
