import { z } from 'zod';
import { type AnyAction, defineAction } from '../../../model/server/action.ts';
import type { Context } from '../../../model/server/context.ts';
import { defineProblems, JalonError } from '../../../platform/lib/errors.ts';
import { readRecord } from '../../../records/server/read.ts';
import { mostLines, saveSchema, settingsSchema } from '../contract.ts';
import { approvalActions } from './approval.ts';
import { issueQuote, type Means } from './issue-quote.ts';
import { makeLink } from './links.ts';
import { readOffer } from './offers.ts';
import { priceListActions } from './price-lists/actions.ts';
import { readQuote } from './read-quote.ts';
import { copyQuote, reviseQuote } from './revise-quote.ts';
import { saveQuote } from './save-quote.ts';
import { readSettings, saveSettings } from './settings.ts';
import { settleAnswer } from './settle-answer.ts';

const one = z.strictObject({ id: z.uuid() });

const conflicts = defineProblems(
  {
    not_sent: { fr: 'Ce devis n’a pas encore été envoyé.', en: 'This quote was not sent yet.' },
  },
  'conflict',
);

export const quoteActions = (means: Means): readonly AnyAction[] =>
  [
    defineAction({
      name: 'quote.read',
      label: { fr: 'Lire un devis', en: 'Read a quote' },
      input: one,
      run: (ctx, { id }) => readQuote(ctx, id),
    }),
    defineAction({
      name: 'quote.save',
      label: { fr: 'Enregistrer un devis', en: 'Save a quote' },
      input: saveSchema,
      run: saveQuote,
    }),
    defineAction({
      name: 'quote.offer',
      label: { fr: 'Prix d’un produit pour un client', en: 'Price of a product for a customer' },
      input: z.strictObject({
        product: z.uuid(),
        company: z.uuid().nullable(),
        currency: z.string().regex(/^[A-Z]{3}$/),
      }),
      run: async (ctx, input) => ({ offer: await readOffer(ctx, input) }),
    }),
    defineAction({
      name: 'quote.send',
      label: { fr: 'Envoyer un devis', en: 'Send a quote' },
      input: z.strictObject({
        id: z.uuid(),
        to: z.email().max(254).nullable(),
        message: z.string().trim().max(5000).default(''),
      }),
      // The link is a secret: it is told once.
      secret: true,
      run: (ctx, input) => issueQuote(ctx, input, means),
    }),
    defineAction({
      name: 'quote.link',
      label: { fr: 'Nouveau lien vers un devis envoyé', en: 'Another link to a sent quote' },
      input: one,
      secret: true,
      run: async (ctx, { id }) => {
        const quote = await mine(ctx, id);
        if (!quote.number || !quote.pdf) throw conflicts.not_sent();
        return { link: `${means.url}/q/${await makeLink(ctx, id, null)}` };
      },
    }),
    defineAction({
      name: 'quote.revise',
      label: { fr: 'Faire une nouvelle version d’un devis', en: 'Make a new version of a quote' },
      input: one,
      run: (ctx, { id }) => reviseQuote(ctx, id),
    }),
    defineAction({
      name: 'quote.copy',
      label: { fr: 'Copier un devis', en: 'Copy a quote' },
      input: one,
      run: (ctx, { id }) => copyQuote(ctx, id),
    }),
    defineAction({
      name: 'quote.record_answer',
      label: { fr: 'Noter la réponse du client', en: 'Note the customer’s answer' },
      input: z.strictObject({
        id: z.uuid(),
        answer: z.enum(['accepted', 'refused']),
        name: z.string().trim().min(2).max(150),
        said: z.string().trim().max(2000).default(''),
        options: z.array(z.uuid()).max(mostLines).default([]),
      }),
      run: async (ctx, { id, answer, name, said, options }) => {
        await mine(ctx, id);
        const evidence = { ip: null, userAgent: null, recipient: null, recordedBy: ctx.actor.id };
        const given = { answer, name, said: said || null, options, ...evidence };
        return ctx.tx(async (ctx) => {
          await settleAnswer(ctx, id, given, means.files, { late: true });
          return readQuote(ctx, id);
        });
      },
    }),
    defineAction({
      name: 'quote.settings',
      label: { fr: 'Réglages des devis', en: 'Settings of quotes' },
      input: z.strictObject({}),
      run: (ctx) => readSettings(ctx),
    }),
    defineAction({
      name: 'quote.save_settings',
      label: { fr: 'Modifier les réglages des devis', en: 'Change the settings of quotes' },
      input: settingsSchema,
      run: saveSettings,
    }),
    ...approvalActions,
    ...priceListActions,
  ] as unknown as AnyAction[];

async function mine(ctx: Context, id: string) {
  const quote = await readRecord(ctx, 'quote', id);
  if (!quote._can?.edit) throw new JalonError('forbidden');
  return quote;
}
