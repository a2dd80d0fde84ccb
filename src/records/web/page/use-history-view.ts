import { asString, useUrlState } from '../../../platform/web/url-state.ts';

/** Whether the history stands in the place of the timeline: `?view=history`, and on a telephone in its part. */
export function useHistoryView(): { inHistory: boolean; toggle: () => void } {
  const [{ view }, setUrl] = useUrlState((search) => ({
    view: asString(search.view),
    part: asString(search.part),
  }));
  const inHistory = view === 'history';
  return {
    inHistory,
    toggle: () => setUrl({ view: inHistory ? undefined : 'history', part: 'feed' }, 'push'),
  };
}
