// The public address of a form: a page without a cookie and without a script, that fits a frame; a script that puts it into another
// page; and where both are sent. The one place of Jalon that other sites may show.
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../../../model/server/context.ts';
import { JalonError } from '../../../../platform/lib/errors.ts';
import { type Language, preferredLanguage } from '../../../../platform/lib/language.ts';
import { messagesIn } from '../../../../platform/lib/messages.ts';
import type { Http } from '../../../../platform/server/http.ts';
import { type FormPage, formBody, formDocument, noticeBody, thanksBody } from '../../forms/form-html.ts';
import { formStyle, pageStyle } from '../../forms/form-style.ts';
import { publicMessages } from '../../forms/public-messages.ts';
import { embedScript } from './embed-script.ts';
import { findForm, formSecret, languageOfForm, type PublicForm, questionsOf } from './forms.ts';
import { type FormPost, readPost } from './read-post.ts';
import { type Received, receive } from './receive.ts';
import { makeStamp } from './stamp.ts';
import { openTally } from './tally.ts';

export interface FormRoutes {
  /** The address at which Jalon is reached. */
  url: string;
  /** A context of the program itself. */
  context(cause: string): Context;
}

const largestPost = 256 * 1024;
/** What other sites may do here and nowhere else. */
const openly = {
  helmet: {
    contentSecurityPolicy: false,
    frameguard: false,
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  },
  config: { anyOrigin: true },
} as const;

export function formRoutes(http: Http, { url, context }: FormRoutes): void {
  const tally = openTally(() => context('form'));
  http.addHook('onClose', () => tally.flush());
  let secret: Promise<string> | undefined;
  const secretOf = (ctx: Context): Promise<string> => {
    secret ??= formSecret(ctx).catch((error) => {
      secret = undefined;
      throw error;
    });
    return secret;
  };

  void http.register(async (http) => {
    http.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: largestPost },
      (_, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    answerInWords(http);

    http.get('/f/:key', openly, async (request, reply) => {
      const { key: address } = request.params as { key: string };
      const asScript = address.endsWith('.js');
      const found = await open(request, asScript ? address.slice(0, -3) : address);
      if (!found) return notFound(request, reply, asScript);
      const page = await freshPage(found);
      reply.header('cache-control', 'no-store');
      if (!asScript) return sendPage(reply, found.form, formBody(page), page.language);
      const m = messagesIn(publicMessages, page.language);
      allow(reply, request, found.form);
      return reply
        .type('text/javascript; charset=utf-8')
        .send(
          embedScript({ html: formBody(page), action: page.action, failed: m.failed, sending: m.sending }),
        );
    });

    http.options('/f/:key', openly, async (request, reply) => {
      const { key } = request.params as { key: string };
      const found = await open(request, key);
      if (found) allow(reply, request, found.form);
      return reply
        .header('access-control-allow-methods', 'POST')
        .header('access-control-allow-headers', 'content-type')
        .header('access-control-max-age', '600')
        .code(204)
        .send();
    });

    http.post(
      '/f/:key',
      { ...openly, bodyLimit: largestPost, config: { ...openly.config, rateLimit: false } },
      async (request, reply) => {
        const { key } = request.params as { key: string };
        const found = await open(request, key);
        if (!found) return notFound(request, reply, false);
        const { form, ctx, language } = found;
        const post = readPost(request.body, form.settings);
        const received = await receive(ctx, form, post, {
          secret: await secretOf(ctx),
          tally,
          address: request.ip,
          language,
        });
        reply.header('cache-control', 'no-store');
        allow(reply, request, form);
        return answer(request, reply, found, post, received);
      },
    );
  });

  interface Found {
    form: PublicForm;
    ctx: Context;
    language: Language;
  }

  async function open(request: FastifyRequest, key: string): Promise<Found | null> {
    const ctx = context('form');
    const form = await findForm(ctx, key);
    if (!form) return null;
    const { lang } = request.query as { lang?: unknown };
    const language = languageOfForm(form, lang, request.headers['accept-language']);
    return { form, language, ctx: { ...ctx, actor: { ...ctx.actor, language } } };
  }

  async function freshPage(found: Found): Promise<FormPage> {
    const stamp = makeStamp(await secretOf(found.ctx), found.form.key, found.ctx.now.getTime());
    return pageOf(found, stamp);
  }

  const pageOf = ({ form, ctx, language }: Found, stamp: string): FormPage => ({
    settings: form.settings,
    questions: questionsOf(ctx, form.settings),
    language,
    theme: form.theme,
    action: `${new URL(url).origin}/f/${form.key}?lang=${language}`,
    stamp,
  });

  function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    found: Found,
    post: FormPost,
    received: Received,
  ): FastifyReply {
    const { form, language } = found;
    const asData = isJson(request);
    if (received.kind === 'thanks') {
      const html = thanksBody(form.settings, language, form.theme, inFrame(request) ? form.redirect : null);
      if (asData)
        return reply.send({ ok: true, html, ...(form.redirect ? { redirect: form.redirect } : {}) });
      if (form.redirect && !inFrame(request)) return reply.redirect(form.redirect, 303);
      return sendPage(reply, form, html, language);
    }
    const { consent, values, stamp } = post;
    const m = messagesIn(publicMessages, language);
    const refused = received.kind === 'refused';
    const errors = refused ? {} : received.errors;
    const html = formBody({
      ...pageOf(found, stamp),
      values: { ...values, ...(consent ? { consent: 'true' } : {}) },
      errors,
      failure: refused ? m.tooMany : undefined,
    });
    reply.code(refused ? 429 : 400);
    if (asData) return reply.send({ ok: false, html, errors });
    return sendPage(reply, form, html, language, m.problem);
  }
}

