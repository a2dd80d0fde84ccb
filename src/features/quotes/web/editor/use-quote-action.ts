// An action on the quote that stands on the screen: what was typed is saved first, what comes back takes its place.
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import type { QuoteView } from '../../contract.ts';
import { editorMessages } from '../../messages.ts';

export function useQuoteAction(take: (view: QuoteView) => void, beforehand: () => Promise<void>) {
  const m = useMessages(editorMessages);
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const run = async (name: string, input: object): Promise<QuoteView | undefined> => {
    setBusy(true);
    try {
      await beforehand();
      const view = await api.action<QuoteView>(name, input);
      take(view);
      return view;
    } catch (error) {
      const message = m.failed({ reason: errorText(error) });
      notifications.show({ message, role: 'alert', autoClose: 10_000 });
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { run, busy };
}
