// Sending: to whom, with which words; then the link, shown once.
import { Button, CopyButton, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { useFields } from '../../../../platform/web/ui/fields.ts';
import { uiMessages } from '../../../../platform/web/ui/messages.ts';
import { refreshObject } from '../../../../records/web/api/cache.ts';
import type { QuoteView } from '../../contract.ts';
import { editorMessages } from '../../messages.ts';
import classes from './editor.module.css';

type Sent = { number: string; link: string; held: boolean; mailed: boolean };
type Props = { view: QuoteView; onSent: () => Promise<unknown>; onClose: () => void };

export function SendDialog({ view, onSent, onClose }: Props) {
  const m = useMessages(editorMessages);
  const ui = useMessages(uiMessages);
  const client = useQueryClient();
  const errorText = useErrorText();
  const [sent, setSent] = useState<Sent | null>(null);
  const send = async (to: string | null, message: string) => {
    const answer = await api.action<Omit<Sent, 'mailed'>>('quote.send', { id: view.quote.id, to, message });
    setSent({ ...answer, mailed: to !== null });
    await onSent();
    for (const object of ['quote', 'document', 'activity']) void refreshObject(client, object);
  };
  const form = useFields({
    initial: { to: view.recipient.email ?? '', message: '' },
    check: { to: (value) => (value.trim() ? null : m.toMissing) },
    submit: ({ to, message }) => send(to.trim(), message),
  });
  const [failure, setFailure] = useState<unknown>(null);
  const onlyLink = () => void send(null, '').catch(setFailure);
  const wrong = form.failure ?? failure;
  return (
    <Modal
      opened
      onClose={onClose}
      title={sent ? m.sentTitle({ number: sent.number }) : m.sendTitle}
      size={520}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      {sent ? (
        <LinkShown
          link={sent.link}
          lead={sent.held ? m.sentHeld : sent.mailed ? m.sentMail : m.sentLink}
          onClose={onClose}
        />
      ) : view.missing.length > 0 ? (
        <Stack gap="sm">
          <p className={classes.text}>{m.missingTitle}</p>
          <ul className={classes.missing}>
            {view.missing.map(({ path, message }) => (
              <li key={path}>{message}</li>
            ))}
          </ul>
          <Group justify="flex-end">
            {view.missing.some(({ path }) => path === 'settings') && (
              <Button component={Link} to="/settings/quotes">
                {m.openSettings}
              </Button>
            )}
            <Button variant="filled" onClick={onClose}>
              {ui.close}
            </Button>
          </Group>
        </Stack>
      ) : (
        <form onSubmit={form.onSubmit} noValidate>
          <Stack gap="sm">
            <TextInput label={m.toMail} type="email" inputMode="email" {...form.bind('to')} />
            <Textarea label={m.message} description={m.messageHint} {...form.bind('message')} />
            <p className={classes.text}>{m.frozenAfter}</p>
            {wrong ? <p role="alert">{errorText(wrong)}</p> : null}
            <Group justify="flex-end" gap="xs">
              <Button onClick={onlyLink}>{m.onlyLink}</Button>
              <Button type="submit" variant="filled" loading={form.busy} data-autofocus>
                {m.sendMail}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}

export function LinkShown({ link, lead, onClose }: { link: string; lead: string; onClose: () => void }) {
  const m = useMessages(editorMessages);
  return (
    <Stack gap="sm">
      <p className={classes.text}>{lead}</p>
      <TextInput
        label={m.link}
        value={link}
        readOnly
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <Group justify="flex-end" gap="xs">
        <CopyButton value={link}>
          {({ copied, copy }) => <Button onClick={copy}>{copied ? m.copied : m.copyLink}</Button>}
        </CopyButton>
        <Button variant="filled" onClick={onClose} data-autofocus>
          {m.done}
        </Button>
      </Group>
    </Stack>
  );
}
