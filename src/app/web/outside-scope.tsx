// What stands in the place of a screen whose module is outside the scope.
import { Button } from '@mantine/core';
import { IconTargetOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { moduleByKey } from '../../objects/modules.ts';
import { defineMessages } from '../../platform/lib/messages.ts';
import { useMessages, useText } from '../../platform/web/language.tsx';
import { EmptyState } from '../../platform/web/ui/empty-state.tsx';
import { Page } from '../../platform/web/ui/page.tsx';

const messages = defineMessages({
  outside: {
    fr: 'Ce module n’est pas dans le périmètre de votre projet CRM. Ses données sont gardées et reviendront avec lui.',
    en: 'This module is outside the scope of your CRM programme. Its data is kept and will be back with it.',
  },
  ask: { fr: 'Demander cet ajout', en: 'Ask for it' },
});

export function OutsideScope({ module }: { module: string }) {
  const m = useMessages(messages);
  const text = useText();
  return (
    <Page title={text(moduleByKey.get(module)!.label)} width="reading">
      <EmptyState
        icon={IconTargetOff}
        action={
          <Button component={Link} to="/programme/scope" search={{ request: module } as never}>
            {m.ask}
          </Button>
        }
      >
        {m.outside}
      </EmptyState>
    </Page>
  );
}
