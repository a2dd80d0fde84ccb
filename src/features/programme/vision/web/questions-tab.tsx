// What is asked: every text is theirs to change.
import { Button, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { DayInput, isDay } from '../../../../fields/web/when-input.tsx';
import { useObject } from '../../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../../platform/web/language.tsx';
import { IconButton } from '../../../../platform/web/ui/icon-button.tsx';
import type { Edit } from '../../web/use-edit.ts';
import type { CampaignResults, QuestionResult } from '../contract.ts';
import { campaignMessages } from '../messages.ts';
import classes from './campaign.module.css';

type Props = { results: CampaignResults; edit: Edit };

export function QuestionsTab({ results, edit }: Props) {
  const m = useMessages(campaignMessages);
  const { campaign, questions, may_edit } = results;
  const change = (values: object) => void edit.change('interview_campaign', campaign.id, { ...values });
  const move = (index: number, step: 1 | -1) => {
    const next = [...questions];
    const [taken] = next.splice(index, 1);
    next.splice(index + step, 0, taken!);
    void edit.changeMany(
      'interview_question',
      next.map(({ id }, position) => ({ id, position })),
    );
  };
  return (
    <>
      <div className={classes.form}>
        <TextInput
          label={m.name}
          defaultValue={campaign.name}
          disabled={!may_edit}
          onBlur={({ currentTarget: { value } }) =>
            value.trim() && value !== campaign.name && change({ name: value })
          }
        />
        <Textarea
          label={m.introduction}
          autosize
          minRows={2}
          defaultValue={campaign.introduction ?? ''}
          disabled={!may_edit}
          onBlur={({ currentTarget: { value } }) =>
            value !== (campaign.introduction ?? '') && change({ introduction: value || null })
          }
        />
        {may_edit && (
          <div className={classes.day}>
            <DayInput
              label={m.closesOn}
              value={campaign.closes_on ?? ''}
              onChange={(next) => (next === '' || isDay(next)) && change({ closes_on: next || null })}
            />
          </div>
        )}
      </div>
      <ol className={classes.editor}>
        {questions.map((question, index) => (
          <QuestionEditor
            key={question.id}
            question={question}
            index={index}
            last={index === questions.length - 1}
            edit={edit}
            may={may_edit}
            onMove={(step) => move(index, step)}
          />
        ))}
      </ol>
      {may_edit && (
        <Button
          leftSection={<IconPlus />}
          onClick={() =>
            void edit.add('interview_question', {
              campaign: campaign.id,
              question: m.newQuestion,
              position: questions.length,
            })
          }
        >
          {m.addQuestion}
        </Button>
      )}
    </>
  );
}

type EditorProps = {
  question: QuestionResult;
  index: number;
  last: boolean;
  edit: Edit;
  may: boolean;
  onMove: (step: 1 | -1) => void;
};

function QuestionEditor({ question, index, last, edit, may, onMove }: EditorProps) {
  const m = useMessages(campaignMessages);
  const text = useText();
  const kinds = useObject('interview_question')?.fields.get('kind')?.choices ?? [];
  const number = index + 1;
  const change = (values: object) => void edit.change('interview_question', question.id, { ...values });
  return (
    <li className={classes.editable} aria-label={m.question({ number })}>
      <div className={classes.editHead}>
        <Textarea
          className={classes.grow}
          label={m.question({ number })}
          autosize
          defaultValue={question.question}
          disabled={!may}
          onBlur={({ currentTarget: { value } }) =>
            value.trim() && value !== question.question && change({ question: value })
          }
        />
        {may && (
          <span className={classes.tools}>
            <IconButton
              icon={IconArrowUp}
              label={m.up({ number })}
              disabled={index === 0}
              onClick={() => onMove(-1)}
            />
            <IconButton
              icon={IconArrowDown}
              label={m.down({ number })}
              disabled={last}
              onClick={() => onMove(1)}
            />
            <IconButton
              icon={IconTrash}
              label={m.removeQuestion({ number })}
              onClick={() => void edit.remove('interview_question', question.id, m.questionRemoved)}
            />
          </span>
        )}
      </div>
      <div className={classes.editFields}>
        <Select
          label={m.kind}
          allowDeselect={false}
          disabled={!may}
          data={kinds.map(({ key, label }) => ({ value: key, label: text(label) }))}
          value={question.kind}
          onChange={(kind) => kind && change({ kind })}
        />
        <TextInput
          className={classes.grow}
          label={m.help}
          defaultValue={question.help ?? ''}
          disabled={!may}
          onBlur={({ currentTarget: { value } }) =>
            value !== (question.help ?? '') && change({ help: value || null })
          }
        />
      </div>
      {(question.kind === 'choice' || question.kind === 'choices') && (
        <TagsInput
          label={m.choices}
          value={[...question.choices]}
          disabled={!may}
          acceptValueOnBlur
          onChange={(choices) => change({ choices })}
        />
      )}
    </li>
  );
}
