// What of the agenda stands in the address: the day, the way of looking, whose, and what is open.
import { asString } from '../../../platform/web/url-state.ts';

export const views = ['day', 'week', 'month', 'list', 'team'] as const;
export type View = (typeof views)[number];

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

export const readAgendaAddress = (search: Record<string, unknown>) => {
  const [day, view] = [asString(search.day), asString(search.view)];
  return {
    day: day && dayPattern.test(day) && !Number.isNaN(Date.parse(day)) ? day : undefined,
    view: views.find((one) => one === view),
    person: asString(search.person),
    entry: asString(search.entry),
  };
};
