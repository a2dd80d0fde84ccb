/** Everything the kit needs around an application, in the one order that works. */
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LanguageProvider } from './language.tsx';
import { cssVariablesResolver, theme } from './theme.ts';
import { AnnouncerProvider } from './ui/announcer.tsx';
import { ShortcutsProvider } from './ui/shortcuts.tsx';
import '@fontsource-variable/inter/index.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './theme.css';
import './global.css';

const colorSchemeManager = localStorageColorSchemeManager({ key: 'jalon.scheme' });

/** The palette and the notices are not here but within the router: they hold links to pages. */
export function Provider({ queryClient, children }: { queryClient: QueryClient; children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariablesResolver}
          colorSchemeManager={colorSchemeManager}
          defaultColorScheme="auto"
        >
          <AnnouncerProvider>
            <ShortcutsProvider>{children}</ShortcutsProvider>
          </AnnouncerProvider>
        </MantineProvider>
      </LanguageProvider>
    </QueryClientProvider>
  );
}
