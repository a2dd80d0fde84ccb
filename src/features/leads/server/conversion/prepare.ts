// What is known of whoever a lead comes from: companies and contacts that they may be, and what new ones would hold.
import type { Reference } from '../../../../fields/relation/value.ts';
import type { Context } from '../../../../model/server/context.ts';
import { type DuplicateCandidate, findDuplicates } from '../../../../records/server/duplicates.ts';
import { readRecord, readRecords } from '../../../../records/server/read.ts';
import type { ApiRecord } from '../../../../records/server/select.ts';
import type { Candidate, Choice, Preparation } from '../../conversion.ts';
import { domainOf } from './domain.ts';

export async function prepareConversion(ctx: Context, id: string): Promise<Preparation> {
  const lead = await readRecord(ctx, 'lead', id);
  const contact = await contactChoice(ctx, lead);
  const known = contact.candidates.find((one) => one.id === contact.suggested)?.company ?? null;
  const company = await companyChoice(ctx, lead, known);
  const name = [lead.first_name, lead.last_name].filter(Boolean).join(' ');
  return {
    company,
    contact,
    deal: { name: String(lead.title || lead.company_name || name || lead.record_title || '').slice(0, 250) },
  };
}

async function contactChoice(ctx: Context, lead: ApiRecord): Promise<Choice> {
  const draft = filled(lead, ['first_name', 'last_name', 'email', 'phone', 'job_title', 'source']);
  const named = ['first_name', 'last_name', 'email', 'phone'].some((name) => draft[name]);
  const found = named ? await findDuplicates(ctx, 'contact', draft) : [];
  const candidates = found.map((one) => candidateOf(one, ['job_title', 'email']));
  // An address or a number is one person's; a name may be another's too.
  const sure = candidates.find(({ same }) =>
    same.some((field) => ['email', 'phone', 'mobile'].includes(field)),
  );
  return { candidates, suggested: sure?.id ?? null, draft: named ? draft : null };
}

async function companyChoice(ctx: Context, lead: ApiRecord, known: Candidate['company']): Promise<Choice> {
  const address = filled(lead, ['postal_code', 'city', 'country']);
  const domain = domainOf(lead.email as string | null);
  const draft = {
    ...(lead.company_name ? { name: lead.company_name } : {}),
    ...(domain ? { domain } : {}),
    ...(Object.keys(address).length ? { address } : {}),
    ...filled(lead, ['source']),
  };
  const asked = { ...filled(draft, ['name', 'domain']), ...filled(lead, ['phone']) };
  const found = Object.keys(asked).length ? await findDuplicates(ctx, 'company', asked) : [];
  const candidates = found.map((one) => candidateOf(one, ['address', 'domain']));
  const own = known && candidates.find(({ id }) => id === known.id);
  if (known && !own) {
    const [record] = await readRecords(ctx, 'company', [known.id]);
    if (record) candidates.unshift(candidateOf({ record, why: [] }, ['address', 'domain']));
  }
  const sure = candidates.find(({ same }) => same.length > 0);
  const suggested = candidates.find(({ id }) => id === known?.id)?.id ?? sure?.id ?? null;
  return { candidates, suggested, draft: lead.company_name ? draft : null };
}

function candidateOf({ record, why }: DuplicateCandidate, shown: readonly string[]): Candidate {
  const details = shown.flatMap((name) => {
    const value = record[name] as string | { city?: string; postal_code?: string } | null;
    if (!value) return [];
    return typeof value === 'string'
      ? value
      : [value.postal_code, value.city].filter(Boolean).join(' ') || [];
  });
  const company = record.company as (Reference & { title?: string | null }) | null | undefined;
  return {
    id: record.id,
    title: String(record.record_title ?? ''),
    details,
    same: why.filter(({ match }) => match === 'same').flatMap(({ fields }) => fields),
    company: company ? { id: company.id, title: company.title ?? null } : null,
    owner: ((record.owner as { title?: string | null } | null)?.title ?? null) || null,
  };
}

const filled = (from: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.flatMap((name) => (from[name] ? [[name, from[name]]] : [])));
