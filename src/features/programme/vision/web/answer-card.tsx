// What one person answered to one question, with the themes it is given.
import { TagsInput } from '@mantine/core';
import { useMessages } from '../../../../platform/web/language.tsx';
import type { Edit } from '../../web/use-edit.ts';
import type { AnswerLine, QuestionResult } from '../contract.ts';
import { campaignMessages } from '../messages.ts';
import classes from './campaign.module.css';

type Props = {
  question: QuestionResult;
  answer: AnswerLine;
  title: string;
  /** null: themes are not given here. */
  edit: Edit | null;
};

export function AnswerCard({ question, answer, title, edit }: Props) {
  const m = useMessages(campaignMessages);
  const themes = [...new Set(question.answers.flatMap((one) => one.themes))];
  return (
    <li className={classes.card}>
      <p className={classes.who}>{title}</p>
      <AnswerWords question={question} answer={answer} />
      {question.kind === 'text' &&
        (edit ? (
          <TagsInput
            size="xs"
            aria-label={m.themes({ name: title })}
            placeholder={answer.themes.length ? undefined : m.addTheme}
            data={[
              ...themes,
              ...question.terms.map(({ term }) => term).filter((term) => !themes.includes(term)),
            ]}
            value={[...answer.themes]}
            acceptValueOnBlur
            onChange={(next) => void edit.change('interview_answer', answer.id, { themes: next })}
          />
        ) : (
          answer.themes.length > 0 && <p className={classes.soft}>{answer.themes.join(' · ')}</p>
        ))}
    </li>
  );
}

export function AnswerWords({ question, answer }: Pick<Props, 'question' | 'answer'>) {
  const { chosen, value, words } = answer;
  return (
    <>
      {chosen?.length ? <p className={classes.chosen}>{chosen.join(' · ')}</p> : null}
      {value !== null && (
        <p className={classes.chosen}>{question.kind === 'percent' ? `${value} %` : `${value} / 5`}</p>
      )}
      {words && <p className={classes.said}>{words}</p>}
    </>
  );
}
