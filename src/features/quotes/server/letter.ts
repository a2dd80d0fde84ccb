import type { Letter } from '../../../platform/server/letter.ts';

/** The message that brings a customer their quote. `message` is what the sender wrote. */
export const quoteLetter: Letter = {
  kind: 'quote',
  subject: {
    fr: '{{firm}} : votre devis {{number}}',
    en: '{{firm}}: your quote {{number}}',
  },
  opening: { fr: '{{message}}', en: '{{message}}' },
  button: { fr: 'Lire le devis', en: 'Read the quote' },
  closing: {
    fr: 'Ce lien vous est personnel : il permet de lire le devis, de poser une question, de l’accepter ou de le refuser. Il est valable jusqu’au {{valid}}.',
    en: 'This link is yours alone: with it you can read the quote, ask a question, accept it or refuse it. It is valid until {{valid}}.',
  },
};

export const defaultMessage = {
  fr: 'Bonjour,\n\nVoici notre devis {{number}}, « {{subject}} », d’un montant de {{total}} TTC.\n\n{{person}}\n{{firm}}',
  en: 'Hello,\n\nHere is our quote {{number}}, “{{subject}}”, for a total of {{total}} with VAT.\n\n{{person}}\n{{firm}}',
};
