import { Alert, Button, Chip, Group, Textarea } from '@mantine/core';
import { IconCloudOff, IconMicrophone, IconPlayerStop } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { useLanguage, useMessages } from '../../../platform/web/language.tsx';
import { DateText } from '../../../platform/web/ui/date-text.tsx';
import { useErrorText } from '../../../platform/web/ui/error-state.tsx';
import type { Prepared } from '../contract.ts';
import { reportMessages } from '../messages.ts';
import { PhotoButton } from './photo-button.tsx';
import { Proposals } from './proposals.tsx';
import classes from './report.module.css';
import { useDictation } from './use-dictation.ts';
import { useReport } from './use-report.ts';

export function ReportForm({ prepared }: { prepared: Prepared }) {
  const m = useMessages(reportMessages);
  const { language } = useLanguage();
  const errorText = useErrorText();
  const { draft, change, addPhoto, reading, send, sending, error } = useReport(prepared);
  const [nothing, setNothing] = useState(false);
  const dictation = useDictation(language, (words) =>
    change({ text: `${draft.text}${draft.text && !/\s$/.test(draft.text) ? ' ' : ''}${words}` }),
  );
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    const empty = !draft.text.trim() && !draft.outcome && draft.photos.length === 0;
    setNothing(empty);
    if (!empty && !sending) void send();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={onKeyDown}>
      <Whom prepared={prepared} />
      <Choice
        label={m.how}
        value={draft.outcome}
        choices={[m.interested, m.later, m.ordered, m.none].map((word) => ({ value: word, label: word }))}
        onChange={(outcome) => change({ outcome })}
      />
      <Questions
        prepared={prepared}
        chosen={draft.template ?? prepared.template}
        onChoose={(template) => change({ template })}
      />
      <Textarea
        autoFocus
        label={m.text}
        placeholder={m.textHint}
        autosize
        minRows={4}
        maxRows={16}
        value={draft.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <Group gap="xs">
        {dictation && (
          <Button
            leftSection={dictation.listening ? <IconPlayerStop /> : <IconMicrophone />}
            aria-pressed={dictation.listening}
            title={m.dictationOf}
            onClick={dictation.turn}
          >
            {dictation.listening ? m.stop : m.dictate}
          </Button>
        )}
        <PhotoButton photos={draft.photos} onFile={addPhoto} />
      </Group>
      {dictation && (
        <p className={classes.quiet} role="status">
          {dictation.failed
            ? m.dictationFailed
            : dictation.listening
              ? `${m.listening} ${m.dictationOf}`
              : ''}
        </p>
      )}
      <Proposals
        reading={reading}
        deal={prepared.deal}
        confirmed={draft.confirmed}
        onChange={(confirmed) => change({ confirmed })}
      />
      {draft.waiting && (
        <Alert color="yellow" icon={<IconCloudOff />} role="status">
          {m.waiting}
        </Alert>
      )}
      {(error !== null || nothing) && (
        <p role="alert" className={classes.failure}>
          {nothing ? m.empty : errorText(error)}
        </p>
      )}
      <Button type="submit" variant="filled" size="md" fullWidth loading={sending} className={classes.save}>
        {m.save}
      </Button>
    </form>
  );
}

function Whom({ prepared }: { prepared: Prepared }) {
  return (
    <div>
      <h2 className={classes.whom}>
        {prepared.about.length === 0
          ? prepared.subject
          : prepared.about.map(({ object, id, title }, i) => (
              <span key={id}>
                {i > 0 && ', '}
                <Link to={`/o/${object}/${id}`}>{title}</Link>
              </span>
            ))}
      </h2>
      <p className={classes.quiet}>
        {prepared.about.length > 0 && `${prepared.subject} · `}
        <DateText value={prepared.at} />
      </p>
    </div>
  );
}

type ChoiceProps = {
  label: string;
  value: string | null;
  choices: readonly { value: string; label: string }[];
  onChange: (value: string | null) => void;
};

/** One of a few, at one touch; touched again, none. */
function Choice({ label, value, choices, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div>
      <span id={id} className={classes.legend}>
        {label}
      </span>
      <Group gap={6} role="group" aria-labelledby={id}>
        {choices.map((each) => (
          <Chip
            key={each.value}
            checked={value === each.value}
            variant="light"
            onChange={(checked) => onChange(checked ? each.value : null)}
          >
            {each.label}
          </Chip>
        ))}
      </Group>
    </div>
  );
}

type QuestionsProps = { prepared: Prepared; chosen: string | null; onChoose: (id: string | null) => void };

/** What this sort of visit should bring, to be read and not to be deleted. */
function Questions({ prepared, chosen, onChoose }: QuestionsProps) {
  const m = useMessages(reportMessages);
  const { templates } = prepared;
  const template =
    templates.find(({ id }) => id === chosen) ?? (templates.length === 1 ? templates[0] : undefined);
  if (templates.length === 0) return null;
  return (
    <>
      {templates.length > 1 && (
        <Choice
          label={m.sort}
          value={template?.id ?? null}
          choices={templates.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={onChoose}
        />
      )}
      {template && (
        <div>
          <p className={classes.legend}>{m.cover}</p>
          <ul className={classes.questions}>
            {template.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
