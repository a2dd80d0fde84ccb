import { defineMessages } from '../../../platform/lib/messages.ts';

// Apart from the others, which the pages of records need not carry.
export const newQuoteMessages = defineMessages({
  newQuote: { fr: 'Nouveau devis', en: 'New quote' },
});
