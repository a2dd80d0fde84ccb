// The words of the messages this feature sends.
import type { Letter } from '../../../platform/server/letter.ts';

export const invitationLetter: Letter = {
  kind: 'invitation',
  subject: {
    fr: '{{from}} vous invite à rejoindre {{firm}} dans Jalon',
    en: '{{from}} invites you to join {{firm}} on Jalon',
  },
  opening: {
    fr: 'Bonjour {{name}},\n\n{{from}} vous ouvre un accès à Jalon, où {{firm}} suit ses clients. Il ne vous reste qu’à choisir un mot de passe :',
    en: 'Hello {{name}},\n\n{{from}} gives you access to Jalon, where {{firm}} keeps track of its customers. All that is left is to choose a password:',
  },
  button: { fr: 'Choisir un mot de passe', en: 'Choose a password' },
  closing: {
    fr: 'Ce lien est valable {{days}} jours. Si vous n’attendiez pas cette invitation, ignorez ce message.',
    en: 'This link is valid for {{days}} days. If you did not expect this invitation, ignore this message.',
  },
};

export const resetLetter: Letter = {
  kind: 'password_reset',
  subject: { fr: 'Votre mot de passe Jalon', en: 'Your Jalon password' },
  opening: {
    fr: 'Bonjour {{name}},\n\nVoici le lien pour choisir un nouveau mot de passe :',
    en: 'Hello {{name}},\n\nHere is the link to choose a new password:',
  },
  button: { fr: 'Choisir un nouveau mot de passe', en: 'Choose a new password' },
  closing: {
    fr: 'Ce lien est valable {{minutes}} minutes et ne sert qu’une fois. Si vous n’avez rien demandé, ignorez ce message : votre mot de passe ne change pas.',
    en: 'This link is valid for {{minutes}} minutes and works once. If you asked for nothing, ignore this message: your password does not change.',
  },
};
