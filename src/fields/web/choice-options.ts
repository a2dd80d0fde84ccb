// Options of a list that is searched as one reads it: without case and accents, beginnings first.
import type { OptionsFilter } from '@mantine/core';
import { fold } from '../../platform/lib/fold.ts';

export type Option = { value: string; label: string };

export const foldedFilter: OptionsFilter = ({ options, search, limit }) => {
  const wanted = fold(search.trim());
  const all = (options as Option[]).map((option) => ({ option, at: fold(option.label).indexOf(wanted) }));
  const found = all.filter(({ at }) => at >= 0);
  const sorted = wanted
    ? [...found.filter(({ at }) => at === 0), ...found.filter(({ at }) => at > 0)]
    : found;
  return sorted.slice(0, limit).map(({ option }) => option);
};
