import { Button, Chip, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import type { EditProps } from '../../../model/web/field-widget.ts';
import { useSchema, type WebField, widgetOf } from '../../../model/web/use-schema.tsx';
import { useMessages, useText } from '../../../platform/web/language.tsx';
import { KeyHint } from '../../../platform/web/ui/key-hint.tsx';
import { ariaKeys, isMac } from '../../../platform/web/ui/keys.ts';
import { uiMessages } from '../../../platform/web/ui/messages.ts';
import type { About } from './about.ts';
import classes from './composer.module.css';
import { type Draft, fromTemplate, isWritten, type Shape, shapeOf } from './draft.ts';
import { useDueAt } from './due-choices.ts';
import { DuePicker } from './due-picker.tsx';
import { timelineMessages } from './messages.ts';
import { TemplateSelect } from './template-select.tsx';

type Props = {
  draft: Draft;
  about: About;
  onChange: (draft: Draft) => void;
  onSave: (draft: Draft) => void;
  onCancel: () => void;
};

export function ComposerForm({ draft, about, onChange, onSave, onCancel }: Props) {
  const m = useMessages(timelineMessages);
  const dueAt = useDueAt();
  const ui = useMessages(uiMessages);
  const [problem, setProblem] = useState<string | null>(null);
  const shape = shapeOf(draft.kind);
  const { fields } = about.object;
  const set = (part: Partial<Draft>) => {
    setProblem(null);
    onChange({ ...draft, ...part });
  };

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (!isWritten(draft)) return;
    if (shape === 'meeting' && !draft.starts) return setProblem(m.noStart);
    if (shape === 'meeting' && draft.ends && draft.ends < draft.starts!) return setProblem(m.endsFirst);
    onSave(draft);
  };
  /** One stroke: what happened, and to come back to it in three days. */
  const followUp = () => {
    const next = {
      text: draft.next.text.trim() || m.followUp,
      due: draft.next.due ?? dueAt('in_3_days').toISOString(),
    };
    onSave({ ...draft, next });
  };
  const follows = shape === 'contact' && fields.has('due_at');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (event.shiftKey && follows) followUp();
    else submit();
  };

  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={onKeyDown}>
      <Textarea
        autoFocus
        // In a dialog, whose trap else gives the focus to the first button.
        data-autofocus
        variant="unstyled"
        aria-label={m.text}
        placeholder={placeholders(m)[shape]}
        minRows={shape === 'task' ? 1 : 2}
        maxRows={14}
        classNames={{ input: classes.text }}
        value={draft.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      {shape === 'contact' && (
        <Outcome kind={draft.kind} value={draft.outcome} onChange={(outcome) => set({ outcome })} />
      )}
      {shape === 'contact' && fields.get('due_at') && (
        <div className={classes.next}>
          <TextInput
            label={m.nextLabel}
            placeholder={m.nextPlaceholder}
            value={draft.next.text}
            onChange={(event) => {
              const text = event.currentTarget.value;
              const due = draft.next.due ?? dueAt('tomorrow').toISOString();
              set({ next: { text, due } });
            }}
          />
          {draft.next.text.trim() !== '' && (
            <DuePicker
              field={fields.get('due_at')!}
              value={draft.next.due}
              onChange={(due) => set({ next: { ...draft.next, due } })}
            />
          )}
        </div>
      )}
      {shape === 'task' && fields.get('due_at') && (
        <DuePicker field={fields.get('due_at')!} value={draft.due} onChange={(due) => set({ due })} />
      )}
      {shape === 'meeting' && (
        <div className={classes.moments}>
          <Moment
            about={about}
            name="starts_at"
            value={draft.starts}
            onChange={(starts) => set({ starts, ...moved(draft, starts) })}
          />
          <Moment
            about={about}
            name="ends_at"
            value={draft.ends}
            onChange={(ends) => set({ ends })}
            error={problem}
          />
        </div>
      )}
      {shape !== 'note' && (
        <TemplateSelect
          field={fields.get('template')}
          kind={draft.kind}
          value={draft.template}
          onChoose={(template) => set(template ? fromTemplate(draft, template) : { template: null })}
        />
      )}
      {(shape === 'task' || shape === 'meeting') && (
        <Remind field={fields.get('remind')} value={draft.remind} onChange={(remind) => set({ remind })} />
      )}
      <div className={classes.foot}>
        <span className={classes.keys}>
          <KeyHint keys="mod+enter" />
        </span>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {ui.cancel}
        </Button>
        {follows && (
          <Button
            variant="subtle"
            aria-keyshortcuts={ariaKeys('mod+shift+enter', isMac())}
            title={ariaKeys('mod+shift+enter', isMac())}
            onClick={followUp}
          >
            {m.saveAndFollowUp}
          </Button>
        )}
        <Button
          type="submit"
          variant="filled"
          disabled={!isWritten(draft)}
          aria-keyshortcuts={ariaKeys('mod+enter', isMac())}
        >
          {verbs(m)[draft.kind] ?? m.save}
        </Button>
      </div>
    </form>
  );
}

