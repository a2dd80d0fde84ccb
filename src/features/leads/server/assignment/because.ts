import type { Language } from '../../../../platform/lib/language.ts';
import { messagesIn } from '../../../../platform/lib/messages.ts';
import { assignmentMessages } from '../../messages.ts';
import type { Choice } from './choose.ts';
import type { Way } from './rules-read.ts';

/** Why it was this person, in the firm's language: it is kept on the lead. */
export function because({ rule, by, away }: Choice, language: Language): string {
  const m = messagesIn(assignmentMessages, language);
  const ways: Record<Way, string> = {
    round_robin: m.inTurn,
    least_busy: m.leastBusy,
    territory: m.byTerritory({ by: by ?? '' }),
    skill: m.bySkill({ by: by ?? '' }),
  };
  const first = m.because({ rule: rule.name, way: ways[rule.way] });
  const names = away.map(({ name }) => name).join(', ');
  return names ? `${first} ${m.awayWere({ names })}` : first;
}
