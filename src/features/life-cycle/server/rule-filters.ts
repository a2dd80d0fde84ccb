// Rules in the query language: what a rule says of a customer is a question that a list can be asked too.
import { allOf } from '../../../model/filter.ts';
import type { Filter } from '../../../model/query.ts';
import type { Context } from '../../../model/server/context.ts';
import { addDays, dayIn } from '../../../platform/lib/day.ts';
import type { CustomerObject, RuleCondition, StatusRule } from '../contract.ts';

const dayMs = 86_400_000;

export const ruleFilter = (ctx: Context, rule: StatusRule): Filter =>
  allOf(...rule.when.map((condition) => conditionFilter(ctx, condition)))!;

/** Who is judged: companies, and contacts without one, whose status no person has chosen for now. */
export function judgedFilter(ctx: Context, object: CustomerObject): Filter {
  const free: Filter = {
    or: [
      { field: 'status_review_on', op: 'empty' },
      { field: 'status_review_on', op: 'lte', value: today(ctx) },
    ],
  };
  return object === 'contact' ? { and: [free, { field: 'company', op: 'empty' }] } : free;
}

/** Days begin where the firm is. */
export const today = (ctx: Context): string => dayIn(ctx.now, ctx.settings.timeZone);

function conditionFilter(ctx: Context, condition: RuleCondition): Filter {
  const daysAgo = (days: number) => addDays(today(ctx), -days);
  const momentAgo = (days: number) => new Date(ctx.now.getTime() - days * dayMs).toISOString();
  switch (condition.fact) {
    case 'purchases':
      return { field: 'purchase_count', op: 'gte', value: condition.at_least };
    case 'purchases_year':
      return { field: 'purchases_year', op: 'gte', value: condition.at_least };
    case 'bought_within':
      return { field: 'last_purchase_on', op: 'gte', value: daysAgo(condition.days) };
    case 'not_bought_for':
      return { field: 'last_purchase_on', op: 'lt', value: daysAgo(condition.days) };
    case 'spoken_within':
      return { field: 'last_contact_at', op: 'gte', value: momentAgo(condition.days) };
    case 'not_spoken_for':
      return {
        or: [
          { field: 'last_contact_at', op: 'empty' },
          { field: 'last_contact_at', op: 'lt', value: momentAgo(condition.days) },
        ],
      };
    case 'subscribed_for':
      return { field: 'subscribed_since', op: 'lte', value: daysAgo(condition.days) };
    case 'not_subscribed':
      return { field: 'subscribed_since', op: 'empty' };
  }
}
