// Whatever may be asked: filters and aggregates made by chance out of the fields there are and the values in them.
import fc from 'fast-check';
import type { Asker } from '../../../model/condition.ts';
import type { Field } from '../../../model/field.ts';
import type { Values } from '../../../model/match.ts';
import { operandShapes, operatorFamilies } from '../../../model/operators.ts';
import { namedPeriods } from '../../../model/period.ts';
import { type Aggregate, buckets, type Filter, measureOperations } from '../../../model/query.ts';
import { resolveAggregate } from '../../../model/resolve-aggregate.ts';
import { objectOf, type Schema } from '../../../model/schema.ts';
import { JalonError } from '../../../platform/lib/errors.ts';
import { wireOf } from '../../../records/server/select.ts';

export interface Known {
  schema: Schema;
  /** Every record, by object. */
  memory: ReadonlyMap<string, readonly Values[]>;
  /** What each operation made or changed. */
  touched: ReadonlyMap<string, ReadonlySet<string>>;
  asker: Asker;
}

/** Own fields, parts, and fields of what the relations lead to: whatever the resolver takes. */
export function aggregatesOf(known: Known, object: string): fc.Arbitrary<Aggregate> {
  const fields = [...objectOf(known.schema, object).fields.values()];
  const paths = (of: readonly Field[]): { path: string; field: Field; part?: string }[] =>
    of.flatMap((field) => [
      { path: field.name, field },
      ...Object.keys(field.kind.parts ?? {}).map((part) => ({ path: `${field.name}.${part}`, field, part })),
    ]);
  const through = fields.flatMap((relation) =>
    relation.to && known.memory.has(relation.to)
      ? paths([...objectOf(known.schema, relation.to).fields.values()]).map((one) => ({
          ...one,
          path: `${relation.name}.${one.path}`,
        }))
      : [],
  );
  const takes = (query: Aggregate): boolean => {
    try {
      resolveAggregate(known.schema, object, query, known.asker);
      return true;
    } catch (error) {
      if (error instanceof JalonError) return false;
      throw error;
    }
  };
  const groups = (of: ReturnType<typeof paths>) =>
    of.flatMap(({ path: field }) =>
      [undefined, ...buckets].flatMap((bucket) => {
        const group_by = [{ field, ...(bucket ? { bucket } : {}) }];
        return takes({ group_by }) ? group_by : [];
      }),
    );
  const measures = (of: ReturnType<typeof paths>) =>
    of.flatMap(({ path: field }) =>
      measureOperations.flatMap((op) => (takes({ measures: [{ op, field }] }) ? [{ op, field }] : [])),
    );
  const own = paths(fields);
  const beyond = measures(own).filter(({ op }) => op !== 'count');
  return fc.record({
    group_by: fc.array(fc.oneof(fc.constantFrom(...groups(own)), fc.constantFrom(...groups(through))), {
      maxLength: 2,
    }),
    measures: fc.array(
      fc.oneof(
        fc.constant({ op: 'count' as const }),
        fc.constantFrom(...measures(own)),
        fc.constantFrom(...beyond),
        fc.constantFrom(...measures(through)),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    limit: fc.constantFrom(3, 2000),
  });
}

export function filterOf(known: Known, object: string, depth: number): fc.Arbitrary<Filter> {
  const leaf = conditionOf(known, object, '');
  if (depth === 0) return leaf;
  const { reverses, fields } = objectOf(known.schema, object);
  const inner = filterOf(known, object, depth - 1);
  const relations = [...fields.values()].filter((field) => field.to && known.memory.has(field.to));
  const kinds: fc.WeightedArbitrary<Filter>[] = [
    { weight: 5, arbitrary: leaf },
    { weight: 1, arbitrary: fc.array(inner, { maxLength: 3 }).map((and) => ({ and })) },
    { weight: 2, arbitrary: fc.array(inner, { minLength: 1, maxLength: 3 }).map((or) => ({ or })) },
    { weight: 1, arbitrary: inner.map((not) => ({ not })) },
    { weight: 1, arbitrary: fc.constantFrom(...known.touched.keys()).map((operation) => ({ operation })) },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(...relations)
        .chain((relation) => conditionOf(known, relation.to!, `${relation.name}.`)),
    },
  ];
  if (reverses.size) {
    kinds.push({
      weight: 2,
      arbitrary: fc
        .constantFrom(...reverses.values())
        .chain((reverse) =>
          fc
            .tuple(
              fc.constantFrom('some', 'none', 'count'),
              fc.option(conditionOf(known, reverse.object, ''), { nil: undefined }),
              fc.constantFrom('is', 'lt', 'lte', 'gt', 'gte'),
              fc.nat(2),
            )
            .map(
              ([kind, where, op, value]) =>
                (kind === 'count'
                  ? { count: reverse.name, where, op, value }
                  : kind === 'some'
                    ? { some: reverse.name, where }
                    : { none: reverse.name, where }) as Filter,
            ),
        ),
    });
  }
  return fc.oneof(...kinds);
}

function conditionOf(known: Known, object: string, prefix: string): fc.Arbitrary<Filter> {
  const fields = [...objectOf(known.schema, object).fields.values()];
  return fc.constantFrom(...fields).chain((field) => {
    const parts = Object.keys(field.kind.parts ?? {});
    return fc
      .option(fc.constantFrom(...(parts.length ? parts : [''])), { nil: '', freq: 2 })
      .chain((part) => {
        const type = part ? known.schema.types[field.kind.parts![part]!.type]! : field.kind;
        return fc.constantFrom(...operatorFamilies[type.family].operators).chain((op) =>
          operandOf(
            known,
            object,
            field,
            part,
            operandShapes[op],
            op === 'contains' || op === 'starts_with',
          ).map(
            (value): Filter => ({
              field: `${prefix}${field.name}${part ? `.${part}` : ''}`,
              op,
              ...(value === undefined ? {} : { value }),
            }),
          ),
        );
      });
  });
}

function operandOf(
  known: Known,
  object: string,
  field: Field,
  part: string,
  shape: string,
  fragment: boolean,
): fc.Arbitrary<unknown> {
  const values = (known.memory.get(object) ?? [])
    .map((record) => record[field.name])
    .filter((value) => value !== null && value !== undefined);
  const there = values
    .map((value) =>
      part
        ? field.kind.parts![part]!.of(value)
        : Array.isArray(value)
          ? value[0]
          : field.to
            ? (value as { id: string }).id
            : wireOf(field, value),
    )
    .filter((v) => v !== null && v !== undefined);
  const fresh = field.kind.fake(seeded(values.length + 1), field);
  const other = part
    ? field.kind.parts![part]!.of(fresh)
    : Array.isArray(fresh)
      ? fresh[0]
      : field.to
        ? (fresh as { id: string }).id
        : wireOf(field, fresh);
  // A tag is asked for as somebody else would write it.
  const spelt = field.type === 'tags' ? there.map((tag) => String(tag).normalize('NFD').toUpperCase()) : [];
  // An amount is asked for in its currency, and without.
  const bare =
    field.type === 'money' && shape !== 'pair'
      ? there.map((value) => (value as { amount?: string }).amount)
      : [];
  const one: fc.Arbitrary<unknown> = fc.constantFrom(
    ...there,
    ...spelt,
    ...bare.filter((amount) => amount !== undefined),
    ...(other === null || other === undefined ? [] : [other]),
    ...(there.length === 0 && (other === null || other === undefined) ? ['x'] : []),
  );
  if (shape === 'none') return fc.constant(undefined);
  if (shape === 'period') return fc.constantFrom(...namedPeriods, 'last_30_days', 'next_7_days');
  if (shape === 'many')
    return field.to === 'user'
      ? fc.oneof(fc.constant('my_team'), fc.array(one, { minLength: 1, maxLength: 4 }))
      : fc.array(one, { minLength: 1, maxLength: 4 });
  // Two amounts in different currencies have nothing between them, and are refused.
  if (shape === 'pair' && field.type === 'money')
    return fc.tuple(one, one).map(([a, b]) => [a, (b as { amount?: string }).amount ?? b]);
  if (shape === 'pair') return fc.tuple(one, one);
  if (fragment && field.kind.family === 'text')
    return fc
      .tuple(one, fc.nat(5), fc.integer({ min: 1, max: 6 }))
      .map(([text, from, length]) => String(text).slice(from, from + length) || '%');
  return field.to === 'user' ? fc.oneof(fc.constant('me'), one) : one;
}

/** The same seed, the same numbers. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
