// From an entry of the agenda that is over: to its report, to be written or to be read.
import { Button } from '@mantine/core';
import { IconFileText, IconPencilPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useNow } from '../../../../platform/web/now.ts';
import { entryMessages } from '../../messages.ts';
import type { Stored } from './draft.ts';

const reported = new Set(['visit', 'meeting']);

export function ReportWay({ stored }: { stored: Stored }) {
  const m = useMessages(entryMessages);
  const now = useNow();
  const { id, kind, done_at, starts_at, body } = stored;
  const over = Boolean(done_at) || (starts_at !== null && Date.parse(starts_at) < now);
  if (!reported.has(kind) || !over) return null;
  const written = Boolean(done_at && body);
  if (!written && !stored._can?.edit) return null;
  return (
    <div>
      <Button
        component={Link}
        to={written ? `/o/activity/${id}` : `/visit/${id}`}
        variant={written ? 'default' : 'light'}
        leftSection={written ? <IconFileText /> : <IconPencilPlus />}
      >
        {written ? m.readReport : m.writeReport}
      </Button>
    </div>
  );
}
