import { Button, Menu } from '@mantine/core';
import { useMessages } from '../../../../platform/web/language.tsx';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import { leadMessages } from '../../messages.ts';
import { useDiscard } from './use-conversion.ts';

/** Nothing comes of it: with a reason, so that one learns from which form or source such leads come. */
export function Discard({ lead }: { lead: ApiRecord }) {
  const m = useMessages(leadMessages);
  const discard = useDiscard(lead);
  return (
    <Menu>
      <Menu.Target>
        <Button>{m.discard}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{m.why}</Menu.Label>
        {m.reasons.split('|').map((reason) => (
          <Menu.Item key={reason} onClick={() => void discard(reason)}>
            {reason}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
