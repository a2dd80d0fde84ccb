// What is done to the leads that are chosen in their list.
import { Button } from '@mantine/core';
import { IconArrowsSplit, IconUserCheck } from '@tabler/icons-react';
import { useMessages } from '../../../../platform/web/language.tsx';
import { KeyHint } from '../../../../platform/web/ui/key-hint.tsx';
import { useShortcut } from '../../../../platform/web/ui/shortcuts.tsx';
import type { Bulk } from '../../../../records/web/list/use-bulk.ts';
import { leadMessages } from '../../messages.ts';
import { useLeadWork } from './use-lead-work.ts';

type Props = { bulk: Bulk; finish: (done: Promise<boolean>) => Promise<void> };

export function ChosenLeads({ bulk, finish }: Props) {
  const m = useMessages(leadMessages);
  const { me, give } = useLeadWork();
  const claim = () => void finish(bulk.set({ owner: me }));
  const assign = () => void finish(bulk.act(give));
  useShortcut('m', m.claim, claim);
  useShortcut('a', m.assignByRules, assign);
  return (
    <>
      <Button
        size="xs"
        leftSection={<IconUserCheck />}
        rightSection={<KeyHint keys="m" />}
        aria-keyshortcuts="M"
        onClick={claim}
      >
        {m.claim}
      </Button>
      <Button
        size="xs"
        leftSection={<IconArrowsSplit />}
        rightSection={<KeyHint keys="a" />}
        aria-keyshortcuts="A"
        onClick={assign}
      >
        {m.assignByRules}
      </Button>
    </>
  );
}
