import { defineMessages } from '../../../platform/lib/messages.ts';

/** What a visitor of a form reads beside the form's own words. */
export const publicMessages = defineMessages({
  optional: { fr: 'facultatif', en: 'optional' },
  choose: { fr: 'Choisir', en: 'Choose' },
  missing: { fr: 'Ce champ est nécessaire.', en: 'This is needed.' },
  missingConsent: {
    fr: 'Cochez cette case pour que nous puissions traiter votre demande.',
    en: 'Tick this box so that we can handle your enquiry.',
  },
  look: {
    fr: 'Votre demande n’est pas encore partie : corrigez ce qui est signalé, puis envoyez-la de nouveau.',
    en: 'Your enquiry has not been sent yet: mend what is marked, then send it again.',
  },
  tooMany: {
    fr: 'Trop de demandes arrivent de votre réseau en ce moment. Vos réponses sont toujours là : envoyez-les de nouveau dans quelques minutes.',
    en: 'Too many enquiries are coming from your network just now. Your answers are still here: send them again in a few minutes.',
  },
  tooLong: {
    fr: 'Vos réponses sont trop longues. Raccourcissez le message, puis envoyez-les de nouveau.',
    en: 'Your answers are too long. Shorten the message, then send them again.',
  },
  failed: {
    fr: 'L’envoi n’a pas abouti. Vos réponses sont toujours là : réessayez dans un instant.',
    en: 'It could not be sent. Your answers are still here: try again in a moment.',
  },
  notFound: { fr: 'Ce formulaire n’est plus en service.', en: 'This form is no longer in service.' },
  closed: {
    fr: 'Ce formulaire n’est pas ouvert en ce moment.',
    en: 'This form is not open at the moment.',
  },
  leaveEmpty: { fr: 'Laissez ce champ vide', en: 'Leave this field empty' },
  problem: { fr: 'À corriger', en: 'To mend' },
  goOn: { fr: 'Continuer', en: 'Go on' },
  sending: { fr: 'Envoi…', en: 'Sending…' },
});
