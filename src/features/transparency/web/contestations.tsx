// What was contested, by oneself or to oneself, with its answers.
import { Button, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useFormats, useMessages, useText } from '../../../platform/web/language.tsx';
import { useNow } from '../../../platform/web/now.ts';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import { SectionTitle } from '../../../platform/web/ui/section-title.tsx';
import { StateBadge } from '../../../platform/web/ui/state-badge.tsx';
import type { Contestation } from '../contract.ts';
import { measures } from '../measures.ts';
import { visibleMessages } from '../messages.ts';
import { useSend } from './use-visibility.ts';
import classes from './visible.module.css';

export function Contestations({ contestations }: { contestations: readonly Contestation[] }) {
  const m = useMessages(visibleMessages);
  if (contestations.length === 0) return null;
  return (
    <section className={classes.section} aria-label={m.contested}>
      <SectionTitle count={contestations.length}>{m.contested}</SectionTitle>
      <ul className={classes.list}>
        {contestations.map((one) => (
          <ContestationLine key={one.id} contestation={one} />
        ))}
      </ul>
    </section>
  );
}

function ContestationLine({ contestation }: { contestation: Contestation }) {
  const m = useMessages(visibleMessages);
  const text = useText();
  const formats = useFormats();
  const now = useNow();
  const { measure, words, asked_at, person, to, answer, answered_at, mine } = contestation;
  return (
    <li className={classes.measure}>
      <div className={classes.head}>
        <h3 className={classes.name}>{text(measures[measure].label)}</h3>
        {answer === null && <StateBadge tone="warn">{m.waits}</StateBadge>}
      </div>
      <p className={classes.dim}>
        {mine ? m.byMe({ name: to.name }) : m.toMe({ name: person.name })}, {formats.when(asked_at, now)}
      </p>
      <p className={classes.said}>{words}</p>
      {answer !== null && answered_at && (
        <>
          <p className={classes.dim}>{m.answered({ name: to.name, when: formats.when(answered_at, now) })}</p>
          <p className={classes.said}>{answer}</p>
        </>
      )}
      {answer === null && !mine && <AnswerForm id={contestation.id} name={person.name} />}
    </li>
  );
}

function AnswerForm({ id, name }: { id: string; name: string }) {
  const m = useMessages(visibleMessages);
  const errorText = useErrorText();
  const send = useSend('transparency.answer');
  const [words, setWords] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!words.trim()) return;
    const onSuccess = () => void notifications.show({ message: m.answerSent, role: 'status' });
    send.mutate({ id, answer: words.trim() }, { onSuccess });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <Textarea
        autosize
        minRows={2}
        label={m.answerOf({ name })}
        value={words}
        maxLength={4000}
        error={send.error ? errorText(send.error) : undefined}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Button
        type="submit"
        variant="filled"
        loading={send.isPending}
        disabled={!words.trim()}
        style={{ alignSelf: 'end' }}
      >
        {m.sendAnswer}
      </Button>
    </form>
  );
}
