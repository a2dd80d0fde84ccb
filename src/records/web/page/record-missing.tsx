import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useMessages } from '../../../platform/web/language.tsx';
import { EmptyState } from '../../../platform/web/ui/empty-state.tsx';
import { pageMessages } from './messages.ts';

/** Absent and forbidden look alike. */
export function RecordMissing() {
  const m = useMessages(pageMessages);
  const { history } = useRouter();
  return (
    <EmptyState icon={IconMapQuestion} action={<Button onClick={() => history.back()}>{m.back}</Button>}>
      {m.missing}
    </EmptyState>
  );
}
