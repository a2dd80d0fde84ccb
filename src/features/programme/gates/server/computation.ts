// What a gate can compute from the CRM: a value, out of how many, in words, and where to look.
import type { RawBuilder } from 'kysely';
import type { Context } from '../../../../model/server/context.ts';
import type { Text } from '../../../../platform/lib/language.ts';

export interface Computed {
  /** null: not enough data to say. */
  value: number | null;
  sample: number;
  words: Text;
  link: string | null;
}

export interface Computation {
  key: string;
  label: Text;
  unit: 'percent' | 'number';
  /** `exact`: somebody decides on it. Otherwise what is too many to count at each look may be told by a sample that says so. */
  run(ctx: Context, how: { exact: boolean }): Promise<Computed>;
}

/** The two figures of a query, `n` out of `of`. */
export async function count(ctx: Context, query: RawBuilder<unknown>): Promise<[number, number]> {
  const { rows } = await (query as RawBuilder<{ n: string; of: string }>).execute(ctx.db);
  return [Number(rows[0]?.n ?? 0), Number(rows[0]?.of ?? 0)];
}

/** In per cent, to a tenth, never rounded up over a threshold; null when there are too few. */
export const share = (n: number, of: number, least: number): number | null =>
  of < least || of === 0 ? null : Math.floor((n / of) * 1000) / 10;
