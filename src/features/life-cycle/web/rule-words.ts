// A rule and what it went by, in words.
import type { Formats } from '../../../platform/lib/formats.ts';
import type { Spoken } from '../../../platform/lib/messages.ts';
import type { Facts, RuleCondition, StatusRule } from '../contract.ts';
import type { lifeMessages, ruleMessages } from '../messages.ts';

type Words = Spoken<typeof ruleMessages>;

/** Which number a fact asks for, if any. */
export const amountOf = (condition: RuleCondition): { unit: 'times' | 'days'; value: number } | null => {
  if ('at_least' in condition) return { unit: 'times', value: condition.at_least };
  return 'days' in condition ? { unit: 'days', value: condition.days } : null;
};

export function conditionWords(m: Words, formats: Formats, condition: RuleCondition): string {
  const amount = amountOf(condition);
  const words = m[condition.fact];
  return amount ? `${words} ${formats.integer(amount.value)} ${m[amount.unit]}` : words;
}

export const ruleWords = (m: Words, formats: Formats, rule: StatusRule): string =>
  formats.list(rule.when.map((condition) => conditionWords(m, formats, condition)));

export function factWords(m: Spoken<typeof lifeMessages>, formats: Formats, facts: Facts): string[] {
  const { purchase_count, last_purchase_on, last_contact_at, subscribed_since } = facts;
  return [
    purchase_count && last_purchase_on
      ? m.purchases({ count: purchase_count, date: formats.date(last_purchase_on) })
      : m.noPurchase,
    ...(subscribed_since ? [m.subscribed({ date: formats.date(subscribed_since) })] : []),
    ...(last_contact_at ? [m.contactOn({ when: formats.day(last_contact_at) })] : []),
  ];
}
