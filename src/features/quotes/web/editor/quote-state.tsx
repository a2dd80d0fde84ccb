import { useObject } from '../../../../model/web/use-schema.tsx';
import { useText } from '../../../../platform/web/language.tsx';
import { StateBadge, type Tone } from '../../../../platform/web/ui/state-badge.tsx';
import type { QuoteStatus } from '../../contract.ts';

const tones: Record<QuoteStatus, Tone> = {
  draft: 'neutral',
  to_approve: 'warn',
  sent: 'info',
  accepted: 'good',
  refused: 'bad',
  expired: 'warn',
  replaced: 'neutral',
};

export function QuoteState({ status }: { status: QuoteStatus }) {
  const text = useText();
  const choice = useObject('quote')
    ?.fields.get('status')
    ?.choices?.find(({ key }) => key === status);
  return <StateBadge tone={tones[status]}>{choice ? text(choice.label) : status}</StateBadge>;
}
