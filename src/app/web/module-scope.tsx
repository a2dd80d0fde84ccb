// Modules out of the scope are nowhere to be seen: neither in the rail nor among sections, and an address that leads into one
// says so in words.
import { Button } from '@mantine/core';
import { IconTargetOff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import { moduleByKey } from '../../objects/modules.ts';
import { defineMessages } from '../../platform/lib/messages.ts';
import { useMessages, useText } from '../../platform/web/language.tsx';
import type { ScreenContribution } from '../../platform/web/screens.ts';
import { sessionKey, useSession } from '../../platform/web/session.ts';
import { useStream } from '../../platform/web/stream.ts';
import { EmptyState } from '../../platform/web/ui/empty-state.tsx';
import { Page } from '../../platform/web/ui/page.tsx';
import { moduleOfScreen } from '../modules.ts';

const messages = defineMessages({
  outside: {
    fr: 'Ce module n’est pas dans le périmètre de votre projet CRM. Ses données sont gardées et reviendront avec lui.',
    en: 'This module is outside the scope of your CRM programme. Its data is kept and will be back with it.',
  },
  ask: { fr: 'Demander cet ajout', en: 'Ask for it' },
});

export function useModuleOff(key: string | undefined): boolean {
  const { modules_off } = useSession();
  return key !== undefined && modules_off.includes(key);
}

/** A screen of a module is visible while the module is there. */
export function switchedByScope(screen: ScreenContribution): ScreenContribution {
  const key = moduleOfScreen(screen.path);
  if (key === undefined || !screen.navigation) return screen;
  const useVisible = () => {
    const visible = screen.useVisible?.() ?? true;
    return !useModuleOff(key) && visible;
  };
  return { ...screen, useVisible };
}

/** A part of a page that belongs to a module. */
export function ofModule<P extends object>(key: string, Part: ComponentType<P>): ComponentType<P> {
  return function PartOfModule(props: P) {
    return useModuleOff(key) ? null : <Part {...props} />;
  };
}

export function WithinScope({ children }: { children: ReactNode }) {
  const key = moduleOfScreen(useLocation().pathname);
  return useModuleOff(key) ? <OutsideScope module={key!} /> : children;
}

const deciding = new Set(['scope_item', 'module_gate', 'gate_verdict']);

/** Whoever is at work when the scope changes gets the modules, or loses them, without loading the page anew. */
export function useScopeFollowed(): void {
  const client = useQueryClient();
  useStream((event) => {
    if (event.type !== 'change' || !deciding.has(event.object)) return;
    void client.invalidateQueries({ queryKey: [sessionKey] });
    void client.invalidateQueries({ queryKey: ['schema'] });
  });
}

function OutsideScope({ module }: { module: string }) {
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
