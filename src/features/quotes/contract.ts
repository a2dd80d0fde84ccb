// What the quote editor, the settings and the customer's page ask for and get.
import { z } from 'zod';
import type { Totals } from './totals.ts';

const line = (max: number) => z.string().trim().max(max);
const decimalText = z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/);

/** What is written in one cell after the other; amounts as decimal texts. */
export const lineSchema = z.strictObject({
  id: z.uuid(),
  /** The one seen; absent for a line that is new. */
  version: z.number().int().optional(),
  position: z.number().int().min(0).max(100_000),
  kind: z.enum(['line', 'section', 'comment']),
  product: z.uuid().nullable(),
  description: z.string().max(5000).nullable(),
  quantity: decimalText.nullable(),
  unit: line(50).nullable(),
  unit_price: decimalText.nullable(),
  discount: decimalText.nullable(),
  vat_rate: decimalText.nullable(),
  billing: z.enum(['once', 'month', 'quarter', 'year']),
  optional: z.boolean(),
});
export type LineInput = z.output<typeof lineSchema>;

export const mostLines = 300;

export const saveSchema = z.strictObject({
  id: z.uuid(),
  version: z.number().int().optional(),
  /** Fields of the quote, as the API writes them. */
  values: z.record(z.string(), z.unknown()).default({}),
  /** Those that are new or changed. */
  lines: z.array(lineSchema).max(mostLines).default([]),
  removed: z
    .array(z.strictObject({ id: z.uuid(), version: z.number().int() }))
    .max(mostLines)
    .default([]),
});
export type SaveInput = z.output<typeof saveSchema>;

/** From this quantity on, this price; null where no list has one. */
export interface PriceBreak {
  from: string;
  unit_price: string | null;
}

export interface QuoteLine extends Omit<LineInput, 'product' | 'version'> {
  version: number;
  product: { id: string; title: string | null } | null;
  list_price: string | null;
  net: string | null;
  /** Of a draft's product: its prices by quantity, where there are several. */
  breaks?: PriceBreak[];
}

export type QuoteStatus = 'draft' | 'to_approve' | 'sent' | 'accepted' | 'refused' | 'expired' | 'replaced';

/** A line that was offered as an option and taken, as it stood. */
export interface TakenOption {
  line: string;
  name: string;
  quantity: string | null;
  net: string | null;
}

export interface QuoteAnswer {
  answer: 'accepted' | 'refused';
  name: string;
  said: string | null;
  at: string;
  pdf_sha256: string;
  ip: string | null;
  user_agent: string | null;
  options: TakenOption[];
  /** What was accepted, options taken included; null for a refusal, and for answers older than options. */
  net: string | null;
  total: string | null;
}

export interface QuoteView {
  /** The record, as `GET /records/quote/:id` gives it. */
  quote: Record<string, unknown> & { id: string; version: number };
  lines: QuoteLine[];
  totals: Totals;
  /** Other versions of the same number, the newest first. */
  versions: { id: string; revision: number; status: QuoteStatus }[];
  answer: QuoteAnswer | null;
  /** Where the mail would go. */
  recipient: { name: string | null; email: string | null };
  may: {
    edit: boolean;
    send: boolean;
    /** May answer a request for a greater discount of this quote. */
    approve: boolean;
  };
  /** The greatest discount one may grant by oneself, in percent, and whether this quote needs more. */
  limit: string;
  needs_approval: boolean;
  /** What keeps it from being sent. */
  missing: { path: string; code: string; message: string }[];
}

/** What is put on a line when a product is chosen. */
export interface Offer {
  product: { id: string; title: string };
  unit: string | null;
  /** In the currency asked for; null where no list has it. */
  unit_price: string | null;
  vat_rate: string | null;
  billing: LineInput['billing'];
  /** One where the quantity makes no difference. */
  breaks: PriceBreak[];
  options: Omit<Offer, 'options'>[];
}

const percent = z.string().regex(/^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/);

