// A definition as its form holds it. Conditions that speak of the period itself ("bought before its start") have no field in a form:
// they are kept beside the others as they are.
import { allOf } from '../../../model/filter.ts';
import type { Filter } from '../../../model/query.ts';
import type { Definition, Tally } from './contract.ts';

export interface TallyDraft {
  object: string;
  filter: Filter | undefined;
  /** What speaks of the period. */
  bound: Filter | undefined;
  date: string | null;
  before: boolean;
  op: Tally['op'];
  field: string | null;
  between: Tally['between'] | null;
}

export interface Draft {
  kind: Definition['kind'];
  of: TallyDraft;
  /** Of a share: which of them count. */
  where: Filter | undefined;
  whereBound: Filter | undefined;
  /** Of a ratio: for each of these. */
  among: TallyDraft;
  scale: number;
}

export const emptyTally = (object: string, date: string | null): TallyDraft => ({
  object,
  filter: undefined,
  bound: undefined,
  date,
  before: false,
  op: 'count',
  field: null,
  between: null,
});

export const emptyDraft: Draft = {
  kind: 'value',
  of: emptyTally('deal', 'close_date'),
  where: undefined,
  whereBound: undefined,
  among: emptyTally('company', null),
  scale: 1,
};

export function draftOf(definition: Definition): Draft {
  const { kind } = definition;
  if (kind === 'share') {
    const [where, whereBound] = apart(definition.where);
    return { ...emptyDraft, kind, of: tallyDraft(definition.among), where, whereBound };
  }
  if (kind === 'ratio')
    return {
      ...emptyDraft,
      kind,
      of: tallyDraft(definition.of),
      among: tallyDraft(definition.among),
      scale: definition.scale,
    };
  return { ...emptyDraft, kind, of: tallyDraft(definition.of) };
}

export function definitionOf({ kind, of, where, whereBound, among, scale }: Draft): Definition {
  if (kind === 'share')
    return {
      kind,
      among: { ...tallyOf(of), op: 'count' },
      where: allOf(where, whereBound) ?? { and: [] },
    };
  if (kind === 'ratio') return { kind, of: tallyOf(of), among: tallyOf(among), scale };
  if (kind === 'growth') return { kind, of: { ...tallyOf(of), op: 'count' } };
  return { kind, of: tallyOf(of) };
}

export const sameDefinition = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

const canonical = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

function tallyDraft({ object, filter, date, before, op, field, between }: Tally): TallyDraft {
  const [free, bound] = apart(filter);
  return {
    object,
    filter: free,
    bound,
    date: date ?? null,
    before: before ?? false,
    op,
    field: field ?? null,
    between: between ?? null,
  };
}

function tallyOf({ object, filter, bound, date, before, op, field, between }: TallyDraft): Tally {
  const all = allOf(filter, bound);
  const measured = op === 'count' && !between ? {} : between ? { between } : field ? { field } : {};
  return {
    object,
    ...(all && { filter: all }),
    ...(date && { date }),
    ...(before && { before: true as const }),
    op,
    ...measured,
  };
}

/** What a form can hold, and what speaks of the period. */
function apart(filter: Filter | undefined): [Filter | undefined, Filter | undefined] {
  if (!filter || !speaksOfPeriod(filter)) return [filter, undefined];
  if (!('and' in filter)) return [undefined, filter];
  return [
    allOf(...filter.and.filter((one) => !speaksOfPeriod(one))),
    allOf(...filter.and.filter(speaksOfPeriod)),
  ];
}

const speaksOfPeriod = (filter: Filter): boolean => /"period_(start|end)(_at)?"/.test(JSON.stringify(filter));
