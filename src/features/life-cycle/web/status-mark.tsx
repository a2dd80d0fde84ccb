import { customerStatuses } from '../../../objects/choices.ts';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { StateBadge, type Tone } from '../../../platform/web/ui/state-badge.tsx';
import { ruleMessages } from '../messages.ts';

/** A status as a badge, as lists show it. */
export function StatusMark({ status }: { status: string | null }) {
  const m = useMessages(ruleMessages);
  const text = useText();
  const choice = customerStatuses.find(({ key }) => key === status);
  if (!choice) return <StateBadge>{m.noStatus}</StateBadge>;
  const tone: Tone = choice.tone === 'warning' ? 'warn' : (choice.tone ?? 'neutral');
  return <StateBadge tone={tone}>{text(choice.label)}</StateBadge>;
}
