// A change to many that some of them refuse: why, which ones, and the way to change the others.
import { Button, Group, Modal, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { uiMessages } from '../../../platform/web/ui/messages.ts';
import { listMessages } from './messages.ts';
import { type Refusal, refusedIds } from './refusals.ts';
import classes from './selection-bar.module.css';

type Props = {
  object: string;
  refusals: readonly Refusal[];
  /** How many would go through; 0 where that is not known. */
  others: number;
  onOthers: () => void;
  onClose: () => void;
};

const namedAtMost = 12;

export function BulkRefusedDialog({ object, refusals, others, onOthers, onClose }: Props) {
  const m = useMessages(listMessages);
  const { close } = useMessages(uiMessages);
  const text = useText();
  return (
    <Modal
      opened
      onClose={onClose}
      title={m.refusedTitle({ count: refusedIds(refusals).size })}
      size={520}
      closeButtonProps={{ 'aria-label': close }}
    >
      <Stack gap="md">
        <p>{m.refusedLead}</p>
        {refusals.map(({ reason, records }) => (
          <section key={reason.en}>
            <h3 className={classes.reason}>
              {text(reason)}{' '}
              <span className={classes.reasonCount}>{m.refusedFor({ count: records.length })}</span>
            </h3>
            <ul className={classes.refused}>
              {records.slice(0, namedAtMost).map(({ id, name }) => (
                <li key={id}>
                  <Link to={`/o/${object}/${id}`}>{name}</Link>
                </li>
              ))}
              {records.length > namedAtMost && <li>{m.andMore({ count: records.length - namedAtMost })}</li>}
            </ul>
          </section>
        ))}
        <Group justify="flex-end" gap="xs">
          <Button onClick={onClose} data-autofocus={others === 0 || undefined}>
            {close}
          </Button>
          {others > 0 && (
            <Button variant="filled" onClick={onOthers} data-autofocus>
              {m.changeOthers({ count: others })}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
