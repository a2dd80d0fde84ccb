import { Button, Menu, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconCopy,
  IconDots,
  IconDownload,
  IconFileText,
  IconLink,
  IconSend,
  IconThumbDown,
  IconThumbUp,
  IconVersions,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, apiUrl } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { IconButton } from '../../../../platform/web/ui/icon-button.tsx';
import { uiMessages } from '../../../../platform/web/ui/messages.ts';
import { useShortcut } from '../../../../platform/web/ui/shortcuts.tsx';
import { editorMessages } from '../../messages.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { LinkShown, SendDialog } from './send-dialog.tsx';
import { useQuoteAction } from './use-quote-action.ts';
import type { QuoteDraft } from './use-quote-draft.ts';

type Opened = 'send' | 'accepted' | 'refused' | { link: string } | null;

export function QuoteActions({ draft, reload }: { draft: QuoteDraft; reload: () => Promise<unknown> }) {
  const m = useMessages(editorMessages);
  const ui = useMessages(uiMessages);
  const navigate = useNavigate();
  const { view, take, save } = draft;
  const { quote } = view;
  const [opened, setOpened] = useState<Opened>(null);
  const phone = useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false });
  const pdf = apiUrl(`/quotes/${quote.id}/pdf`);
  const { run } = useQuoteAction(() => {}, save);
  const status = String(quote.status);
  const sent = !['draft', 'to_approve'].includes(status);
  const openSend = async () => {
    draft.autosave.flush();
    await save().catch(() => {}); // what was refused is said beside the lines, and asked for again in the dialog
    setOpened('send');
  };
  useShortcut('mod+enter', m.send, () => void openSend(), { enabled: view.may.edit && !view.needs_approval });
  const go = (name: 'quote.revise' | 'quote.copy') => async () => {
    const next = await run(name, { id: quote.id });
    if (next) await navigate({ to: '/quotes/$id', params: { id: next.quote.id } as never });
  };
  const link = async () => setOpened(await api.action<{ link: string }>('quote.link', { id: quote.id }));
  const may = (quote._can as { edit?: boolean } | undefined)?.edit === true;
  return (
    <>
      {!phone && (
        <Button component="a" href={pdf} title={m.previewHint} leftSection={<IconDownload />} download>
          {m.preview}
        </Button>
      )}
      {view.may.edit && !phone && (
        <Button
          variant="filled"
          leftSection={<IconSend />}
          disabled={view.needs_approval}
          onClick={() => void openSend()}
        >
          {m.send}
        </Button>
      )}
      <Menu>
        <Menu.Target>
          <IconButton icon={IconDots} label={m.actions} size={32} />
        </Menu.Target>
        <Menu.Dropdown>
          {phone && view.may.edit && (
            <Menu.Item
              leftSection={<IconSend />}
              disabled={view.needs_approval}
              onClick={() => void openSend()}
            >
              {m.sendTitle}
            </Menu.Item>
          )}
          {phone && (
            <Menu.Item component="a" href={pdf} download leftSection={<IconDownload />}>
              {m.previewHint}
            </Menu.Item>
          )}
          {sent && may && status !== 'replaced' && (
            <Menu.Item leftSection={<IconLink />} onClick={() => void link()}>
              {m.anotherLink}
            </Menu.Item>
          )}
          {sent && may && ['sent', 'expired', 'refused'].includes(status) && (
            <>
              <Menu.Item leftSection={<IconThumbUp />} onClick={() => setOpened('accepted')}>
                {m.recordAccepted}
              </Menu.Item>
              {status !== 'refused' && (
                <Menu.Item leftSection={<IconThumbDown />} onClick={() => setOpened('refused')}>
                  {m.recordRefused}
                </Menu.Item>
              )}
              <Menu.Item leftSection={<IconVersions />} onClick={() => void go('quote.revise')()}>
                {m.revise}
              </Menu.Item>
            </>
          )}
          <Menu.Item leftSection={<IconCopy />} onClick={() => void go('quote.copy')()}>
            {m.copy}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileText />}
            onClick={() =>
              void navigate({ to: `/o/quote/${quote.id}`, search: { view: 'history' } as never })
            }
          >
            {m.editRecord}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {opened === 'send' && <SendDialog view={draft.view} onSent={reload} onClose={() => setOpened(null)} />}
      {(opened === 'accepted' || opened === 'refused') && (
        <AnswerDialog view={view} answer={opened} take={take} onClose={() => setOpened(null)} />
      )}
      {typeof opened === 'object' && opened !== null && (
        <Modal
          opened
          onClose={() => setOpened(null)}
          title={m.link}
          closeButtonProps={{ 'aria-label': ui.close }}
        >
          <LinkShown link={opened.link} lead={m.sentLink} onClose={() => setOpened(null)} />
        </Modal>
      )}
    </>
  );
}
