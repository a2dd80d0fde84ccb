import type { Reference } from '../../../fields/relation/value.ts';

/** Where a relation leads. */
export const idOf = (value: unknown): string | null => (value as Reference | null | undefined)?.id ?? null;
