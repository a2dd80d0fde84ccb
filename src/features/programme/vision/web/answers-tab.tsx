// Answers side by side, question by question with what divides first, or person by person.
import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconMessages, IconTag } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMessages } from '../../../../platform/web/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/empty-state.tsx';
import { SectionTitle } from '../../../../platform/web/ui/section-title.tsx';
import { useUndo } from '../../../../platform/web/ui/undo.tsx';
import type { Edit } from '../../web/use-edit.ts';
import { byDisagreement } from '../agreement.ts';
import type { CampaignResults, QuestionResult } from '../contract.ts';
import { campaignMessages } from '../messages.ts';
import type { Term } from '../terms.ts';
import { AgreementLine, AnswerCounts } from './agreement-line.tsx';
import { AnswerCard, AnswerWords } from './answer-card.tsx';
import classes from './campaign.module.css';

type Props = { results: CampaignResults; edit: Edit };

export function AnswersTab({ results, edit }: Props) {
  const m = useMessages(campaignMessages);
  const [by, setBy] = useState<'question' | 'person'>('question');
  const answered = results.questions.filter(({ answers }) => answers.length);
  if (!answered.length)
    return (
      <EmptyState
        icon={IconMessages}
        action={
          <Button
            variant="filled"
            renderRoot={(props) => <Link {...props} to="." search={{ tab: 'people' } as never} />}
          >
            {m.askPeople}
          </Button>
        }
      >
        {m.noAnswers}
      </EmptyState>
    );
  return (
    <>
      <SegmentedControl
        aria-label={m.viewedBy}
        value={by}
        onChange={(next) => setBy(next as typeof by)}
        data={[
          { value: 'question', label: m.byQuestion },
          { value: 'person', label: m.byPerson },
        ]}
      />
      {by === 'question' ? (
        answered
          .toSorted(byDisagreement)
          .map((question) => (
            <Question
              key={question.id}
              question={question}
              results={results}
              edit={results.may_edit ? edit : null}
            />
          ))
      ) : (
        <ByPerson results={results} />
      )}
    </>
  );
}

function Question({
  question,
  results,
  edit,
}: {
  question: QuestionResult;
  results: CampaignResults;
  edit: Edit | null;
}) {
  const m = useMessages(campaignMessages);
  const names = new Map(results.interviews.map(({ id, name }) => [id, name]));
  return (
    <section className={classes.question} aria-label={question.question}>
      <SectionTitle>{question.question}</SectionTitle>
      <AgreementLine question={question} />
      <AnswerCounts question={question} />
      {edit && question.kind === 'text' && question.terms.length > 0 && (
        <Terms question={question} edit={edit} />
      )}
      {question.settled_at && question.result && (
        <p className={classes.result}>
          <strong>{m.settled}</strong> {question.result}
        </p>
      )}
      <ul className={classes.cards}>
        {question.answers.map((answer) => (
          <AnswerCard
            key={answer.id}
            question={question}
            answer={answer}
            title={names.get(answer.interview) ?? ''}
            edit={edit}
          />
        ))}
      </ul>
    </section>
  );
}

/** A word that comes back becomes the theme of the answers that hold it. */
function Terms({ question, edit }: { question: QuestionResult; edit: Edit }) {
  const m = useMessages(campaignMessages);
  const offerUndo = useUndo();
  const take = async ({ term, answers }: Term) => {
    const before = question.answers.filter(
      ({ id, themes }) => answers.includes(id) && !themes.includes(term),
    );
    const written = await edit.changeMany(
      'interview_answer',
      before.map(({ id, themes }) => ({ id, themes: [...themes, term] })),
    );
    if (written)
      offerUndo(m.themed({ count: before.length }), () =>
        edit.changeMany(
          'interview_answer',
          before.map(({ id, themes }) => ({ id, themes: [...themes] })),
        ),
      );
  };
  const left = question.terms.filter(({ term, answers }) =>
    question.answers.some(({ id, themes }) => answers.includes(id) && !themes.includes(term)),
  );
  if (!left.length) return null;
  return (
    <p className={classes.terms}>
      <span className={classes.soft}>{m.terms}</span>
      {left.map((one) => (
        <Button
          key={one.term}
          size="xs"
          variant="default"
          leftSection={<IconTag size={14} />}
          title={m.takeTerm({ term: one.term, count: one.answers.length })}
          onClick={() => void take(one)}
        >
          {one.term} · {one.answers.length}
        </Button>
      ))}
    </p>
  );
}

function ByPerson({ results }: { results: CampaignResults }) {
  const m = useMessages(campaignMessages);
  const said = new Set(results.questions.flatMap(({ answers }) => answers.map(({ interview }) => interview)));
  const people = results.interviews.filter(({ id }) => said.has(id));
  const [chosen, setChosen] = useState(people[0]?.id ?? '');
  return (
    <>
      <Select
        className={classes.person}
        label={m.person}
        allowDeselect={false}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen}
        onChange={(next) => setChosen(next ?? '')}
      />
      {results.questions.map((question) => {
        const answer = question.answers.find(({ interview }) => interview === chosen);
        return (
          <section key={question.id} className={classes.question} aria-label={question.question}>
            <SectionTitle>{question.question}</SectionTitle>
            {answer ? (
              <AnswerWords question={question} answer={answer} />
            ) : (
              <p className={classes.soft}>{m.noAnswer}</p>
            )}
          </section>
        );
      })}
    </>
  );
}
