// The products that a spreadsheet names, by reference or by name, in the order asked for; null where there is none of it.
import type { Context } from '../../../../model/server/context.ts';
import { fold } from '../../../../platform/lib/fold.ts';
import { readPage } from '../../../../records/server/read.ts';
import type { Amount, NamedProduct } from '../../price-lists/contract.ts';

export async function nameProducts(ctx: Context, words: readonly string[]): Promise<(NamedProduct | null)[]> {
  const value = [...new Set(words)];
  const { records } = await readPage(ctx, 'product', {
    filter: {
      or: [
        { field: 'reference', op: 'in', value },
        { field: 'name', op: 'in', value },
      ],
    },
    fields: ['name', 'reference', 'price', 'active'],
    limit: 1000,
  });
  // What is on sale comes before what is not; a reference says it more exactly than a name.
  const known = new Map<string, NamedProduct>();
  const order = [...records].sort((a, b) => Number(b.active !== false) - Number(a.active !== false));
  for (const field of ['reference', 'name'])
    for (const record of order) {
      const key = fold(String(record[field] ?? ''));
      if (key && !known.has(key))
        known.set(key, {
          id: record.id,
          title: String(record.name),
          price: (record.price ?? null) as Amount | null,
        });
    }
  return words.map((one) => known.get(fold(one)) ?? null);
}
