// The link by which other programs read one's agenda: made, shown once, replaced, taken back.
import { Button, CopyButton, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../../platform/web/api.ts';
import { useFormats, useMessages } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { hoursMessages } from '../../messages.ts';
import { agendaKey } from '../use-agenda.ts';
import classes from './hours.module.css';

interface Feed {
  created_at: string;
  last_read_at: string | null;
}

export function CalendarLink() {
  const m = useMessages(hoursMessages);
  const formats = useFormats();
  const errorText = useErrorText();
  const [link, setLink] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const { data: feed, refetch } = useQuery({
    queryKey: [agendaKey, 'feed'],
    queryFn: async () => (await api.action<{ feed: Feed | null }>('agenda.feed', {})).feed,
  });
  const act = async (work: () => Promise<string | undefined>) => {
    setProblem(undefined);
    try {
      setLink(await work());
      await refetch();
    } catch (error) {
      setProblem(errorText(error));
    }
  };
  const make = () =>
    act(async () => location.origin + (await api.action<{ path: string }>('agenda.make_feed', {})).path);
  const revoke = () =>
    act(async () => {
      await api.action('agenda.revoke_feed', {});
      return undefined;
    });
  return (
    <section className={classes.stack} aria-labelledby="feed-title">
      <h2 id="feed-title" className={classes.title}>
        {m.feed}
      </h2>
      <p className={classes.text}>{m.feedLead}</p>
      {link && (
        <div className={classes.stack}>
          <p role="status" className={classes.text}>
            {m.feedOnce}
          </p>
          <div className={classes.line}>
            <TextInput aria-label={m.feedLink} readOnly value={link} className={classes.grow} />
            <CopyButton value={link}>
              {({ copied, copy }) => <Button onClick={copy}>{copied ? m.copied : m.copy}</Button>}
            </CopyButton>
          </div>
        </div>
      )}
      {feed !== undefined && (
        <p className={classes.dim}>
          {feed
            ? `${m.feedMade({ when: formats.when(feed.created_at) })} · ${
                feed.last_read_at ? m.feedRead({ when: formats.when(feed.last_read_at) }) : m.feedUnread
              }`
            : m.noFeed}
        </p>
      )}
      {problem && <p role="alert">{problem}</p>}
      <div className={classes.line}>
        <Button onClick={() => void make()}>{feed ? m.renewFeed : m.makeFeed}</Button>
        {feed && <Button onClick={() => void revoke()}>{m.revokeFeed}</Button>}
      </div>
    </section>
  );
}
