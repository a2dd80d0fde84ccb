// A visit's report: what was said, how it went, and what it means for the deal and for what comes next, in one stroke.
import { z } from 'zod';
import { type AnyAction, defineAction } from '../../../model/server/action.ts';
import type { Context } from '../../../model/server/context.ts';
import { readPage, readRecord } from '../../../records/server/read.ts';
import { write } from '../../../records/server/write.ts';
import { type Named, type Prepared, reportSchema } from '../contract.ts';

type Values = Readonly<Record<string, unknown>>;

const prepareAction = defineAction({
  name: 'visit.prepare',
  label: { fr: 'Préparer un compte rendu', en: 'Prepare a report' },
  input: z.strictObject({ id: z.uuid() }),
  async run(ctx, { id }): Promise<Prepared> {
    const visit = await readRecord(ctx, 'activity', id);
    const about = aboutOf(visit);
    return {
      id,
      kind: String(visit.kind),
      subject: String(visit.record_title ?? ''),
      at: (visit.starts_at ?? visit.due_at ?? visit.happened_at) as string | null,
      done: Boolean(visit.done_at),
      about: about.filter(({ object }) => object !== 'deal'),
      deal: about.find(({ object }) => object === 'deal') ?? (await onlyDeal(ctx, about)),
      templates: await templatesFor(ctx, String(visit.kind)),
      template: (visit.template as { id: string } | null)?.id ?? null,
    };
  },
});

const reportAction = defineAction({
  name: 'visit.report',
  label: { fr: 'Enregistrer un compte rendu', en: 'Save a report' },
  input: reportSchema,
  run: (ctx, { id, text, outcome, deal, amount, decided, next, photos }) =>
    ctx.tx(async (ctx) => {
      const visit = await readRecord(ctx, 'activity', id);
      const said = text.trim();
      const values = {
        ...(visit.done_at ? {} : { done_at: doneAt(ctx, visit) }),
        ...(visit.starts_at || visit.done_at ? {} : { happened_at: ctx.now.toISOString() }),
        ...(said ? { body: visit.body ? `${visit.body}\n\n${said}` : said } : {}),
        ...(outcome ? { outcome } : {}),
        ...(deal && !visit.deal ? { deal } : {}),
      };
      await write(ctx, 'activity', [{ kind: 'update', id, values }]);
      const about: Record<string, string> = Object.fromEntries(
        aboutOf(visit).map(({ object, id }) => [object, id]),
      );
      if (deal) about.deal ??= deal;
      if (about.deal && (amount || decided))
        await write(ctx, 'deal', [
          {
            kind: 'update',
            id: about.deal,
            values: { ...(amount ? { amount } : {}), ...(decided ? { close_date: decided } : {}) },
          },
        ]);
      if (next)
        await write(ctx, 'activity', [{ kind: 'create', values: { ...about, kind: 'task', ...next } }]);
      if (photos.length)
        await write(
          ctx,
          'document',
          photos.map((file) => ({ kind: 'create' as const, values: { ...about, name: file.name, file } })),
        );
      return { operation: ctx.operation };
    }),
});

export const visitReportActions: readonly AnyAction[] = [prepareAction, reportAction];

const relations = ['contact', 'company', 'lead', 'deal'];

const aboutOf = (visit: Values): Named[] =>
  relations.flatMap((object) => {
    const reference = visit[object] as { id: string; title: string | null } | null;
    return reference ? [{ id: reference.id, title: reference.title ?? '', object }] : [];
  });

/** What is over was done when it ended. */
function doneAt(ctx: Context, visit: Values): string {
  const now = ctx.now.toISOString();
  const ended = (visit.ends_at ?? visit.starts_at) as string | null;
  return ended && ended < now ? ended : now;
}

/** Which deal an amount is of cannot be guessed among several. */
async function onlyDeal(ctx: Context, about: readonly Named[]): Promise<Named | null> {
  const of =
    about.find(({ object }) => object === 'company') ?? about.find(({ object }) => object === 'contact');
  if (!of || ctx.actor.access.filter('deal', 'read') === false) return null;
  const { records } = await readPage(ctx, 'deal', {
    filter: {
      and: [
        { field: of.object, op: 'is', value: of.id },
        { field: 'status', op: 'is', value: 'open' },
      ],
    },
    fields: ['record_title'],
    limit: 2,
  });
  const [deal] = records;
  return deal && records.length === 1
    ? { id: deal.id, title: String(deal.record_title ?? ''), object: 'deal' }
    : null;
}

const mostTemplates = 20;

async function templatesFor(ctx: Context, kind: string): Promise<Prepared['templates']> {
  if (ctx.actor.access.filter('activity_template', 'read') === false) return [];
  const { records } = await readPage(ctx, 'activity_template', {
    filter: {
      and: [
        { field: 'kind', op: 'is', value: kind },
        { field: 'body', op: 'not_empty' },
      ],
    },
    sort: 'name',
    fields: ['name', 'body'],
    limit: mostTemplates,
  });
  return records.map(({ id, name, body }) => ({
    id,
    name: String(name),
    questions: String(body)
      .split('\n')
      .map((line) => line.replace(/^[-•☐*\s]+/, '').trim())
      .filter(Boolean),
  }));
}
