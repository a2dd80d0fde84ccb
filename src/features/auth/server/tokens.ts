// Secrets that are shown once and kept as a hash. They are long and random, so that a plain hash is enough: nobody guesses them.
import { createHash, randomBytes } from 'node:crypto';

export const newToken = (): string => randomBytes(32).toString('base64url');

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
