/** The outbox: every message, what became of it, and the link to pass on where nothing could be sent. */
import { Alert, Button, Collapse, Stack, Text } from '@mantine/core';
import { IconMail, IconMailForward, IconMailOff, IconPaperclip } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { api } from '../../../platform/web/api.ts';
import { useLanguage, useMessages } from '../../../platform/web/language.tsx';
import { DateText } from '../../../platform/web/ui/date-text.tsx';
import { EmptyState } from '../../../platform/web/ui/empty-state.tsx';
import { ErrorState } from '../../../platform/web/ui/error-state.tsx';
import { Page } from '../../../platform/web/ui/page.tsx';
import { SkeletonRows } from '../../../platform/web/ui/skeleton-rows.tsx';
import { StateBadge, type Tone } from '../../../platform/web/ui/state-badge.tsx';
import { UrlTabs, useTab } from '../../../platform/web/ui/url-tabs.tsx';
import { sizeText } from '../../../records/web/import/size-text.ts';
import { settingsMessages } from '../messages.ts';
import { CopyField } from './copy-field.tsx';
import { type MailPage, type MailState, mailKey, type OutboxMail } from './mail-data.ts';
import classes from './settings.module.css';
import { say, useChange } from './use-change.ts';

export default function MailScreen() {
  const m = useMessages(settingsMessages);
  const tabs = [
    { id: 'all', label: m.mailAll },
    { id: 'held', label: m.mailHeld },
    { id: 'failed', label: m.mailFailed },
    { id: 'sent', label: m.mailSent },
  ];
  const tab = useTab(tabs);
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [...mailKey, 'list', tab],
    queryFn: ({ pageParam }) =>
      api.action<MailPage>('mail.list', {
        ...(tab === 'all' ? {} : { state: tab }),
        ...(pageParam ? { before: pageParam } : {}),
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ messages, more }) => (more ? messages.at(-1)?.id : undefined),
  });
  const messages = data?.pages.flatMap((page) => page.messages) ?? [];
  const configured = data?.pages[0]?.configured ?? true;
  return (
    <Page title={m.messages} width="reading" tabs={<UrlTabs tabs={tabs} />}>
      <div className={classes.stack}>
        <p className={classes.lead}>{m.mailLead}</p>
        {!configured && (
          <Alert color="yellow" icon={<IconMailOff />}>
            {m.noMailServer} {m.mailServerHow}
          </Alert>
        )}
        {configured && data && <HeldNotice held={data.pages[0]!.held} />}
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
        {!data && !error && <SkeletonRows count={4} height={52} />}
        {data && messages.length === 0 && <EmptyState icon={IconMail}>{m.mailEmpty}</EmptyState>}
        {messages.length > 0 && (
          <ul className={classes.rows}>
            {messages.map((mail) => (
              <MailRow key={mail.id} mail={mail} configured={configured} />
            ))}
          </ul>
        )}
        {hasNextPage && (
          <div>
            <Button onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
              {m.more}
            </Button>
          </div>
        )}
      </div>
    </Page>
  );
}

/** What waited for a mail server that is there now: all of it goes by one action. */
function HeldNotice({ held }: Pick<MailPage, 'held'>) {
  const m = useMessages(settingsMessages);
  const send = useChange(async () => {
    const { sending } = await api.action<{ sending: number }>('mail.send_held');
    say(m.mailSending({ count: sending }));
  }, mailKey);
  const { count, oldest, outdated } = held;
  return (
    <>
      {count > 0 && (
        <Alert color="blue" icon={<IconMailForward />}>
          <Stack gap="sm" align="flex-start">
            <Text>
              {m.mailHeldWait({ count })} {m.mailHeldSince} <DateText value={oldest} />.
            </Text>
            <Button variant="filled" onClick={() => send.mutate(undefined)} loading={send.isPending}>
              {m.mailSendHeld({ count })}
            </Button>
          </Stack>
        </Alert>
      )}
      {outdated > 0 && <p className={classes.lead}>{m.mailOutdated({ count: outdated })}</p>}
    </>
  );
}

function MailRow({ mail, configured }: { mail: OutboxMail; configured: boolean }) {
  const m = useMessages(settingsMessages);
  const [opened, setOpened] = useState(false);
  const bodyId = useId();
  const retry = useChange(() => api.action('mail.retry', { id: mail.id }), mailKey);
  const [word, tone] = stateWords[mail.state];
  return (
    <li>
      <div className={classes.row}>
        <div className={classes.rowMain}>
          <div className={classes.rowTitle}>
            {mail.subject}
            <StateBadge tone={tone}>{m[word]}</StateBadge>
          </div>
          <div className={classes.rowMore}>
            {m.mailFor({ email: mail.recipient })} · <DateText value={mail.created_at} />
          </div>
          {mail.attachments.length > 0 && <Attachments of={mail.attachments} />}
          {mail.error && <div className={classes.rowMore}>{m.mailReason({ reason: mail.error })}</div>}
        </div>
        {configured && (mail.state === 'held' || mail.state === 'failed') && (
          <Button size="xs" onClick={() => retry.mutate(undefined)} loading={retry.isPending}>
            {m.sendAgain}
          </Button>
        )}
        <Button
          size="xs"
          onClick={() => setOpened(!opened)}
          aria-expanded={opened}
          aria-controls={bodyId}
          aria-label={`${opened ? m.close : m.showMessage}, ${mail.subject}`}
        >
          {opened ? m.close : m.showMessage}
        </Button>
      </div>
      <Collapse expanded={opened} id={bodyId}>
        <div className={classes.opened}>
          <div className={classes.message}>{mail.text}</div>
          {mail.link && <CopyField label={m.mailLink} value={mail.link} />}
        </div>
      </Collapse>
    </li>
  );
}

/** What they were called and how large they are: what is in them is for those they were sent to. */
function Attachments({ of }: { of: OutboxMail['attachments'] }) {
  const m = useMessages(settingsMessages);
  const { language } = useLanguage();
  return (
    <ul className={classes.attachments} aria-label={m.mailAttachments}>
      {of.map(({ name, size }) => (
        <li key={name}>
          <IconPaperclip size={14} aria-hidden="true" />
          {name} · {sizeText(size, language)}
        </li>
      ))}
    </ul>
  );
}

const stateWords = {
  held: ['mailHeld', 'warn'],
  queued: ['mailQueued', 'info'],
  sent: ['mailSent', 'good'],
  failed: ['mailFailed', 'bad'],
} as const satisfies Record<MailState, readonly [keyof typeof settingsMessages, Tone]>;
