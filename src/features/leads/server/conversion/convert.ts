// A lead becomes a company, a contact and a deal: those that are there already, or new ones. What happened with it goes along. One
// operation, and so taken back as one.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Reference } from '../../../../fields/relation/value.ts';
import { objectOf } from '../../../../model/schema.ts';
import { defineAction } from '../../../../model/server/action.ts';
import { table } from '../../../../model/server/compile.ts';
import type { Context } from '../../../../model/server/context.ts';
import { defineProblems, JalonError, under } from '../../../../platform/lib/errors.ts';
import { readRecord } from '../../../../records/server/read.ts';
import type { ApiRecord } from '../../../../records/server/select.ts';
import { write } from '../../../../records/server/write.ts';
import { type Converted, type ConvertInput, convertSchema } from '../../conversion.ts';
import { prepareConversion } from './prepare.ts';

const problems = defineProblems(
  {
    lead_converted: {
      fr: 'Cette demande a déjà été convertie.',
      en: 'This lead has been converted already.',
    },
  },
  'conflict',
);
const invalid = defineProblems({
  nothing_chosen: {
    fr: 'Choisissez au moins une société ou un contact.',
    en: 'Choose a company or a contact at least.',
  },
});

export const prepareAction = defineAction({
  name: 'lead.prepare',
  label: { fr: 'Préparer la conversion d’une demande', en: 'Prepare a lead’s conversion' },
  input: z.strictObject({ lead: z.uuid() }),
  run: (ctx, { lead }) => prepareConversion(ctx, lead),
});

export const convertAction = defineAction({
  name: 'lead.convert',
  label: { fr: 'Convertir une demande', en: 'Convert a lead' },
  input: convertSchema,
  run: (ctx, input) => ctx.tx((ctx) => convert(ctx, input)),
});

async function convert(ctx: Context, input: ConvertInput): Promise<Converted> {
  // Of two who convert it at once, the second finds it done.
  await sql`select 1 from ${table(ctx.schema, 'lead')} where id = ${input.lead}::uuid for update`.execute(
    ctx.db,
  );
  const lead = await readRecord(ctx, 'lead', input.lead);
  if (lead.status === 'converted') throw problems.lead_converted();
  if (!input.company && !input.contact) throw invalid.nothing_chosen({}, 'contact');
  const given = { owner: (lead.owner as Reference | null)?.id ?? ctx.actor.id, source: lead.source };
  const company = await found(ctx, 'company', input.company, given);
  const contact = await found(ctx, 'contact', input.contact, { ...given, ...(company ? { company } : {}) });
  if (input.contact && 'id' in input.contact) await complete(ctx, contact!, lead, company);
  const deal = input.deal
    ? await found(ctx, 'deal', input.deal, { ...given, company, contact, lead: lead.id })
    : null;
  await write(ctx, 'lead', [
    { kind: 'update', id: lead.id, values: { status: 'converted', company, contact } },
  ]);
  await carryAlong(ctx, lead.id, { company, contact, deal });
  return { company, contact, deal, operation: ctx.operation };
}

/** The id of the one chosen, made first where it is new. */
async function found(
  ctx: Context,
  object: string,
  chosen: ConvertInput['company'],
  given: Readonly<Record<string, unknown>>,
): Promise<string | null> {
  if (!chosen) return null;
  if ('id' in chosen) return (await readRecord(ctx, object, chosen.id, ['id'])).id;
  try {
    const { written } = await write(ctx, object, [
      { kind: 'create', values: { ...given, ...chosen.values } },
    ]);
    return written[0]!.id;
  } catch (error) {
    if (!(error instanceof JalonError)) throw error;
    throw new JalonError(error.code, under(`${object}.values`, error.problems), error.extra);
  }
}

/** What the lead says and the contact did not: never what is there already. */
async function complete(ctx: Context, id: string, lead: ApiRecord, company: string | null): Promise<void> {
  const contact = await readRecord(ctx, 'contact', id);
  if (!(contact._can as { edit?: boolean } | undefined)?.edit) return;
  const values: Record<string, unknown> = {};
  for (const name of ['email', 'phone', 'job_title'])
    if (!contact[name] && lead[name]) values[name] = lead[name];
  if (!contact.company && company) values.company = company;
  if (Object.keys(values).length) await write(ctx, 'contact', [{ kind: 'update', id, values }]);
}

/** Activities and documents about the lead are about what it became too, colleagues' as well: their timeline is one. */
async function carryAlong(
  ctx: Context,
  lead: string,
  to: Readonly<Record<'company' | 'contact' | 'deal', string | null>>,
): Promise<void> {
  const names = (['company', 'contact', 'deal'] as const).filter((name) => to[name]);
  for (const object of ['activity', 'document']) {
    if (!objectOf(ctx.schema, object).fields.has('lead')) continue;
    const columns = names.map((name) => sql.ref(`${name}_id`));
    const { rows } = await sql<Record<string, string | null> & { id: string }>`
      select id, ${sql.join(columns)} from ${table(ctx.schema, object)}
      where lead_id = ${lead}::uuid and deleted_at is null order by id limit 5000`.execute(ctx.db);
    const updates = rows.flatMap((row) => {
      const empty = names.filter((name) => !row[`${name}_id`]);
      const values = Object.fromEntries(empty.map((name) => [name, to[name]]));
      return empty.length ? { kind: 'update' as const, id: row.id, values } : [];
    });
    if (updates.length) await write(ctx, object, updates, { trusted: true });
  }
}
