// What was sent: the answers to what the form asks, as texts, and what the form put beside them. Whatever else comes is passed over.
import { consentName, stampName, trapName } from '../../forms/form-html.ts';
import type { FormSettings } from '../../forms/form-settings.ts';

export interface FormPost {
  values: Record<string, string>;
  stamp: string;
  trap: boolean;
  consent: boolean;
}

const longest = 20_000;

export function readPost(body: unknown, settings: FormSettings): FormPost {
  const given = (body ?? {}) as Record<string, unknown>;
  const text = (name: string): string => {
    const value = given[name];
    if (value === true) return 'true';
    return typeof value === 'string' || typeof value === 'number' ? clean(String(value)) : '';
  };
  const asked = settings.fields.map(({ name }) => [name, text(name)] as const);
  return {
    values: Object.fromEntries(asked.filter(([, value]) => value !== '')),
    stamp: text(stampName),
    trap: text(trapName) !== '',
    consent: text(consentName) !== '',
  };
}

/** NUL and half characters, which no database takes, come from programs only. */
const clean = (text: string): string =>
  text.slice(0, longest).replaceAll('\u0000', '').replace(/\r\n?/g, '\n').toWellFormed().trim();
