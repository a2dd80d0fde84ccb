// Everything the document of a quote says, read once, with the rights of the program: whoever may see the quote may see it.
import { sql } from 'kysely';
import { digitsOf } from '../../../fields/money/currencies.ts';
import { relationId } from '../../../model/match.ts';
import { asProgram } from '../../../model/server/as-program.ts';
import { table } from '../../../model/server/compile.ts';
import type { Context } from '../../../model/server/context.ts';
import { isLanguage } from '../../../platform/lib/language.ts';
import { readRecord } from '../../../records/server/read.ts';
import { totalsOf } from '../totals.ts';
import type { QuoteDocument } from './pdf/quote-document.ts';
import { priced, readLines } from './quote-lines.ts';
import { readSettings } from './settings.ts';

export interface Issue {
  number: string | null;
  issued_on: string;
}

/** `issue`: what it is about to be given; as it stands otherwise. */
export async function gatherDocument(ctx: Context, id: string, issue: Issue): Promise<QuoteDocument> {
  const program = asProgram(ctx);
  const quote = await readRecord(program, 'quote', id);
  const [lines, seller, customer, person] = await Promise.all([
    readLines(ctx, id),
    readSettings(ctx),
    readCustomer(ctx, relationId(quote.company) ?? null, relationId(quote.contact) ?? null),
    readPerson(ctx, relationId(quote.owner) ?? null),
  ]);
  const currency = String(quote.currency);
  return {
    language: isLanguage(quote.language) ? quote.language : ctx.settings.language,
    currency,
    timeZone: ctx.settings.timeZone,
    number: issue.number,
    revision: Number(quote.revision ?? 1),
    subject: text(quote.subject),
    issued_on: issue.issued_on,
    valid_until: text(quote.valid_until),
    seller,
    person,
    customer,
    introduction: text(quote.introduction),
    lines,
    totals: totalsOf(lines.map(priced), digitsOf(currency)),
    payment_terms: text(quote.payment_terms),
    delivery_terms: text(quote.delivery_terms),
  };
}

interface Customer {
  company: string | null;
  contact: string | null;
  siren: string | null;
  vat_number: string | null;
  street: string | null;
  postal_code: string | null;
  city: string | null;
  country: string | null;
}

async function readCustomer(
  ctx: Context,
  company: string | null,
  contact: string | null,
): Promise<QuoteDocument['customer']> {
  const address = (of: string) =>
    sql`${sql.ref(`${of}.address_street`)} as street, ${sql.ref(`${of}.address_postal_code`)} as postal_code,
      ${sql.ref(`${of}.address_city`)} as city, ${sql.ref(`${of}.address_country`)} as country`;
  const of = company ? 'o' : 'c';
  const { rows } = await sql<Customer>`
    select o.name as company, c.record_title as contact, o.siren, o.vat_number, ${address(of)} from (select 1) as one
      left join ${table(ctx.schema, 'company')} as o on o.id = ${company}::uuid
      left join ${table(ctx.schema, 'contact')} as c on c.id = ${contact}::uuid`.execute(ctx.db);
  const { street, postal_code, city, country, ...named } = rows[0]!;
  const abroad = country && country !== ctx.settings.country ? country : null;
  const lines = [...(street?.split('\n') ?? []), [postal_code, city].filter(Boolean).join(' '), abroad];
  return { ...named, address: lines.filter((line): line is string => Boolean(line)) };
}

async function readPerson(ctx: Context, owner: string | null): Promise<QuoteDocument['person']> {
  const { rows } = await sql<{ name: string; email: string | null }>`
    select name, email from ${table(ctx.schema, 'user')} where id = ${owner}::uuid`.execute(ctx.db);
  return rows[0] ?? null;
}

const text = (value: unknown): string | null =>
  value === null || value === undefined || value === '' ? null : String(value);
