import { Menu } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useMay, type WebObject } from '../../../../model/web/use-schema.tsx';
import { useMessages } from '../../../../platform/web/language.tsx';
import { KeyHint } from '../../../../platform/web/ui/key-hint.tsx';
import type { ApiRecord } from '../../../../records/web/api/record.ts';
import { planMessages } from './messages.ts';
import { usePlan } from './use-plan.ts';

/** In the menu of a customer, a deal or a lead. */
export function PlanItem({ object, record }: { object: WebObject; record: ApiRecord }) {
  const m = useMessages(planMessages);
  const plan = usePlan();
  if (!useMay('activity', 'create') || record.deleted_at) return null;
  return (
    <Menu.Item
      leftSection={<IconCalendarPlus />}
      rightSection={<KeyHint keys="p" />}
      onClick={() => plan({ object: object.name, id: record.id })}
    >
      {m.plan}
    </Menu.Item>
  );
}
