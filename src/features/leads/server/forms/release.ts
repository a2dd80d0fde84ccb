// What was held back and is a lead after all; and what forms received, in figures.
import { sql } from 'kysely';
import { z } from 'zod';
import type { Reference } from '../../../../fields/relation/value.ts';
import { defineAction } from '../../../../model/server/action.ts';
import type { Context } from '../../../../model/server/context.ts';
import { defineProblems } from '../../../../platform/lib/errors.ts';
import { isLanguage } from '../../../../platform/lib/language.ts';
import { readPage, readRecords } from '../../../../records/server/read.ts';
import { write } from '../../../../records/server/write.ts';
import { formSettingsSchema } from '../../forms/form-settings.ts';
import { takeIn } from './receive.ts';

const problems = defineProblems(
  {
    entry_gone: {
      fr: 'Cet envoi a déjà été traité.',
      en: 'This sending has been dealt with already.',
    },
  },
  'conflict',
);

export const releaseAction = defineAction({
  name: 'form.release',
  label: { fr: 'Faire d’envois retenus des demandes', en: 'Make leads of held-back sendings' },
  input: z.strictObject({ ids: z.array(z.uuid()).min(1).max(200) }),
  run: (ctx, { ids }) =>
    ctx.tx(async (ctx) => {
      // Whoever may clear them away may let them in; of two who do so at once, the second finds them gone.
      const { changes } = await write(
        ctx,
        'form_entry',
        ids.map((id) => ({ kind: 'delete' as const, id })),
      );
      if (changes.length < ids.length) throw problems.entry_gone();
      const forms = await readForms(
        ctx,
        changes.map(({ after }) => (after.form as Reference | null)?.id),
      );
      for (const { after } of changes) {
        const { language, ...values } = after.values as Record<string, string>;
        const spoken = isLanguage(language) ? language : ctx.actor.language;
        const form = forms.get((after.form as Reference | null)?.id ?? '');
        const speaking = { ...ctx, actor: { ...ctx.actor, language: spoken } };
        if (form) await takeIn(speaking, form, values, new Date(String(after.received_at)));
      }
      return { released: changes.length, operation: ctx.operation };
    }),
});

async function readForms(ctx: Context, ids: readonly (string | undefined)[]) {
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))];
  const forms = await readRecords(ctx, 'form', wanted, ['settings', 'source', 'assign_to', 'lead_tags']);
  return new Map(
    forms.map((form) => [
      form.id,
      {
        id: form.id,
        settings: formSettingsSchema.parse(form.settings),
        source: form.source as string | null,
        assignTo: (form.assign_to as Reference | null)?.id ?? null,
        tags: form.lead_tags as string[] | null,
      },
    ]),
  );
}

export interface FormCounts {
  form: string;
  taken: number;
  held: number;
  repeated: number;
  refused: number;
  dropped: number;
}

export const formCountsAction = defineAction({
  name: 'form.counts',
  label: { fr: 'Ce que les formulaires ont reçu', en: 'What forms received' },
  input: z.strictObject({ days: z.number().int().min(1).max(366).default(30) }),
  run: async (ctx, { days }): Promise<{ forms: FormCounts[] }> => {
    const { records } = await readPage(ctx, 'form', { fields: ['name'], limit: 500 });
    const { rows } = await sql<FormCounts>`
      select form_id as form, ${sum('taken')}, ${sum('held')}, ${sum('repeated')}, ${sum('refused')},
        coalesce(sum(count) filter (where outcome like 'dropped%'), 0)::integer as dropped
      from ${sql.id(ctx.schema.workspace, 'form_count')}
      where form_id = any(${records.map(({ id }) => id)}::uuid[]) and day > ${ctx.now.toISOString()}::timestamptz - ${days} * interval '1 day'
      group by form_id`.execute(ctx.db);
    return { forms: rows };
  },
});

const sum = (outcome: string) =>
  sql`coalesce(sum(count) filter (where outcome = ${outcome}), 0)::integer as ${sql.ref(outcome)}`;
