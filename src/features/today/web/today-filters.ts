// What a day asks of a person: their activities that are due, their open deals for which nothing is planned, the new leads
// that are theirs or nobody's. The same filters make the lists of the page and the lists it leads to.
import type { Filter } from '../../../model/query.ts';

export const dueFilter = (before: Date): Filter => ({
  and: [
    { field: 'owner', op: 'is', value: 'me' },
    { field: 'done_at', op: 'empty' },
    {
      or: [
        { field: 'due_at', op: 'lt', value: before.toISOString() },
        {
          and: [
            { field: 'due_at', op: 'empty' },
            { field: 'starts_at', op: 'lt', value: before.toISOString() },
          ],
        },
      ],
    },
  ],
});

export const idleDealsFilter: Filter = {
  and: [
    { field: 'status', op: 'is', value: 'open' },
    { field: 'owner', op: 'is', value: 'me' },
    { none: 'activities', where: { field: 'done_at', op: 'empty' } },
  ],
};

export const newLeadsFilter: Filter = {
  and: [
    { field: 'status', op: 'is', value: 'new' },
    {
      or: [
        { field: 'owner', op: 'is', value: 'me' },
        { field: 'owner', op: 'empty' },
      ],
    },
  ],
};
