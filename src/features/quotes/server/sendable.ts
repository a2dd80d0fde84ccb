// What a quote must say before it can be sent: the lines, the customer, and what French law asks of a quote (who sells: name,
// address, registration, VAT number or the reason why there is none; articles L441-9, R123-237 and R123-238 of the commercial
// code, decree of 24 January 2017 for services; mediator and delay for
// consumers, articles L111-1 and L616-1 of the consumer code). What it all comes to is told in docs/quotes.md. Each thing missing is said, with where to fill it in.
import { defineProblems, type JalonError } from '../../../platform/lib/errors.ts';
import type { Text } from '../../../platform/lib/language.ts';
import type { QuoteLine, QuoteSettings } from '../contract.ts';

const problems = defineProblems({
  no_lines: {
    fr: 'Le devis n’a pas encore de ligne.',
    en: 'The quote has no line yet.',
  },
  no_customer: {
    fr: 'À qui est ce devis ? Choisissez une société ou un contact.',
    en: 'Who is this quote for? Choose a company or a contact.',
  },
  validity_over: {
    fr: 'La date de validité est passée.',
    en: 'The validity date is past.',
  },
  no_validity: { fr: 'Jusqu’à quand le devis est-il valable ?', en: 'Until when is the quote valid?' },
  no_delivery: {
    fr: 'À un particulier, le devis dit quand la commande sera exécutée ou livrée : remplissez « Délai et exécution ».',
    en: 'To a consumer, a quote says when the order will be carried out or delivered: fill in “Delivery”.',
  },
  seller_incomplete: {
    fr: 'L’identité légale de votre entreprise est incomplète ({{fr}}) : complétez-la dans les réglages.',
    en: 'Your firm’s legal identity is incomplete ({{en}}): complete it in the settings.',
  },
});

export interface Draft {
  quote: Record<string, unknown>;
  lines: readonly QuoteLine[];
  settings: QuoteSettings;
  today: string;
}

export function missingOf({ quote, lines, settings, today }: Draft): JalonError[] {
  const counted = lines.filter(({ kind }) => kind === 'line');
  const consumer = !quote.company && Boolean(quote.contact);
  const seller = sellerGaps(settings, consumer);
  return [
    ...(counted.length === 0 ? [problems.no_lines({}, 'lines')] : []),
    ...lines.flatMap((line, i) => lineGaps(line, i)),
    ...(quote.company || quote.contact ? [] : [problems.no_customer({}, 'company')]),
    ...(quote.valid_until ? [] : [problems.no_validity({}, 'valid_until')]),
    ...(quote.valid_until && String(quote.valid_until) < today
      ? [problems.validity_over({}, 'valid_until')]
      : []),
    ...(consumer && !quote.delivery_terms ? [problems.no_delivery({}, 'delivery_terms')] : []),
    ...(seller.length
      ? [
          problems.seller_incomplete(
            { fr: seller.map(({ fr }) => fr).join(', '), en: seller.map(({ en }) => en).join(', ') },
            'settings',
          ),
        ]
      : []),
  ];
}

const wanted = ['description', 'quantity', 'unit_price', 'vat_rate'] as const;

const lineGaps = (line: QuoteLine, i: number): JalonError[] =>
  line.kind !== 'line'
    ? []
    : wanted
        .filter((field) => line[field] === null || line[field] === '')
        .map((field) => lineProblems[`${field}_missing`]({ number: i + 1 }, `lines[${i}].${field}`));

const lineProblems = defineProblems({
  description_missing: {
    fr: 'Ligne {{number}} : il manque la désignation.',
    en: 'Line {{number}}: the description is missing.',
  },
  quantity_missing: {
    fr: 'Ligne {{number}} : il manque la quantité.',
    en: 'Line {{number}}: the quantity is missing.',
  },
  unit_price_missing: {
    fr: 'Ligne {{number}} : il manque le prix unitaire.',
    en: 'Line {{number}}: the unit price is missing.',
  },
  vat_rate_missing: {
    fr: 'Ligne {{number}} : il manque le taux de TVA.',
    en: 'Line {{number}}: the VAT rate is missing.',
  },
});

const sellerNames = {
  name: { fr: 'dénomination', en: 'name' },
  legal_form: { fr: 'forme juridique', en: 'legal form' },
  capital: { fr: 'capital social', en: 'share capital' },
  street: { fr: 'adresse', en: 'address' },
  postal_code: { fr: 'code postal', en: 'postal code' },
  city: { fr: 'ville', en: 'city' },
  siren: { fr: 'SIREN', en: 'SIREN' },
  registration: { fr: 'immatriculation', en: 'registration' },
  vat_number: { fr: 'n° de TVA', en: 'VAT number' },
  mediator: { fr: 'médiateur de la consommation', en: 'consumer mediator' },
} as const;

/** Those whose law has a share capital, however written. */
const withCapital =
  /^(s\.?\s?a\.?\s?s\.?(\s?u\.?)?|s\.?\s?a\.?\s?r\.?\s?l\.?|s\.?\s?a\.?|e\.?\s?u\.?\s?r\.?\s?l\.?|selarl|selas|sca|snc|scop)\b/iu;

const sellerGaps = (settings: QuoteSettings, consumer: boolean): Text[] => {
  const needless: Partial<Record<keyof typeof sellerNames, boolean>> = {
    vat_number: settings.vat_exempt,
    capital: !withCapital.test(settings.legal_form),
    mediator: !consumer,
  };
  return (Object.keys(sellerNames) as (keyof typeof sellerNames)[])
    .filter((name) => !settings[name] && !needless[name])
    .map((name) => sellerNames[name]);
};
