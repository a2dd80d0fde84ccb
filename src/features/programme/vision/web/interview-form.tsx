// The questions of an interview, for the person who answers and for whoever notes it for them.
import { Alert, Button } from '@mantine/core';
import { IconCheck, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../../../platform/web/api.ts';
import { useMessages } from '../../../../platform/web/language.tsx';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import type { Given, OpenInterview } from '../contract.ts';
import { answerMessages } from '../messages.ts';
import classes from './answer.module.css';
import { type Entry, QuestionField } from './question-field.tsx';

type Props = { interview: OpenInterview; entry: Entry; onFinished?: () => void };

const nothing: Given = { words: null, chosen: null, value: null };
const says = (given: Given | undefined): boolean =>
  Boolean(given && (given.words?.trim() || given.chosen?.length || given.value !== null));

export function InterviewForm({ interview, entry, onFinished }: Props) {
  const m = useMessages(answerMessages);
  const errorText = useErrorText();
  const [answers, setAnswers] = useState(interview.answers);
  const [finished, setFinished] = useState(interview.finished);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const { questions, closed } = interview;
  const count = questions.filter(({ id }) => says(answers[id])).length;
  const finish = async () => {
    setBusy(true);
    try {
      await api.action('interview.finish', entry);
      setFinished(true);
      setFailure(null);
      window.scrollTo({ top: 0 });
      onFinished?.();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {closed ? (
        <Alert color="gray" icon={<IconLock />} role="status">
          {m.closed}
        </Alert>
      ) : (
        finished && (
          <Alert color="green" icon={<IconCheck />} role="status">
            {m.thanks} {m.stillOpen}
          </Alert>
        )
      )}
      <ol className={classes.questions}>
        {questions.map((question, i) => (
          <QuestionField
            key={question.id}
            entry={entry}
            question={question}
            number={i + 1}
            given={interview.answers[question.id] ?? nothing}
            closed={closed}
            onChange={(given) => setAnswers((before) => ({ ...before, [question.id]: given }))}
          />
        ))}
      </ol>
      {!closed && (
        <div className={classes.foot}>
          <p className={classes.progress} aria-live="polite">
            {m.progress({ count, all: questions.length })}
          </p>
          {!finished && (
            <Button variant="filled" size="md" onClick={() => void finish()} loading={busy}>
              {m.finish}
            </Button>
          )}
        </div>
      )}
      {failure ? (
        <Alert color="red" role="alert">
          {errorText(failure)}
        </Alert>
      ) : null}
    </>
  );
}
