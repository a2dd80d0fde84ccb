import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../../platform/web/language.tsx';
import { EmptyState } from '../../platform/web/ui/empty-state.tsx';
import { uiMessages } from '../../platform/web/ui/messages.ts';
import { Page } from '../../platform/web/ui/page.tsx';

export function NotFound() {
  const m = useMessages(uiMessages);
  return (
    <Page title={m.pageNotFound}>
      <EmptyState
        icon={IconMapQuestion}
        action={
          <Button component={Link} to="/">
            {m.backToStart}
          </Button>
        }
      >
        {m.failedNotFound}
      </EmptyState>
    </Page>
  );
}
