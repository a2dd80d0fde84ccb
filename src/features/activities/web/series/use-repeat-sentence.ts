import { useCallback } from 'react';
import { useLanguage, useMessages } from '../../../../platform/web/language.tsx';
import { parseRule } from '../../recurrence/rule.ts';
import { ruleSentence } from '../../recurrence/rule-sentence.ts';
import type { Repeat } from '../../series-contract.ts';
import { seriesMessages } from './messages.ts';

/** How it repeats, in the reader's words. */
export function useRepeatSentence(): (repeat: Repeat, starts: string) => string {
  const m = useMessages(seriesMessages);
  const { language } = useLanguage();
  return useCallback(
    (repeat, starts) => {
      if ('after_days' in repeat) return m.afterDone({ count: repeat.after_days });
      const rule = parseRule(repeat.rule);
      return rule ? ruleSentence(rule, starts, language) : repeat.rule;
    },
    [m, language],
  );
}
