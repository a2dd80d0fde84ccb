// The HTTP door: one Fastify with what every answer needs (security headers, rate limits, problem documents), knowing
// nothing of CRM. Routes are added by those who own them.
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Logger } from 'pino';
import { ZodError } from 'zod';
import { type ErrorCode, errorCodes, explain, JalonError } from '../lib/errors.ts';
import { newId } from '../lib/ids.ts';
import { type Language, preferredLanguage } from '../lib/language.ts';
import { isDeep, nestedTooDeep } from '../lib/nesting.ts';
import { fromZod } from './shape-problems.ts';

export type Http = FastifyInstance;

declare module 'fastify' {
  interface FastifyInstance {
    /** Answers with a problem document. */
    problem(request: FastifyRequest, reply: FastifyReply, code: ErrorCode): FastifyReply;
  }
  interface FastifyContextConfig {
    /** May be written to from other sites' pages: it looks at no cookie, and whoever sends is nobody. */
    anyOrigin?: boolean;
  }
}

export interface HttpOptions {
  log: Logger;
  /** Requests a minute from one address. What a caller claims to be does not change it. */
  requestsPerMinute: number;
  trustProxy: boolean | string[] | ((address: string, hop: number) => boolean);
  /** Behind TLS: browsers are told to come back by TLS only. */
  secure: boolean;
}

const largestBody = 32 * 1024 * 1024;

export async function createHttp({ log, requestsPerMinute, trustProxy, secure }: HttpOptions): Promise<Http> {
  const http = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    trustProxy,
    bodyLimit: largestBody,
    genReqId: () => newId(),
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 300 },
  });
  await http.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        frameSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: secure,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
  });
  await http.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: 60_000,
    errorResponseBuilder: (_, context) =>
      Object.assign(new JalonError('rate_limited'), { statusCode: 429, after: context.after }),
  });
  await http.register(compress, { threshold: 2048, encodings: ['br', 'gzip'] });
  http.setErrorHandler((error: FastifyError, request, reply) =>
    sendProblem(request, reply, toJalonError(error, request)),
  );
  // Bodies are JSON, or multipart where a route takes files: text is refused rather than taken for a wrong shape.
  http.removeContentTypeParser('text/plain');
  http.addHook('preValidation', async (request) => {
    if (isDeep(request.body)) throw tooDeep();
  });
  http.decorate('problem', (request: FastifyRequest, reply: FastifyReply, code: ErrorCode) =>
    sendProblem(request, reply, new JalonError(code)),
  );
  http.addHook('onSend', async (request, reply) => void reply.header('x-request-id', request.id));
  return http;
}

const tooDeep = (): JalonError =>
  new JalonError('invalid', [{ path: '', code: 'nested_too_deep', params: {}, text: nestedTooDeep }]);

export const languageOf = (request: FastifyRequest): Language =>
  (request as { language?: Language }).language ?? preferredLanguage(request.headers['accept-language']);

/** RFC 9457. `errors` has one entry for each thing that is wrong, with its path and words in the reader's language. */
export function problemDocument(error: JalonError, language: Language, requestId: string) {
  const { status, title } = errorCodes[error.code];
  return {
    type: `https://jalon.dev/problems/${error.code}`,
    title: title[language],
    status,
    code: error.code,
    detail: error.problems[0] ? explain(error.problems[0], language) : title[language],
    instance: `urn:uuid:${requestId}`,
    errors: error.problems.map((problem) => ({
      path: problem.path,
      code: problem.code,
      params: problem.params,
      message: explain(problem, language),
    })),
    ...error.extra,
  };
}

function sendProblem(request: FastifyRequest, reply: FastifyReply, error: JalonError): FastifyReply {
  const document = problemDocument(error, languageOf(request), request.id);
  return reply.code(document.status).type('application/problem+json').send(document);
}

const fastifyCodes: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported',
  FST_REQ_FILE_TOO_LARGE: 'too_large',
};

// What PostgreSQL says when it, and not we, is at its limits.
const postgresCodes: Readonly<Record<string, ErrorCode>> = {
  '57014': 'timeout',
  '57P01': 'unavailable',
  '57P03': 'unavailable',
  '53300': 'unavailable',
  '40P01': 'conflict',
  '23505': 'conflict',
  ECONNREFUSED: 'unavailable',
  ECONNRESET: 'unavailable',
};

/** A value that fits no type of PostgreSQL's (class 22): a text with a NUL, a number too great, a day that is none. */
const isDataException = ({ code }: FastifyError): boolean => /^22[0-9A-Z]{3}$/.test(code ?? '');

function toJalonError(error: FastifyError, request: FastifyRequest): JalonError {
  if (error instanceof JalonError) return error;
  if (error instanceof ZodError) return new JalonError('invalid', error.issues.map(fromZod));
  const code = fastifyCodes[error.code] ?? postgresCodes[error.code];
  if (code) return new JalonError(code);
  if (isDataException(error)) {
    request.log.warn({ err: error, url: request.url }, 'a value that PostgreSQL refuses');
    return new JalonError('invalid');
  }
  if (error.statusCode && error.statusCode < 500) {
    return new JalonError('invalid', [
      {
        path: '',
        code: 'request_unreadable',
        params: {},
        text: {
          fr: 'La demande n’a pas pu être lue : ce n’est pas du JSON valide.',
          en: 'The request could not be read: it is not valid JSON.',
        },
      },
    ]);
  }
  request.log.error({ err: error, url: request.url }, 'request failed');
  return new JalonError('internal');
}
