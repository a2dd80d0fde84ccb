// A change made from a settings page: the call, then what it makes stale; what fails is said where one looks.
import { notifications } from '@mantine/notifications';
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';

/** `const close = useChange((id: string) => api.action('session.revoke', { id }), ['sessions'])`, then `close.mutate(id)`. */
export function useChange<I, O>(call: (input: I) => Promise<O>, ...stale: QueryKey[]) {
  const client = useQueryClient();
  const errorText = useErrorText();
  return useMutation({
    mutationFn: call,
    onSuccess: () => Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey }))),
    onError: (error) => {
      notifications.show({ message: errorText(error), role: 'alert', autoClose: 10_000 });
    },
  });
}

export const say = (message: string): void => {
  notifications.show({ message, role: 'status', autoClose: 5_000, withCloseButton: false });
};