/** What the law grants a consumer at a distance or outside the firm's premises (articles L221-5 and L221-18). */
export const withdrawal = {
  fr: 'Contrat conclu à distance ou hors établissement : le client consommateur dispose de quatorze jours pour se rétracter sans motif, par toute déclaration sans ambiguïté adressée au vendeur.',
  en: 'Contract concluded at a distance or off premises: a consumer has fourteen days to withdraw without giving a reason, by any unambiguous statement sent to the seller.',
};

/** Who the firm is on its quotes, and what they say. Texts may be empty; those that the law asks for are asked for when sending. */
export const settingsSchema = z.strictObject({
  name: line(200),
  legal_form: line(100),
  /** As written: `50 000 €`. Of companies with a capital. */
  capital: line(60),
  street: line(300),
  postal_code: line(20),
  city: line(100),
  siren: line(20),
  /** `RCS Lyon`, `RM 69`: where it is registered. */
  registration: line(100),
  vat_number: line(30),
  phone: line(40),
  email: z.union([z.literal(''), z.email().max(254)]),
  website: line(200),
  /** Bank account for a transfer, insurance of the trade: printed as they are. */
  iban: line(60),
  insurance: line(400),
  /** The mediator of consumer disputes: name and address or site. Asked for before a consumer is sent a quote. */
  mediator: line(400).default(''),
  /** The price of the quote itself where it is not free: `80 €`. */
  quote_fee: line(60).default(''),
  /** Not subject to VAT (article 293 B of the French tax code). */
  vat_exempt: z.boolean(),
  number_prefix: z
    .string()
    .trim()
    .regex(/^[A-Z0-9]{1,10}$/),
  validity_days: z.number().int().min(1).max(365),
  commitment_months: z.number().int().min(1).max(120),
  payment_terms: z.strictObject({ fr: line(1000), en: line(1000) }),
  late_terms: z.strictObject({ fr: line(1000), en: line(1000) }),
  delivery_terms: z.strictObject({ fr: line(1000), en: line(1000) }),
  /** The right of withdrawal, for consumers. */
  withdrawal_terms: z.strictObject({ fr: line(1500), en: line(1500) }).default(withdrawal),
  /** Percent anybody may grant, and more or less for the people of a role, by its id. */
  discount_limit: percent,
  role_limits: z.record(z.uuid(), percent),
});
export type QuoteSettings = z.output<typeof settingsSchema>;

const token = z.string().min(20).max(100);
const name = z.string().trim().min(2).max(150);
/** What the customer's page sends; the token is the link's. */
export const linkShapes = {
  read: z.strictObject({ token }),
  question: z.strictObject({ token, name, question: z.string().trim().min(3).max(4000) }),
  accept: z.strictObject({
    token,
    name,
    agreed: z.literal(true),
    /** The optional lines that are taken. */
    options: z.array(z.uuid()).max(mostLines).default([]),
  }),
  refuse: z.strictObject({ token, name, reason: z.string().trim().max(2000) }),
};

/** What the customer's page gets. */
export interface SharedQuote {
  state: 'open' | 'accepted' | 'refused' | 'expired' | 'replaced' | 'withdrawn';
  number: string;
  revision: number;
  subject: string | null;
  language: 'fr' | 'en';
  currency: string;
  issued_on: string;
  valid_until: string | null;
  seller: { name: string; email: string | null; phone: string | null; person: string | null };
  customer: { company: string | null; contact: string | null };
  introduction: string | null;
  lines: Omit<QuoteLine, 'version' | 'product' | 'list_price' | 'position' | 'breaks'>[];
  totals: Totals;
  payment_terms: string | null;
  delivery_terms: string | null;
  answer: Pick<QuoteAnswer, 'answer' | 'name' | 'at' | 'options' | 'total'> | null;
  /** Somebody of the firm looks at it: nothing is counted, and it is not theirs to answer. */
  preview: boolean;
}
