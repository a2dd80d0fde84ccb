import { notifications } from '@mantine/notifications';
import { useMessages } from '../../../platform/web/language.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { uiMessages } from '../../../platform/web/ui/messages.ts';

/** Says what was done, for a moment, or what went wrong, until it is closed. */
export function useSay(): { done: (words: string) => void; failed: (error: unknown) => void } {
  const { close } = useMessages(uiMessages);
  const errorText = useErrorText();
  const closeButtonProps = { 'aria-label': close };
  return {
    done: (message) => void notifications.show({ message, role: 'status', closeButtonProps }),
    failed: (error) =>
      void notifications.show({
        message: errorText(error),
        role: 'alert',
        autoClose: false,
        closeButtonProps,
      }),
  };
}
