/** On the page of a visit or a meeting: the way to its report. */
import { Button } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { WebObject } from '../../../model/web/use-schema.tsx';
import { useMessages } from '../../../platform/web/language.tsx';
import type { ApiRecord } from '../../../records/web/api/record.ts';
import { reportFrameMessages } from '../frame-messages.ts';

export function ReportLink({ record }: { object: WebObject; record: ApiRecord }) {
  const m = useMessages(reportFrameMessages);
  if (!['visit', 'meeting'].includes(String(record.kind)) || record._can?.edit === false) return null;
  return (
    <Button component={Link} to={`/visit/${record.id}`} leftSection={<IconPencilPlus />}>
      {m.write}
    </Button>
  );
}
