// One kind of error for everything that is somebody's to mend: a code of a closed list, and one problem for each thing
// that is wrong, with the path of the value at fault. Texts are chosen at the edge, in the reader's language.
import { fill, type Language, type Text } from './language.ts';

export const errorCodes = {
  invalid: { status: 400, title: { fr: 'Demande invalide', en: 'Invalid request' } },
  unauthenticated: { status: 401, title: { fr: 'Connexion requise', en: 'Sign-in required' } },
  forbidden: { status: 403, title: { fr: 'Accès refusé', en: 'Not allowed' } },
  not_found: { status: 404, title: { fr: 'Introuvable', en: 'Not found' } },
  conflict: { status: 409, title: { fr: 'Conflit', en: 'Conflict' } },
  gone: { status: 410, title: { fr: 'N’existe plus', en: 'Gone' } },
  too_large: { status: 413, title: { fr: 'Trop volumineux', en: 'Too large' } },
  unsupported: { status: 415, title: { fr: 'Format non pris en charge', en: 'Unsupported format' } },
  rate_limited: { status: 429, title: { fr: 'Trop de demandes', en: 'Too many requests' } },
  internal: { status: 500, title: { fr: 'Erreur interne', en: 'Internal error' } },
  unavailable: { status: 503, title: { fr: 'Momentanément indisponible', en: 'Temporarily unavailable' } },
  timeout: { status: 504, title: { fr: 'Délai dépassé', en: 'Timed out' } },
} as const satisfies Record<string, { status: number; title: Text }>;

export type ErrorCode = keyof typeof errorCodes;

/** One thing that is wrong. `path` leads to the value: `records[3].email`, `filter.and[0].field`. */
export interface Problem {
  path: string;
  code: string;
  text: Text;
  params: Readonly<Record<string, unknown>>;
}

export class JalonError extends Error {
  readonly code: ErrorCode;
  readonly problems: readonly Problem[];
  /** More for the program that asked, sent as it is (a conflict's three versions, say). */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    problems: readonly Problem[] = [],
    extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code}${problems.map((p) => ` ${p.path || '.'}: ${explain(p, 'en')}`).join(';')}`);
    this.name = 'JalonError';
    this.code = code;
    this.problems = problems;
    this.extra = extra;
  }
}

export const explain = (problem: Problem, language: Language): string =>
  fill(problem.text[language], problem.params);

/**
 * Declares the problems a module can report:
 * `const problems = defineProblems({ email_invalid: { fr: '« {{value}} » …', en: '…' } })`,
 * then `throw problems.email_invalid({ value })` or collect `problems.email_invalid({ value }, path).problems`.
 */
export function defineProblems<T extends Record<string, Text>>(
  texts: T,
  code: ErrorCode = 'invalid',
): { [K in keyof T]: (params?: Record<string, unknown>, path?: string) => JalonError } {
  const make =
    (name: string, text: Text) =>
    (params: Record<string, unknown> = {}, path = '') =>
      new JalonError(code, [{ path, code: name, text, params }]);
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, make(name, text)])) as {
    [K in keyof T]: (params?: Record<string, unknown>, path?: string) => JalonError;
  };
}

/** The same problems, seen from further out: `email` under `records[3]` is `records[3].email`. */
export function under(prefix: string, problems: readonly Problem[]): Problem[] {
  return problems.map((p) => ({ ...p, path: joinPath(prefix, p.path) }));
}

/** The same error, of the record of a batch that stands at this path. */
export const at = (path: string, error: JalonError): JalonError =>
  new JalonError(error.code, under(path, error.problems));

function joinPath(prefix: string, path: string): string {
  if (!path) return prefix;
  if (!prefix) return path;
  return path.startsWith('[') ? prefix + path : `${prefix}.${path}`;
}
