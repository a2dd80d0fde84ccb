// From a figure or a line to the records it speaks of: their list, with the filter in its address.
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Filter } from '../../model/query.ts';
import { encodeFilter } from './filter/filter-code.ts';

export interface Opens {
  object: string;
  filter: Filter;
}

/** For a `Link`: `<Link {...listPlace(datum.open)}>`. */
export const listPlace = ({ object, filter }: Opens) => ({
  to: `/o/${object}`,
  search: { filter: encodeFilter(filter) } as never,
});

export function useOpenList(): (opens: Opens) => void {
  const navigate = useNavigate();
  return useCallback((opens) => void navigate(listPlace(opens)), [navigate]);
}
