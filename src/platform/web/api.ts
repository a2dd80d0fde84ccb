/**
 * The only way the browser talks to the server: JSON to `/api/v1`, problem documents (RFC 9457) turned into `ApiError`.
 * No call is retried here; the query cache decides that.
 *
 *     const page = await api.get<RecordPage>('/records/deal', { query: { limit: 50, filter } });
 *     await api.patch(`/records/deal/${id}`, { stage }, { ifMatch: version });
 */
import type { ErrorCode } from '../lib/errors.ts';

export type Problem = { path: string; code: string; message: string; params?: Record<string, unknown> };

export class ApiError extends Error {
  /** HTTP status, or 0 when no answer came. */
  readonly status: number;
  /** One of the closed list; `unavailable` also when the network is down, so that callers know one word for it. */
  readonly code: ErrorCode;
  /** Already in the reader's language. Empty when no answer came. */
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly Problem[];
  readonly requestId: string | null;
  /** The whole problem document, with what some codes add: the three versions of a conflict, `setup_needed`. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    problem: Partial<
      Pick<ApiError, 'status' | 'code' | 'title' | 'detail' | 'errors' | 'requestId' | 'extra'>
    >,
  ) {
    super(problem.detail || problem.title || problem.code || 'no answer');
    this.name = 'ApiError';
    this.status = problem.status ?? 0;
    this.code = problem.code ?? 'unavailable';
    this.title = problem.title ?? '';
    this.detail = problem.detail ?? '';
    this.errors = problem.errors ?? [];
    this.requestId = problem.requestId ?? null;
    this.extra = problem.extra ?? {};
  }
}

type QueryValue = string | number | boolean | null | undefined | object;

export type CallOptions = {
  /** Objects are sent as JSON; null and undefined are left out. */
  query?: Record<string, QueryValue>;
  /** The version of the record the caller saw; a newer one answers `conflict`. */
  ifMatch?: number | string;
  /** Makes a write safe to send twice. */
  idempotencyKey?: string;
  signal?: AbortSignal;
};

export const api = {
  get: <T>(path: string, options?: CallOptions) => call<T>('GET', path, undefined, options),
  post: <T>(path: string, body?: unknown, options?: CallOptions) => call<T>('POST', path, body, options),
  patch: <T>(path: string, body?: unknown, options?: CallOptions) => call<T>('PATCH', path, body, options),
  put: <T>(path: string, body?: unknown, options?: CallOptions) => call<T>('PUT', path, body, options),
  delete: <T>(path: string, options?: CallOptions) => call<T>('DELETE', path, undefined, options),
  /** `await api.action<Merged>('deal.merge', { ids })`. */
  action: <T>(name: string, input?: unknown, options?: CallOptions) =>
    call<T>('POST', `/actions/${name}`, input ?? {}, options),
};

export const apiRoot = '/api/v1';

/** The address of a call, for links and downloads. */
export function apiUrl(path: string, query: Record<string, QueryValue> = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null) continue;
    params.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  const search = params.toString();
  return `${apiRoot}${path}${search && `?${search}`}`;
}

async function call<T>(method: string, path: string, body: unknown, options: CallOptions = {}): Promise<T> {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': document.documentElement.lang,
  };
  if (options.ifMatch !== undefined) headers['if-match'] = `"${options.ifMatch}"`;
  if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey;
  const asIs = body instanceof FormData || body instanceof Blob;
  if (body !== undefined && !asIs) headers['content-type'] = 'application/json';

  const response = await send(apiUrl(path, options.query), {
    method,
    headers,
    body: body === undefined ? undefined : asIs ? body : JSON.stringify(body),
    credentials: 'same-origin',
    signal: options.signal,
  });
  const answer = await read(response);
  if (response.ok) return answer as T;
  throw new ApiError({
    code: codeOfStatus(response.status),
    requestId: response.headers.get('x-request-id'),
    ...(answer as object | undefined),
    status: response.status,
    extra: answer as Record<string, unknown> | undefined,
  });
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ApiError({});
  }
}

async function read(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  if (!response.headers.get('content-type')?.includes('json')) return undefined;
  // A proxy may cut an answer short; what is not whole is not an answer.
  return response.json().catch(() => {
    throw new ApiError({ status: response.status });
  });
}

/** For answers that are not ours: a proxy's 502, a login wall. */
function codeOfStatus(status: number): ErrorCode {
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not_found';
  if (status === 413) return 'too_large';
  if (status === 429) return 'rate_limited';
  if (status === 504) return 'timeout';
  if (status >= 502) return 'unavailable';
  return status >= 500 ? 'internal' : 'invalid';
}
