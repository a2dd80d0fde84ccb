// A discount beyond one's limit: asked for by who writes the quote, answered by who may grant it.
import { Alert, Button, TextInput } from '@mantine/core';
import { IconDiscount, IconDiscountCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useMessages } from '../../../../platform/web/language.tsx';
import type { QuoteView } from '../../contract.ts';
import { editorMessages } from '../../messages.ts';
import classes from './editor.module.css';
import { useQuoteAction } from './use-quote-action.ts';

type Props = { view: QuoteView; take: (view: QuoteView) => void; beforehand: () => Promise<void> };

export function ApprovalBand({ view, take, beforehand }: Props) {
  const m = useMessages(editorMessages);
  const { quote } = view;
  const [words, setWords] = useState('');
  const { run, busy } = useQuoteAction(take, beforehand);
  const concession = percent(quote.concession);
  const mayEdit = (quote._can as { edit?: boolean } | undefined)?.edit === true;
  const act =
    (name: string, more: object = {}) =>
    () =>
      void run(name, { id: quote.id, ...more });
  if (quote.status === 'to_approve')
    return (
      <Alert color="yellow" icon={<IconDiscount />}>
        <div className={classes.band}>
          <p className={classes.bandWords}>{m.waits({ concession })}</p>
          {quote.approval_note ? (
            <p className={classes.bandWords}>« {String(quote.approval_note)} »</p>
          ) : null}
          {view.may.approve && (
            <>
              <TextInput
                className={classes.grow}
                label={m.yourWords}
                value={words}
                onChange={({ currentTarget }) => setWords(currentTarget.value)}
              />
              <Button loading={busy} onClick={act('quote.decide', { approve: false, note: words })}>
                {m.disapprove}
              </Button>
              <Button
                variant="filled"
                loading={busy}
                onClick={act('quote.decide', { approve: true, note: words })}
              >
                {m.approve}
              </Button>
            </>
          )}
          {mayEdit && (
            <Button variant="subtle" loading={busy} onClick={act('quote.withdraw_approval')}>
              {m.takeBack}
            </Button>
          )}
        </div>
      </Alert>
    );
  if (view.may.edit && view.needs_approval)
    return (
      <Alert color="yellow" icon={<IconDiscount />}>
        <div className={classes.band}>
          <p className={classes.bandWords}>{m.asks({ concession, limit: percent(view.limit) })}</p>
          {quote.approval_note ? (
            <p className={classes.bandWords}>« {String(quote.approval_note)} »</p>
          ) : null}
          <TextInput
            className={classes.grow}
            label={m.askWhy}
            value={words}
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
          />
          <Button variant="filled" loading={busy} onClick={act('quote.ask_approval', { note: words })}>
            {m.ask}
          </Button>
        </div>
      </Alert>
    );
  const by = (quote.approved_by as { title?: string } | null)?.title;
  if (quote.status !== 'draft' || !by || quote.approved_concession === null) return null;
  return (
    <Alert color="green" icon={<IconDiscountCheck />}>
      <p className={classes.bandWords}>
        {m.approvedBy({ concession: percent(quote.approved_concession), name: by })}
      </p>
      {quote.approval_note ? <p className={classes.bandWords}>« {String(quote.approval_note)} »</p> : null}
    </Alert>
  );
}

const percent = (value: unknown): number => Number(value ?? 0);
