// A quote as its document shows it: words and numbers only, nothing looked up any more. The same value is drawn as PDF and
// read by the customer on the page behind the link.
import type { Language } from '../../../../platform/lib/language.ts';
import type { QuoteLine, QuoteSettings } from '../../contract.ts';
import type { Totals } from '../../totals.ts';

export interface QuoteDocument {
  language: Language;
  currency: string;
  /** For moments, of which only an acceptance has one. */
  timeZone: string;
  /** Null for a draft: it has none yet, and says that it is one. */
  number: string | null;
  revision: number;
  subject: string | null;
  issued_on: string;
  valid_until: string | null;
  seller: QuoteSettings;
  /** The person of the firm who answers for it. */
  person: { name: string; email: string | null } | null;
  customer: {
    company: string | null;
    contact: string | null;
    address: readonly string[];
    siren: string | null;
    vat_number: string | null;
  };
  introduction: string | null;
  lines: readonly QuoteLine[];
  totals: Totals;
  /** Accepted: by whom, when, in which words, of which document. Options not taken are left out of the lines. */
  acceptance?: {
    name: string;
    at: string;
    text: string;
    sha256: string | null;
    options: ReadonlySet<string>;
  };
  payment_terms: string | null;
  delivery_terms: string | null;
}
