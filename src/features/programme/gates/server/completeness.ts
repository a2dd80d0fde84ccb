// The mean share of an object's key columns that are filled. Of very many records, each look takes a sample of them, and says so.
import { sql } from 'kysely';
import { table } from '../../../../model/server/compile.ts';
import { formatsIn } from '../../../../platform/lib/formats.ts';
import type { Text } from '../../../../platform/lib/language.ts';
import { explain } from '../../../../records/server/count.ts';
import { type Computation, count, share } from './computation.ts';

interface Completeness {
  key: string;
  object: string;
  label: Text;
  columns: readonly string[];
  names: Text;
  many: Text;
  /** How many records a look takes of more than twice as many. */
  sample?: number;
}

/** Fewer records, and a share of them says nothing. */
const fewRecords = 10;

/** Whole pages of the table are taken: as many records as by default say a share to less than half a point. */
export function completeness({
  key,
  object,
  label,
  columns,
  names,
  many,
  sample = 50_000,
}: Completeness): Computation {
  return {
    key,
    label,
    unit: 'percent',
    async run(ctx, { exact }) {
      const of = table(ctx.schema, object);
      const believed = exact ? 0 : (await explain(ctx, sql`select 1 from ${of}`))['Plan Rows'];
      const part = believed > sample * 2 ? (100 * sample) / believed : null;
      // The same pages at each look: what one reads twice does not waver.
      const from = part === null ? of : sql`${of} tablesample system (${part}) repeatable (1)`;
      const filled = columns.map((column) => sql`count(${sql.id(column)})`);
      const [n, records] = await count(
        ctx,
        sql`select ${sql.join(filled, sql` + `)} as n, count(*) as of from ${from} where deleted_at is null`,
      );
      const values = records * columns.length;
      const [fr, en] = [formatsIn('fr').number, formatsIn('en').number];
      const whose =
        part === null ? { fr: 'de', en: 'of' } : { fr: 'd’un échantillon de', en: 'of a sample of' };
      return {
        value: share(n, values, fewRecords * columns.length),
        sample: records,
        words: {
          fr: `${fr(n)} valeurs remplies sur ${fr(values)} : ${names.fr} ${whose.fr} ${fr(records)} ${many.fr}.`,
          en: `${en(n)} values filled of ${en(values)}: ${names.en} ${whose.en} ${en(records)} ${many.en}.`,
        },
        link: `/o/${object}`,
      };
    },
  };
}
