// The query language as it travels: one small, serialisable tree that lists, boards, segments, permissions, reports and
// exports all speak. `resolve.ts` checks it against the schema; `match.ts` and `server/compile.ts` are its two back ends.
import { z } from 'zod';
import { countOperators } from './filter.ts';
import { type Operator, operators } from './operators.ts';

export interface FieldCondition {
  /** `city`, `address.city` (a part), `company.industry` (through a relation to one). */
  field: string;
  op: Operator;
  value?: unknown;
}

/** Was at one of these values, whether it still is or not: `{ stay: 'status', is: ['active'] }`. */
export interface StayCondition {
  stay: string;
  is: readonly string[];
  /** Came there from that moment on, and before the other. */
  from?: string;
  before?: string;
  /** And went from there to one of these. */
  next?: readonly string[];
}

export type Filter =
  | FieldCondition
  | { and: readonly Filter[] }
  | { or: readonly Filter[] }
  | { not: Filter }
  /** Relations seen from the other end: `{ some: 'deals', where: {…} }`. */
  | { some: string; where?: Filter }
  | { none: string; where?: Filter }
  | { count: string; where?: Filter; op: 'is' | 'lt' | 'lte' | 'gt' | 'gte'; value: number }
  | StayCondition
  /** The records that an operation made or changed: those of an import, of a bulk edit. */
  | { operation: string };

const nodesAtMost = 1000;
const levelsAtMost = 50;

/** Whether it is of a size to look into at all: found out level by level, so that no depth exhausts the stack. */
function isOfSize(filter: unknown): boolean {
  let nodes = 0;
  let level: unknown[] = [filter];
  for (let depth = 0; level.length; depth++) {
    nodes += level.length;
    if (depth > levelsAtMost || nodes > nodesAtMost) return false;
    level = level.flatMap((one) => {
      const { and, or, not, where } = (one ?? {}) as Record<string, unknown>;
      return [and, or, not, where].flat().filter((inner) => inner !== undefined);
    });
  }
  return true;
}

/** The shape alone, for descriptions. */
export const treeSchema: z.ZodType<Filter> = z
  .lazy(() =>
    z.union([
      z.strictObject({ field: z.string().max(200), op: z.enum(operators), value: z.unknown().optional() }),
      z.strictObject({ and: z.array(treeSchema).max(100) }),
      z.strictObject({ or: z.array(treeSchema).max(100) }),
      z.strictObject({ not: treeSchema }),
      z.strictObject({ some: z.string().max(100), where: treeSchema.optional() }),
      z.strictObject({ none: z.string().max(100), where: treeSchema.optional() }),
      z.strictObject({
        count: z.string().max(100),
        where: treeSchema.optional(),
        op: z.enum(countOperators),
        value: z.number().int().min(0),
      }),
      z.strictObject({
        stay: z.string().max(100),
        is: z.array(z.string().max(100)).min(1).max(100),
        from: z.iso.datetime().optional(),
        before: z.iso.datetime().optional(),
        next: z.array(z.string().max(100)).min(1).max(100).optional(),
      }),
      z.strictObject({ operation: z.uuid() }),
    ]),
  )
  .meta({ id: 'Filter' });

/** At most a thousand conditions: more would be a query that PostgreSQL plans for minutes, or does not take at all. */
export const filterSchema: z.ZodType<Filter> = z
  .unknown()
  .refine(isOfSize, 'at most 1,000 conditions')
  .pipe(treeSchema)
  .meta({ id: 'BoundedFilter' });

export const countModes = ['none', 'estimate', 'exact'] as const;

export const querySchema = z.strictObject({
  filter: filterSchema.optional(),
  /** Comma-separated, `-` for descending, at most four. */
  sort: z.string().max(300).optional(),
  fields: z.array(z.string().max(200)).max(300).optional(),
  limit: z.number().int().min(1).max(1000).default(50),
  cursor: z.string().max(4000).optional(),
  count: z.enum(countModes).default('none'),
  /** Look into the bin instead. */
  deleted: z.boolean().default(false),
});
export type Query = z.input<typeof querySchema>;

export const buckets = ['day', 'week', 'month', 'quarter', 'year'] as const;
export const measureOperations = ['count', 'sum', 'avg', 'min', 'max', 'median'] as const;

export const aggregateSchema = z.strictObject({
  filter: filterSchema.optional(),
  group_by: z
    .array(z.strictObject({ field: z.string().max(200), bucket: z.enum(buckets).optional() }))
    .max(3)
    .default([]),
  measures: z
    .array(z.strictObject({ op: z.enum(measureOperations), field: z.string().max(200).optional() }))
    .min(1)
    .max(8)
    .default([{ op: 'count' }]),
  limit: z.number().int().min(1).max(2000).default(500),
});
export type Aggregate = z.input<typeof aggregateSchema>;
