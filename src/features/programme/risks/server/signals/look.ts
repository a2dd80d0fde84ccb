// A look at one thing the CRM can see coming: what was counted, over which days. People are never counted one by one: teams of five or
// more, or the firm as a whole.
import type { Context } from '../../../../../model/server/context.ts';
import type { Signal } from '../../contract.ts';

/** `today`: by the firm's clock. Nothing seen is an empty list. */
export type Look = (ctx: Context, today: string) => Promise<readonly Signal[]>;