const isJson = (request: FastifyRequest): boolean =>
  (request.headers['content-type'] ?? '').startsWith('application/json');
const inFrame = (request: FastifyRequest): boolean => request.headers['sec-fetch-dest'] === 'iframe';

function sendPage(
  reply: FastifyReply,
  form: Pick<PublicForm, 'name' | 'settings' | 'sites' | 'redirect' | 'theme'>,
  body: string,
  language: Language,
  before?: string,
): FastifyReply {
  const title = form.settings.title[language] || form.name;
  return reply
    .header('content-security-policy', policy(form))
    .type('text/html; charset=utf-8')
    .send(formDocument(body, before ? `${before} · ${title}` : title, language, form.theme));
}

const styleHash = createHash('sha256')
  .update(pageStyle + formStyle)
  .digest('base64');

/** Its own style and nothing else; shown by the sites that the form names, or by any. */
function policy({ sites, redirect }: Pick<PublicForm, 'sites' | 'redirect'>): string {
  const next = redirect && URL.canParse(redirect) ? ` ${new URL(redirect).origin}` : '';
  return [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    `form-action 'self'${next}`,
    `frame-ancestors ${sites.length ? ["'self'", ...sites].join(' ') : '*'}`,
    "base-uri 'none'",
  ].join('; ');
}

/** Which pages may read what the script's calls are answered. */
function allow(reply: FastifyReply, request: FastifyRequest, { sites }: Pick<PublicForm, 'sites'>): void {
  const { origin } = request.headers;
  if (sites.length === 0) reply.header('access-control-allow-origin', '*');
  else if (origin && sites.includes(origin))
    reply.header('access-control-allow-origin', origin).header('vary', 'origin');
}

function notFound(request: FastifyRequest, reply: FastifyReply, asScript: boolean): FastifyReply {
  return asScript
    ? reply.code(404).type('text/javascript; charset=utf-8').send('')
    : notice(request, reply, 404, 'notFound');
}

function notice(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  word: 'notFound' | 'tooLong' | 'failed' | 'closed',
): FastifyReply {
  const language = preferredLanguage(request.headers['accept-language']);
  const text = messagesIn(publicMessages, language)[word];
  reply.code(status);
  if (isJson(request)) return reply.send({ ok: false, html: noticeBody(text, language), errors: {} });
  return reply
    .header('content-security-policy', policy({ sites: [], redirect: null }))
    .type('text/html; charset=utf-8')
    .send(formDocument(noticeBody(text, language), text, language, 'visitor'));
}

/** A visitor is told in words, on a page, what a program would be told as a problem document. */
function answerInWords(http: FastifyInstance): void {
  http.setErrorHandler((error: { code?: string; statusCode?: number }, request, reply) => {
    // Out of the scope of the firm's CRM: whoever stands at the door need not know more than that it is shut.
    if (error instanceof JalonError && error.code === 'forbidden')
      return request.url.split('?', 1)[0]!.endsWith('.js')
        ? notFound(request, reply, true)
        : notice(request, reply, 403, 'closed');
    const tooLong = error.code === 'FST_ERR_CTP_BODY_TOO_LARGE';
    if (!tooLong && !(error.statusCode && error.statusCode < 500))
      request.log.error({ err: error, url: request.url }, 'form failed');
    return tooLong ? notice(request, reply, 413, 'tooLong') : notice(request, reply, 503, 'failed');
  });
}
