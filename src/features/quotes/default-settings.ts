// What quotes say until the firm says otherwise. The penalties are those of the French commercial code between professionals
// (articles L441-10 and D441-5): the firm is free to ask for more, not for less.
import { type QuoteSettings, withdrawal } from './contract.ts';

export const defaultSettings: QuoteSettings = {
  name: '',
  legal_form: '',
  capital: '',
  street: '',
  postal_code: '',
  city: '',
  siren: '',
  registration: '',
  vat_number: '',
  phone: '',
  email: '',
  website: '',
  iban: '',
  insurance: '',
  mediator: '',
  quote_fee: '',
  vat_exempt: false,
  number_prefix: 'DEV',
  validity_days: 30,
  commitment_months: 12,
  payment_terms: {
    fr: 'Règlement à 30 jours à compter de la date de facture, par virement. Pas d’escompte en cas de paiement anticipé.',
    en: 'Payment within 30 days of the date of the invoice, by bank transfer. No discount for early payment.',
  },
  late_terms: {
    fr: 'En cas de retard de paiement entre professionnels : pénalités au taux de trois fois l’intérêt légal, exigibles sans rappel, et indemnité forfaitaire pour frais de recouvrement de 40 €.',
    en: 'For late payment between professionals: interest at three times the French legal rate, due without a reminder, and a fixed indemnity of €40 for recovery costs.',
  },
  delivery_terms: { fr: '', en: '' },
  withdrawal_terms: withdrawal,
  discount_limit: '10',
  role_limits: {},
};
