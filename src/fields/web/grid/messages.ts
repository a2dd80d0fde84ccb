import { defineMessages } from '../../../platform/lib/messages.ts';

export const gridMessages = defineMessages({
  notAnAmount: {
    fr: 'Ce n’est pas un montant : écrivez 12500, 12 500,50 ou 12,5k',
    en: 'This is not an amount: write 12500, 12,500.50 or 12.5k',
  },
  notADay: {
    fr: 'Ce n’est pas une date : écrivez 24/05/2026 ou 24 mai 2026',
    en: 'This is not a date: write 24/05/2026 or 24 May 2026',
  },
});
