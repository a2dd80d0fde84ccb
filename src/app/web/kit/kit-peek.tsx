import { Title } from '@mantine/core';
import { useMessages } from '../../../platform/web/language.tsx';
import { DateText } from '../../../platform/web/ui/date-text.tsx';
import { KeyValue } from '../../../platform/web/ui/key-value.tsx';
import { MoneyText } from '../../../platform/web/ui/money-text.tsx';
import { Peek } from '../../../platform/web/ui/peek.tsx';
import { StateBadge } from '../../../platform/web/ui/state-badge.tsx';
import { kitMessages } from './messages.ts';

export function KitPeek({ onClose }: { onClose: () => void }) {
  const m = useMessages(kitMessages);
  const nothing = () => undefined;
  return (
    <Peek title="Atelier Dubois" to="/_kit" onClose={onClose} onPrevious={nothing} onNext={nothing}>
      <Title order={2} mb="xs">
        Atelier Dubois
      </Title>
      <StateBadge tone="accent">{m.open}</StateBadge>
      <KeyValue
        rows={[
          {
            id: 'amount',
            label: m.amount,
            value: <MoneyText value={{ amount: '12400.50', currency: 'EUR' }} />,
          },
          { id: 'closing', label: m.closing, value: <DateText value="2027-03-12" /> },
          { id: 'stage', label: m.stage, value: m.stageQuote },
          { id: 'owner', label: m.owner, value: 'Nadia Benali' },
        ]}
      />
    </Peek>
  );
}
