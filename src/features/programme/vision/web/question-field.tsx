// One question and its answer, kept as one goes.
import { Checkbox, NumberInput, Radio, Textarea } from '@mantine/core';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { api } from '../../../../platform/web/api.ts';
import { useLanguage, useMessages } from '../../../../platform/web/language.tsx';
import { useAutosave } from '../../../../platform/web/ui/autosave.ts';
import { useErrorText } from '../../../../platform/web/ui/error-state.tsx';
import { SaveStatus } from '../../../../platform/web/ui/save-status.tsx';
import type { AskedQuestion, Given } from '../contract.ts';
import { answerMessages } from '../messages.ts';
import { questionIn } from '../translate.ts';
import classes from './answer.module.css';
import { keptHere } from './kept-here.ts';

export type Entry = { token: string } | { interview: string };

type Props = {
  entry: Entry;
  question: AskedQuestion;
  number: number;
  given: Given;
  closed: boolean;
  onChange: (given: Given) => void;
};

export function QuestionField({ entry, question, number, given, closed, onChange }: Props) {
  const m = useMessages(answerMessages);
  const id = useId();
  const errorText = useErrorText();
  const here = keptHere(entry, question.id);
  const [left] = useState(() => (closed ? null : here.read()));
  const [value, setValue] = useState(left ?? given);
  const { state, error, change, flush } = useAutosave(async (next: Given) => {
    await api.action('interview.answer', { ...entry, question: question.id, ...next });
    here.drop(next);
  });
  const take = (part: Partial<Given>) => {
    const next = { ...value, ...part };
    here.keep(next);
    setValue(next);
    change(next);
    onChange(next);
  };
  // What was left unsaved the last time is saved now.
  const takeUp = useEffectEvent(() => left && take(left));
  useEffect(() => void takeUp(), []);
  const { kind } = question;
  const { question: words, help, choices } = questionIn(question, useLanguage().language);
  const labelled = {
    'aria-labelledby': `${id}-q`,
    'aria-describedby': help ? `${id}-h` : undefined,
  };
  return (
    <li className={classes.question}>
      <div className={classes.head}>
        <h2 id={`${id}-q`} className={classes.words}>
          <span className={classes.number}>{number}.</span> {words}
        </h2>
        <SaveStatus state={state} onRetry={flush} />
      </div>
      {help && (
        <p id={`${id}-h`} className={classes.help}>
          {help}
        </p>
      )}
      {kind === 'choice' && (
        <Radio.Group
          {...labelled}
          value={value.chosen?.[0] ?? ''}
          onChange={(choice) => take({ chosen: [choice] })}
        >
          <div className={classes.choices}>
            {choices.map((choice) => (
              <Radio key={choice.value} size="md" {...choice} disabled={closed} />
            ))}
          </div>
        </Radio.Group>
      )}
      {kind === 'choices' && (
        <Checkbox.Group
          {...labelled}
          value={[...(value.chosen ?? [])]}
          onChange={(chosen) => take({ chosen })}
        >
          <div className={classes.choices}>
            {choices.map((choice) => (
              <Checkbox key={choice.value} size="md" {...choice} disabled={closed} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      {kind === 'scale' && (
        <Radio.Group
          {...labelled}
          value={value.value === null ? '' : String(value.value)}
          onChange={(next) => take({ value: Number(next) })}
        >
          <div className={classes.scale}>
            <span className={classes.end}>{m.scaleLow}</span>
            {[1, 2, 3, 4, 5].map((step) => (
              <Radio key={step} size="md" value={String(step)} label={step} disabled={closed} />
            ))}
            <span className={classes.end}>{m.scaleHigh}</span>
          </div>
        </Radio.Group>
      )}
      {kind === 'percent' && (
        <NumberInput
          className={classes.percent}
          size="md"
          label={m.percent}
          {...labelled}
          min={0}
          max={100}
          step={5}
          clampBehavior="strict"
          allowDecimal={false}
          suffix=" %"
          value={value.value ?? ''}
          disabled={closed}
          onChange={(next) => take({ value: next === '' ? null : Math.round(Number(next)) })}
          onBlur={flush}
        />
      )}
      <Textarea
        size="md"
        {...(kind === 'text' ? labelled : { label: m.more })}
        autosize
        minRows={kind === 'text' ? 3 : 1}
        maxLength={5000}
        value={value.words ?? ''}
        disabled={closed}
        onChange={(event) => take({ words: event.currentTarget.value || null })}
        onBlur={flush}
      />
      {state === 'failed' && (
        <p role="alert" className={classes.failed}>
          {errorText(error)}
        </p>
      )}
    </li>
  );
}
