// A page of a form is signed with the moment it was handed out: what comes back without it was not filled in on the page, and
// what comes back at once was not filled in by a person. No cookie is needed, and nothing of the visitor is in it.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export interface Stamp {
  /** Milliseconds since it was handed out. */
  age: number;
  /** Which page it was. */
  nonce: string;
}

export function makeStamp(secret: string, form: string, at: number): string {
  const plain = `${at.toString(36)}.${randomBytes(9).toString('base64url')}`;
  return `${plain}.${signature(secret, form, plain)}`;
}

/** Null for what is not of ours, or not of this form, or from the future. */
export function readStamp(secret: string, form: string, stamp: string, now: number): Stamp | null {
  const parts = stamp.length <= 200 ? stamp.split('.') : [];
  const [at = '', nonce = '', given = ''] = parts;
  if (parts.length !== 3) return null;
  const right = Buffer.from(signature(secret, form, `${at}.${nonce}`));
  const mine = Buffer.from(given);
  if (mine.length !== right.length || !timingSafeEqual(mine, right)) return null;
  const age = now - Number.parseInt(at, 36);
  return age >= -60_000 ? { age, nonce } : null;
}

/** An address that is counted and cannot be read back. */
export const hashed = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('base64url').slice(0, 22);

const signature = (secret: string, form: string, plain: string): string =>
  hashed(secret, `form ${form} ${plain}`);
