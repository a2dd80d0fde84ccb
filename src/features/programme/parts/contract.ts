// Which parts of the programme are listed: all with committees; of a light one those that were added or hold something of their own.
import { z } from 'zod';
import type { PartKey } from '../../../objects/programme/part-labels.ts';
import { parts } from '../../../objects/programme/parts.ts';

const keys = parts.map(({ key }) => key) as [PartKey, ...PartKey[]];
export const addPartInput = z.strictObject({ part: z.enum(keys) });

export interface PartsListed {
  /** Those of `objects/programme/parts.ts` that this programme does without as yet. */
  aside: readonly PartKey[];
  may_add: boolean;
}
