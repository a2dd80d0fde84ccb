// A discount beyond what one may grant is asked for: the quote waits, those who may grant it are told, and their answer comes
// back with their words. What was approved is a number: a greater discount afterwards is asked for again.
import { z } from 'zod';
import type { Reference } from '../../../fields/relation/value.ts';
import { defineAction } from '../../../model/server/action.ts';
import { asProgram } from '../../../model/server/as-program.ts';
import type { Context } from '../../../model/server/context.ts';
import { defineProblems } from '../../../platform/lib/errors.ts';
import { write } from '../../../records/server/write.ts';
import type { QuoteView } from '../contract.ts';
import { approversOf } from './discounts.ts';
import { readQuote } from './read-quote.ts';
import { readSettings } from './settings.ts';

const conflicts = defineProblems(
  {
    approval_needless: {
      fr: 'Cette remise est dans vos limites : le devis peut partir sans accord.',
      en: 'This discount is within your limits: the quote can go without an approval.',
    },
    nobody_approves: {
      fr: 'Personne ne peut accorder une remise de {{percent}} % : un administrateur règle qui le peut.',
      en: 'Nobody may grant a discount of {{percent}}%: an administrator says who may.',
    },
    not_asked: {
      fr: 'Il n’y a pas de remise à approuver sur ce devis.',
      en: 'There is no discount to approve on this quote.',
    },
  },
  'conflict',
);
const forbidden = defineProblems(
  {
    approval_beyond: {
      fr: 'Cette remise dépasse ce que vous pouvez accorder.',
      en: 'This discount is beyond what you may grant.',
    },
    quote_locked: {
      fr: 'Vous pouvez lire ce devis, pas le modifier.',
      en: 'You may read this quote, not change it.',
    },
  },
  'forbidden',
);

const words = z.string().trim().max(1000);

export const approvalActions = [
  defineAction({
    name: 'quote.ask_approval',
    label: { fr: 'Demander l’accord pour une remise', en: 'Ask for the approval of a discount' },
    input: z.strictObject({ id: z.uuid(), note: words.default('') }),
    run: (ctx, { id, note }) => ctx.tx((ctx) => ask(ctx, id, note)),
  }),
  defineAction({
    name: 'quote.withdraw_approval',
    label: { fr: 'Reprendre un devis à approuver', en: 'Take back a quote to approve' },
    input: z.strictObject({ id: z.uuid() }),
    run: (ctx, { id }) => ctx.tx((ctx) => withdraw(ctx, id)),
  }),
  defineAction({
    name: 'quote.decide',
    label: { fr: 'Répondre à une demande de remise', en: 'Answer a request for a discount' },
    input: z.strictObject({ id: z.uuid(), approve: z.boolean(), note: words.default('') }),
    run: (ctx, { id, approve, note }) => ctx.tx((ctx) => decide(ctx, id, approve, note)),
  }),
];

async function ask(ctx: Context, id: string, note: string): Promise<QuoteView> {
  const { quote, may, needs_approval } = await readQuote(ctx, id);
  if (!may.edit) throw forbidden.quote_locked();
  if (!needs_approval) throw conflicts.approval_needless();
  const concession = String(quote.concession);
  const approvers = await approversOf(ctx, await readSettings(ctx), concession);
  if (approvers.length === 0) throw conflicts.nobody_approves({ percent: concession });
  await change(ctx, quote, { status: 'to_approve', approval_note: note || null });
  await ctx.services.call(ctx, 'notification.send', {
    to: approvers,
    kind: 'quote_approval',
    subject: {
      fr: `${ctx.actor.name} demande votre accord pour une remise de ${percentIn(concession, 'fr')} : ${nameOf(quote)}`,
      en: `${ctx.actor.name} asks you to approve a discount of ${percentIn(concession, 'en')}: ${nameOf(quote)}`,
    },
    link: `/quotes/${id}`,
    about: { object: 'quote', id },
    mail: true,
  });
  return readQuote(ctx, id);
}

async function withdraw(ctx: Context, id: string): Promise<QuoteView> {
  const { quote } = await readQuote(ctx, id);
  if (quote.status !== 'to_approve') throw conflicts.not_asked();
  if (!(quote as { _can?: { edit: boolean } })._can?.edit) throw forbidden.quote_locked();
  await change(ctx, quote, { status: 'draft', approval_note: null });
  return readQuote(ctx, id);
}

async function decide(ctx: Context, id: string, approve: boolean, note: string): Promise<QuoteView> {
  const { quote, may } = await readQuote(ctx, id);
  if (quote.status !== 'to_approve') throw conflicts.not_asked();
  if (!may.approve) throw forbidden.approval_beyond();
  await change(ctx, quote, {
    status: 'draft',
    approval_note: note || null,
    approved_concession: approve ? quote.concession : null,
    approved_by: approve ? ctx.actor.id : null,
  });
  const owner = (quote.owner as Reference | null)?.id;
  if (owner && owner !== ctx.actor.id)
    await ctx.services.call(ctx, 'notification.send', {
      to: [owner],
      kind: 'quote_approval',
      subject: approve
        ? {
            fr: `${ctx.actor.name} approuve la remise : ${nameOf(quote)}`,
            en: `${ctx.actor.name} approves the discount: ${nameOf(quote)}`,
          }
        : {
            fr: `${ctx.actor.name} n’approuve pas la remise : ${nameOf(quote)}`,
            en: `${ctx.actor.name} does not approve the discount: ${nameOf(quote)}`,
          },
      link: `/quotes/${id}`,
      about: { object: 'quote', id },
    });
  return readQuote(ctx, id);
}

/** As the program, for these fields are nobody's to type; at the version seen, so that two answers are a conflict. */
const change = (ctx: Context, quote: QuoteView['quote'], values: Record<string, unknown>) =>
  write(asProgram(ctx), 'quote', [{ kind: 'update', id: quote.id, version: quote.version, values }], {
    trusted: true,
  });

const nameOf = (quote: QuoteView['quote']): string => String(quote.record_title ?? '').slice(0, 100);
const percentIn = (percent: string, language: 'fr' | 'en'): string =>
  `${Number(percent).toLocaleString(language)}${language === 'fr' ? '\u202f' : ''}%`;
