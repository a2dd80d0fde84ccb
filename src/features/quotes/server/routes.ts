// The customer's door: read, question, answer, document, with a link and nothing else; and the document for people of the firm.
// A forged link and an old one that is gone look alike.

import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { asNobody } from '../../../model/server/as-program.ts';
import type { Context } from '../../../model/server/context.ts';
import { dayIn } from '../../../platform/lib/day.ts';
import { defineProblems } from '../../../platform/lib/errors.ts';
import type { Files } from '../../../platform/server/files.ts';
import type { Http } from '../../../platform/server/http.ts';
import { attachment } from '../../../records/server/file-routes.ts';
import { readRecord } from '../../../records/server/read.ts';
import type { ApiRecord } from '../../../records/server/select.ts';
import { linkShapes, type SharedQuote } from '../contract.ts';
import { askQuestion } from './ask-question.ts';
import { gatherDocument } from './gather-document.ts';
import { findLink, hashOf } from './links.ts';
import { writePdf } from './pdf/write-pdf.ts';
import { settleAnswer } from './settle-answer.ts';
import { noteOpening, sharedQuote } from './shared-quote.ts';

type ContextOf = (request: FastifyRequest, options?: { open?: boolean }) => Promise<Context>;

const unknown = defineProblems(
  {
    link_unknown: {
      fr: 'Ce lien ne mène à aucun devis. Vérifiez qu’il est complet, ou demandez-en un autre.',
      en: 'This link leads to no quote. Check that it is complete, or ask for another.',
    },
    pdf_missing: {
      fr: 'Le document de ce devis est introuvable.',
      en: 'The document of this quote is missing.',
    },
  },
  'not_found',
);
const forbidden = defineProblems(
  {
    answer_is_theirs: {
      fr: 'Vous êtes connecté à Jalon : la réponse appartient au client. Pour noter un accord reçu autrement, ouvrez le devis.',
      en: 'You are signed in to Jalon: the answer is the customer’s. To note an agreement received otherwise, open the quote.',
    },
  },
  'forbidden',
);

export function quoteRoutes(http: Http, contextOf: ContextOf, { files }: { files: Files }): void {
  const open = async (request: FastifyRequest, given: string) => {
    const asked = await contextOf(request, { open: true });
    const ctx = asNobody(asked);
    const link = await findLink(ctx, given);
    if (!link) throw unknown.link_unknown({}, 'token');
    const quote = await readRecord(ctx, 'quote', link.quote);
    return { ctx, quote, recipient: link.recipient, colleague: asked.actor.id !== null };
  };
  const evidence = (request: FastifyRequest) => ({
    ip: request.ip,
    userAgent: String(request.headers['user-agent'] ?? '').slice(0, 500) || null,
    recordedBy: null,
  });

  http.post('/api/v1/quote-link/read', async (request): Promise<SharedQuote> => {
    const { ctx, quote, colleague } = await open(request, linkShapes.read.parse(request.body).token);
    if (!colleague) await noteOpening(ctx, quote);
    return sharedQuote(ctx, quote, colleague);
  });

  http.post('/api/v1/quote-link/question', async (request) => {
    const { token: given, ...asked } = linkShapes.question.parse(request.body);
    const { ctx, quote, colleague } = await open(request, given);
    if (colleague) throw forbidden.answer_is_theirs();
    await askQuestion(ctx, quote, hashOf(given), asked);
    return {};
  });

  http.post('/api/v1/quote-link/accept', async (request) => {
    const { token: given, name: by, options } = linkShapes.accept.parse(request.body);
    const { ctx, quote, colleague, recipient } = await open(request, given);
    if (colleague) throw forbidden.answer_is_theirs();
    const answer = { answer: 'accepted' as const, name: by, said: null, options };
    await settleAnswer(ctx, quote.id, { ...answer, recipient, ...evidence(request) }, files);
    return sharedQuote(ctx, await readRecord(ctx, 'quote', quote.id), false);
  });

  http.post('/api/v1/quote-link/refuse', async (request) => {
    const { token: given, name: by, reason } = linkShapes.refuse.parse(request.body);
    const { ctx, quote, colleague, recipient } = await open(request, given);
    if (colleague) throw forbidden.answer_is_theirs();
    const answer = { answer: 'refused' as const, name: by, said: reason || null, options: [] };
    await settleAnswer(ctx, quote.id, { ...answer, recipient, ...evidence(request) }, files);
    return sharedQuote(ctx, await readRecord(ctx, 'quote', quote.id), false);
  });

  http.get('/api/v1/quote-link/:token/pdf', async (request, reply) => {
    const given = linkShapes.read.parse(request.params).token;
    const { quote } = await open(request, given);
    const file = sentFile(quote);
    return attachment(reply, file.name, 'application/pdf').send(files.get(file.id));
  });

  http.get('/api/v1/quotes/:id/pdf', async (request, reply) => {
    const ctx = await contextOf(request);
    const { id } = z.object({ id: z.uuid() }).parse(request.params);
    const quote = await readRecord(ctx, 'quote', id);
    if (quote.pdf)
      return attachment(reply, sentFile(quote).name, 'application/pdf').send(files.get(sentFile(quote).id));
    const issued_on = dayIn(ctx.now, ctx.settings.timeZone);
    const pdf = await writePdf(await gatherDocument(ctx, id, { number: null, issued_on }), ctx.now);
    return attachment(reply, 'devis-brouillon.pdf', 'application/pdf').send(pdf);
  });
}

function sentFile(quote: ApiRecord): { id: string; name: string } {
  const file = quote.pdf as { id: string; name: string } | null;
  if (!file) throw unknown.pdf_missing();
  return file;
}