type Words = ReturnType<typeof useMessages<typeof timelineMessages>>;

const placeholders = (m: Words): Record<Shape, string> => ({
  note: m.placeholderNote,
  contact: m.placeholderContact,
  task: m.placeholderTask,
  meeting: m.placeholderMeeting,
});

const verbs = (m: Words): Record<string, string> => ({
  note: m.saveNote,
  call: m.saveCall,
  task: m.saveTask,
  meeting: m.saveMeeting,
  visit: m.saveVisit,
  email: m.saveEmail,
  sms: m.saveMessage,
  chat: m.saveMessage,
});

/** The end keeps its distance when the start is moved. */
function moved({ starts, ends }: Draft, next: string | null): Partial<Draft> {
  if (!starts || !ends || !next || Number.isNaN(Date.parse(next))) return {};
  const distance = Date.parse(ends) - Date.parse(starts);
  return { ends: new Date(Date.parse(next) + distance).toISOString() };
}

function Outcome({
  kind,
  value,
  onChange,
}: {
  kind: string;
  value: string | null;
  onChange: (outcome: string | null) => void;
}) {
  const m = useMessages(timelineMessages);
  const id = useId();
  if (kind !== 'call') return null;
  const choices = [m.outcomeReached, m.outcomeNoAnswer, m.outcomeMessage, m.outcomeWrong];
  return (
    <div>
      <span id={id} className={classes.legend}>
        {m.outcome}
      </span>
      <Chip.Group value={value} onChange={(next) => onChange(next as string)}>
        <Group gap={6} className={classes.chips} role="radiogroup" aria-labelledby={id}>
          {choices.map((choice) => (
            <Chip key={choice} value={choice} size="xs" variant="light">
              {choice}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </div>
  );
}

type RemindProps = {
  field: WebField | undefined;
  value: string | null;
  onChange: (remind: string | null) => void;
};

function Remind({ field, value, onChange }: RemindProps) {
  const m = useMessages(timelineMessages);
  const text = useText();
  if (!field || field.readOnly) return null;
  return (
    <NativeSelect
      aria-label={m.remind}
      className={classes.remind}
      value={value ?? ''}
      data={[
        { value: '', label: m.noReminder },
        ...(field.choices ?? []).map(({ key, label }) => ({ value: key, label: text(label) })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}

type MomentProps = {
  about: About;
  name: string;
  value: string | null;
  onChange: (moment: string | null) => void;
  error?: string | null;
};

function Moment({ about, name, value, onChange, error }: MomentProps): ReactNode {
  const schema = useSchema();
  const field = about.object.fields.get(name);
  if (!field) return null;
  const Edit = widgetOf(schema, field).Edit as (props: EditProps<string>) => ReactNode;
  return <Edit value={value} field={field} onChange={onChange} error={error ?? undefined} />;
}
