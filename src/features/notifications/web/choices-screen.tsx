/** What rings and what is sent by mail, by kind: saved with each touch. */
import { Alert, NativeSelect, Switch } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../platform/web/api.ts';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import type { Choices, KindChoice } from '../contract.ts';
import { notificationMessages } from '../messages.ts';
import classes from './notifications.module.css';

const key = ['notification-choices'];

export default function ChoicesScreen() {
  const m = useMessages(notificationMessages);
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.action<Choices>('notification.choices', {}, { signal }),
  });
  return (
    <Page title={m.title} width="reading">
      <p className={classes.lead}>{m.choicesLead}</p>
      {data && !data.mail && (
        <Alert color="yellow" icon={<IconMailOff />} mb="md">
          {m.noMail}
        </Alert>
      )}
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error && <SkeletonRows count={4} height={40} />}
      {data && <ChoicesTable {...data} />}
    </Page>
  );
}

function ChoicesTable({ kinds }: Choices) {
  const m = useMessages(notificationMessages);
  const text = useText();
  const choose = useChoose();
  return (
    <table className={classes.choices}>
      <thead>
        <tr>
          <th scope="col">{m.what}</th>
          <th scope="col">{m.bell}</th>
          <th scope="col">{m.mail}</th>
        </tr>
      </thead>
      <tbody>
        {kinds.map((choice) => {
          const kind = text(choice.label);
          return (
            <tr key={choice.kind}>
              <th scope="row">{kind}</th>
              <td>
                <Switch
                  aria-label={m.bellOf({ kind })}
                  checked={choice.bell}
                  onChange={(event) => choose({ ...choice, bell: event.currentTarget.checked })}
                />
              </td>
              <td>
                <NativeSelect
                  aria-label={m.mailOf({ kind })}
                  value={String(choice.mail)}
                  data={[
                    { value: 'null', label: m.mailAuto },
                    { value: 'true', label: m.mailAlways },
                    { value: 'false', label: m.mailNever },
                  ]}
                  onChange={(event) => choose({ ...choice, mail: JSON.parse(event.currentTarget.value) })}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function useChoose(): (choice: KindChoice) => void {
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: ({ kind, bell, mail }: KindChoice) => api.action('notification.choose', { kind, bell, mail }),
    onMutate: (choice) => {
      client.setQueryData<Choices>(
        key,
        (held) =>
          held && { ...held, kinds: held.kinds.map((one) => (one.kind === choice.kind ? choice : one)) },
      );
    },
    onError: () => client.invalidateQueries({ queryKey: key }),
  });
  return mutate;
}
